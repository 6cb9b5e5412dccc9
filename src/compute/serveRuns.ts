import { openPlan } from "../core/simulation/openPlan";
import type { BlockPlan } from "../core/scenario/blockPlan";
import type { RunRequest } from "../core/simulation/runRequest";
import type { FromWorker, ToWorker } from "./messages";

/** The worker's side: keeps open runs and does the blocks it is asked for, one message at a time. */
export function serveRuns(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const runs = new Map<number, BlockPlan>();
  return (message) => {
    try {
      switch (message.kind) {
        case "open":
          runs.set(message.run, openRun(message.request));
          break;
        case "block": {
          const run = runs.get(message.run);
          if (run) post({ kind: "block", run: message.run, block: message.block, part: run.runBlock(message.block) });
          break;
        }
        case "close":
          runs.delete(message.run);
      }
    } catch (error) {
      post({ kind: "crashed", run: message.run, detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

function openRun(request: RunRequest): BlockPlan {
  const plan = openPlan(request);
  if (!plan.ok) throw new Error(plan.failure.message);
  return plan.value;
}
