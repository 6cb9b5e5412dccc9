import type { Frame } from "playwright-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../src/files/readCsv";
import { en } from "../../src/taskpane/text/en";
import { call } from "../support/call";
import { workbenchTests, type OpenOptions } from "../e2e/browser";
import { sheetValues, turnTo, withoutSharedMemory } from "../e2e/paneActions";

/** Ways through the page that simulates the portfolio, against the worksheet function. */
jest.setTimeout(300_000);

const bench = workbenchTests();
let pane: Frame;

async function open(options: OpenOptions): Promise<void> {
  ({ pane } = await bench.open(options));
}

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const said = (words: string) => pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });

async function turnToSimulation(): Promise<void> {
  await turnTo(pane, en.pages.simulation);
  await button(en.simulation.run).and(pane.locator(":enabled")).waitFor();
}

const figure = async (name: string): Promise<number> => Number(await pane.locator(`[data-figure="${name}"]`).first().getAttribute("title"));

const twelve = readCsv(readFileSync(join(__dirname, "../../assets/samples/corporate-12.en.csv"), "utf8")).cells;

test("simulated, seen and written: what the cell gives, also where memory cannot be shared", async () => {
  await open({ sample: "corporate-12", prepare: withoutSharedMemory });
  expect(await pane.evaluate(() => typeof SharedArrayBuffer)).toBe("undefined");
  await turnToSimulation();
  await pane.getByLabel(en.simulation.paths).fill("2000");
  await pane.getByLabel(en.simulation.seed).fill("7");
  await button(en.simulation.run).click();
  await said(en.simulation.finished);

  const cells = call("SIMULATE", twelve, null, 2000, 7);
  const measure = (label: string): number => cells.find(([first]) => first === label)![1] as number;
  expect(await figure("mean")).toBe(measure("Mean"));
  expect([await figure("low"), await figure("middle"), await figure("high")]).toEqual([measure("P5"), measure("P50"), measure("P95")]);
  expect(await figure("tail")).toBe(measure("CVaR: mean of the worst 5 %"));
  expect(await figure("deterministic")).toBe(measure("CLV without factors"));
  for (const name of [en.simulation.distribution, en.simulation.convergence, en.simulation.clients]) await pane.getByRole("region", { name }).locator("svg path").nth(3).waitFor({ state: "attached" });

  await button(en.write.write).click();
  await said(en.write.written("Tenor simulation 1"));
  const written = await sheetValues(pane, "Tenor simulation 1");
  expect(written.find(([first]) => first === "Mean")![1]).toBe(measure("Mean"));
  expect(written.find(([first]) => first === "Seed")![1]).toBe(7);
  const paths = await sheetValues(pane, "Tenor simulation 1 paths");
  expect(paths.slice(1).map(([, value]) => value)).toEqual(call("SIMULATE", twelve as never, null, 2000, 7, null, null, "paths").slice(1).map(([, value]) => value));
});

test("a long one shows what has come, is cancelled at once and keeps it, and never holds the page", async () => {
  await open({ sample: "sba-clients" });
  await turnToSimulation();
  await pane.getByLabel(en.simulation.paths).fill("20000");
  await pane.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await button(en.simulation.run).click();
  await pane.locator("[data-paths]").waitFor({ timeout: 120_000 });
  const cancelledIn = await pane.evaluate(async (cancel) => {
    const pressed = [...document.querySelectorAll("footer button")].find(({ textContent }) => textContent === cancel) as HTMLButtonElement;
    const start = performance.now();
    pressed.click();
    while (document.querySelector("footer [role=progressbar]")) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - start;
  }, en.common.cancel);
  expect(cancelledIn).toBeLessThan(200);
  const kept = Number(await pane.locator("[data-paths]").getAttribute("data-paths"));
  expect(kept).toBeGreaterThanOrEqual(256);
  expect(kept).toBeLessThan(20_000);
  await pane.getByText(/^Cancelled: this is what .* of 20,000 paths say\.$/).waitFor();
  const tasks = await pane.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  console.info(`cancelled in ${cancelledIn.toFixed(0)} ms with ${kept} paths; tasks over 50 ms: ${tasks.map((ms) => ms.toFixed(0)).join(", ") || "none"}`);
  expect(Math.max(0, ...tasks)).toBeLessThan(200);
});
