import type { Frame, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputMatrix } from "../../src/catalog/cell";
import { libraryScenarios } from "../../src/catalog/library/scenarios";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { Scenario } from "../../src/core/scenario/scenario";
import { readCsv } from "../../src/files/readCsv";
import { formatsOf } from "../../src/taskpane/model/formats";
import { en } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";
import { workbenchTests, type OpenOptions } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** Ways through the page that edits scenarios: what is done there stands in the sheet, what is done in the sheet stands there. */
jest.setTimeout(240_000);

const bench = workbenchTests();
let page: Page;
let pane: Frame;

async function open(options: OpenOptions = {}): Promise<void> {
  ({ page, pane } = await bench.open({ sample: "corporate-12", ...options }));
}

async function openEditor(): Promise<void> {
  await open();
  await pane.getByRole("button", { name: en.scenarios.editHere }).click();
  await here().waitFor();
}

const words = en.scenarioEditor;
const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
/** The page itself: the one of the portfolio stays behind it. */
const here = () => pane.getByRole("main", { name: en.pages.scenarios });
const saved = () => pane.getByText(words.inSheet).waitFor();

/** The scenarios of the sheet, as anybody reads them. */
async function inSheet(): Promise<Scenario[]> {
  const read = readScenarioTable((await sheetValues(pane, en.scenarios.sheetName)).map((row) => row.map((cell) => (cell === "" ? null : cell))) as InputMatrix);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

async function expectInSheet(check: (scenarios: Scenario[]) => boolean): Promise<Scenario[]> {
  for (let tries = 0; tries < 60; tries++) {
    const scenarios = await inSheet().catch((): Scenario[] => []);
    if (check(scenarios)) return scenarios;
    await page.waitForTimeout(150);
  }
  throw new Error(JSON.stringify(await inSheet()));
}

function typeInSheet(address: string, value: unknown): Promise<void> {
  return pane.evaluate(([sheet, where, what]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(where).formulas = [[what as string]];
      await context.sync();
    }), [en.scenarios.sheetName, address, value] as const);
}

const rowsOfTable = (): Promise<number> => pane.evaluate(() =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("TenorScenarios").getRange().load("rowCount");
    await context.sync();
    return range.rowCount;
  }));

test("a scenario is made, filled with a shock, and run; the sheet and the core say the same", async () => {
  await openEditor();
  await button(words.add).click();
  const name = pane.getByLabel(words.name, { exact: true });
  await name.fill("Rate shock");
  await name.press("Enter");
  await pane.getByRole("region", { name: "Rate shock" }).waitFor();
  const weight = here().getByLabel(en.scenarios.weightOf("Rate shock"));
  await weight.fill("10");
  await weight.press("Enter");
  await button(words.addShock).click();
  await pane.getByLabel(words.driver).selectOption("lgd");
  await pane.getByLabel(words.operation).selectOption("add");
  const amount = pane.getByLabel(words.amount, { exact: true });
  await amount.fill("plenty");
  await pane.getByText('amount must be a number, got "plenty"').waitFor();
  await amount.fill("0.1");
  await amount.press("Enter");
  await button("Segment").click();
  await pane.getByRole("checkbox", { name: /^SME/ }).check();
  await pane.getByLabel(words.lengthYears).fill("2");
  await pane.getByLabel(words.lengthYears).press("Enter");
  await button("LGD +10 pp, years 1–2, SME only").waitFor();
  await saved();
  const wanted: Scenario = { name: "Rate shock", weight: 0.1, shocks: [{ driver: "lgd", operation: "add", amount: 0.1, filter: [{ column: "segment", values: ["SME"] }], path: { start: 1, ramp: 0, length: 2 } }] };
  const scenarios = await expectInSheet((all) => all.at(-1)?.shocks[0]?.path?.length === 2);
  expect(scenarios.at(-1)).toEqual(wanted);
  expect(scenarios.slice(0, 3)).toEqual(libraryScenarios("en").slice(0, 3));

  // Weights now add up to more than 1, until they are made to.
  await button(words.back).click();
  await button(words.normalise).click();
  const [base] = await expectInSheet(([first]) => first.weight < 0.5);
  expect(base.weight).toBeCloseTo(0.5 / 1.1, 12);

  await turnTo(pane, en.pages.portfolio);
  await button(en.run.run(5)).click();
  await pane.getByRole("status").filter({ hasText: "12 clients valued" }).waitFor({ state: "attached" });
  const { cells } = readCsv(readFileSync(path.resolve(__dirname, "../../assets/samples/corporate-12.en.csv"), "utf8"));
  const reading = readClientTable(cells);
  if (!reading.ok) throw new Error(reading.failure.message);
  const run = runPortfolio(reading.value.table, (await inSheet()).filter((scenario) => scenario.weight > 0));
  if (!run.ok) throw new Error(run.failure.message);
  const { amount: money } = formatsOf("en");
  expect(await pane.locator("[data-figure=weighted]").getAttribute("title")).toBe(money(run.value.weighted!.clv));

  // Each at 100 % beside the weighted mean; other weights move the mean alone.
  const { weighting } = en;
  await pane.getByRole("button", { name: `${weighting.title}: ${en.results.table}` }).click();
  const rows = () => pane.getByRole("region", { name: weighting.title }).locator("tbody tr").evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
  const shown = await rows();
  expect(shown.map(([, , clv]) => clv)).toEqual([...run.value.scenarios.map(({ clv }) => money(clv)), money(run.value.weighted!.clv)]);
  expect(shown.map(([, , , loss]) => loss)).toEqual([...run.value.scenarios, run.value.weighted!].map(({ totals }) => money(-totals.expectedLoss)));
  await button(weighting.whatIf).click();
  const other = pane.getByRole("group", { name: weighting.whatIf });
  for (const [scenario, share] of [["Base", "0"], ["Adverse", "0"], ["Severe", "100"], ["Upside", "0"], ["Rate shock", "0"]]) {
    await other.getByLabel(en.scenarios.weightOf(scenario)).fill(share);
    await other.getByLabel(en.scenarios.weightOf(scenario)).press("Enter");
  }
  await pane.getByText(weighting.changed).waitFor();
  expect((await rows()).at(-1)![2]).toBe(money(run.value.scenarios[2].clv));
});

test("the table grows and shrinks without a row left behind, keeps a formula, and follows the sheet", async () => {
  await openEditor();
  await here().getByLabel(en.scenarios.weightOf("Base")).fill("40");
  await here().getByLabel(en.scenarios.weightOf("Base")).press("Enter");
  await saved();
  const all = libraryScenarios("en").reduce((rows, { shocks }) => rows + Math.max(1, shocks.length), 0);
  await expectInSheet(([base]) => base?.weight === 0.4);
  expect(await rowsOfTable()).toBe(all + 1);

  // A formula for an amount, a word in another spelling: neither is touched by a change elsewhere.
  await typeInSheet("E3", "=1+0.25");
  await typeInSheet("D3", "Hazard multiply");
  await pane.getByRole("button", { name: words.open("Adverse") }).click();
  await button("PD hazard × 1.25, years 1–2").waitFor();
  await button(words.back).click();
  const remove = async (scenario: string): Promise<void> => {
    await pane.getByRole("button", { name: words.actions(scenario) }).click();
    await pane.getByRole("menuitem", { name: words.remove }).click();
  };
  await remove("Severe");
  await expectInSheet((scenarios) => scenarios.every(({ name }) => name !== "Severe"));
  await saved();
  expect(await rowsOfTable()).toBe(all + 1 - 5);
  const values = await sheetValues(pane, en.scenarios.sheetName);
  expect(values).toHaveLength(all + 1 - 5);
  expect(values[2].slice(3, 5)).toEqual(["Hazard multiply", 1.25]);
  const formula = await pane.evaluate((sheet) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange("E3").load("formulas");
      await context.sync();
      return String(cell.formulas[0][0]);
    }), en.scenarios.sheetName);
  expect(formula).toBe("=1+0.25");

  // A row typed wrong says so and leads there; corrected, the scenarios are back.
  await typeInSheet("C3", "weather");
  await button(en.scenarios.goToRow).waitFor();
  await typeInSheet("C3", "pd");
  await pane.getByRole("button", { name: words.open("Adverse") }).waitFor();

  // What stands below the table is not written over.
  await typeInSheet(`A${all + 1 - 5 + 1}`, "mine");
  await pane.getByRole("button", { name: words.actions("Upside") }).click();
  await pane.getByRole("menuitem", { name: words.duplicate }).click();
  await here().getByText("The cells below or beside the scenario table are in use", { exact: false }).waitFor();
  expect((await sheetValues(pane, en.scenarios.sheetName)).at(-1)![0]).toBe("mine");
});

test("what the table lacks is said of each scenario, in Chinese too, and the others are run", async () => {
  await open({ lang: "zh-CN", sample: "none" });
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D3").values = [["客户", "收入", "流失率", "折现率"], ["甲", 100, 0.1, 0.08], ["乙", 200, 0.1, 0.08]];
      sheet.tables.add("A1:D3", true).name = "Clients";
      await context.sync();
    }));
  await pane.getByRole("button", { name: zh.common.refresh }).click();
  await pane.getByText(zh.scenarios.notForTable("按 行业 筛选需要表中有该列")).waitFor();
  expect(await pane.getByText(/^不适用于此表/).count()).toBe(3);
  await pane.getByRole("button", { name: zh.run.run(4) }).click();
  await pane.getByRole("status").filter({ hasText: zh.run.finished("2", "1") }).waitFor({ state: "attached" });
});
