import { assumableColumns, benchmarkKey, readColumnCell } from "../../catalog/schema/assumptions";
import { clientColumn, type ClientColumn } from "../../catalog/schema/clientColumns";
import { PRICE_COLUMNS } from "../../catalog/schema/deriveClients";
import { say } from "../../catalog/text/localText";
import type { Result } from "../../core/result/result";

/** A value that stands in for a column the table does not have. */
export interface AssumptionField {
  readonly column: ClientColumn;
  /** The table cannot be valued without it. */
  readonly required: boolean;
}

/** What nearly every valuation turns on: shown without asking. The others stand behind "more". */
const PROMINENT = new Set(["churn", "discount_rate", "pd", "lgd", "years"]);

/**
 * Columns absent from the table that a value can stand in for: required first, then prominent, then the others.
 * @param benchmarks names of the reference rates that clients follow, each of which needs a value
 */
export function assumptionFields(presentIds: ReadonlySet<string>, benchmarks: readonly string[]): { readonly main: readonly AssumptionField[]; readonly more: readonly AssumptionField[] } {
  const absent = assumableColumns.filter(({ id, required, default: usual }) => !presentIds.has(id) && id !== "revenue" && (required === true || usual !== undefined));
  const fields = absent.map((column) => ({ column, required: column.required === true }));
  const isPriced = PRICE_COLUMNS.some((id) => presentIds.has(id));
  const pricing = assumableColumns.filter(({ id }) => id === "ftp_rate" && isPriced && !presentIds.has(id)).map((column) => ({ column, required: false }));
  return {
    main: [...benchmarks.map(benchmarkField), ...pricing, ...fields.filter(({ column }) => PROMINENT.has(column.id)).sort((a, b) => Number(b.required) - Number(a.required))],
    more: fields.filter(({ column }) => !PROMINENT.has(column.id)),
  };
}

/** The rate of a benchmark, as a field like those of the columns. */
function benchmarkField(name: string): AssumptionField {
  return { column: { ...clientColumn("rate"), id: benchmarkKey(name), label: say(name, name) }, required: false };
}

/** The field of an assumption by its id: a column of the client table, or a benchmark's rate. */
export function assumptionField(id: string): AssumptionField {
  const column = assumableColumns.find((one) => one.id === id);
  return column ? { column, required: column.required === true } : benchmarkField(id);
}

/** Reads what was typed: "8%" is 0.08, "永续" a word. Blank is undefined: the default applies. */
export function readAssumption(column: ClientColumn, typed: string): Result<number | string> | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const percent = /^([+-]?[\d.]+)\s*[%%]$/.exec(text);
  const number = Number(percent ? percent[1] : text);
  return readColumnCell(column, Number.isNaN(number) ? text : percent ? Number((number / 100).toPrecision(12)) : number);
}
