import type { Frame } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { workbenchTests } from "./browser";
import { edit, sheetValues, turnTo } from "./paneActions";

/** The pages Segments and Reviews, over a table and the same some time ago. */
jest.setTimeout(120_000);

const bench = workbenchTests();
const button = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true });
const said = (pane: Frame, words: string) => pane.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });

test("segments are formed and held against another date; a reviewed client goes onto the watch list", async () => {
  const { pane } = await bench.open({ sample: "corporate-12" });
  await button(pane, "Run 4 scenarios").and(pane.locator(":enabled")).waitFor();
  await edit(pane, async (context) => {
    const range = context.workbook.tables.getItemAt(0).getRange().load("values");
    await context.sync();
    const [headers, ...rows] = range.values as (string | number)[][];
    const revenue = headers.indexOf("Revenue");
    const sheet = context.workbook.worksheets.add("Earlier");
    const block = sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length);
    block.values = [headers, ...rows.map((row) => row.map((cell, column) => (column === revenue ? Number(cell) * 2 : cell)))];
    sheet.tables.add(block, true).name = "Earlier";
  });

  await turnTo(pane, en.pages.segments);
  await pane.getByLabel(en.segments.other).selectOption("table:Earlier");
  await button(pane, en.segments.run).click();
  await said(pane, en.segments.finished);
  await pane.getByRole("region", { name: en.segments.measures }).getByText("Adjusted Rand index").waitFor();
  await button(pane, en.write.write).last().click();
  await said(pane, en.write.written("Tenor segments 1 and Tenor segments 1 clients"));

  await turnTo(pane, en.pages.reviews);
  await pane.getByLabel(en.reviews.before).selectOption("table:Earlier");
  await button(pane, en.reviews.run).click();
  await said(pane, en.reviews.finished);
  await pane.getByText(en.decisions.decide, { exact: true }).first().click();
  await pane.getByLabel(en.reviews.nextReview).fill("2030-06-30");
  await pane.getByLabel(en.decisions.reason, { exact: true }).fill("Value has halved");
  await button(pane, en.decisions.record).click();
  await said(pane, "Recorded: watch, next review Jun 30, 2030");

  const [titles, ...rows] = await sheetValues(pane, "Tenor Watch List");
  expect(rows).toHaveLength(1);
  const cell = (title: string): unknown => rows[0][titles.indexOf(title)];
  expect([cell("Level"), cell("Reason"), cell("Review date")]).toEqual(["watch", "Value has halved", 47_664]);
});
