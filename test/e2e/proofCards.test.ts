import type { Frame } from "playwright-core";
import { cardWords } from "../../src/audit/modelCard/cardTexts";
import { modelCardEn } from "../../src/taskpane/text/en/modelCard";
import { scanEn } from "../../src/taskpane/text/en/scan";
import { selfTestEn } from "../../src/taskpane/text/en/selfTest";
import { workbenchTests } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** The cards of the page Workbook that prove something: findings, the self-test and the model card, in the real pane. */
jest.setTimeout(240_000);

const bench = workbenchTests();

/** Sheet and cell that are selected. */
function selected(pane: Frame): Promise<string> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return cell.address;
    }));
}

/** Looks until it is so, and gives what was seen last. */
async function seen<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (let looks = 1; ; looks++) {
    const found = await look();
    if (isSo(found) || looks === 60) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test("planted mistakes are found, each with a way to its cell, and written as a list", async () => {
  const { pane } = await bench.open();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [["PD", "LGD", "EAD"], [0.02, 0.45, 1000], [3, 0.4, 2000], [0.01, 0.35, "'500"]];
      sheet.getRange("E2:E4").formulas = [["=TENOR.EXPECTED_LOSS(A2,B2,C2)"], [42], ["=TENOR.EXPECTED_LOSS(A4,B4,C4)"]];
      sheet.getRange("F2").formulas = [["=TENOR.EXPECTED_LOSS(A2:A4,B2:B4,C2:C4)"]];
      await context.sync();
    }));
  await turnTo(pane, "Workbook");
  await pane.getByRole("button", { name: scanEn.start, exact: true }).click();
  await pane.getByTestId("scanned").waitFor({ timeout: 60_000 });
  expect(await pane.getByTestId("scanned").innerText()).toBe("3 findings.");
  const errors = pane.getByRole("list", { name: "Errors: 3" });
  const said = await errors.innerText();
  expect(said).toMatch(/Sheet1!A3\s+3 is given for pd, which is a decimal: 0\.03 may be meant\s+Type 8% or 0\.08, not 8\./);
  expect(said).toMatch(/Sheet1!C4\s+"500" is text, where ead has to be a number/);
  expect(said).toMatch(/Sheet1!E3\s+42 stands where the column has =TENOR\.EXPECTED_LOSS\(A2,B2,C2\)/);
  await errors.getByRole("button", { name: "Sheet1!E3" }).click();
  expect(await seen(() => selected(pane), (address) => address === "Sheet1!E3")).toBe("Sheet1!E3");
  await pane.getByRole("button", { name: scanEn.write }).click();
  await pane.getByText(scanEn.written("Tenor scan 1")).waitFor();
  const list = await sheetValues(pane, "Tenor scan 1");
  expect(list[0]).toEqual(["Severity", "Sheet", "Cell", "What was found", "What to do"]);
  expect(list.slice(1).map(([severity, sheet, cell]) => [severity, sheet, cell])).toEqual([["Error", "Sheet1", "A3"], ["Error", "Sheet1", "C4"], ["Error", "Sheet1", "E3"]]);
});

test("every known value comes out in the cells and in the pane; a wrong expectation shows", async () => {
  const { pane } = await bench.open();
  await turnTo(pane, "Workbook");
  await pane.getByRole("button", { name: selfTestEn.start }).click();
  const tested = pane.getByTestId("self-tested");
  await tested.waitFor({ timeout: 120_000 });
  const said = await tested.innerText();
  const [, passed, calls] = /In the cells: (\d+) of (\d+) passed/.exec(said)!;
  const values = await sheetValues(pane, selfTestEn.sheet.name);
  const failed = values.filter((row) => row[6] === selfTestEn.sheet.failed);
  expect(failed).toEqual([]);
  expect([passed, Number(calls) > 150]).toEqual([calls, true]);
  expect(said).toContain(`In the pane: ${calls} of ${calls} passed.`);

  const row = values.findIndex(([name]) => name === "ECL");
  await pane.evaluate(([sheet, wrong]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(String(sheet)).getRangeByIndexes(Number(wrong), 3, 1, 1).values = [[123]];
      await context.sync();
    }), [selfTestEn.sheet.name, row] as const);
  const after = await seen(() => sheetValues(pane, selfTestEn.sheet.name), (cells) => cells[row][6] === selfTestEn.sheet.failed);
  expect(after[row][6]).toBe(selfTestEn.sheet.failed);
  expect(after.find(([name]) => name === selfTestEn.sheet.total)![1]).toBe(Number(calls) - 1);
});

test("the model card is written, keeps what people filled in, and is written over itself", async () => {
  const { pane } = await bench.open({ sample: "corporate-12" });
  const name = cardWords.name.en;
  const write = async (): Promise<unknown[][]> => {
    await pane.getByRole("button", { name: modelCardEn.write }).click();
    await pane.getByText(modelCardEn.working).waitFor({ state: "hidden" });
    await pane.getByText(modelCardEn.written(name)).waitFor();
    return sheetValues(pane, name);
  };
  await turnTo(pane, "Workbook");
  const first = await write();
  const line = (cells: unknown[][], label: string): unknown => cells.find(([one]) => one === label)?.[1];
  expect(line(first, "Rows")).toBe("12 read, 12 usable, 0 left out");
  expect(line(first, "Model and version")).toMatch(/^Tenor \d+\.\d+\.\d+/);
  await pane.evaluate(([sheet, row]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(String(sheet)).getRangeByIndexes(Number(row), 1, 1, 1).values = [["Head of portfolio"]];
      await context.sync();
    }), [name, first.findIndex(([label]) => label === "Model owner")] as const);
  const second = await write();
  expect(line(second, "Model owner")).toBe("Head of portfolio");
  expect(second.map(([label]) => label)).toEqual(first.map(([label]) => label));
  const sheets = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    }));
  expect(sheets.filter((one) => one.startsWith(name))).toEqual([name]);
});
