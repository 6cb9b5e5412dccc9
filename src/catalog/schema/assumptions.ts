import { fail, mapResult, ok, type Result } from "../../core/result/result";
import { isBlank, quote, type InputCell, type InputMatrix } from "../cell";
import { readChoice, readYears, timingChoices } from "./choices";
import { clientColumns, type ClientColumn } from "./clientColumns";
import { frameworkChoices } from "./frameworkChoices";
import { readHeader } from "./matchColumns";
import { readNumber, rules } from "./numberRule";
import { tableRepaymentChoices } from "./repaymentChoices";
import { PERIODS_PER_YEAR } from "../../core/units/periodic";

/** Values that stand in for blank cells and absent columns of the client table, by column id. */
export type Assumptions = Readonly<Record<string, number | string>>;

/** Columns that can be assumed: everything but names and categories. */
export const assumableColumns: readonly ClientColumn[] = clientColumns.filter(({ target }) => target.kind !== "id" && target.kind !== "category");

/** Key of a benchmark's rate among the assumptions: "benchmark LPR", "基准 LPR" and "benchmark:lpr" are one. */
const BENCHMARK_KEY = /^(?:benchmark|基准利率|基准)\s*[:：]?\s*(.+)$/i;

export function benchmarkKey(name: string): string {
  return `benchmark ${name.normalize("NFKC").trim().toUpperCase()}`;
}

function readBenchmarkKey(name: string): string | undefined {
  const parts = BENCHMARK_KEY.exec(name.trim());
  return parts ? benchmarkKey(parts[1]) : undefined;
}

/** One assumption by the name people write for it: a column of the client table, or a benchmark's rate. */
export function readAssumption(name: string, value: InputCell): Result<{ readonly id: string; readonly value: number | string }> | undefined {
  const column = readHeader(name)?.column;
  if (column && assumableColumns.includes(column)) return mapResult(readColumnCell(column, value), (read) => ({ id: column.id, value: read }));
  const benchmark = readBenchmarkKey(name);
  return benchmark === undefined ? undefined : mapResult(readNumber(benchmark, value, rules.rate), (read) => ({ id: benchmark, value: read }));
}

/** Reads a two-column table, name and value; a header row and blank rows are passed over. */
export function readAssumptions(cells: InputMatrix): Result<Assumptions> {
  const assumptions: Record<string, number | string> = {};
  for (const [index, [name, value]] of cells.entries()) {
    if (isBlank(name ?? null) || isBlank(value ?? null)) continue;
    const read = typeof name === "string" ? readAssumption(name, value) : undefined;
    if (!read) {
      if (index === 0) continue;
      return fail("unknownColumn", { parameter: "assumptions", choices: [...assumableColumns.map(({ id }) => id), "benchmark …"].join(", "), value: quote(name) });
    }
    if (!read.ok) return read;
    assumptions[read.value.id] = read.value.value;
  }
  return ok(assumptions);
}

/** Reads one cell of a column, of whatever kind. Blank is a missing value here. */
export function readColumnCell(column: ClientColumn, cell: InputCell): Result<number | string> {
  const { id, target, rule, word } = column;
  if (word !== undefined && typeof cell === "string" && cell.trim().toLowerCase() === word) return ok(word);
  switch (target.kind) {
    case "framework":
      return readChoice(id, cell, frameworkChoices);
    case "years":
      return readYears(id, cell);
    case "timing":
      return readChoice(id, cell, timingChoices);
    case "repayment":
      return readChoice(id, cell, tableRepaymentChoices);
    case "periodsPerYear":
      return readPeriodsPerYear(id, cell);
    case "value":
    case "source":
    case "facility":
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
