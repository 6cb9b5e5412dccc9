import ExcelJS from "exceljs";
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { workbookEn as words } from "../../src/taskpane/text/en/workbook";
import { paneOf, withNewPane, workbenchTests } from "./browser";
import { edit, turnTo } from "./paneActions";

/** The page Workbook of the real pane, on formulas that the grid calculates itself. */
jest.setTimeout(240_000);

const workbench = workbenchTests();
let page: Page;
let pane: Frame;

async function open(sample?: string): Promise<void> {
  ({ page, pane } = await workbench.open({ sample, viewport: { width: 1440, height: 1600 } }));
}

interface SheetContent {
  readonly name: string;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
}

/** Values and formulas of every sheet. */
function content(): Promise<SheetContent[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const ranges = worksheets.items.map((sheet) => sheet.getUsedRange(true).load("values,formulas"));
      await context.sync();
      return worksheets.items.map(({ name }, index) => ({ name, values: ranges[index].values as unknown[][], formulas: ranges[index].formulas as unknown[][] }));
    }));
}

const named = (sheets: readonly SheetContent[], name: string): SheetContent => sheets.find((sheet) => sheet.name === name)!;

/** Formulas that call Tenor; the sheet of records keeps those that were unfolded as text. */
const callingTenor = (sheets: readonly SheetContent[]): number => sheets.filter(({ name }) => name !== "Tenor unfolded").flatMap(({ formulas }) => formulas.flat()).filter((formula) => String(formula).startsWith("=") && String(formula).includes("TENOR.")).length;

/** Native formulas add up in another order: values agree to nine digits. */
function expectClose({ values }: Pick<SheetContent, "values">, before: SheetContent): void {
  before.values.forEach((row, r) => row.forEach((was, c) => {
    const value = values[r][c];
    if (typeof was === "number") expect(Math.abs(Number(value) - was)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(was)));
    else expect(value).toBe(was);
  }));
}

async function press(label: string): Promise<string> {
  const button = pane.getByRole("button", { name: label, exact: true });
  await button.waitFor();
  await button.click({ timeout: 30_000 });
  const section = pane.locator("section", { has: button });
  await section.locator("p[role=status], [role=group]").first().waitFor({ timeout: 120_000 });
  return section.innerText();
}

/** A sheet with calls of several kinds: a column, one in a larger formula, one that spills with headers, one of text. */
function writeFormulas(): Promise<void> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [["PD", "LGD", "EAD"], [0.02, 0.45, 1000], [0.03, 0.4, 2000], [0.01, 0.35, 500]];
      sheet.getRange("E2").formulas = [["=TENOR.EXPECTED_LOSS(A2:A4,B2:B4,C2:C4)"]];
      sheet.getRange("F2").formulas = [["=ROUND(TENOR.EXPECTED_LOSS(A2,B2,C2),2)*2"]];
      sheet.getRange("G2").formulas = [["=TENOR.SEGMENT_RULES()"]];
      await context.sync();
    }));
}

/** Saves the workbook as .xlsx. */
async function save(): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.click("#save");
  await page.click("#save-xlsx");
  return readFile(await (await download).path());
}

async function openFile(buffer: Buffer): Promise<void> {
  await withNewPane(pane, () => page.setInputFiles("#open-file", { name: "again.xlsx", mimeType: "", buffer }));
  pane = await paneOf(page);
  await page.waitForFunction(() => document.querySelector(".workbook")?.textContent === "again");
  await turnTo(pane, "Workbook");
}

test("a sample is unfolded with the same values, and refolded with the same formulas", async () => {
  await open("corporate-12");
  await turnTo(pane, "Workbook");
  const before = await content();
  const said = await press(words.unfold);
  expect(said).toContain("1 formula unfolded, all agreeing with Tenor.");
  const unfolded = await content();
  const audit = named(unfolded, "Audit Clients");
  expect(audit.formulas.flat().filter((formula) => String(formula).startsWith("=")).length).toBeGreaterThan(12);
  for (const sheet of before) expectClose(named(unfolded, sheet.name), sheet);
  expect(callingTenor(unfolded)).toBe(0);
  await press(words.refold);
  expect(await content()).toEqual(before);
});

test("a call inside a larger formula is unfolded in place; what has no native form stays with its reason", async () => {
  await open();
  await writeFormulas();
  await turnTo(pane, "Workbook");
  const before = await content();
  const said = await press(words.unfold);
  const { formulas, values } = named(await content(), "Sheet1");
  expect(formulas[1][5]).toMatch(/^=ROUND\('Audit Sheet1'!\$[A-Z]+\$\d+,2\)\*2$/);
  expect(formulas[3][4]).toMatch(/^='Audit Sheet1'!\$[A-Z]+\$\d+$/);
  expectClose({ values }, named(before, "Sheet1"));
  expect(said).toMatch(/2 formulas unfolded, all agreeing with Tenor\. 1 stays as it is:\s+Sheet1!G2/);
  await press(words.refold);
  expect(await content()).toEqual(before);
});

test("the client table unfolds without a formula in a cell, and agrees with Tenor client by client", async () => {
  ({ page, pane } = await workbench.open({ viewport: { width: 1440, height: 1600 }, sample: "corporate-12" }));
  await turnTo(pane, "Workbook");
  const before = await content();
  const said = await press(words.unfoldTable);
  expect(said).toMatch(/The client table is unfolded, every client agreeing with Tenor\.[\s\S]*Calculated at/);
  const sheets = await content();
  const audit = sheets.find(({ name }) => name.startsWith("Audit "))!;
  expect(audit.values[3][1]).toBe(0);
  // The call that the sheet stands for is there to be read, as text.
  const calling = audit.formulas.flatMap((row, r) => row.filter((formula, c) => String(formula).includes("TENOR.") && formula !== audit.values[r][c]));
  expect(calling).toEqual([]);
  // Nothing else in the workbook was touched, and one record says what the sheet is.
  const record = sheets.find(({ values }) => values[0][0] === "Unfolded formulas")!;
  expect(sheets.filter((sheet) => sheet !== audit && sheet !== record)).toEqual(before);
  await press(words.refold);
  expect(await content()).toEqual(before);
});

test("formulas are frozen, saved, opened and thawed: the same formulas", async () => {
  await open();
  await writeFormulas();
  await turnTo(pane, "Workbook");
  const before = named(await content(), "Sheet1");
  await pane.getByText("3 formulas on 1 sheet call Tenor.").waitFor();
  await press(words.freeze);
  await pane.getByText("No formula calls Tenor.").waitFor();
  expect(named(await content(), "Sheet1")).toEqual({ ...before, formulas: before.values });

  const file = new ExcelJS.Workbook();
  const saved = await save();
  await file.xlsx.load(saved as unknown as ArrayBuffer);
  const records = file.getWorksheet("Tenor frozen")!;
  expect(records.getCell("A2").text).toMatch(/values stand in place of formulas/);
  expect([7, 8, 9].map((row) => records.getCell(row, 6).value)).toEqual(["=TENOR.EXPECTED_LOSS(A2:A4,B2:B4,C2:C4)", "=ROUND(TENOR.EXPECTED_LOSS(A2,B2,C2),2)*2", "=TENOR.SEGMENT_RULES()"]);
  expect(file.getWorksheet("Sheet1")!.getCell("E2").value).toBe(before.values[1][4]);

  await openFile(saved);
  await pane.getByText("3 formulas frozen.").waitFor();
  await press(words.thaw);
  expect(await content()).toEqual([before]);
});

test("frozen cells are found after their sheet was renamed; a value that somebody changed stays", async () => {
  await open();
  await writeFormulas();
  await turnTo(pane, "Workbook");
  await press(words.freeze);
  await edit(pane, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Renamed";
    sheet.getRange("F2").values = [[999]];
  });
  const said = await press(words.thaw);
  expect(said).toMatch(/2 formulas put back\. 1 stays as it is:\s+Renamed!F2[\s\S]+Somebody has changed a value there since/);
  const { formulas } = named(await content(), "Renamed");
  expect([formulas[1][4], formulas[1][5], formulas[1][6]]).toEqual(["=TENOR.EXPECTED_LOSS(A2:A4,B2:B4,C2:C4)", 999, "=TENOR.SEGMENT_RULES()"]);
});

test("spellings that Excel leaves are mended, and what cannot be is told", async () => {
  await open();
  await edit(pane, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").values = [[0.02, 0.45, 1000]];
    sheet.getRange("E1:E3").formulas = [["=_xldudf_TENOR_EXPECTED_LOSS(A1,B1,C1)"], ["=1+TENOR_EXPECTED_LOSS(A1,B1,C1)"], ["=_xldudf_TENOR_FROM_TOMORROW(A1)"]];
  });
  await turnTo(pane, "Workbook");
  await pane.getByText("3 formulas to mend.").waitFor();
  const said = await press(words.repair);
  expect(said).toMatch(/2 formulas mended\. 1 stays as it is:\s+Sheet1!E3[\s\S]+no such function[\s\S]+FROM_TOMORROW/);
  const { formulas, values } = named(await content(), "Sheet1");
  expect(formulas.map((row) => row[4])).toEqual(["=TENOR.EXPECTED_LOSS(A1,B1,C1)", "=1+TENOR.EXPECTED_LOSS(A1,B1,C1)", "=_xldudf_TENOR_FROM_TOMORROW(A1)"]);
  expect(values[0][4]).toBeCloseTo(9, 12);
});

test("a table of somebody else's with our name stops the action, and nothing is changed", async () => {
  await open();
  await writeFormulas();
  await edit(pane, async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    sheet.tables.add("A1:B2", true).name = "TenorFrozen";
  });
  await turnTo(pane, "Workbook");
  const before = await content();
  await pane.getByText(/TenorFrozen or TenorUnfolded in this workbook lacks columns/).first().waitFor();
  expect(await content()).toEqual(before);
});

test("formulas of a protected sheet stay with their reason; opened again they are unfolded", async () => {
  await open();
  await writeFormulas();
  await edit(pane, async (context) => context.workbook.worksheets.getItem("Sheet1").protection.protect());
  await expect(edit(pane, async (context) => context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[1]])).rejects.toThrow(/cannot perform the requested operation/);
  await turnTo(pane, "Workbook");
  const before = await content();
  expect(await press(words.freeze)).toMatch(/0 formulas.*3 stay as they are[\s\S]+The sheet is protected/);
  expect(await content()).toEqual(before);
  await edit(pane, async (context) => context.workbook.worksheets.getItem("Sheet1").protection.unprotect());
  expect(await press(words.unfold)).toContain("2 formulas unfolded");
});
