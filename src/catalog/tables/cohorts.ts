import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, quote, type InputCell, type InputMatrix } from "../cell";
import { tableParam } from "../define/param";
import { normaliseHeader } from "../schema/matchColumns";
import { readNumber } from "../schema/numberRule";
import { say } from "../text/localText";

const countRule = { unit: "number", minimum: 0 } as const;
/** Headers of a column that numbers the periods. */
const PERIOD_WORDS = ["period", "periods", "year", "years", "renewal", "renewals", "t", "期", "期数", "年", "年份", "年度", "续约次数"].map(normaliseHeader);

/** Clients of cohorts still there, a cohort a column. */
export const activeCountsParam = tableParam("active_counts", {
  label: say("Active counts", "在网客户数"),
  help: say("Clients still there: at the start, after the first renewal, and so on; a cohort a column (or one row), blank after its end. Headers and a column Period or Year are passed over.", "仍在的客户数：起始、首次续约后……；每列一个客群（或单独一行），结束后留空。列名以及“期”“年”列会被跳过。"),
  optional: false,
  parse: (cells) => (cells ? readCohorts(cells) : fail("missing", { parameter: "active_counts" })),
});

/** Reads cohorts down the columns: numbers from the top without a gap, never rising. */
function readCohorts(cells: InputMatrix): Result<readonly (readonly number[])[]> {
  const hasHeaders = cells.length > 1 && cells[0].some((cell) => typeof cell === "string" && !isBlank(cell));
  const headers = hasHeaders ? cells[0] : [];
  const body = hasHeaders ? cells.slice(1) : cells;
  const columns = body.length === 1 ? [body[0]] : body[0].flatMap((_, column) => (isPeriod(headers[column]) ? [] : [body.map((row) => row[column] ?? null)]));
  const cohorts: number[][] = [];
  for (const [index, column] of columns.entries()) {
    if (column.every(isBlank)) continue;
    const cohort = readCohort(column, columns.length > 1 ? `active_counts (${index + 1})` : "active_counts");
    if (!cohort.ok) return cohort;
    cohorts.push(cohort.value);
  }
  return cohorts.length > 0 ? ok(cohorts) : fail("missing", { parameter: "active_counts" });
}

function isPeriod(header: InputCell | undefined): boolean {
  return typeof header === "string" && PERIOD_WORDS.includes(normaliseHeader(header));
}

function readCohort(column: readonly InputCell[], parameter: string): Result<number[]> {
  const length = column.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0);
  const counts: number[] = [];
  for (const [index, cell] of column.slice(0, length).entries()) {
    const count = readNumber(parameter, cell, countRule);
    if (!count.ok) return { ok: false, failure: { ...count.failure, row: index + 1 } };
    if (index === 0 && count.value === 0) return fail("notAbove", { parameter, minimum: 0, value: 0 });
    if (index > 0 && count.value > counts[index - 1]) return fail("mustNotRise", { parameter, value: quote(cell), before: counts[index - 1], row: index + 1 });
    counts.push(count.value);
  }
  return ok(counts);
}
