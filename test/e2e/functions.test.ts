import { en } from "../../src/taskpane/text/en";
import { workbenchTests } from "./browser";
import { select, sheetValues, turnTo } from "./paneActions";

/** The first ten minutes: the first steps, then a function found, built, inserted and explained. */
jest.setTimeout(120_000);

const bench = workbenchTests();

test("from an empty workbook to a value, and to a formula that is understood", async () => {
  const { pane } = await bench.open();
  const button = (name: string | RegExp) => pane.getByRole("button", { name });
  const steps = pane.getByRole("region", { name: en.welcome.title });
  await button(en.welcome.act.sample).click();
  await button(en.welcome.act.formula).click();
  await steps.getByRole("status").filter({ hasText: "shows" }).waitFor();
  await button(en.welcome.act.run).click();
  await steps.getByText(en.welcome.done).waitFor();
  // Put away it stays away, and is found in the menu.
  await button(en.welcome.hide).click();
  expect(await steps.count()).toBe(0);
  await button(en.app.menu).click();
  await pane.getByRole("menuitem", { name: en.welcome.menu }).click();
  await steps.waitFor();

  await turnTo(pane, en.pages.functions);
  await pane.getByRole("searchbox").fill("预期损失");
  await button(/^EXPECTED_LOSS/).click();
  await select(pane, "AF2:AF3", en.welcome.sheet.sheet);
  await pane.getByRole("textbox", { name: /^PD/ }).fill("0.02");
  await pane.getByRole("textbox", { name: /^LGD/ }).fill("45");
  await pane.getByRole("textbox", { name: /^EAD/ }).fill("1,000");
  await pane.getByText("lgd must be between 0 and 1, got 45", { exact: false }).first().waitFor();
  await pane.getByRole("textbox", { name: /^LGD/ }).fill("45%");
  await pane.getByText("9", { exact: true }).waitFor();
  await button(en.functions.insert).click();
  await pane.getByText(en.functions.inserted("'Sample clients'!AF2")).waitFor();
  expect((await sheetValues(pane, en.welcome.sheet.sheet))[1].at(-1)).toBeCloseTo(9, 12);

  await button(en.functions.back).click();
  await pane.getByRole("tab", { name: en.functions.explain }).click();
  await pane.getByRole("region", { name: en.functions.steps }).first().waitFor();
  expect(await pane.getByText("=TENOR.EXPECTED_LOSS(0.02, 0.45, 1000)").isVisible()).toBe(true);
});
