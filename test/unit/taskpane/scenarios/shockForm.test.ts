import type { InputMatrix } from "../../../../src/catalog/cell";
import { readClientTable } from "../../../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../../../src/catalog/schema/readScenarioTable";
import { compileScenario } from "../../../../src/core/scenario/compileScenario";
import { DRIVERS, SHOCK_OPERATIONS, type Shock } from "../../../../src/core/scenario/scenario";
import { formatsOf } from "../../../../src/taskpane/model/formats";
import { clientsOf, filterColumns, withFilterValue } from "../../../../src/taskpane/model/scenarios/filterChoices";
import { intensities, yearsToDraw } from "../../../../src/taskpane/model/scenarios/pathYears";
import { fieldText, operationsOf, typedCell, withDriver, withOperation, withTyped, type TypedField } from "../../../../src/taskpane/model/scenarios/shockForm";
import { shockSentence } from "../../../../src/taskpane/model/scenarios/shockSentence";
import { en } from "../../../../src/taskpane/text/en";
import { zh } from "../../../../src/taskpane/text/zh";

const pd: Shock = { driver: "pd", operation: "hazard", amount: 1.5, filter: [{ column: "segment", values: ["SME"] }], path: { start: 1, ramp: 0, length: 2 } };
const sources = Object.fromEntries(["Drawn", "Undrawn", "CCF", "Collateral", "Repricing share", "Deposits", "Deposit beta"].map((name) => [name, 0.5]));
const cells: InputMatrix = [
  ["Client", "Revenue", "Churn", "Discount rate", "Years", "Segment", "Region", ...Object.keys(sources)],
  ["A", 100, 0.1, 0.12, 12, "SME", "West", ...Object.values(sources)],
  ["B", 100, 0.1, 0.12, "perpetual", "Corporate", "West", ...Object.values(sources)],
  ["C", 100, 0.1, 0.12, 5, " sme", "East", ...Object.values(sources)],
];
const reading = readClientTable(cells);
if (!reading.ok) throw new Error(reading.failure.message);
const { table } = reading.value;

test.each<[Shock, string, string]>([
  [pd, "PD hazard × 1.5, years 1–2, SME only", "违约概率 风险率 × 1.5，第 1–2 年，仅SME"],
  [{ driver: "discountRate", operation: "add", amount: 0.02 }, "Discount rate +2 pp", "折现率 +2 个百分点"],
  [{ driver: "growth", operation: "add", amount: -0.01, path: { start: 3, ramp: 2, length: Infinity } }, "Growth −1 pp, from year 3, rising over 2 years", "增长率 −1 个百分点，自第 3 年起，2 年内逐步达到"],
  [{ driver: "lgd", operation: "replace", amount: 0.6, path: { start: 2, ramp: 0, length: 1 } }, "LGD set to 60%, year 2", "违约损失率 设为 60%，第 2 年"],
  [{ driver: "revenue", operation: "add", amount: -250, filter: [{ column: "segment", values: ["SME", "Micro"] }, { column: "region", values: ["West"] }] }, "Revenue −250, SME or Micro and West only", "收入 −250，仅SME或Micro且West"],
  [{ driver: "churn", operation: "multiply", amount: 2, path: { start: 1, ramp: 0, length: 0 } }, "Churn × 2, never", "流失率 × 2，不生效"],
])("%j in words", (shock, english, chinese) => {
  expect(shockSentence(shock, en.scenarioEditor, formatsOf("en"))).toBe(english);
  expect(shockSentence(shock, zh.scenarioEditor, formatsOf("zh-CN"))).toBe(chinese);
});

test.each<[TypedField, string]>([["amount", ""], ["amount", "a lot"], ["start_year", "0"], ["ramp_years", "1.5"], ["length_years", "-1"], ["start_year", "x"]])("%s of %j is refused in the very words of the table", (field, text) => {
  const columns = { amount: 4, start_year: 6, ramp_years: 7, length_years: 8 };
  const row: InputMatrix[number] = ["A", 1, "pd", "hazard", 1.5, null, 1, null, 2].map((cell, column) => (column === columns[field] ? typedCell(text) : cell));
  const inTable = readScenarioTable([["Scenario", "Weight", "Driver", "Operation", "Amount", "Filter", "Start year", "Ramp years", "Length years"], row]);
  const typed = withTyped(pd, field, text);
  if (inTable.ok || typed.ok) throw new Error("taken");
  expect(inTable.failure.values.detail).toEqual(typed.failure);
});

test("what is typed is taken into its field alone; a path whose fields are blank is none", () => {
  expect(withTyped(pd, "amount", "50%")).toMatchObject({ ok: true, value: { ...pd, amount: 0.5 } });
  expect(withTyped(pd, "length_years", " ")).toMatchObject({ ok: true, value: { path: { start: 1, ramp: 0, length: Infinity } } });
  const { path: _path, ...pathless } = pd;
  expect(withTyped({ ...pathless, path: { start: 1, ramp: 0, length: Infinity } }, "start_year", "")).toMatchObject({ ok: true, value: { path: undefined } });
  expect(fieldText(pd, "ramp_years")).toBe("");
  expect(fieldText(pd, "length_years")).toBe("2");
  expect([typedCell("1,250.5"), typedCell("12 %"), typedCell("１.５"), typedCell("-0.3"), typedCell("1,5x")]).toEqual([1250.5, 0.12, 1.5, -0.3, "1,5x"]);
});

test("every way that is offered for a driver is one that the model takes, and no way it takes is missing", () => {
  for (const driver of DRIVERS) {
    const taken = SHOCK_OPERATIONS.filter((operation) => compileScenario(table, { name: "x", weight: 1, shocks: [{ driver, operation, amount: 0.5 }] }).ok);
    expect([driver, operationsOf(driver)]).toEqual([driver, taken]);
  }
});

test("another driver or way keeps an amount that means the same, and else starts from no change", () => {
  expect(withDriver(pd, "churn")).toEqual({ ...pd, driver: "churn" });
  expect(withDriver(pd, "revenue")).toEqual({ ...pd, driver: "revenue", operation: "multiply", amount: 1 });
  expect(withDriver(pd, "benchmarkRate")).toEqual({ ...pd, driver: "benchmarkRate", operation: "add", amount: 0 });
  expect(withOperation(pd, "multiply").amount).toBe(1.5);
  expect(withOperation(pd, "add").amount).toBe(0);
});

test("a filter is built of the values that the table has, with how many clients have each", () => {
  const columns = filterColumns(table, [{ column: "segment", values: ["sme", "Micro"] }], "en");
  expect(columns.map(({ id, label }) => [id, label])).toEqual([["segment", "Segment"], ["region", "Region"]]);
  expect(columns[0].values).toEqual([{ value: "SME", clients: 2, chosen: true }, { value: "Corporate", clients: 1, chosen: false }, { value: "Micro", clients: 0, chosen: true }]);
  expect(clientsOf(table, [{ column: "segment", values: ["sme"] }, { column: "region", values: ["West"] }])).toBe(1);
  expect(clientsOf(table, [{ column: "group", values: ["x"] }])).toBeUndefined();
  const one = withFilterValue(undefined, "segment", "SME", true);
  expect(withFilterValue(one, "region", "West", true)).toEqual([{ column: "segment", values: ["SME"] }, { column: "region", values: ["West"] }]);
  expect(withFilterValue(one, "segment", "sme ", false)).toBeUndefined();
});

test("paths are drawn over the longest finite horizon, and as far as a path goes", () => {
  expect(yearsToDraw(table, [pd])).toBe(12);
  expect(yearsToDraw(undefined, [])).toBe(10);
  expect(yearsToDraw(table, [{ ...pd, path: { start: 10, ramp: 0, length: 6 } }])).toBe(16);
  expect(intensities({ ...pd, path: { start: 2, ramp: 2, length: 3 } }, 5)).toEqual([0, 0.5, 1, 1, 0]);
});
