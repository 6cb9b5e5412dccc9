import { clientColumns } from "../../../src/catalog/schema/clientColumns";
import { describeFailure } from "../../../src/catalog/text/describeFailure";
import { compileScenario } from "../../../src/core/scenario/compileScenario";
import { DRIVERS } from "../../../src/core/scenario/scenario";
import { failure } from "../../../src/core/result/failure";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";

const plain = readClientTable([["Client", "Revenue", "Churn", "Discount rate"], ["A", 100, 0.1, 0.1]]);
if (!plain.ok) throw new Error(plain.failure.message);
const { table } = plain.value;

const refusals = DRIVERS.flatMap((driver) => {
  const compiled = compileScenario(table, { name: "S", weight: 1, shocks: [{ driver, operation: "add", amount: 0.01 }] });
  return compiled.ok || compiled.failure.code !== "shockNeedsColumn" ? [] : [[driver, compiled.failure] as const];
});

test("some shocks need a column that a plain table lacks", () => expect(refusals.map(([driver]) => driver)).toEqual(expect.arrayContaining(["collateral", "ccf", "benchmarkRate"])));

test.each(refusals)("what a shock to %s needs is named as a Chinese table heads it, and in English by its id", (_driver, refusal) => {
  expect(describeFailure(refusal, "zh-CN")).not.toMatch(/[a-z]_|[a-z]{4,}/);
  expect(clientColumns.map(({ id }) => id)).toContain(refusal.values.column);
  expect(describeFailure(refusal, "en")).toBe(refusal.message);
});

test.each([
  [failure("shockNeedsColumn", { driver: "collateral", column: "collateral" }), "对 押品价值 的冲击需要表中有列 押品价值"],
  [failure("filterNeedsColumn", { column: "segment" }), "按 客群 筛选需要表中有该列"],
  [failure("missingColumn", { parameter: "table", column: "Discount rate" }), "表中缺少列 折现率"],
  [failure("missingColumn", { parameter: "scenario_table", column: "Driver" }), "表中缺少列 驱动因素"],
  [failure("unknownColumn", { parameter: "sector_column", choices: "segment, rating", value: "branch" }), "sector_column 必须是表中的列（客群、评级），当前为 branch"],
])("a column by its Chinese header: %#", (cause, said) => expect(describeFailure(cause, "zh-CN")).toBe(said));

test("what is no column keeps its name", () => expect(describeFailure(failure("missingColumn", { column: "Own figure" }), "zh-CN")).toBe("表中缺少列 Own figure"));
