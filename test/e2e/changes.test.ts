import type { Frame, Page } from "playwright-core";
import type { InputMatrix } from "../../src/catalog/cell";
import { en } from "../../src/taskpane/text/en";
import { call } from "../support/call";
import { paneOf, workbenchTests } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** The pages of changes and of recorded runs, on two tables of one workbook, against the core. */
jest.setTimeout(300_000);

const bench = workbenchTests();
let page: Page;
let pane: Frame;

beforeEach(async () => {
  ({ page, pane } = await bench.open());
});

const headers = ["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD", "Segment", "Rating"];
const march: InputMatrix = [headers, ["Alder", 100, 0.1, 0.12, 0.01, 500, "SME", "BBB"], ["Birch", 200, 0.1, 0.12, 0.02, 800, "SME", "BB"], ["Cedar", 300, 0.08, 0.12, 0.005, 900, "Large", "A"], ["Dogwood", 50, 0.1, 0.12, 0.01, 100, "SME", "BBB"]];
const june: InputMatrix = [headers, ["Alder", 110, 0.1, 0.12, 0.01, 500, "SME", "BBB"], ["Birch", 200, 0.2, 0.12, 0.04, 800, "SME", "B"], ["Cedar", 300, 0.08, 0.12, 0.005, 900, "Large", "A"], ["Elm", 80, 0.1, 0.12, 0.01, 100, "Large", "BBB"]];

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (words: string) => pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
const tab = (name: string) => turnTo(pane, name);

/** Puts cells into a table of their own sheet. */
function addTable(name: string, cells: InputMatrix): Promise<void> {
  return pane.evaluate(([called, values]) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(called);
      const range = sheet.getRangeByIndexes(0, 0, values.length, values[0].length);
      range.values = values as unknown[][];
      sheet.tables.add(range, true).name = called;
      await context.sync();
    }), [name, cells] as const);
}

/** Two quarters, the later one chosen on the page Portfolio. */
async function openQuarters(): Promise<void> {
  await addTable("March", march);
  await addTable("June", june);
  await button(en.common.refresh).first().click();
  // A table that fits is taken by itself, and the step closes.
  await button(/^Run 4 scenarios/).and(pane.locator(":enabled")).waitFor();
  await pane.locator("[data-step='data'] h2 button").click();
  await pane.getByRole("radio", { name: /June/ }).click();
  await button(/^Run 4 scenarios/).and(pane.locator(":enabled")).waitFor();
}

test("two tables are compared: the steps add up, clients lead to their rows, and all is written", async () => {
  await openQuarters();
  await tab(en.pages.changes);
  await pane.getByLabel(`${en.changes.before}: ${en.changes.portfolio}`).selectOption("table:March");
  await pane.getByLabel(`${en.changes.after}: ${en.changes.portfolio}`).selectOption("table:June");
  await button(en.changes.compare).click();
  await said(en.changes.finished);

  const expected = call("COMPARE", march, june);
  const [, [, before], ...steps] = expected;
  const after = steps.pop()![1] as number;
  const figures = pane.getByRole("region", { name: en.changes.result, exact: true }).locator("dd[title]");
  expect((await figures.evaluateAll((all) => all.map((one) => Number(one.getAttribute("title"))))).slice(0, 3)).toEqual([before, after, after - (before as number)]);
  await pane.getByText(en.changes.counts("3", "1", "1"), { exact: true }).waitFor();

  await button(`${en.changes.steps}: ${en.results.table}`).click();
  const rows = await pane.getByRole("region", { name: en.changes.steps }).last().locator("tbody tr").allInnerTexts();
  expect(rows.map((row) => row.split("\t")[0])).toEqual(["Before", ...steps.map(([step]) => step), "After"]);

  // Birch lost most, by its churn and PD; its link leads to its row of the later table.
  const reasons = pane.getByRole("list", { name: en.changes.reason });
  expect(await reasons.getByRole("listitem").first().innerText()).toMatch(/Birch[\s\S]*Churn/);
  await reasons.getByRole("button", { name: en.results.select("Birch") }).click();
  await expectSelected("June", "A3");

  // SME to SME: Alder and Birch; one SME client lost, one large one new.
  const matrix = pane.getByRole("region", { name: en.changes.migration }).last();
  expect((await matrix.locator("tbody tr").allInnerTexts()).map((row) => row.split("\t"))).toEqual([["Large", "1", "", "", "1"], ["SME", "", "2", "1", "3"], ["New", "1", "", "", "1"], ["Total", "2", "2", "1", "5"]]);

  await button(en.write.write).last().click();
  await said(en.write.written("Tenor change 1 and Tenor change 1 clients"));
  const written = await sheetValues(pane, "Tenor change 1");
  for (const [step, value] of steps) expect(written.find(([first]) => first === step)?.[1]).toBe(value);
  const clients = await sheetValues(pane, "Tenor change 1 clients");
  expect(clients.slice(1).reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(after - (before as number), 6);
});

async function expectSelected(sheet: string, address: string): Promise<void> {
  const selected = (): Promise<string> => pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }));
  for (let tries = 0; tries < 50 && (await selected()) !== `${sheet}!${address}`; tries++) await page.waitForTimeout(100);
  expect(await selected()).toBe(`${sheet}!${address}`);
}

/** Waits until the workbook keeps that many runs. */
async function recorded(count: number): Promise<void> {
  const rows = async (): Promise<number> => (await sheetValues(pane, "Tenor Runs").catch(() => [[]])).length - 1;
  for (let tries = 0; tries < 200 && (await rows()) !== count; tries++) await page.waitForTimeout(200);
  expect(await rows()).toBe(count);
}

test("runs are kept in the workbook, made again, and held against each other", async () => {
  await openQuarters();
  await button(/^Run 4 scenarios/).click();
  await recorded(1);

  await tab(en.pages.history);
  await pane.getByRole("radio").and(pane.locator("[name='run']")).first().check();
  await pane.getByText("June", { exact: true }).first().waitFor();
  await button(en.history.rerun).click();
  await pane.getByText(en.history.sameInputs, { exact: false }).waitFor();
  await pane.getByText(en.history.sameResult, { exact: false }).waitFor();

  const [titles, row] = await sheetValues(pane, "Tenor Runs");
  const cell = (title: string): unknown => row[titles.indexOf(title)];
  const portfolio = call("PORTFOLIO", june);
  expect(cell("Table")).toBe("June");
  expect(cell("Clients valued")).toBe(4);
  expect(cell("CLV as it stands")).toBeCloseTo(portfolio.slice(1).reduce((sum, one) => sum + Number(one[1]), 0), 6);
  expect(cell("Input hash (SHA-256)")).toMatch(/^[0-9a-f]{64}$/);

  // Another revenue: not the same inputs any more, and the result moves.
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("June").getRange("B2").values = [[120]];
      await context.sync();
    }));
  await button(en.history.rerun).click();
  await pane.getByText(en.history.changedInputs(en.history.parts.table), { exact: false }).waitFor();

  await tab(en.pages.portfolio);
  await button(en.run.again).click();
  await recorded(2);
  await tab(en.pages.history);
  const runs = pane.locator("input[name='run']");
  await runs.nth(1).waitFor();
  await button(en.history.verifyAll).click();
  await pane.getByText(en.history.verified, { exact: true }).waitFor();
  await pane.getByText(en.history.moved, { exact: true }).waitFor();

  await pane.getByLabel(en.history.against).selectOption({ index: 1 });
  await button(en.history.explain).click();
  await pane.getByRole("tab", { name: en.pages.changes, selected: true }).waitFor();
  await button(en.changes.compare).click();
  await said(en.changes.finished);
  await pane.getByText(en.changes.tableMoved("June · Base"), { exact: true }).waitFor();
});

test("two people run at the same moment: both runs are kept, and each sees both", async () => {
  ({ page, pane } = await bench.open({ sample: "corporate-12", colleague: true }));
  const panes = [pane, await paneOf(page, "colleague")];
  const run = panes.map((one) => one.getByRole("button", { name: /^Run 4 scenarios/ }).and(one.locator(":enabled")));
  await Promise.all(run.map((each) => each.waitFor()));
  await Promise.all(run.map((each) => each.click()));
  await recorded(2);
  await Promise.all(panes.map(async (one) => {
    await turnTo(one, en.pages.history);
    await one.locator("input[name='run']").nth(1).waitFor();
  }));
  const [, ...runs] = await sheetValues(pane, "Tenor Runs");
  expect(runs).toHaveLength(2);
  expect(new Set(runs.map(([id]) => id)).size).toBe(2);
});
