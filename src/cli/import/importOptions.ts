import { FILE_KINDS, type FileKind } from "../../crm/fields/importField";
import { DATE_ORDERS, type DateOrder } from "../../crm/read/dates";
import type { Locale } from "../../catalog/text/localText";
import { serialOfIsoDate } from "../../core/units/excelDate";
import { go, stopUsage, type Attempt } from "../attempt";
import { didYouMean } from "../nearNames";
import { commonOptions, readLanguage, readOptions } from "../options";

export interface ImportOptions {
  readonly help: boolean;
  readonly locale: Locale;
  readonly files: readonly string[];
  readonly rates?: string;
  readonly currency?: string;
  readonly asOf?: number;
  /** Order of day and month in columns that do not tell. */
  readonly dates?: DateOrder;
  /** Kind of a file that its headers do not tell, by path. */
  readonly kinds: ReadonlyMap<string, FileKind>;
  /** "facilities.drawn=Saldo", as typed. */
  readonly map: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly out?: { readonly path: string; readonly kind: "csv" | "xlsx" };
  readonly json: boolean;
}

const options = {
  ...commonOptions,
  rates: { type: "string" },
  currency: { type: "string" },
  "as-of": { type: "string" },
  dates: { type: "string" },
  kind: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  mapping: { type: "string" },
  "save-mapping": { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
} as const;

/** Reads the words behind `tenor import`. */
export function readImportOptions(args: readonly string[]): Attempt<ImportOptions> {
  const read = readOptions(args, options);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const language = readLanguage(values.lang);
  if (!language.ok) return language;
  const kinds = readKinds(values.kind ?? []);
  if (!kinds.ok) return kinds;
  const days = readDays(values["as-of"], values.dates);
  if (!days.ok) return days;
  const out = readOut(values.out);
  if (!out.ok) return out;
  if (!values.help && positionals.length === 0) return stopUsage("import takes the files to read; see tenor import --help");
  return go({
    help: values.help ?? false, locale: language.value ?? "en", files: positionals, rates: values.rates, currency: values.currency, ...days.value,
    kinds: kinds.value, map: values.map ?? [], mapping: values.mapping, saveMapping: values["save-mapping"], json: values.json ?? false, out: out.value,
  });
}

function readDays(asOfWord: string | undefined, datesWord: string | undefined): Attempt<Pick<ImportOptions, "asOf" | "dates">> {
  const asOf = asOfWord === undefined ? undefined : serialOfIsoDate(asOfWord);
  if (asOfWord !== undefined && asOf === undefined) return stopUsage(`--as-of takes a date such as 2026-06-30, got ${asOfWord}`);
  const dates = DATE_ORDERS.find((order) => order === datesWord?.toLowerCase());
  if (datesWord !== undefined && !dates) return stopUsage(`--dates must be one of ${DATE_ORDERS.join(", ")}, got ${datesWord}`);
  return go({ asOf, dates });
}

function readOut(path: string | undefined): Attempt<ImportOptions["out"]> {
  if (path === undefined) return go(undefined);
  const kind = (["csv", "xlsx"] as const).find((ending) => path.toLowerCase().endsWith(`.${ending}`));
  return kind ? go({ path, kind }) : stopUsage(`--out takes a .xlsx or .csv file, got ${path}`);
}

/** "loans.csv=facilities". */
function readKinds(words: readonly string[]): Attempt<ReadonlyMap<string, FileKind>> {
  const kinds = new Map<string, FileKind>();
  for (const word of words) {
    const [, path, named] = /^(.*)=([^=]*)$/.exec(word) ?? [];
    const kind = FILE_KINDS.find((one) => one === named?.trim().toLowerCase());
    if (!kind) return stopUsage(`--kind takes FILE=kind, kind one of ${FILE_KINDS.join(", ")}; got ${word}${didYouMean(named ?? "", FILE_KINDS)}`);
    kinds.set(path.trim(), kind);
  }
  return go(kinds);
}
