import type { Frame, Page } from "playwright-core";
import type { InputMatrix } from "../../src/catalog/cell";
import { en, type Texts } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";
import { call } from "../support/call";
import { workbenchTests, type OpenOptions } from "./browser";
import { cancelAt, select, sheetValues, turnTo } from "./paneActions";

/** Ways through the page that estimates from a history: the cells of the template, against the core and the words it promises. */
jest.setTimeout(180_000);

const bench = workbenchTests();
let page: Page;
let pane: Frame;

async function open(options?: OpenOptions): Promise<void> {
  ({ page, pane } = await bench.open(options));
}

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (words: string) => pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
const region = (name: string) => pane.getByRole("region", { name });

/** The High End cohort of Fader & Hardie (2007), years 0 to 7. */
const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];

/** Opens the page, asks a question, and takes the cells around one of a sheet's. */
async function ask(study: string, sheet: string, t: Texts = en): Promise<void> {
  await turnTo(pane, t.pages.estimate);
  await pane.getByLabel(t.estimate.question).selectOption(study);
  await select(pane, "A7", sheet);
  await button(t.estimate.useRegion).click();
  await button(t.estimate.run).and(pane.locator(":enabled")).waitFor();
}

async function estimateAndWait(t: Texts = en): Promise<void> {
  await button(t.estimate.run).click();
  await said(t.estimate.finished);
}

/** Waits until a value is as expected, however long cells take. */
async function expectSoon(value: () => Promise<number>, expected: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await value()) !== expected; tries++) await page.waitForTimeout(100);
  expect(await value()).toBe(expected);
}

/** Waits until a chart's lines or bars stand in it. */
const drawn = (name: string) => region(name).locator("svg path[fill='none'], svg path[stroke='none']").nth(2).waitFor({ state: "attached" });

test("churn from dates: chosen, estimated, tested, seen and written", async () => {
  await open({ template: "client-history" });
  await ask("relationships", "Relationships");
  await pane.getByText("Relationships!A5:I365", { exact: false }).waitFor();
  await pane.getByLabel("As of").fill("2025-12-31");
  await pane.getByLabel("Backtest from").fill("2023-12-31");
  await estimateAndWait();

  // What the core says, and the worksheet function beside the cells.
  const sheet = await sheetValues(pane, "Relationships");
  const history = sheet.slice(4, 365).map((row) => row.slice(0, 9)) as InputMatrix;
  const churn = call("CHURN_RATE", history, "2025-12-31")[1][1] as number;
  expect(churn).toBeGreaterThan(0.05);
  expect(sheet.flat()).toContain(churn);
  await region(en.estimate.result).getByTitle(String(churn), { exact: true }).waitFor();
  for (const name of ["Share still there, and a constant churn", en.estimate.residuals, en.estimate.backtest]) await drawn(name);
  const formula = '=TENOR.CHURN_RATE(Relationships!A5:I365, "2025-12-31")';
  await region(en.estimate.formulas).getByText(formula, { exact: true }).waitFor();

  await button(/^Write to sheet/).click();
  await said(en.write.written("Tenor estimate 1"));
  const written = await sheetValues(pane, "Tenor estimate 1");
  const row = (label: string): unknown[] => written.find(([first]) => first === label) ?? [];
  expect(row("Cells")[1]).toBe("Relationships!A5:I365");
  expect(row("churn")[1]).toBe(churn);

  // The formula that it tells gives the same in a cell.
  expect(row("Formula")[1]).toBe(formula);
  await pane.evaluate((text) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Tenor estimate 1").getRange("T1").formulas = [[text]];
      await context.sync();
    }), formula);
  await expectSoon(async () => (await sheetValues(pane, "Tenor estimate 1")).flat().filter((value) => value === churn).length, 2);
});

test("what is estimated goes to the portfolio's assumptions, in Chinese too", async () => {
  await open({ sample: "corporate-12", lang: "zh-CN" });
  await pane.evaluate((cells) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("续约");
      sheet.getRangeByIndexes(4, 0, cells.length, 2).values = cells;
      await context.sync();
    }), [["年", "客群"], ...HIGH_END.map((share, year) => [year, share])]);
  await ask("renewals", "续约", zh);
  await estimateAndWait(zh);
  const [alpha, beta] = await region(zh.estimate.parameters).locator("tbody tr").allInnerTexts();
  expect([alpha, beta].map((text) => text.split(/\s+/)[1])).toEqual(["0.6681", "3.806"]);
  await button(zh.estimate.send("流失率")).first().click();
  expect(await button(zh.estimate.sent).count()).toBe(1);
  const sent = await region(zh.estimate.result).locator("[title^='0.']").first().getAttribute("title");
  const kept = (): Promise<string> => pane.evaluate(() =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("Tenor.pane").load("value");
      await context.sync();
      return setting.isNullObject ? "" : String(setting.value);
    }));
  await expectSoon(async () => Number((await kept()).match(/"churn":([\d.]+)/)?.[1]), Number(sent));
});

test("cells that another question needs are refused in words, and nothing is lost", async () => {
  await open({ template: "client-history" });
  await ask("renewals", "Renewals");
  await estimateAndWait();
  await pane.getByLabel("Held out").fill("many");
  await pane.getByText(en.estimate.stale).waitFor();
  await ask("revenue", "Renewals");
  await button(en.estimate.run).click();
  await pane.getByText("Revenue", { exact: false }).and(pane.locator("[class*=MessageBar]")).first().waitFor();
  expect(await region(en.estimate.result).count()).toBe(0);
});

test("a long estimate is cancelled at once, and can be made again", async () => {
  await open({ sample: "none" });
  // Twenty thousand clients with four deals each, a row a client and deal.
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Deals";
      const deals = Array.from({ length: 60_000 }, (_, index) => [`C${index % 20_000}`, 45_000 + ((index * 7919) % 900), 100 + ((index * 104_729) % 89)]);
      sheet.getRangeByIndexes(5, 0, deals.length, 3).values = deals;
      sheet.getRange("A6:C6").values = [["Customer", "Date", "Amount"]];
      await context.sync();
    }));
  await ask("repeat", "Deals");
  await pane.getByLabel("As of").fill("2025-12-31");
  await cancelAt(pane, en.estimate.estimating);
  await button(en.estimate.run).click();
  await said(en.estimate.cancelled);
  expect(await region(en.estimate.result).count()).toBe(0);
  await estimateAndWait();
  await region(en.estimate.result).waitFor();
});
