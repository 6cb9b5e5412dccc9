import type { Frame, Page } from "playwright-core";
import { launch, openWorkbench, type WorkbenchOptions } from "../../e2e/browser";
import { noteMarks, type Marks } from "./marks";

/** A start of the workbench in a browser that has never seen it; milliseconds. */
export interface ColdStart {
  /** From the workbench's address to when its grid is there and the pane is asked for: the grid's own loading. */
  readonly grid: number;
  /** From when the pane's page is asked for until its functions take calls, and from the grid's first call of CLV to the value. */
  readonly answer: number;
  /** From when the pane's page is asked for to the first value of CLV, with what the grid waits before it calls. */
  readonly value: number;
  /** The same, to when the first button that was pressed has reacted on the screen. */
  readonly interactive: number;
  /** What the pane's process has calculated until then, on all its threads. */
  readonly cpu: number;
}

/** Opens a sample with a column of CLV, in a fresh profile. */
export async function coldStart(url: string): Promise<ColdStart> {
  const browser = await launch();
  try {
    const { page, pane } = await openMarked(await browser.newPage(), { url, sample: "corporate-12" });
    await pane.waitForFunction(() => {
      const { answered, reacted } = (window as unknown as { felt: Marks }).felt;
      return answered !== undefined && reacted !== undefined;
    });
    const cpu = await processTime(page, pane);
    const marks = await marksOf(pane);
    const { navigated, called } = await marksOf(page.mainFrame());
    return { grid: marks.navigated - navigated, answer: marks.ready! - marks.navigated + marks.answered! - called!, value: marks.answered! - marks.navigated, interactive: marks.reacted! - marks.navigated, cpu };
  } finally {
    await browser.close();
  }
}

async function openMarked(page: Page, options: WorkbenchOptions): Promise<{ readonly page: Page; readonly pane: Frame }> {
  await page.addInitScript(noteMarks);
  return { page, pane: await openWorkbench(page, options) };
}

function marksOf(frame: Frame): Promise<Marks> {
  return frame.evaluate(() => (window as unknown as { felt: Marks }).felt);
}

/** Milliseconds of processor time that a frame's process has used. */
async function processTime(page: Page, frame: Frame): Promise<number> {
  const session = await page.context().newCDPSession(frame);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "ProcessTime")!.value;
}
