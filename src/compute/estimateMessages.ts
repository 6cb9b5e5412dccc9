import type { EstimateRequest } from "../core/estimators";
import type { Result } from "../core/result/result";

/** To a worker that estimates. */
export interface ToEstimator {
  readonly id: number;
  readonly request: EstimateRequest;
}

/** From it: what came out, or why it crashed. */
export type FromEstimator = { readonly id: number; readonly kind: "estimated"; readonly result: Result<unknown> } | { readonly id: number; readonly kind: "crashed"; readonly detail: string };

/** The two sides of a worker that estimates. */
export interface EstimatorPort {
  readonly post: (message: ToEstimator) => void;
  readonly onMessage: (listener: (message: FromEstimator) => void) => void;
  /** The worker died, or a message could not be read. */
  readonly onCrash: (listener: (detail: string) => void) => void;
  readonly terminate: () => void;
}
