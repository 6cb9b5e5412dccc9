import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { InputMatrix } from "../../src/catalog/cell";
import { scenarioLibraryTable } from "../../src/catalog/library/scenarios";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { readScenarioTable } from "../../src/catalog/schema/readScenarioTable";
import type { Locale } from "../../src/catalog/text/localText";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import { readCsv } from "../../src/files/readCsv";
import { formatsOf } from "../../src/taskpane/model/formats";
import { runRequests, type FinishedRun } from "../../src/taskpane/model/runView";
import { launch, openWorkbench, serveWorkbench, type Served } from "./browser";

/** What a person does in the pane, with what is deployed: real grid, real functions, real office.js. */
jest.setTimeout(120_000);

let server: Served;
let browser: Browser;
let page: Page;
let pane: Frame;
let problems: string[];

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(sample: string, lang: Locale = "en"): Promise<void> {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  ({ pane, problems } = await openWorkbench(page, { url: server.url, lang, sample }));
}

/** A step's own line: its name, how far it is, what it holds. */
const step = (name: string) => pane.locator(`[data-step="${name}"] h2 button`);
const button = (name: string | RegExp) => pane.getByRole("button", { name });
const status = () => pane.getByRole("status");

async function rowsOf(card: string): Promise<string[][]> {
  await button(`${card}: Table`).click();
  return pane.locator(`section:has(h3:text-is("${card}")) tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
}

type Expected = Pick<FinishedRun, "reading" | "scenarios" | "asItStands" | "summary">;

/** A sample through the core, in this process, with the library's scenarios. */
function throughCore(sample: string, locale: Locale = "en"): Expected {
  const reading = readClientTable(readCsv(readFileSync(path.resolve(__dirname, "../../assets/samples", sample), "utf8")).cells);
  const scenarios = readScenarioTable(scenarioLibraryTable(locale) as InputMatrix);
  if (!reading.ok || !scenarios.ok) throw new Error("the sample cannot be read");
  const requests = runRequests(reading.value, scenarios.value);
  const [asItStands, summary] = [requests.asItStands, requests.summary].map(({ table, scenarios: run, options }) => {
    const result = runPortfolio(table, run, options);
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  });
  return { reading: reading.value, scenarios: scenarios.value, asItStands, summary };
}

describe("a portfolio of 4,304 loans", () => {
  let expected: Expected;

  beforeAll(async () => {
    expected = throughCore("sba-clients.csv");
    const start = Date.now();
    await open("sba-clients");
    console.log("ready in", Date.now() - start);
  });

  test("is found, mapped and run; the pane shows what the core values", async () => {
    const { amount } = formatsOf("en");
    await button("Run 4 scenarios").waitFor();
    expect(await step("data").textContent()).toContain("Clients · 4,304 rows");
    expect(await step("columns").textContent()).toMatch(/\d+ of \d+ columns used/);
    const start = Date.now();
    await button("Run 4 scenarios").click();
    await button("Write to sheet").waitFor();
    console.log("run in", Date.now() - start, await status().textContent());
    const { scenarios, weighted } = expected.summary;
    const shown = await rowsOf("Value by scenario");
    expect(shown.map(([name, value]) => [name, value])).toEqual([...scenarios.slice(0, -1).map(({ name, clv }) => [name, amount(clv)]), ["Weighted", amount(weighted!.clv)]]);
    expect(problems).toEqual([]);
  });

  test("is written by one press", async () => {
    const start = Date.now();
    await button("Write to sheet").click();
    await pane.getByText(/^Written to/).first().waitFor({ state: "attached" }).catch(async () => console.log(await pane.locator("main").innerText()));
    console.log("written in", Date.now() - start, await status().textContent());
    const sheets = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const ranges = worksheets.items.map((sheet) => sheet.getUsedRange(true).load("values"));
        await context.sync();
        return Object.fromEntries(worksheets.items.map(({ name }, index) => [name, ranges[index].values.slice(0, 14)]));
      }));
    console.log(JSON.stringify(sheets, null, 1).slice(0, 5000));
  });
});
