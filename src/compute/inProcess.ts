import type { BlockPlan } from "../core/scenario/blockPlan";
import type { RunControl } from "./runControl";
import { RunFailure } from "./runFailure";

/** Time a thread is held before others get their turn: half a frame. */
const TURN_MS = 8;

/** A run on the calling thread, a few blocks at a turn, for small tables and hosts without workers. */
export async function runInProcess(plan: BlockPlan, { signal, onProgress, onStart }: RunControl = {}): Promise<unknown> {
  const collector = plan.collect();
  onStart?.(collector.output);
  let turnStarted = performance.now();
  for (let block = 0; block < plan.blockCount; block++) {
    if (signal?.aborted) throw RunFailure.cancelled();
    collector.add(block, plan.runBlock(block));
    onProgress?.(block + 1, plan.blockCount);
    if (performance.now() - turnStarted > TURN_MS) {
      await nextTurn();
      turnStarted = performance.now();
    }
  }
  if (signal?.aborted) throw RunFailure.cancelled();
  return collector.output();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
