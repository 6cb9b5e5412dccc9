import { normaliseHeader } from "../../catalog/schema/matchColumns";
import { importFields } from "../fields";
import { FILE_KINDS, type FileKind, type ImportField } from "../fields/importField";
import type { DateOrder } from "../read/dates";

/** What a person chose for files of a kind. Headers, since positions move; what is left out is found by the headers. */
export interface KindMapping {
  /** Header by field; null: not in the file. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Order of day and month by field, where the column does not tell. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  /** Whether a field's numbers are in per cent, where the header does not tell. */
  readonly percents: Readonly<Record<string, boolean>>;
}

export const NO_MAPPING: KindMapping = { columns: {}, dateOrders: {}, percents: {} };

const wordsByKind = Object.fromEntries(
  FILE_KINDS.map((kind) => [kind, new Map(importFields[kind].flatMap((field) => [field.id, ...Object.values(field.label), ...field.synonyms].map((word) => [normaliseHeader(word), field.id] as const)).reverse())]),
) as unknown as Readonly<Record<FileKind, ReadonlyMap<string, string>>>;

/** Position of each field's header; a field that is not there has none. */
export function matchFields(kind: FileKind, headers: readonly string[], { columns }: KindMapping = NO_MAPPING): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [id, header] of Object.entries(columns)) if (header !== null && headers.includes(header)) found.set(id, headers.indexOf(header));
  const taken = new Set(found.values());
  headers.forEach((header, position) => {
    const id = taken.has(position) ? undefined : wordsByKind[kind].get(normaliseHeader(header.replace(/[%％]/g, "")));
    if (id === undefined || found.has(id) || (id in columns && (columns[id] === null || headers.includes(columns[id])))) return;
    found.set(id, position);
  });
  return withKey(kind, found, columns);
}

/** A file of clients without a number for them has their names as keys. */
function withKey(kind: FileKind, found: Map<string, number>, columns: KindMapping["columns"]): ReadonlyMap<string, number> {
  const name = found.get("full_name");
  if (kind !== "clients" || found.has("client") || "client" in columns || name === undefined) return found;
  found.delete("full_name");
  return found.set("client", name);
}

/** Fields of a kind that a file needs and does not have. */
export function missingFields(kind: FileKind, found: ReadonlyMap<string, number>): ImportField[] {
  return importFields[kind].filter(({ id, required }) => required && !found.has(id));
}

/** The kind whose columns the headers name: all that it needs, and the largest part of the headers. */
export function guessKind(headers: readonly string[]): FileKind {
  const fits = FILE_KINDS.map((kind) => {
    const found = matchFields(kind, headers);
    const telling = [...found.keys()].filter((id) => TELLING[kind].includes(id)).length;
    return { kind, misses: missingFields(kind, found).length > 0, telling, fields: found.size };
  });
  fits.sort((a, b) => Number(a.misses) - Number(b.misses) || Number(b.telling > 0) - Number(a.telling > 0) || b.fields - a.fields || b.telling - a.telling);
  return fits[0].kind;
}

/** Fields that no other kind of file has. */
const TELLING: Readonly<Record<FileKind, readonly string[]>> = {
  clients: ["full_name", "since", "segment", "industry", "region", "size", "stage", "rating", "group", "churn", "pd", "retention_cost"],
  facilities: ["facility", "drawn", "limit", "matures_on", "applied_on", "approved_on", "rate"],
  transactions: ["transaction", "dated", "amount"],
  complaints: ["complaint", "raised_on", "subject"],
};

/** Whether a header says that its numbers are in per cent. */
export function isPercentHeader(header: string): boolean {
  return /[%％]|per ?cent|\bpct\b|百分/i.test(header);
}
