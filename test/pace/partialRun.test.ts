import { mkdirSync } from "node:fs";
import { formatsOf } from "../../src/taskpane/model/formats";
import { en } from "../../src/taskpane/text/en";
import { call, single } from "../support/call";
import { workbenchTests } from "../e2e/browser";

/** A run that is cancelled while clients are valued under the scenarios, in a real browser. */
jest.setTimeout(240_000);

const CLIENTS = 100_000;
/** What a person takes for at once; with room for a machine that is busy with other tests. */
const MOST_MS_TO_CANCEL = process.env.TENOR_QUIET ? 200 : 1500;

const bench = workbenchTests();

test("cancelled half-way, the page shows the clients it had finished, says so, and runs again", async () => {
  const { page, pane } = await bench.open();
  await pane.evaluate((clients) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D1").values = [["Client", "Revenue", "Churn", "Discount rate"]];
      ["A client", 100, 0.1, 0.08].forEach((value, column) => (sheet.getRangeByIndexes(1, column, clients, 1).values = value as never));
      sheet.tables.add(sheet.getRangeByIndexes(0, 0, clients + 1, 4), true).name = "Many";
      await context.sync();
    }), CLIENTS);
  await pane.getByRole("button", { name: en.common.refresh }).click();

  // Cancels at half of the bar, which is past the reading and the table as it stands, and tells how long the answer took.
  const answered = pane.evaluate((cancel) => new Promise<number>((resolve) => {
    let pressedAt: number | undefined;
    const observer = new MutationObserver(() => {
      if (pressedAt !== undefined && document.querySelector("[data-extent]")) {
        observer.disconnect();
        resolve(performance.now() - pressedAt);
      }
      const foot = [...document.querySelectorAll("footer")].find(({ textContent }) => /[5-9]\d%/.test(textContent));
      const button = [...(foot?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === cancel);
      if (!button || pressedAt !== undefined) return;
      pressedAt = performance.now();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }), en.common.cancel);
  await pane.getByRole("button", { name: en.run.run(4) }).click();
  const took = await answered;
  expect(took).toBeLessThan(MOST_MS_TO_CANCEL);

  const finished = Number(await pane.locator("[data-extent]").getAttribute("data-extent"));
  expect(finished % 1024).toBe(0);
  expect(finished).toBeGreaterThan(0);
  expect(finished).toBeLessThan(CLIENTS);
  const { amount, count } = formatsOf("en");
  const value = single(call("CLV", 100, 0, 0.1, 0.08)) as number;
  const base = pane.locator("[data-figure=base]");
  expect(await base.getAttribute("title")).toBe(amount(value * finished));
  await pane.getByText(en.results.part(count(finished), count(CLIENTS))).waitFor();
  await pane.getByText(en.task.cancelledPartly).first().waitFor();
  if (process.env.TENOR_SHOTS) {
    mkdirSync(process.env.TENOR_SHOTS, { recursive: true });
    await page.screenshot({ path: `${process.env.TENOR_SHOTS}/part.png` });
  }

  await pane.getByRole("button", { name: en.run.again }).click();
  await pane.locator("[data-extent]").waitFor({ state: "detached" });
  expect(await base.getAttribute("title")).toBe(amount(value * CLIENTS));
  console.info(`cancel answered in ${took.toFixed(0)} ms, ${finished} of ${CLIENTS} clients`);
});
