import type { InputMatrix } from "../../../src/catalog/cell";
import { call } from "../../support/call";

const clients: InputMatrix = [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]];
const scenarios: InputMatrix = [
  ["Scenario", "Weight", "Driver", "Operation", "Amount", "Filter"],
  ["Base", 0.5, null, null, null, null],
  ["Houses", 0, "collateral", "multiply", 0.7, null],
  ["Wave", 0.5, "churn", "multiply", 2, null],
  ["West", 0, "pd", "add", 0.1, "Region = West"],
];

test("a scenario that the table cannot take has the reason in its row; the others keep their numbers", () => {
  const [headers, base, houses, wave, west, weighted] = call("SCENARIO", clients, scenarios);
  const clv = headers.indexOf("CLV");
  expect([base[clv], wave[clv], weighted[clv]]).toEqual([expect.closeTo(409.0909, 4), expect.closeTo(250, 9), expect.closeTo(329.5455, 4)]);
  expect(houses).toEqual(["Houses", 0, expect.objectContaining({ code: "shockNeedsColumn", reason: "notApplicable" }), ...Array.from({ length: headers.length - 4 }, () => ""), "a shock to collateral needs the column collateral in the table"]);
  expect(west[clv]).toMatchObject({ code: "filterNeedsColumn" });
});

test("where a refused scenario has a weight there is no weighted value, and its row says why", () => {
  const rows = call("SCENARIO", clients, scenarios.map((row) => (row[0] === "Houses" ? ["Houses", 0.25, ...row.slice(2)] : row[0] === "Base" ? ["Base", 0.25, ...row.slice(2)] : row)));
  expect(rows.at(-1)!.slice(0, 3)).toEqual(["Weighted", "", expect.objectContaining({ code: "shockNeedsColumn" })]);
});

test("where every scenario is refused, each says why", () => {
  const rows = call("SCENARIO", clients, [scenarios[0], scenarios[2]]);
  expect(rows).toHaveLength(2);
  expect(rows[1][2]).toMatchObject({ code: "shockNeedsColumn" });
});
