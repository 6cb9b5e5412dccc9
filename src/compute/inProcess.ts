import type { BlockPlan } from "../core/scenario/blockPlan";
import { inTurns } from "./inTurns";
import type { RunControl } from "./runControl";
import { RunFailure } from "./runFailure";

/** A run on the calling thread, a few blocks at a turn, for small tables and hosts without workers. */
export async function runInProcess(plan: BlockPlan, control: RunControl = {}): Promise<unknown> {
  const output = await inTurns(steps(plan, control), control.signal);
  if (control.signal?.aborted) throw RunFailure.cancelled();
  return output;
}

/** A step a block. */
function* steps(plan: BlockPlan, { onProgress, onStart }: RunControl): Generator<void, unknown> {
  const collector = plan.collect();
  onStart?.(collector.output);
  for (let block = 0; block < plan.blockCount; block++) {
    collector.add(block, plan.runBlock(block));
    onProgress?.(block + 1, plan.blockCount);
    yield;
  }
  return collector.output();
}
