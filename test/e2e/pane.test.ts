import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { InputCell, InputMatrix } from "../../src/catalog/cell";
import { scenarioLibraryTable } from "../../src/catalog/library/scenarios";
import type { ColumnMapping } from "../../src/catalog/schema/matchColumns";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import type { Locale } from "../../src/catalog/text/localText";
import type { Result } from "../../src/core/result/result";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import { runLabels } from "../../src/catalog/schema/runLabels";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import { readCsv } from "../../src/files/readCsv";
import { formatsOf } from "../../src/taskpane/model/formats";
import { en, type Texts } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";
import { call, single } from "../support/call";
import { cancelAt, select, sheetValues } from "./paneActions";
import { withNewPane, workbenchTests, type OpenOptions } from "./browser";

/** Ways through the real pane and the real functions in a real browser, each against the core or the words it promises. */
jest.setTimeout(180_000);

const bench = workbenchTests();
let page: Page;
let pane: Frame;

async function open(options: OpenOptions): Promise<void> {
  ({ page, pane } = await bench.open(options));
}

/** A step's own line: its name, how far it is, what it holds. */
const step = (name: string) => pane.locator(`[data-step="${name}"] h2 button`);
const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (words: string) => pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** What cells of a sheet hold, once they are calculated. */
function cells(address: string): Promise<unknown[][]> {
  return pane.evaluate((where) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(where).load("values");
      await context.sync();
      return range.values as unknown[][];
    }), address);
}

function type(address: string, formulas: readonly (readonly unknown[])[]): Promise<void> {
  return pane.evaluate(([where, what]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(where).formulas = what as string[][];
      await context.sync();
    }), [address, formulas] as const);
}

interface CoreOptions {
  readonly mapping?: (headers: readonly unknown[]) => ColumnMapping;
  readonly scenarios?: InputMatrix;
}

/** A sample by the core alone, under the library or scenarios of one's own. */
function throughCore(file: string, lang: Locale, { mapping, scenarios = scenarioLibraryTable(lang) as InputMatrix }: CoreOptions = {}): PortfolioRunResult {
  const { cells: sample } = readCsv(readFileSync(path.resolve(__dirname, "../../assets/samples", file), "utf8"));
  return valueOf(runPortfolio(valueOf(readClientTable(sample, { mapping: mapping?.(sample[0]) })).table, valueOf(readScenarioTable(scenarios))));
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

/** Runs and waits for what is said at the end. */
async function runAndWait(): Promise<void> {
  await button(/^Run \d|^Run again/).click();
  await said("clients valued in");
}

test("the real loans are run, written to sheets in one press, and the numbers are the core's", async () => {
  await open({ sample: "sba-clients" });
  await runAndWait();
  const expected = throughCore("sba-clients.csv", "en");

  await button(/^Value by scenario: Table/).click();
  const shown = await pane.getByRole("region", { name: "Value by scenario" }).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
  const whole = (value: number): string => Math.round(value).toLocaleString("en");
  expect(shown.map(([name]) => name)).toEqual(["Base", "Adverse", "Severe", "Upside", "Weighted"]);
  for (const [index, clv] of [...expected.scenarios.map((scenario) => scenario.clv), expected.weighted!.clv].entries()) expect(shown[index].join(" ")).toContain(whole(clv));

  await button(/^Write to sheet/).click();
  await pane.getByText("Written to Tenor run 1", { exact: false }).first().waitFor();
  const summary = await sheetValues(pane, "Tenor run 1");
  const head = summary.findIndex((row) => row[0] === "Scenario");
  const clvColumn = summary[head].indexOf("CLV");
  expected.scenarios.forEach(({ name, clv }, index) => {
    expect(summary[head + 1 + index][0]).toBe(name);
    expect(summary[head + 1 + index][clvColumn]).toBeCloseTo(clv, 4);
  });

  // What was run is on the sheet, and can be read back.
  const scenariosFrom = summary.findIndex((row, index) => index > head && row[0] === "Scenario");
  expect(valueOf(readScenarioTable(summary.slice(scenariosFrom) as InputMatrix))).toEqual(valueOf(readScenarioTable(scenarioLibraryTable("en") as InputMatrix)));

  const clients = await sheetValues(pane, "Tenor run 1 clients");
  const base = clients[0].indexOf(runLabels.baseClv.en);
  expect(clients).toHaveLength(4305);
  expect(clients.slice(1).reduce((sum, row) => sum + Number(row[base]), 0)).toBeCloseTo(expected.scenarios[0].clv, 2);

  // The grid's own formula comes to the same value, client by client.
  const grid = await sheetValues(pane, "Clients");
  expect(grid.slice(1).reduce((sum, row) => sum + Number(row[0]), 0)).toBeCloseTo(expected.scenarios[0].clv, 2);
});

test("one row in a hundred is broken: the run finishes, lists them, and leads to each", async () => {
  await open({ sample: "sba-clients" });
  const header = (await sheetValues(pane, "Clients"))[0];
  const column = String.fromCharCode("A".charCodeAt(0) + header.indexOf("LGD"));
  const broken = Array.from({ length: 43 }, (_, index) => 2 + index * 100);
  await setCells(broken.map((row, index) => [`${column}${row}`, index % 2 === 0 ? 45 : "n/a"]));
  await runAndWait();
  expect(await pane.getByRole("status").innerText()).toContain("4,261 clients valued");
  await step("quality").click();
  const firstLink = button(/^Select row 2 in the sheet/);
  await firstLink.click();
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

describe("the sample that the workbench opens with", () => {
  test("shows its result first, its formula selected", async () => {
    await open({ sample: "" });
    expect(await pane.evaluate(() =>
      Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load("address,formulas,numberFormat");
        const table = context.workbook.tables.getItem("Clients").getRange().load("columnIndex,rowCount");
        await context.sync();
        return [selected.address, selected.formulas[0][0] as string, selected.numberFormat[0][0] as string, table.columnIndex, table.rowCount];
      }))).toEqual(["Clients!A2", expect.stringMatching(/^=TENOR\.CLV\(G2:G4305, H2:H4305, /), "#,##0", 1, 4305]);
  });

  test("is one table, though the result stands beside it", async () => {
    await open({ sample: "sba-clients" });
    const found = step("data").getByText(en.data.summary("Clients", "4,304"));
    await found.waitFor();
    await step("data").click();
    await button(en.data.useRegion).click();
    await found.waitFor();
    await step("columns").click();
    expect(await pane.locator("#column-revenue option").allTextContents()).not.toContain("CLV");
  });
});

test("another workbook is opened while the pane is open: the pane turns to it", async () => {
  await open({ sample: "corporate-12" });
  await step("data").getByText(en.data.summary("Clients", "12")).waitFor();
  await page.click("#sample");
  await withNewPane(pane, () => page.click("#sample-sba-clients"));
  await step("data").getByText(en.data.summary("Clients", "4,304")).waitFor();
});

describe("a long run", () => {
  const CLIENTS = 40_000;

  test("is cancelled while it reads and while it values; the result before it stays; then it runs", async () => {
    await open({});
    await pane.evaluate((clients) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const headers = ["Client", "Revenue", "Churn", "Discount rate"];
        sheet.getRange("A1:D1").values = [headers];
        // One value for a whole column is one small request.
        ["A client", 100, 0.1, 0.08].forEach((value, column) => (sheet.getRangeByIndexes(1, column, clients, 1).values = value as never));
        sheet.tables.add(sheet.getRangeByIndexes(0, 0, clients + 1, headers.length), true).name = "Many";
        await context.sync();
      }), CLIENTS);
    await button(en.common.refresh).click();
    const run = button(en.run.run(4));
    for (const phase of [en.run.reading, en.run.valuing]) {
      await cancelAt(pane, phase);
      await run.click();
      await said(en.run.cancelled);
      expect(await button(en.write.write).count()).toBe(0);
    }
    await run.click();
    await said("40,000 clients valued");
    const value = single(call("CLV", 100, 0, 0.1, 0.08)) as number;
    expect(await pane.locator("[data-figure=base]").getAttribute("title")).toBe(formatsOf("en").amount(value * CLIENTS));
  });
});

describe("writing", () => {
  test("is cancelled without a trace, and done again under the next number", async () => {
    await open({ sample: "sba-clients" });
    const sheetNames = (): Promise<string[]> => pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }));
    // The history of runs has a sheet of its own, whatever is written.
    const others = async () => (await sheetNames()).filter((name) => name !== "Tenor Runs");
    await button(en.run.run(4)).click();
    await said("clients valued");
    await cancelAt(pane, "Writing");
    await button(en.write.write).click();
    await button(en.write.write).waitFor();
    expect(await others()).toEqual(["Clients", "About"]);
    for (const number of [1, 2]) {
      await button(en.write.write).click();
      await said(en.write.written(formatsOf("en").list([`Tenor run ${number}`, `Tenor run ${number} clients`, `Tenor run ${number} checks`])));
    }
  });
});

describe("functions in the grid", () => {
  beforeEach(() => open({}));

  test("each row stands alone: blank stays blank, an error fails its own row, a wrong value says why", async () => {
    await type("A1:D5", [[120, 20, 0.05, 0.08], ["", "", "", ""], [300, 50, "=1/0", 0.08], [80, 0, 45, 0.09], [200, 30, 0.1, 0.08]]);
    await type("F1", [["=TENOR.CLV(A1:A5,B1:B5,C1:C5,D1:D5)"]]);
    const value = (...args: number[]): unknown => expect.closeTo(single(call("CLV", ...args)) as number, 8);
    expect(await cells("F1:F5")).toEqual([[value(120, 20, 0.05, 0.08)], [""], ["#N/A"], ["#VALUE!"], [value(200, 30, 0.1, 0.08)]]);
    await select(pane, "F4");
    await page.locator("#cell-message").getByText("churn must be between 0 and 1, got 45 (did you mean 0.45?)").waitFor();
    await select(pane, "F3");
    await page.locator("#cell-message").getByText("churn holds the error #DIV/0!").waitFor();
    await select(pane, "F5");
    await page.locator("#cell-message").waitFor({ state: "hidden" });
  });

  test("an argument left out takes its default; a correction is calculated at once", async () => {
    await type("A1:D1", [[120, 20, 0.05, 0.08]]);
    await type("F1:G1", [["=TENOR.CLV(A1,B1,C1,D1,,,,5)", "=TENOR.CLV(A1,B1,C1,D1)"]]);
    const five = single(call("CLV", 120, 20, 0.05, 0.08, null, null, null, 5)) as number;
    const ten = single(call("CLV", 120, 20, 0.05, 0.08)) as number;
    expect(await cells("F1:G1")).toEqual([[expect.closeTo(five, 8), expect.closeTo(ten, 8)]]);
    await type("C1", [[5]]);
    expect((await cells("F1:G1"))[0]).toEqual(["#VALUE!", "#VALUE!"]);
    await type("C1", [[0.05]]);
    expect((await cells("F1"))[0][0]).toBeCloseTo(five, 8);
  });
});

/** Names and values of the table beside the first chart. */
async function valuesByScenario({ results }: Texts): Promise<(string | null)[][]> {
  await button(`${results.byScenario}: ${results.table}`).click();
  return pane.getByRole("region", { name: results.byScenario }).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)));
}

function expectedValues({ scenarios, weighted }: PortfolioRunResult, lang: Locale, { results }: Texts): string[][] {
  const { amount } = formatsOf(lang);
  return [...scenarios.map(({ name, clv }) => [name, amount(clv)]), [results.weighted, amount(weighted!.clv)]];
}

test("scenarios that are edited in the sheet are those that are run, and a broken one leads to its row", async () => {
  await open({ sample: "corporate-12" });
  await button(en.scenarios.edit).click();
  await pane.getByText(en.scenarios.fromLibrary).waitFor({ state: "detached" });
  const table = scenarioLibraryTable("en").map((row) => [...row]) as InputCell[][];
  const adverse = table.findIndex(([name]) => name === "Adverse");
  expect(table[adverse][4]).toBe(1.5);
  table[adverse][4] = 3;
  await type(`E${adverse + 1}`, [[3]]);
  await button(en.run.run(4)).click();
  await said("12 clients valued");
  expect(await valuesByScenario(en)).toEqual(expectedValues(throughCore("corporate-12.en.csv", "en", { scenarios: table }), "en", en));

  await type(`C${adverse + 1}`, [["weather"]]);
  await button(en.run.again).click();
  await button(en.scenarios.goToRow).first().click();
  await pane.waitForFunction((wanted) => Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address === wanted;
  }), `'${en.scenarios.sheetName}'!A${adverse + 1}`);
});

test("a column corrected by hand is used, and kept when the language changes", async () => {
  await open({ sample: "corporate-12" });
  await step("columns").click();
  const field = pane.locator("#column-retention_cost");
  await field.selectOption({ label: "Referral" });
  await withNewPane(pane, async () => {
    await page.click("#language");
    await page.click("#language-zh-CN");
  });
  await button(zh.run.run(4)).click();
  await said(zh.run.finished("12", "1"));
  await step("columns").click();
  expect(await field.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0].textContent)).toBe("Referral");
  const [base] = throughCore("corporate-12.en.csv", "en", { mapping: (headers) => ({ retention_cost: headers.indexOf("Referral") }) }).scenarios;
  expect(await pane.locator("[data-figure=base]").getAttribute("title")).toBe(formatsOf("zh-CN").amount(base.clv));
});

test("a table in Chinese is mapped by its headers, and run and written in Chinese", async () => {
  await open({ sample: "corporate-12", lang: "zh-CN" });
  // Before the table is read, the steps are still to be set.
  await button(zh.run.run(4)).and(pane.locator(":enabled")).waitFor();
  await step("columns").click();
  expect(await pane.locator("#column-churn").evaluate((field) => (field as HTMLSelectElement).selectedOptions[0].textContent)).toBe("\u6d41\u5931\u7387");
  await button(zh.run.run(4)).click();
  await said(zh.run.finished("12", "1"));
  expect(await valuesByScenario(zh)).toEqual(expectedValues(throughCore("corporate-12.zh-CN.csv", "zh-CN"), "zh-CN", zh));
  await button(zh.write.write).click();
  await said(zh.write.written("").trim());
  expect((await cells("A1"))[0][0]).toBe(zh.write.runTitle);
});
