import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputCell } from "../../../src/catalog/cell";
import { readCsv } from "../../../src/files/readCsv";
import { call } from "../../support/call";
import { AuditWorkbook, differences } from "../../support/native/auditWorkbook";
import { withIronCalc } from "../../support/native/engines";

const sample = (name: string): InputCell[][] => readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples", name), "utf8")).cells as InputCell[][];

/** Sum of the sizes of the components, for the tolerance; none for the headers. */
const sizesOf = (table: InputCell[][]): number[] => call("PORTFOLIO", table).map((row) => row.slice(2, 8).reduce<number>((sum, cell) => sum + (typeof cell === "number" ? Math.abs(cell) : 0), 0));

test.each([["corporate-12.en.csv", 12], ["corporate-12.zh-CN.csv", 12]])("the sample %s unfolds into a row a client, and agrees in IronCalc", (name, clients) => {
  const table = sample(name).slice(0, clients + 1);
  const workbook = new AuditWorkbook();
  const unfolding = workbook.unfold("PORTFOLIO", [table], sizesOf(table));
  expect(unfolding.ok ? "" : unfolding.reason.en).toBe("");
  const at = withIronCalc(workbook.sheets, workbook.areas);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
});

test("growths of their own, exposure by year, horizons that are rounded up and blank rows follow the table", () => {
  const table: InputCell[][] = [
    ["Client", "Revenue", "Revenue growth", "Growth", "Churn 1", "Churn 2", "Discount rate", "PD", "LGD", "EAD 1", "EAD 2", "EAD 3", "Years", "Timing", "Periods a year"],
    ["A", 100, 0.03, 0.01, 0.1, 0.2, 0.08, 0.02, 0.4, 1000, 600, 200, 7.1, "mid", 4],
    [null, null, null, null, null, null, null, null, null, null, null, null, null, null, null],
    ["B", 80, null, 0.02, 0.15, null, 0.09, 0.01, null, 500, null, null, "perpetual", "期初", 12],
    [null, 60, -0.1, null, 1, 0.3, 0.07, 0.03, 0.2, null, null, null, null, null, null],
  ];
  const workbook = new AuditWorkbook();
  const unfolding = workbook.unfold("PORTFOLIO", [table], sizesOf(table));
  expect(unfolding.ok ? "" : unfolding.reason.en).toBe("");
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, withIronCalc(workbook.sheets, workbook.areas)))).toEqual([]);
});

test.each([
  ["revenue follows", ["Revenue", "Churn", "Discount rate", "Drawn", "Loan rate", "FTP rate"], [null, 0.1, 0.1, 50, 0.06, 0.03]],
  ["ead follows", ["Revenue", "Churn", "Discount rate", "EAD", "Repayment type", "Maturity", "Loan rate"], [100, 0.1, 0.1, 50, "annuity", 5, 0.05]],
])("a client whose %s from other columns has no form, and is told which column", (said, headers, row) => {
  const unfolding = new AuditWorkbook().unfold("PORTFOLIO", [[headers, row]]);
  expect(unfolding).toMatchObject({ ok: false, reason: { en: expect.stringContaining(said) as string } });
});

const SECURED: InputCell[][] = [
  ["Client", "Revenue", "Churn", "Discount rate", "PD 1", "PD 2", "LGD", "EAD", "Drawn", "Undrawn", "CCF", "Collateral", "Haircut", "Unsecured LGD", "Guaranteed share", "Guarantor PD", "Guarantee years", "Maturity", "Capital", "Capital charge", "Turnover in EUR m", "Capital framework", "Rating"],
  ["A", 100, 0.1, 0.1, 0.02, 0.03, null, null, 800, 300, 0.4, 500, 0.2, null, 0.5, 0.004, 2, 4, "irb", 0.1, 20, null, "BBB"],
  ["B", 90, 0.2, 0.09, 0.01, null, 0.35, 700, 100, null, null, 400, null, 0.4, null, null, null, null, 0.08, 0.1, null, "china2024", "A"],
  ["C", 80, 0.15, 0.08, null, null, null, null, null, 200, 0.5, null, null, null, 0.8, 0.001, null, null, "IRB", 0.12, null, "basel2", null],
  ["D", 70, 0.1, 0.1, 0.05, 0.02, null, 600, null, null, null, 1000, 0.1, 0.5, 1, 0.002, 7, 3, null, null, 60, null, null],
];

test("exposure, LGD, PD and capital follow from facilities, collateral, guarantee and irb", () => {
  const workbook = new AuditWorkbook();
  const unfolding = workbook.unfold("PORTFOLIO", [SECURED], sizesOf(SECURED));
  expect(unfolding.ok ? "" : unfolding.reason.en).toBe("");
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, withIronCalc(workbook.sheets, workbook.areas)))).toEqual([]);
});

test("a client that could not be valued keeps its name and what was said of it", () => {
  const table: InputCell[][] = [["Client", "Revenue", "Churn", "Discount rate"], ["A", 100, 0.1, 0.1], ["B", 100, 45, 0.1]];
  const workbook = new AuditWorkbook();
  workbook.unfold("PORTFOLIO", [table], sizesOf(table));
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, withIronCalc(workbook.sheets, workbook.areas)))).toEqual([]);
});

test("assumptions are those of the call's cells, and follow them", () => {
  const assumptions: InputCell[][] = [["Assumption", "Value"], ["LGD", 0.38], ["Years", 7], ["Discount rate", 0.085], ["haircut", 0.25], ["Timing", "mid"]];
  const table = SECURED.map((row) => row.filter((_, column) => SECURED[0][column] !== "Discount rate"));
  const workbook = new AuditWorkbook();
  const sizes = call("PORTFOLIO", table, assumptions).map((row) => row.slice(2, 8).reduce<number>((sum, cell) => sum + (typeof cell === "number" ? Math.abs(cell) : 0), 0));
  const unfolding = workbook.unfold("PORTFOLIO", [table, assumptions], sizes);
  expect(unfolding.ok ? "" : unfolding.reason.en).toBe("");
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, withIronCalc(workbook.sheets, workbook.areas)))).toEqual([]);
  const read = unfolding.ok ? unfolding.value.cells.flatMap(({ formula = "" }) => [...formula.matchAll(/Inputs!\$C\$(\d+)/g)].map(([, row]) => Number(row))) : [];
  // The table takes five rows; LGD, years, discount rate and haircut stand in the rows 7 to 10.
  expect([...new Set(read)].filter((row) => row > 5).sort((a, b) => a - b)).toEqual([7, 8, 9, 10]);
});
