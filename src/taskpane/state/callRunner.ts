import type { Runner } from "../../catalog/define/carryOut";
import type { PaneServices } from "./services";

/** Where a call that is worked out in the pane has its runs and estimates made; they stop with the signal. */
export function callRunner({ run, estimate }: Pick<PaneServices, "run" | "estimate">, signal: AbortSignal): Runner {
  return { run: (request) => run(request, { signal }), estimate: (request) => estimate(request, signal) };
}
