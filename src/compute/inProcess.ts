import type { BlockResult, PortfolioRun } from "../core/scenario/portfolioRun";
import type { PortfolioRunResult } from "../core/scenario/runResult";
import type { RunControl } from "./runControl";
import { RunFailure } from "./runFailure";

/** Time a thread is held before others get their turn: half a frame. */
const TURN_MS = 8;

/** A run on the calling thread, a few blocks at a turn, for small tables and hosts without workers. */
export async function runInProcess(run: PortfolioRun, { signal, onProgress }: RunControl = {}): Promise<PortfolioRunResult> {
  const results: BlockResult[] = [];
  let turnStarted = performance.now();
  for (let block = 0; block < run.blockCount; block++) {
    if (signal?.aborted) throw RunFailure.cancelled();
    results.push(run.runBlock(block));
    onProgress?.(block + 1, run.blockCount);
    if (performance.now() - turnStarted > TURN_MS) {
      await nextTurn();
      turnStarted = performance.now();
    }
  }
  if (signal?.aborted) throw RunFailure.cancelled();
  return run.merge(results);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
