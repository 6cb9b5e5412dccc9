import { PortfolioRun } from "../core/scenario/portfolioRun";
import type { FromWorker, ToWorker } from "./messages";

/** The worker's side: keeps open runs and values the blocks it is asked for, one message at a time. */
export function serveRuns(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const runs = new Map<number, PortfolioRun>();
  return (message) => {
    try {
      switch (message.kind) {
        case "open":
          runs.set(message.run, openRun(message.request));
          break;
        case "block": {
          const run = runs.get(message.run);
          if (run) post({ kind: "block", run: message.run, block: message.block, result: run.runBlock(message.block) });
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

function openRun({ table, scenarios, options }: Extract<ToWorker, { kind: "open" }>["request"]): PortfolioRun {
  const run = PortfolioRun.create(table, scenarios, options);
  if (!run.ok) throw new Error(run.failure.message);
  return run.value;
}
