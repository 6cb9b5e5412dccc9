import type { Workbook } from "exceljs";
import { frozenTable, placeName, recordCells, recordColumns, type FormulaRecord } from "../../../src/audit/records/recordTable";
import { workbookBytes } from "../files/support/workbook";
import { tenor } from "./support/command";

const record = (id: number, cell: string, formula: string, rows = 1): FormulaRecord => ({ id, state: "done", sheet: "Data", cell, rows, columns: 1, formula, check: "", when: "", who: "", sheetId: "", blocks: "" });

interface Frozen {
  /** Values that stand in place of the formulas, D1 and F1:F2. */
  readonly values: readonly [one: number, first: number, second: number];
  readonly locale?: "en" | "zh-CN";
  readonly change?: (workbook: Workbook) => void;
}

/** A workbook with a frozen formula of one cell, and one that filled two. */
function frozenBook({ values: [one, first, second], locale = "en", change = () => undefined }: Frozen): Promise<Uint8Array> {
  return workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet("Data");
    sheet.getRow(1).values = [0.02, 0.45, 1000, one, null, first];
    sheet.getRow(2).values = [0.03, 0.4, 2000, null, null, second];
    const records = [record(1, "D1", "=TENOR.EXPECTED_LOSS(A1,B1,C1)"), record(2, "F1", "=TENOR.EXPECTED_LOSS(A1:A2,B1:B2,C1:C2)", 2)];
    workbook.addWorksheet("Kept").addTable({ name: frozenTable.name, ref: "A5", columns: recordColumns.map(({ header }) => ({ name: header[locale] })), rows: records.map((one) => recordCells(one, locale)) });
    change(workbook);
  });
}

async function verified(book: Frozen): Promise<{ readonly exit: number; readonly frozen: any }> {
  const { exit, stdout } = await tenor(["verify", "book.xlsx", "--json", "--strict"], { "book.xlsx": await frozenBook(book) });
  return { exit, frozen: JSON.parse(stdout).frozen };
}

test.each(["en", "zh-CN"] as const)("frozen values that their formulas give are the same, by the table in %s", async (locale) => {
  expect(await verified({ values: [9, 9, 24], locale })).toMatchObject({ exit: 0, frozen: { checked: 2, differences: [], notChecked: [] } });
});

test("a value that was typed over is told with its cell and the formula that was kept, in a filled block as well", async () => {
  const { exit, frozen } = await verified({ values: [10, 9, 25] });
  expect(exit).toBe(1);
  expect(frozen.differences).toEqual([
    expect.objectContaining({ cell: "Data!D1", stored: 10, computed: expect.closeTo(9, 9), formula: "=TENOR.EXPECTED_LOSS(A1,B1,C1)" }),
    expect.objectContaining({ cell: "Data!F2", stored: 25, computed: expect.closeTo(24, 9), formula: "=TENOR.EXPECTED_LOSS(A1:A2,B1:B2,C1:C2)" }),
  ]);
});

test("the workbook's name for a place counts before the address that was written down", async () => {
  const change = (workbook: Workbook): void => {
    const sheet = workbook.getWorksheet("Data")!;
    sheet.getCell("H7").value = 9;
    sheet.getCell("D1").value = 999;
    workbook.definedNames.add("Data!$H$7", placeName(frozenTable, { id: 1 }));
  };
  expect(await verified({ values: [9, 9, 24], change })).toMatchObject({ exit: 0, frozen: { checked: 2, differences: [] } });
});

test("a record whose sheet is gone is not checked, and stops no other", async () => {
  const { exit, frozen } = await verified({ values: [9, 9, 24], change: (workbook) => void (workbook.getWorksheet("Kept")!.getCell("B6").value = "Gone") });
  expect([exit, frozen.checked, frozen.notChecked.length]).toEqual([1, 1, 1]);
});
