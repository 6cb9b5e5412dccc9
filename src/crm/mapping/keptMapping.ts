import { FILE_KINDS, type FileKind } from "../fields/importField";
import { importFields } from "../fields";
import { DATE_ORDERS, type DateOrder } from "../read/dates";
import type { CurrencyRate } from "../read/rates";
import { NO_MAPPING, type KindMapping } from "./fileMapping";

/** Everything that an import can be repeated by: kept in the workbook, and as a file of its own. */
export interface ImportMapping {
  readonly kinds: Readonly<Partial<Record<FileKind, KindMapping>>>;
  /** Currency of the client table. */
  readonly reporting?: string;
  readonly rates: readonly CurrencyRate[];
}

export const EMPTY_MAPPING: ImportMapping = { kinds: {}, rates: [] };
const FORMAT = "tenor-import-mapping";
const VERSION = 1;

export function writeMapping(mapping: ImportMapping): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...mapping }, undefined, 2)}\n`;
}

/** Reads what `writeMapping` wrote; undefined where the text is no mapping. Of what does not fit, nothing is taken. */
export function readMapping(text: string): ImportMapping | undefined {
  const read = parsed(text);
  if (!isRecord(read) || read.format !== FORMAT || read.version !== VERSION) return undefined;
  const written = isRecord(read.kinds) ? read.kinds : {};
  const kinds = Object.fromEntries(FILE_KINDS.flatMap((kind) => (isRecord(written[kind]) ? [[kind, kindMapping(kind, written[kind])] as const] : [])));
  return { kinds, rates: Array.isArray(read.rates) ? read.rates.filter(isRate) : [], ...(typeof read.reporting === "string" ? { reporting: read.reporting } : {}) };
}

export function mappingOf({ kinds }: ImportMapping, kind: FileKind): KindMapping {
  return kinds[kind] ?? NO_MAPPING;
}

/** The mapping after a choice for files of a kind. */
export function withKind(mapping: ImportMapping, kind: FileKind, changed: Partial<KindMapping>): ImportMapping {
  return { ...mapping, kinds: { ...mapping.kinds, [kind]: { ...mappingOf(mapping, kind), ...changed } } };
}

function kindMapping(kind: FileKind, read: Readonly<Record<string, unknown>>): KindMapping {
  const known = new Set(importFields[kind].map(({ id }) => id));
  const entries = <T>(from: unknown, fits: (value: unknown) => value is T): Record<string, T> =>
    Object.fromEntries(isRecord(from) ? Object.entries(from).filter((entry): entry is [string, T] => known.has(entry[0]) && fits(entry[1])) : []);
  return {
    columns: entries(read.columns, (value): value is string | null => value === null || typeof value === "string"),
    dateOrders: entries(read.dateOrders, (value): value is DateOrder => DATE_ORDERS.some((order) => order === value)),
    percents: entries(read.percents, (value): value is boolean => typeof value === "boolean"),
  };
}

function isRate(value: unknown): value is CurrencyRate {
  return isRecord(value) && typeof value.currency === "string" && typeof value.rate === "number" && value.rate > 0 && (value.from === undefined || typeof value.from === "number");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
