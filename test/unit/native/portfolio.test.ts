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

test.each([["corporate-12.en.csv", 12], ["corporate-12.zh-CN.csv", 12], ["sba-clients.csv", 400]])("the sample %s unfolds into a row a client, and agrees in IronCalc", (name, clients) => {
  const table = sample(name).slice(0, clients + 1);
  const workbook = new AuditWorkbook();
  const unfolding = workbook.unfold("PORTFOLIO", [table], sizesOf(table));
  expect(unfolding.ok ? "" : unfolding.reason.en).toBe("");
  const at = withIronCalc(workbook.sheets);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
});
