import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";
import { workbenchTests } from "../e2e/browser";
import { sheetValues, turnTo } from "../e2e/paneActions";

const samples = path.resolve(__dirname, "../../assets/samples/import");
const NAMES = ["clients", "facilities", "transactions", "complaints"];
/** Nobody notices a button that answers this many milliseconds later; on a busy machine a short task takes longer than on a quiet one. */
const LONGEST_TASK_MS = 200;
/** Where pictures go, to be looked at; without it none is taken. */
const PICTURES = process.env.TENOR_PICTURES;

jest.setTimeout(120_000);

const tests = workbenchTests();

async function addFiles(pane: Frame, locale: string, words: typeof en | typeof zh): Promise<void> {
  await turnTo(pane, words.pages.import);
  await pane.locator(`input[aria-label='${words.import.add}']`).setInputFiles(NAMES.map((name) => path.join(samples, `${name}.${locale}.csv`)));
  await pane.getByRole("region", { name: words.import.questions }).waitFor();
}

/** Answers what is asked: the order of the complaints' dates, and the currency. */
async function answer(pane: Frame, words: typeof en | typeof zh, currency: string): Promise<void> {
  const asked = pane.getByRole("region", { name: words.import.questions });
  await asked.getByRole("radio", { name: words.import.dayFirst }).click();
  await asked.getByRole("textbox").fill(currency);
  await asked.getByRole("textbox").press("Enter");
  await asked.waitFor({ state: "detached" });
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

/** What scrolls down only hides what is beyond its right edge: it must not hold more than it shows. */
async function expectNothingCutOff(pane: Frame): Promise<void> {
  const beyond = await pane.evaluate(() => [document.documentElement, ...document.querySelectorAll("main")].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(beyond.every((pixels) => pixels <= 0)).toBe(true);
}

/** The longest task of the pane's thread from here on. */
async function watchTasks(pane: Frame): Promise<() => Promise<number>> {
  await pane.evaluate(() => {
    const seen: number[] = [];
    (window as unknown as { tasks: number[] }).tasks = seen;
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  return () => pane.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

test("exports become a client table in the workbook, with a report, and go on to the page Portfolio", async () => {
  const { page, pane } = await tests.open();
  await addFiles(pane, "en", en);
  await picture(page, "import-questions-en");
  await answer(pane, en, "EUR");
  await pane.getByRole("button", { name: en.import.money }).click();
  await pane.getByLabel(en.import.rates).fill("USD 0.92 2024-01-01\nGBP 1.17");
  await pane.getByRole("button", { name: en.import.join }).click();
  const result = pane.getByRole("region", { name: en.import.result });
  await result.waitFor();
  expect(await result.innerText()).toContain("no rate for JPY on 2025-12-12");
  // A finding leads to its row of the file.
  await result.getByRole("button", { name: en.import.showRow(en.import.place("transactions.en.csv", "93")) }).click();
  expect(await result.locator("dl").innerText()).toContain("T00091");
  await picture(page, "import-result-en");
  await pane.getByRole("button", { name: en.write.write }).last().click();
  await result.getByRole("button", { name: en.import.open }).waitFor();
  const clients = await sheetValues(pane, "Import 1 clients");
  expect([clients.length, clients[0][0], String(clients[1][0])]).toEqual([13, "Client", "001"]);
  expect((await sheetValues(pane, "Import 1 report")).flat()).toContain("no client 099 in the files of clients; rows with it: 1");
  await result.getByRole("button", { name: en.import.open }).click();
  await pane.getByRole("tab", { name: en.pages.portfolio, selected: true }).waitFor();
  await pane.getByText(/12 rows/).first().waitFor();
});

test("in Chinese, dark, 320 pixels wide: nothing is cut off", async () => {
  const { page, pane } = await tests.open({ lang: "zh-CN", theme: "dark" });
  await page.evaluate(() => document.querySelector<HTMLElement>(".work-area")!.style.setProperty("--pane-width", "320px"));
  await pane.waitForFunction(() => window.innerWidth === 320);
  await addFiles(pane, "zh-CN", zh);
  await answer(pane, zh, "CNY");
  await pane.getByRole("button", { name: zh.import.join }).click();
  await pane.getByRole("region", { name: zh.import.result }).waitFor();
  for (const name of [zh.import.money, zh.import.columns("授信", "12", "12")]) await pane.getByRole("button", { name }).click();
  await expectNothingCutOff(pane);
  await picture(page, "import-columns-zh");
  await pane.getByRole("region", { name: zh.import.result }).scrollIntoViewIfNeeded();
  await picture(page, "import-result-zh");
});

test("100,000 clients with 300,000 transactions do not hold the pane up", async () => {
  const { pane } = await tests.open();
  await turnTo(pane, en.pages.import);
  const longest = await watchTasks(pane);
  // From the disk, as a person's files come: a test's own bytes would be unpacked on the pane's thread.
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-import-"));
  const saved = (name: string, lines: readonly string[]): string => {
    writeFileSync(path.join(folder, name), lines.join("\n"));
    return path.join(folder, name);
  };
  const clients = saved("clients.csv", ["Client ID,Client name,Churn", ...Array.from({ length: 100_000 }, (_, row) => `C${row},Name ${row},0.05`)]);
  const transactions = saved("transactions.csv", ["Transaction ID,Client ID,Date,Amount", ...Array.from({ length: 300_000 }, (_, row) => `T${row},C${(row * 7919) % 100_000},2025-0${1 + (row % 9)}-${10 + (row % 19)},${row % 1000}.5`)]);
  await pane.locator(`input[aria-label='${en.import.add}']`).setInputFiles([clients, transactions]);
  await pane.getByText(en.import.rows("300,000")).waitFor();
  const started = Date.now();
  await pane.getByRole("button", { name: en.import.join }).click();
  await pane.getByText(en.import.clients("100,000", "10")).waitFor();
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(await longest()).toBeLessThan(LONGEST_TASK_MS);
  rmSync(folder, { recursive: true });
});
