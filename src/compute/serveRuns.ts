import { atOnce } from "../core/numeric/rowSteps";
import { openPlan } from "../core/simulation/openPlan";
import type { BlockPlan } from "../core/scenario/blockPlan";
import type { RunRequest } from "../core/simulation/runRequest";
import type { FromWorker, ToWorker } from "./messages";
import { putColumns, type SentColumn } from "./tableColumns";

/** The worker's side: keeps open runs and does the blocks it is asked for, one message at a time. */
export function serveRuns(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const runs = new Map<number, BlockPlan>();
  const columns = new Map<number, SentColumn[]>();
  return (message) => {
    try {
      switch (message.kind) {
        case "column":
          columns.set(message.run, [...(columns.get(message.run) ?? []), message.column]);
          break;
        case "open":
          runs.set(message.run, openRun(putColumns(message.request, columns.get(message.run) ?? [])));
          columns.delete(message.run);
          break;
        case "block": {
          const run = runs.get(message.run);
          if (run) post({ kind: "block", run: message.run, block: message.block, part: run.runBlock(message.block) });
          break;
        }
        case "close":
          columns.delete(message.run);
          runs.delete(message.run);
      }
    } catch (error) {
      post({ kind: "crashed", run: message.run, detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

function openRun(request: RunRequest): BlockPlan {
  const plan = atOnce(openPlan(request));
  if (!plan.ok) throw new Error(plan.failure.message);
  return plan.value;
}
