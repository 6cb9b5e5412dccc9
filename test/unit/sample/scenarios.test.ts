import { readScenarioTable } from "../../../src/catalog/schema/readScenarioTable";
import { DRIVERS, SHOCK_OPERATIONS, type Scenario } from "../../../src/core/scenario/scenario";
import { readSample, type Row, type Sample } from "./support/files";

const english = readSample("scenario-library.en.csv");
const chinese = readSample("scenario-library.zh-CN.csv");
const clients = { en: readSample("corporate-12.en.csv"), zh: readSample("corporate-12.zh-CN.csv"), sba: readSample("sba-clients.csv") };

/** The words of the Chinese table and the English ones they stand for. */
const DRIVER_WORDS: Record<string, string> = {
  churn: "流失率", pd: "违约概率", lgd: "违约损失率", ead: "敞口", revenue: "收入", referral: "推荐", retention_cost: "维护成本", growth: "增长率",
  discount_rate: "折现率", cac: "获客成本", capital: "资本", capital_charge: "资本成本", benchmark_rate: "基准利率", collateral: "押品价值", ccf: "信用转换系数",
};
const OPERATION_WORDS: Record<string, string> = { multiply: "乘以", add: "加上", replace: "设为", hazard: "风险率乘以" };

const shocks = (rows: readonly Row[], driver: string): Row[] => rows.filter((row) => row[driver] !== null);

test("the two tables hold the same shocks", () => {
  const numbers = (row: Row): unknown[] => Object.values(row).map((cell) => (typeof cell === "number" ? cell : null));
  expect(chinese.rows.map(numbers)).toEqual(english.rows.map(numbers));
  english.rows.forEach((row, index) => {
    if (row.Driver === null) return;
    expect(chinese.rows[index]["驱动因素"]).toBe(DRIVER_WORDS[String(row.Driver)]);
    expect(chinese.rows[index]["方式"]).toBe(OPERATION_WORDS[String(row.Operation)]);
  });
});

test("weights stand on first rows, as given, and add up to 1", () => {
  const weights = english.rows.filter(({ Weight }) => Weight !== null).map(({ Scenario, Weight }) => [Scenario, Weight]);
  expect(weights).toEqual([["Base", 0.5], ["Adverse", 0.25], ["Severe", 0.1], ["Upside", 0.15]]);
  english.rows.forEach((row, index) => expect(row.Weight !== null).toBe(row.Scenario !== english.rows[index - 1]?.Scenario));
});

test("the product reads both tables, to the same shocks", () => {
  const read = (file: Sample): Scenario[] => {
    const result = readScenarioTable(file.cells);
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };
  const bare = (scenarios: Scenario[]): unknown => scenarios.map(({ weight, shocks }) => [weight, shocks.map(({ driver, operation, amount, path }) => [driver, operation, amount, path])]);
  expect(read(english)).toHaveLength(4);
  expect(bare(read(chinese))).toEqual(bare(read(english)));
  const filters = (file: Sample): string[] => read(file).flatMap(({ shocks }) => shocks.flatMap(({ filter = [] }) => filter.map(({ column, values }) => `${column}: ${values.length}`)));
  expect(filters(chinese)).toEqual(filters(english));
  expect(filters(english)).toContain("region: 1");
});

test("no word is a driver or an operation that the model does not have", () => {
  expect(Object.keys(DRIVER_WORDS)).toHaveLength(DRIVERS.length);
  expect(Object.keys(OPERATION_WORDS)).toEqual([...SHOCK_OPERATIONS]);
});

test("every filter names a column and values of the sample clients in its language", () => {
  const check = (filters: readonly unknown[], { rows }: { rows: readonly Row[] }): void => {
    for (const clause of filters.flatMap((filter) => String(filter).split("; "))) {
      const [column, values] = clause.split(" = ");
      for (const value of values.split(", ")) expect(rows.map((row) => row[column])).toContain(value);
    }
  };
  check(shocks(english.rows, "Filter").map(({ Filter }) => Filter), clients.en);
  check(shocks(chinese.rows, "筛选").map((row) => row["筛选"]), clients.zh);
});

test("every driver can be applied to both English samples: the columns it needs are there", () => {
  const needed: Record<string, string[]> = { benchmark_rate: ["Drawn", "Repricing share", "Deposits", "Deposit beta"], ccf: ["Drawn", "Undrawn", "CCF"], collateral: ["Collateral"] };
  for (const { Driver } of shocks(english.rows, "Driver")) {
    for (const column of needed[String(Driver)] ?? []) for (const file of [clients.en, clients.sba]) expect(file.headers).toContain(column);
  }
});

test("every amount is marked as illustrative", () => {
  expect(shocks(english.rows, "Driver").filter(({ Note }) => !String(Note).startsWith("Illustrative: "))).toEqual([]);
  expect(shocks(chinese.rows, "驱动因素").filter((row) => !String(row["说明"]).startsWith("示意"))).toEqual([]);
});
