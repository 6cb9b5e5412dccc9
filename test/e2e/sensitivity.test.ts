import type { Frame } from "playwright-core";
import type { InputMatrix } from "../../src/catalog/cell";
import { en } from "../../src/taskpane/text/en";
import { call } from "../support/call";
import { workbenchTests } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** Ways through the page of sensitivities: what it shows and writes, against the worksheet functions. */
jest.setTimeout(300_000);

const bench = workbenchTests();
let pane: Frame;

const words = en.sensitivity;
const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (text: string) => pane.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });

async function calculate(): Promise<void> {
  await button(new RegExp(`^(${words.run}|${words.again})$`)).and(pane.locator(":enabled")).click();
  await pane.getByText(words.stale).waitFor({ state: "detached" });
  await said(words.finished);
}

/** The cells that a formula of the page names, as the sheet holds them. */
async function clientsOf(formula: string): Promise<InputMatrix> {
  const [, sheet, first, last] = /\('?([^'!]+)'?!([A-Z]+\d+):([A-Z]+\d+)/.exec(formula)!;
  return pane.evaluate(([name, address]) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
      await context.sync();
      return range.values as InputMatrix;
    }), [sheet, `${first}:${last}`] as const);
}

test("a tornado and a goal are calculated, shown, written, and the same as in a cell", async () => {
  ({ pane } = await bench.open({ sample: "corporate-12" }));
  await turnTo(pane, en.pages.sensitivity);
  await calculate();
  const answer = pane.getByRole("region", { name: words.result, exact: true });
  await answer.locator("svg path").first().waitFor({ state: "attached" });
  const formula = await answer.locator("code").innerText();
  const expected = call("TORNADO", await clientsOf(formula));
  const bars = expected.slice(2).filter((row) => row[8] !== "");
  expect(bars.length).toBeGreaterThan(5);
  await answer.getByRole("button", { name: new RegExp(`${en.results.table}$`) }).click();
  expect(await answer.locator("tbody tr").count()).toBe(bars.length);

  await button(/^Write to sheet/).click();
  await said(en.write.written(`${words.sheetStem} 1`));
  const written = await sheetValues(pane, `${words.sheetStem} 1`);
  const top = bars[0];
  const row = written.find(([driver]) => driver === top[0])!;
  expect([row[4], row[5], row[8]]).toEqual([top[4], top[5], top[8]]);

  await pane.getByLabel(words.question).selectOption("goal");
  await pane.getByLabel(words.driver, { exact: true }).selectOption("revenue");
  const base = expected[1][4] as number;
  await pane.getByLabel(words.target).fill(String(Math.round(1.1 * base)));
  await calculate();
  const seek = await answer.locator("code").innerText();
  expect(seek).toContain(`GOAL_SEEK(`);
  const amount = call("GOAL_SEEK", await clientsOf(seek), "revenue", Math.round(1.1 * base))[0][1] as number;
  await answer.getByText(`Revenue multiply by ${Number(amount.toPrecision(4))}:`, { exact: false }).first().waitFor();

  await pane.getByLabel(words.target).fill("much");
  await button(words.again).or(button(words.run)).click();
  await pane.getByText('target must be a number, got "much"').waitFor();
});
