import type { Frame } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { workbenchTests } from "./browser";
import { sheetValues, turnTo } from "./paneActions";

/** Sheets that the workbook keeps for people and Tenor alike: assumptions, the log of their changes, checks. */
jest.setTimeout(240_000);

const bench = workbenchTests();
let pane: Frame;

beforeAll(async () => {
  ({ pane } = await bench.open({ sample: "corporate-12" }));
  await turnTo(pane, en.pages.workbook);
});

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const here = () => pane.locator("#page-workbook");

function typeInto(sheet: string, row: number, column: number, value: unknown): Promise<void> {
  return pane.evaluate(([name, down, right, typed]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRangeByIndexes(down, right, 1, 1).values = [[typed]];
      await context.sync();
    }), [sheet, row, column, value] as const);
}

/** Looks again until it holds: what is typed reaches the pane after a moment. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come to hold");
}

test("assumptions go to a sheet; a cell changed there is taken and logged once", async () => {
  await button(en.kept.keep).click();
  await button(en.kept.add).waitFor();
  const before = await sheetValues(pane, "Tenor Assumptions");
  expect(before[0].slice(0, 3)).toEqual(["Key", "Assumption", "Value"]);
  const row = before.findIndex(([key]) => typeof key === "string" && key.endsWith(".capital_charge"));
  const [key, , value] = before[row];
  const begun = (await sheetValues(pane, "Tenor Change Log")).length;

  await typeInto("Tenor Assumptions", row, 2, 0.12);
  await until(async () => (await sheetValues(pane, "Tenor Change Log")).length === begun + 1);
  const entry = (await sheetValues(pane, "Tenor Change Log")).at(-1)!;
  expect([entry[3], entry[5], entry[6]]).toEqual([key, value, 0.12]);
});

test("checks are written as formulas, say what does not hold, and are written over when asked again", async () => {
  await button(en.checks.write).click();
  await here().getByRole("status").filter({ hasText: /checks do not hold/ }).waitFor();
  // Nobody has filled in owners and approvals yet: these two are what does not hold.
  for (const name of [en.checks.withoutOwner, en.checks.withoutApproval]) await here().getByText(name).waitFor();
  const checks = await sheetValues(pane, en.checks.sheetName);
  expect(checks.filter(([, , , result]) => result === en.checks.failed).map(([name]) => name)).toEqual([en.checks.all, en.checks.withoutOwner, en.checks.withoutApproval]);

  const table = await sheetValues(pane, "Tenor Assumptions");
  for (let row = 1; row < table.length; row++) {
    await typeInto("Tenor Assumptions", row, 6, "Credit risk");
    await typeInto("Tenor Assumptions", row, 9, "Committee");
  }
  await button(en.checks.again).click();
  await here().getByRole("status").filter({ hasText: /All \d+ checks hold/ }).waitFor();
  expect((await sheetValues(pane, en.checks.sheetName))[2][3]).toBe(en.checks.passed);
});
