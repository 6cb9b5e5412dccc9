import { failure } from "../../../../src/core/result/failure";
import type { ScenarioResult } from "../../../../src/core/scenario/runResult";
import { ValuedRows } from "../../../../src/core/sharing/valuedRows";

const broken = (...rows: number[]) => rows.map((row) => ({ row, failure: failure("missing", { parameter: `row ${row}` }) }));
const scenario = (...rows: number[]): ScenarioResult => ({ failures: broken(...rows) }) as unknown as ScenarioResult;

test("a row that any run or scenario lacks is out of columns and sums, with its reason", () => {
  const found = ValuedRows.of(5, [{ failures: broken(0), scenarios: [scenario()] }, { failures: [], scenarios: [scenario(3), scenario(0, 3)] }]);
  if (!found.ok) throw new Error(found.failure.message);
  const rows = found.value;
  expect(rows.clients).toBe(3);
  expect([...rows.failures].map(([row, { message }]) => [row, message])).toEqual([[0, "row 0 is missing"], [3, "row 3 is missing"]]);
  const column = rows.column((row) => 10 ** row);
  expect([...column]).toEqual([NaN, 10, 100, NaN, 10_000]);
  expect(rows.sum(column)).toBe(10_110);
});

test("no row with a value is a failure that says how many there were", () => {
  const found = ValuedRows.of(2, [{ failures: broken(0), scenarios: [scenario(1)] }]);
  expect(found.ok ? "" : found.failure.code).toBe("nothingValued");
});
