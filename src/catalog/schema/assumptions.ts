import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, quote, type InputCell, type InputMatrix } from "../cell";
import { readChoice, readYears, timingChoices } from "./choices";
import { clientColumns, type ClientColumn } from "./clientColumns";
import { readHeader } from "./matchColumns";
import { readNumber } from "./numberRule";
import { PERIODS_PER_YEAR } from "../../core/units/periodic";

/** Values that stand in for blank cells and absent columns of the client table, by column id. */
export type Assumptions = Readonly<Record<string, number | string>>;

/** Columns that can be assumed: everything but names and categories. */
export const assumableColumns: readonly ClientColumn[] = clientColumns.filter(({ target }) => target.kind !== "id" && target.kind !== "category");

/** Reads a two-column table, name and value; a header row and blank rows are passed over. */
export function readAssumptions(cells: InputMatrix): Result<Assumptions> {
  const assumptions: Record<string, number | string> = {};
  for (const [index, [name, value]] of cells.entries()) {
    if (isBlank(name ?? null) || isBlank(value ?? null)) continue;
    const column = typeof name === "string" ? readHeader(name)?.column : undefined;
    if (!column || !assumableColumns.includes(column)) {
      if (index === 0) continue;
      return fail("unknownColumn", { parameter: "assumptions", choices: assumableColumns.map(({ id }) => id).join(", "), value: quote(name) });
    }
    const read = readColumnCell(column, value);
    if (!read.ok) return read;
    assumptions[column.id] = read.value;
  }
  return ok(assumptions);
}

/** Reads one cell of a column, of whatever kind. Blank is a missing value here. */
export function readColumnCell(column: ClientColumn, cell: InputCell): Result<number | string> {
  const { id, target, rule } = column;
  switch (target.kind) {
    case "years":
      return readYears(id, cell);
    case "timing":
      return readChoice(id, cell, timingChoices);
    case "periodsPerYear":
      return readPeriodsPerYear(id, cell);
    case "value":
    case "source":
      return readNumber(id, cell, rule ?? { unit: "number" });
    default:
      return ok(isBlank(cell) ? "" : String(typeof cell === "object" ? quote(cell) : cell).trim());
  }
}

export function readPeriodsPerYear(parameter: string, cell: InputCell): Result<number> {
  const number = readNumber(parameter, cell, { unit: "count" });
  if (!number.ok) return number;
  if ((PERIODS_PER_YEAR as readonly number[]).includes(number.value)) return number;
  return fail("notAChoice", { parameter, choices: PERIODS_PER_YEAR.join(", "), value: number.value });
}
