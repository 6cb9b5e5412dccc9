import { estimate } from "../core/estimators";
import type { FromEstimator, ToEstimator } from "./estimateMessages";

/** The worker's side: one estimate a message, in their order. */
export function serveEstimates(post: (message: FromEstimator) => void): (message: ToEstimator) => void {
  return ({ id, request }) => {
    try {
      post({ id, kind: "estimated", result: estimate(request) });
    } catch (error) {
      post({ id, kind: "crashed", detail: error instanceof Error ? error.message : String(error) });
    }
  };
}
