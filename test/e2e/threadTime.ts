import type { Frame, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, where the system tells it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"];
const GARBAGE_COLLECTION = /^(MinorGC|MajorGC)$/;

/**
 * Processor time of the longest tasks of the pane's own thread while something is done, in milliseconds, the longest first. Time on
 * the clock would be that of whatever else the machine does. Collecting garbage is left out: it is for the engine to decide when.
 */
export async function longestTasks(page: Page, pane: Frame, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] } });
  await pane.evaluate(() => performance.mark("watched"));
  await act();
  await pane.evaluate(() => performance.mark("watchedSoFar"));
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const [from, to] = ["watched", "watchedSoFar"].map((mark) => events.find(({ name }) => name === mark)!);
  const ofPane = events.filter(({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts < to.ts);
  const collected = ofPane.filter(({ name }) => GARBAGE_COLLECTION.test(name));
  const within = (outer: TraceEvent) => (inner: TraceEvent): boolean => inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
  return ofPane
    .filter(({ name }) => name.endsWith("RunTask"))
    .map((task) => timeOf(task) - collected.filter(within(task)).reduce((sum, collection) => sum + timeOf(collection), 0))
    .sort((a, b) => b - a)
    .slice(0, 5);
}

function timeOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return Math.min(dur, tdur) / 1000;
}
