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
  ["lgd follows", ["Revenue", "Churn", "Discount rate", "EAD", "Collateral", "Haircut", "LGD"], [100, 0.1, 0.1, 50, 30, 0.1, null]],
  ["capital follows", ["Revenue", "Churn", "Discount rate", "EAD", "PD", "Capital"], [100, 0.1, 0.1, 50, 0.02, "irb"]],
])("a client whose %s from other columns has no form, and is told which column", (said, headers, row) => {
  const unfolding = new AuditWorkbook().unfold("PORTFOLIO", [[headers, row]]);
  expect(unfolding).toMatchObject({ ok: false, reason: { en: expect.stringContaining(said) as string } });
});
