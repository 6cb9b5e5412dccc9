import type { Frame } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { workbenchTests } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** The pages Screening and Budget: a list on a sheet, and a decision in the change log. */
jest.setTimeout(120_000);

const bench = workbenchTests();
const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const said = (pane: Frame, words: string) => pane.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });

test("clients are screened, one is decided otherwise; a budget is allocated, approved, and both are written", async () => {
  const { pane } = await bench.open({ sample: "corporate-12" });
  await button(pane, "Run 4 scenarios").and(pane.locator(":enabled")).waitFor();

  await turnTo(pane, en.pages.screening);
  await button(pane, en.screening.run).click();
  await said(pane, en.screening.finished);
  await pane.getByText(en.decisions.decide, { exact: true }).first().click();
  await pane.getByLabel(en.decisions.decision, { exact: true }).selectOption("decline");
  // Without a reason there is nothing to record.
  expect(await button(pane, en.decisions.record).isDisabled()).toBe(true);
  await pane.getByLabel(en.decisions.reason, { exact: true }).fill("Leaves the region");
  await button(pane, en.decisions.record).click();
  await said(pane, en.decisions.recorded("decline"));
  await button(pane, en.write.write).last().click();
  await said(pane, en.write.written("Tenor screening 1 and Tenor screening 1 clients"));
  expect(await sheetValues(pane, "Tenor screening 1 clients")).toHaveLength(13);

  await turnTo(pane, en.pages.budget);
  await button(pane, en.budget.run).click();
  await said(pane, en.budget.finished);
  await button(pane, en.budget.decideButton).click();
  await pane.getByLabel(en.decisions.reason, { exact: true }).last().fill("Agreed for the year");
  await button(pane, en.decisions.record).click();
  await said(pane, en.decisions.recorded(en.budget.decisions.approved));
  await button(pane, en.write.write).last().click();
  await said(pane, en.write.written("Tenor budget 1 and Tenor budget 1 clients"));

  const [titles, ...entries] = await sheetValues(pane, "Tenor Change Log");
  const [to, reason] = ["To", "Reason"].map((title) => titles.indexOf(title));
  expect(entries.map((entry) => [entry[to], entry[reason]])).toEqual([["decline", "Leaves the region"], ["approved", "Agreed for the year"]]);
});
