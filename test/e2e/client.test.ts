import type { Frame } from "playwright-core";
import { textOf, type InputMatrix } from "../../src/catalog/cell";
import { en } from "../../src/taskpane/text/en";
import { call } from "../support/call";
import { workbenchTests } from "./browser";
import { select, sheetValues, turnTo } from "./paneActions";

/** Ways through the page about one client, against what the worksheet functions say of the same cells. */
jest.setTimeout(240_000);

const bench = workbenchTests();
let pane: Frame;

beforeAll(async () => {
  ({ pane } = await bench.open({ sample: "corporate-12" }));
  await turnTo(pane, en.pages.client);
  await clientBox().waitFor({ timeout: 60_000 });
});

const clientBox = () => pane.getByRole("combobox", { name: en.client.client });
const figure = async (name: string): Promise<number> => Number((await pane.locator(`#page-client [data-figure=${name}]`).getAttribute("title"))!.replace(/,/g, ""));
const heading = (name: string) => pane.locator("#page-client").getByRole("heading", { name, level: 2 }).waitFor();

const namesOf = (cells: InputMatrix): string[] => cells.slice(1).map((row) => textOf(row[cells[0].indexOf("Client")]));

async function clients(): Promise<InputMatrix> {
  const name = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items[0].name;
    }));
  return (await sheetValues(pane, name)) as InputMatrix;
}

test("a client is found by its name, kept, lost and won as in a cell, tried at another revenue, and written", async () => {
  const cells = await clients();
  const names = namesOf(cells);
  await clientBox().click();
  await clientBox().pressSequentially(names[2].slice(0, 4).toLowerCase());
  await pane.getByRole("option", { name: names[2] }).click();
  await heading(names[2]);
  const [, [, keep], [, lose], [, win]] = call("CLIENT_CASES", cells, names[2]) as [string, number][];
  for (const [name, value] of [["keep", keep], ["lose", lose], ["win", win], ["clv", win]] as const) expect(Math.abs((await figure(name)) - value)).toBeLessThanOrEqual(0.5);

  // Half the revenue again is worth half of its line.
  const slider = pane.getByRole("slider", { name: /^Revenue/ });
  await slider.focus();
  await slider.press("End");
  const revenue = call("CLIENT_SCHEDULE", cells, names[2]).slice(1).reduce((sum, row) => sum + (row[5] as number), 0);
  expect(Math.abs((await figure("whatIf")) - (win + 0.5 * revenue))).toBeLessThanOrEqual(0.5);

  await pane.getByRole("button", { name: en.write.write }).and(pane.locator(":visible")).click();
  await pane.getByText(en.write.written("Tenor client 1")).first().waitFor();
  const written = await sheetValues(pane, "Tenor client 1");
  expect(written.find(([label]) => label === "Keep: value to come")![1]).toBeCloseTo(keep, 6);
});

test("follows the selected row of the sheet", async () => {
  const cells = await clients();
  const names = namesOf(cells);
  const column = String.fromCharCode("A".charCodeAt(0) + cells[0].indexOf("Client"));
  await pane.getByRole("checkbox", { name: en.client.follow }).check();
  const [sheet] = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }));
  for (const row of [5, 2]) {
    await select(pane, `${column}${row + 1}`, sheet);
    await heading(names[row - 1]);
  }
});
