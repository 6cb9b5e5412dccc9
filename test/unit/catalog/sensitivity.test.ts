import type { InputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const clients: InputMatrix = [
  ["Client", "Segment", "Revenue", "Churn", "Discount rate", "CAC", "Years", "Timing", "Periods a year"],
  ["A", "SME", 100, 0.1, 0.12, 0, "perpetual", "end", 1],
  ["B", "Corporate", 200, 0.1, 0.12, 500, "perpetual", "end", 1],
  ["C", "SME", "lots", 0.1, 0.12, 0, "perpetual", "end", 1],
];
const scenarios: InputMatrix = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Base", 0.5, null, null, null], ["Wave", 0.5, "churn", "multiply", 2]];
/** 100 a year for ever at a churn c. */
const annuity = (c: number): number => (100 * (1 - c)) / (0.12 + c);
const [base, wave] = [3 * annuity(0.1) - 500, 3 * annuity(0.2) - 500];

test("changes start from the table, a scenario, or the weighted scenarios", () => {
  const at = (scenario: string | null): unknown => call("SENSITIVITY", clients, "revenue", [[1]], null, null, null, null, null, null, scenarios, scenario)[1][1];
  expect(at(null)).toBeCloseTo(base, 9);
  expect(at("wave")).toBeCloseTo(wave, 9);
  expect(at("weighted")).toBeCloseTo((base + wave) / 2, 9);
  expect(at("加权")).toBeCloseTo((base + wave) / 2, 9);
  expect(tryCall("SENSITIVITY", clients, "revenue", [[1]], null, null, null, null, null, null, scenarios, "Boom")).toMatchObject({ failure: { code: "unknownScenario" } });
  const halves: InputMatrix = [...scenarios.slice(0, 2), ["Wave", 0.4, "churn", "multiply", 2]];
  expect(tryCall("TORNADO", clients, null, null, halves, "weighted")).toMatchObject({ failure: { code: "weightsDoNotAddUp" } });
});

test("a filter, drivers and operations in Chinese, and words that are none", () => {
  expect(call("SENSITIVITY", clients, "收入", [[2]], null, null, "乘以", null, null, "客群 = SME")[1][1]).toBeCloseTo(base + annuity(0.1), 9);
  expect(tryCall("SENSITIVITY", clients, "weather", [[2]])).toMatchObject({ failure: { code: "notAChoice", parameter: "driver" } });
  expect(tryCall("SENSITIVITY", clients, "churn", [[2]], "pd")).toMatchObject({ failure: { code: "missing", parameter: "second_values" } });
  expect(tryCall("SENSITIVITY", clients, "churn", [[2]], null, [[2]])).toMatchObject({ failure: { code: "missing", parameter: "second_driver" } });
  expect(tryCall("SENSITIVITY", clients, "churn", Array.from({ length: 60 }, (_, i) => [i]), "pd", Array.from({ length: 60 }, (_, i) => [i]))).toMatchObject({ failure: { code: "tooManyCells" } });
  expect(tryCall("SENSITIVITY", clients, "revenue", [[2]], null, null, "hazard")).toMatchObject({ failure: { code: "notAChoice" } });
});

test("a tornado of one's own swings, and what is wrong with a broken one", () => {
  const swings: InputMatrix = [["Driver", "Operation", "Low", "High", "Filter"], ["revenue", "multiply", 0, 1, "Segment = SME"], ["ccf", "multiply", 0.5, 1.5, null]];
  const [, asItStands, revenue, ccf] = call("TORNADO", clients, swings);
  expect(asItStands[4]).toBeCloseTo(base, 9);
  expect(revenue[6]).toBeCloseTo(-annuity(0.1), 9);
  expect(ccf[9]).toBe("a shock to ccf needs the column drawn in the table");
  const broken = (...row: (string | number | null)[]): unknown => tryCall("TORNADO", clients, [swings[0], row] as InputMatrix);
  expect(broken("revenue", "multiply", 1, 1, null)).toMatchObject({ failure: { code: "brokenRule", values: { row: 1, detail: { code: "mustDiffer" } } } });
  expect(broken("revenue", "divide", 1, 2, null)).toMatchObject({ failure: { code: "brokenRule" } });
  expect(broken("revenue", "add", "much", 2, null)).toMatchObject({ failure: { values: { detail: { code: "notANumber", parameter: "low" } } } });
});

test("the table of swings goes straight back in, in either language", () => {
  const tables = ["en", "zh-CN"].map((language) => call("TORNADO_SWINGS", language) as InputMatrix);
  for (const table of tables) expect(call("TORNADO", clients, table)).toEqual(call("TORNADO", clients));
  expect(tables[1][1].slice(0, 2)).toEqual(["收入", "乘以"]);
});

test("goal seek for the portfolio and for one client", () => {
  const amount = (...rest: (string | number | null)[]): unknown => call("GOAL_SEEK", clients, "revenue", ...rest)[0][1];
  expect(amount(1000)).toBeCloseTo(1500 / (base + 500), 10);
  expect(amount(500, null, null, "a")).toBeCloseTo(500 / annuity(0.1), 10);
  expect(tryCall("GOAL_SEEK", clients, "revenue", 500, null, null, "Z")).toMatchObject({ failure: { code: "unknownClient" } });
  expect(tryCall("GOAL_SEEK", clients, "revenue", 500, null, null, "C")).toMatchObject({ failure: { code: "notANumber" } });
  expect(tryCall("GOAL_SEEK", clients, "revenue", 1000, null, null, null, null, 2, 3)).toMatchObject({ failure: { code: "noGoal", values: { minimum: 2, maximum: 3 } } });
});

test("reverse stress ends in words", () => {
  const outcome = (floor: number, ...rest: number[]): unknown => call("REVERSE_STRESS", clients, scenarios, "Wave", null, floor, ...rest)[1][1];
  expect(outcome(0)).toBe("breaks");
  expect(outcome(2000)).toBe("broken without the scenario");
  expect(outcome(-499, 1)).toBe("holds as far as it was tried");
  expect(tryCall("REVERSE_STRESS", clients, scenarios, "Base")).toMatchObject({ failure: { code: "nothingToScale" } });
});

test("break-even of every row, broken ones with their reason", () => {
  const [, a, b, c] = call("BREAKEVEN", clients, "cac");
  expect(a[2]).toBeCloseTo(annuity(0.1), 9);
  expect(b[3]).toBeCloseTo(2 * annuity(0.1) - 500, 9);
  expect(c).toMatchObject(["C", "", { code: "notANumber" }, "", "", "", 'revenue must be a number, got "lots"']);
  const [, without] = call("BREAKEVEN", clients, "lgd");
  expect(without[2]).toMatchObject({ code: "noBreakeven", reason: "noSolution" });
  expect(tryCall("BREAKEVEN", clients, "collateral")).toMatchObject({ failure: { code: "notAChoice" } });
});
