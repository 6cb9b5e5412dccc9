import type { InputCell } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const HEADERS = ["Client", "Segment", "Revenue", "Retention cost", "Churn", "Discount rate", "Years", "Periods a year"];
const row = (client: string, segment: string, cost = 10, churn: InputCell = 0.2): InputCell[] => [client, segment, 100, cost, churn, 0.1, "perpetual", 1];
const blank = (): InputCell[] => HEADERS.map(() => null);

test("a client's row goes before its segment's, and that before the row of all", () => {
  const responses = [["Client", "Segment", "Ceiling", "Maximum"], [null, null, 0.9, 20], [null, "sme", null, 12], ["b", null, null, 3]];
  const cells = call("ALLOCATE_BUDGET", [HEADERS, row("A", "SME"), blank(), row("B", "SME"), row("C", "Large")], 60, responses);
  expect(cells.map(([client, , spend]) => [client, typeof spend === "number" ? Math.round(spend * 1e6) / 1e6 : spend])).toEqual([["Client", "Spend"], ["A", 12], ["", ""], ["B", 3], ["C", 20], ["Total", 35]]);
  expect(cells[1][9]).toBe("maximum");
});

test("broken rows stand in their place with the reason, totals leave them out", () => {
  const cells = call("ALLOCATE_BUDGET", [HEADERS, row("A", "SME"), row("B", "SME", 0), row("C", "SME", 10, 2)], 10, [["Ceiling"], [0.9]]);
  expect(cells[2][2]).toMatchObject({ code: "notAbove" });
  expect(cells[3][2]).toMatchObject({ code: "probablyPercent" });
  expect(cells[3][10]).toContain("churn must be between 0 and 1");
  expect(cells[4][2]).toBeCloseTo(10, 9);
});

test.each([
  ["a segment that the table lacks", [["Segment", "Ceiling"], ["Retail", 0.9]], 'row 1 of responses: segment must be one of SME, got "Retail"'],
  ["a client that the table lacks", [["Client", "Ceiling"], ["Z", 0.9]], 'row 1 of responses: client must be one of the clients of the table, got "Z"'],
  ["a floor above the ceiling", [["Ceiling", "Floor"], [0.5, 0.6]], "row 1 of responses: floor must not exceed ceiling: got 0.6, more than 0.5"],
])("%s is refused", (_, responses, message) => {
  expect(tryCall("ALLOCATE_BUDGET", [HEADERS, row("A", "SME")], 10, responses)).toMatchObject({ failure: { message } });
});

test("a frontier tells which budgets the bounds do not allow, in the table's language", () => {
  const chinese = ["客户", "收入", "维护成本", "流失率", "折现率", "年限", "每年期数"];
  const cells = call("BUDGET_FRONTIER", [chinese, ["甲", 100, 10, 0.2, 0.1, "永续", 1]], [[2], [10]], [["留存率上限", "最低投入"], [0.9, 5]]);
  expect(cells[0][0]).toBe("预算");
  expect(cells[1][1]).toMatchObject({ code: "belowMinimum" });
  expect(cells[2][1]).toBeCloseTo(10, 9);
});

test("the summary says how near to the best it is", () => {
  const summary = Object.fromEntries(call("ALLOCATE_BUDGET", [HEADERS, row("A", "SME")], 1000, [["Ceiling"], [0.9]], "summary") as [string, number][]);
  expect(summary["Proved to within, on the grid"]).toBeLessThan(1e-6);
  expect(summary["Left unspent"]).toBeCloseTo(1000 - summary.Spend, 9);
  expect(summary["Marginal return"]).toBe(0);
});

test("prospects stand beside clients, with the share won in columns of their own", () => {
  const responses = [["Client", "Ceiling", "Acquisition ceiling", "Acquisition spend", "Acquisition rate"], [null, 0.9, null, null, null], ["P", null, 0.4, 5, 0.1], ["Q", null, 0.4, null, 0.1]];
  const cells = call("ALLOCATE_BUDGET", [HEADERS, row("A", "SME"), row("P", "SME"), row("Q", "SME")], 30, responses);
  const [header, client, prospect, broken, total] = cells;
  expect(header.slice(-2)).toEqual(["Won today", "Won"]);
  expect([client[11], client[12], prospect[3], prospect[4]]).toEqual(["", "", "", ""]);
  expect(prospect[11]).toBeCloseTo(0.1, 14);
  // Today 5 wins a tenth of 90 × 0.8 / 0.3.
  expect(prospect[5]).toBeCloseTo(0.1 * 240 - 5, 9);
  expect(prospect[12]).toBeCloseTo(0.4 * (1 - 0.75 ** ((prospect[2] as number) / 5)), 12);
  expect(broken[2]).toMatchObject({ message: "acquisition_spend is missing" });
  expect(total[2]).toBeCloseTo((client[2] as number) + (prospect[2] as number), 9);
  expect(total[2]).toBeLessThanOrEqual(30 + 1e-9);
});

test("whom nothing wins nothing is spent on, and terms of acquisition that cannot be say why", () => {
  const responses = [["Client", "Ceiling", "Minimum", "Acquisition ceiling", "Acquisition spend", "Acquisition rate"], [null, 0.9, null, null, null, null], ["Never", null, 2, 0, 5, 0.1], ["Beyond", null, null, 0.4, 5, 0.4], ["Blank", null, null, null, 5, 0.1], ["Free", null, null, 0.4, 0, 0.1]];
  const cells = call("ALLOCATE_BUDGET", [HEADERS, row("A", "SME"), ...["Never", "Beyond", "Blank", "Free"].map((name) => row(name, "SME"))], 30, responses);
  const [, , never, beyond, blank, free, total] = cells;
  // Today 5 is spent in vain.
  expect(never.slice(1, 9)).toEqual([5, 0, "", "", -5, 0, 5, 0]);
  expect(never.slice(11)).toEqual([0, 0]);
  expect(beyond[2]).toMatchObject({ message: "acquisition_rate must stay below acquisition_ceiling: got 0.4 beside 0.4 in row 3" });
  expect(beyond[10]).toBe("acquisition_rate must stay below acquisition_ceiling: got 0.4 beside 0.4 in row 3");
  expect(blank[10]).toBe("acquisition_ceiling is missing");
  expect(free[10]).toBe("acquisition_spend must be greater than 0, got 0");
  expect(total[2]).toBeCloseTo(cells[1][2] as number, 9);
});
