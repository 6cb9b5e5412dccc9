import { assumableColumns, readColumnCell } from "../../catalog/schema/assumptions";
import type { ClientColumn } from "../../catalog/schema/clientColumns";
import type { Result } from "../../core/result/result";

/** A value that stands in for a column the table does not have. */
export interface AssumptionField {
  readonly column: ClientColumn;
  /** The table cannot be valued without it. */
  readonly required: boolean;
}

/** What nearly every valuation turns on: shown without asking. The others stand behind "more". */
const PROMINENT = new Set(["churn", "discount_rate", "pd", "lgd", "years"]);

/** Columns absent from the table that a value can stand in for: required first, then prominent, then the others. */
export function assumptionFields(presentIds: ReadonlySet<string>): { readonly main: readonly AssumptionField[]; readonly more: readonly AssumptionField[] } {
  const absent = assumableColumns.filter(({ id, required, default: usual }) => !presentIds.has(id) && id !== "revenue" && (required === true || usual !== undefined));
  const fields = absent.map((column) => ({ column, required: column.required === true }));
  return {
    main: fields.filter(({ column }) => PROMINENT.has(column.id)).sort((a, b) => Number(b.required) - Number(a.required)),
    more: fields.filter(({ column }) => !PROMINENT.has(column.id)),
  };
}

/** Reads what was typed: "8%" is 0.08, "永续" a word. Blank is undefined: the default applies. */
export function readAssumption(column: ClientColumn, typed: string): Result<number | string> | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const percent = /^([+-]?[\d.]+)\s*[%%]$/.exec(text);
  const number = Number(percent ? percent[1] : text);
  return readColumnCell(column, Number.isNaN(number) ? text : percent ? Number((number / 100).toPrecision(12)) : number);
}
