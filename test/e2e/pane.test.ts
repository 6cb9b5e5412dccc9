import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { InputMatrix } from "../../src/catalog/cell";
import { scenarioLibraryTable } from "../../src/catalog/library/scenarios";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import { runLabels } from "../../src/catalog/schema/runLabels";
import type { Result } from "../../src/core/result/result";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import { readCsv } from "../../src/files/readCsv";
import { launch, openWorkbench, paneOf, serveWorkbench, type Served, type WorkbenchOptions } from "./browser";

/** A person's way through the real pane, on the real loans, in a real browser. */
jest.setTimeout(180_000);

let server: Served;
let browser: Browser;
let page: Page;
let pane: Frame;
let problems: string[];

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
});

async function open(options: Partial<WorkbenchOptions>): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  ({ pane, problems } = await openWorkbench(page, { url: server.url, ...options }));
}

const button = (name: RegExp) => pane.getByRole("button", { name });
const status = () => pane.locator("[role=status]");

function press(name: RegExp): Promise<void> {
  return button(name).click();
}

async function runAndWait(): Promise<void> {
  await press(/^Run \d|^Run again/);
  await status().filter({ hasText: /clients valued in/ }).waitFor({ state: "attached" });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** The sample under the library, by the core alone. */
function expectedRun(): PortfolioRunResult {
  const { cells } = readCsv(readFileSync(path.resolve(__dirname, "../../assets/samples/sba-clients.csv"), "utf8"));
  const { table } = valueOf(readClientTable(cells));
  const scenarios = valueOf(readScenarioTable(scenarioLibraryTable("en") as InputMatrix));
  return valueOf(runPortfolio(table, scenarios));
}

/** Values of a sheet's used range. */
function sheetValues(name: string): Promise<unknown[][]> {
  return pane.evaluate((sheet) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
      await context.sync();
      return range.values as unknown[][];
    }), name);
}

/** Writes cells of the first sheet. */
function setCells(cells: readonly (readonly [address: string, value: number | string])[]): Promise<void> {
  return pane.evaluate((all) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const [address, value] of all) sheet.getRange(address).values = [[value]];
      await context.sync();
    }), cells);
}

test("the real loans are run, written to sheets in one press, and the numbers are the core's", async () => {
  await open({ sample: "sba-clients" });
  await runAndWait();
  const expected = expectedRun();

  await press(/^Value by scenario: Table/);
  const shown = await pane.getByRole("region", { name: "Value by scenario" }).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
  const whole = (value: number): string => Math.round(value).toLocaleString("en");
  expect(shown.map(([name]) => name)).toEqual(["Base", "Adverse", "Severe", "Upside", "Weighted"]);
  for (const [index, clv] of [...expected.scenarios.map((scenario) => scenario.clv), expected.weighted!.clv].entries()) expect(shown[index].join(" ")).toContain(whole(clv));

  await press(/^Write to sheet/);
  await pane.getByText("Written to Tenor run 1", { exact: false }).first().waitFor();
  const summary = await sheetValues("Tenor run 1");
  const head = summary.findIndex((row) => row[0] === "Scenario");
  const clvColumn = summary[head].indexOf("CLV");
  expected.scenarios.forEach(({ name, clv }, index) => {
    expect(summary[head + 1 + index][0]).toBe(name);
    expect(summary[head + 1 + index][clvColumn]).toBeCloseTo(clv, 4);
  });

  // What was run is on the sheet, and can be read back.
  const scenariosFrom = summary.findIndex((row, index) => index > head && row[0] === "Scenario");
  expect(valueOf(readScenarioTable(summary.slice(scenariosFrom) as InputMatrix))).toEqual(valueOf(readScenarioTable(scenarioLibraryTable("en") as InputMatrix)));

  const clients = await sheetValues("Tenor run 1 clients");
  const base = clients[0].indexOf(runLabels.baseClv.en);
  expect(clients).toHaveLength(4305);
  expect(clients.slice(1).reduce((sum, row) => sum + Number(row[base]), 0)).toBeCloseTo(expected.scenarios[0].clv, 2);

  // The grid's own formula comes to the same value, client by client.
  const grid = await sheetValues("Clients");
  expect(grid.slice(1).reduce((sum, row) => sum + Number(row[0]), 0)).toBeCloseTo(expected.scenarios[0].clv, 2);
});

test("one row in a hundred is broken: the run finishes, lists them, and leads to each", async () => {
  await open({ sample: "sba-clients" });
  const header = (await sheetValues("Clients"))[0];
  const column = String.fromCharCode("A".charCodeAt(0) + header.indexOf("LGD"));
  const broken = Array.from({ length: 43 }, (_, index) => 2 + index * 100);
  await setCells(broken.map((row, index) => [`${column}${row}`, index % 2 === 0 ? 45 : "n/a"]));
  await runAndWait();
  expect(await status().innerText()).toContain("4,261 clients valued");
  await press(/^Data quality/);
  const firstLink = button(/^Select row 2 in the sheet/);
  await firstLink.click();
  await page.locator(".univer-formula-bar, [data-u-comp=formula-bar]").first().waitFor();
  const selected = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe(`Clients!${column}2`);
  expect(await pane.locator("[data-step=quality]").innerText()).toMatch(/lgd must be between 0 and 1, got 45/i);
});

test("a run can be cancelled, and run again", async () => {
  await open({ sample: "corporate-12" });
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Many");
      const clients = Array.from({ length: 30_000 }, (_, index) => [`C${index}`, 1000 + index, 0.1, 0.08, 0.02, 5000]);
      sheet.getRange("A1:F1").values = [["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD"]];
      for (let start = 0; start < clients.length; start += 10_000) {
        sheet.getRangeByIndexes(1 + start, 0, 10_000, 6).values = clients.slice(start, start + 10_000);
        await context.sync();
      }
      sheet.tables.add("A1:F30001", true).name = "Many";
      await context.sync();
    }),
  );
  await press(/^Data (?!quality)/);
  await press(/^Refresh/);
  await pane.getByText("Many", { exact: true }).first().click();
  await pane.getByText("30,000 rows", { exact: false }).first().waitFor();
  await press(/^Run \d/);
  await press(/^Cancel/);
  await status().filter({ hasText: "cancelled" }).waitFor({ state: "attached" });
  await runAndWait();
  expect(await status().innerText()).toContain("30,000 clients valued");
});

test("a column chosen by hand is remembered in the workbook", async () => {
  await open({ sample: "corporate-12" });
  await press(/^Columns/);
  const field = pane.locator("#column-churn");
  const before = await field.inputValue();
  await field.selectOption("absent");
  await pane.locator("[data-step=columns]").getByText("Churn is missing").waitFor();
  await page.click("#theme");
  pane = await paneOf(page);
  await pane.getByText("Churn is missing").first().waitFor();
  expect(await pane.locator("#column-churn").inputValue()).toBe("absent");
  expect(before).not.toBe("absent");
});

test("blanks, errors, omitted arguments and messages in the grid", async () => {
  await open({});
  const values = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").formulas = [[1200, 150, 0.08], ["", "", ""], ["=1/0", 150, 0.08], [1200, 150, 8]] as never;
      sheet.getRange("E1").formulas = [["=TENOR.CLV(A1:A4,B1:B4,C1:C4,0.1)"]];
      sheet.getRange("G1").formulas = [["=TENOR.CLV(A1,B1,C1,0.1,,,,5)"]];
      sheet.getRange("H1").formulas = [["=TENOR.CLV(A1,B1,C1,0.1,0,0.45,0,5)"]];
      await context.sync();
      const spill = sheet.getRange("E1:E4").load("values");
      const single = sheet.getRange("G1:H1").load("values");
      await context.sync();
      return [spill.values.map(([value]) => value as unknown), single.values[0]] as const;
    }),
  );
  const [[first, blank, failed, refused], [omitted, spelled]] = values;
  expect(first).toBeGreaterThan(0);
  expect(blank).toBe("");
  expect(String(failed)).toMatch(/^#/);
  expect(String(refused)).toMatch(/^#/);
  expect(omitted).toBe(spelled);
});

test("in Chinese, from headers to result", async () => {
  await open({ lang: "zh-CN", sample: "corporate-12" });
  await press(/^\u8fd0\u884c/);
  await pane.getByText("\u7ec4\u5408\u4ef7\u503c", { exact: false }).first().waitFor();
  await pane.locator("[role=img] svg").first().waitFor();
  expect(await pane.locator("[role=img]").first().innerText()).toContain("\u57fa\u51c6");
});
