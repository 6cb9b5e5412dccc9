import { clientColumns, type ClientColumn } from "./clientColumns";

/** Which header of a table stands for which column of the schema. */
export interface ColumnMatch {
  /** Position of the header (from 0) by column id; several positions, year by year, for a curve. */
  readonly positions: Readonly<Record<string, readonly number[]>>;
  /** Headers that stand for nothing in the schema. */
  readonly unused: readonly string[];
  /** Ids matched by more than one header; the first is taken. */
  readonly duplicates: readonly { readonly id: string; readonly headers: readonly string[] }[];
  /** Language most matched headers are in. */
  readonly locale: "en" | "zh-CN";
}

/** A chosen header position for a column id, or null to leave the column out; the rest is automatic. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

/** Header without case, spaces, punctuation and a unit in brackets: "Revenue (k€)" → "revenue". */
export function normaliseHeader(header: string): string {
  // NFKC turns full-width letters and punctuation into plain ones.
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/g, "")
    .replace(/[\s_\-./·:]+/g, "");
}

const idByWord = new Map<string, string>(
  clientColumns.flatMap((column) => [column.id, ...Object.values(column.label), ...column.synonyms].map((word) => [normaliseHeader(word), column.id] as const)),
);
const columnById = new Map(clientColumns.map((column) => [column.id, column]));

/** Column id and, for a curve, the year that a header names: "PD 3", "PD year 3", "违约概率第3年". */
export function readHeader(header: string): { readonly column: ClientColumn; readonly year?: number } | undefined {
  const word = normaliseHeader(header);
  const exact = columnById.get(idByWord.get(word) ?? "");
  if (exact) return { column: exact };
  const parts = /^(.+?)(?:year|yr|y|第)?(\d{1,3})年?$/.exec(word);
  const column = parts && columnById.get(idByWord.get(parts[1]) ?? "");
  return column && column.target.kind === "value" && column.target.byYear ? { column, year: Number(parts[2]) } : undefined;
}

/** Finds the schema's columns among the headers of a table. */
export function matchColumns(headers: readonly string[], mapping: ColumnMapping = {}): ColumnMatch {
  const chosen = new Set(Object.values(mapping).filter((position) => position !== null));
  const found = new Map<string, { position: number; year?: number }[]>();
  const unused: string[] = [];
  let chinese = 0;

  headers.forEach((header, position) => {
    const read = chosen.has(position) ? undefined : readHeader(header);
    if (/[\u4e00-\u9fff]/.test(header)) chinese++;
    if (read && !(read.column.id in mapping)) found.set(read.column.id, [...(found.get(read.column.id) ?? []), { position, year: read.year }]);
    else if (!chosen.has(position) && header.trim() !== "") unused.push(header);
  });
  for (const [id, position] of Object.entries(mapping)) if (position !== null) found.set(id, [{ position }]);

  const positions: Record<string, number[]> = {};
  const duplicates: { id: string; headers: string[] }[] = [];
  for (const [id, places] of found) {
    const byYear = places.filter((place) => place.year !== undefined).sort((a, b) => a.year! - b.year!);
    const plain = places.filter((place) => place.year === undefined);
    positions[id] = plain.length > 0 ? [plain[0].position] : byYear.map((place) => place.position);
    if (plain.length > 1) duplicates.push({ id, headers: plain.map((place) => headers[place.position]) });
  }
  const named = headers.filter((header) => header.trim() !== "").length;
  return { positions, unused, duplicates, locale: chinese * 2 > named ? "zh-CN" : "en" };
}
