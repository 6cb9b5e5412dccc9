import type { BenchPane, HostBench, BenchContent } from "./hostBench";

export interface CutOff {
  /** How many requests that write had been let through. */
  readonly after: number;
  readonly before: BenchContent;
  /** The workbook as the dead pane left it. */
  readonly left: BenchContent;
  /** A pane that is opened afterwards. */
  readonly next: BenchPane;
}

/**
 * Does something to a workbook again and again, with a pane that is killed before its first, its second, … request that
 * writes, and looks at what it leaves each time; ends when the work gets done.
 * @returns how many requests it took
 */
export async function atEveryCut(open: () => Promise<HostBench>, work: () => Promise<unknown>, look: (cut: CutOff, bench: HostBench) => Promise<void>): Promise<number> {
  for (let after = 0; ; after++) {
    const bench = await open();
    const before = bench.content();
    const pane = bench.openPane();
    const cut = pane.link.cutAfter(after).then(() => "cut" as const);
    const ended = await Promise.race([cut, pane.act(work).then(() => "done" as const)]);
    if (ended === "done") return after;
    await bench.settled();
    await look({ after, before, left: bench.content(), next: bench.openPane() }, bench);
  }
}
