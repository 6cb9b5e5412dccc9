import type { ClientTable } from "../core/portfolio/clientTable";
import type { BlockResult } from "../core/scenario/portfolioRun";
import type { PortfolioRunOptions } from "../core/scenario/runResult";
import type { Scenario } from "../core/scenario/scenario";

/** What is to be valued: plain data, so that it can cross to a worker. */
export interface RunRequest {
  readonly table: ClientTable;
  readonly scenarios: readonly Scenario[];
  readonly options: PortfolioRunOptions;
}

/** To a worker: a run opened, one of its blocks asked for, a run closed. */
export type ToWorker =
  | { readonly kind: "open"; readonly run: number; readonly request: RunRequest }
  | { readonly kind: "block"; readonly run: number; readonly block: number }
  | { readonly kind: "close"; readonly run: number };

/** From a worker: a block valued, or why it could not be. */
export type FromWorker =
  | { readonly kind: "block"; readonly run: number; readonly block: number; readonly result: BlockResult }
  | { readonly kind: "crashed"; readonly run: number; readonly detail: string };

/** The two sides of a worker, in a browser and in Node alike. */
export interface WorkerPort {
  readonly post: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  /** The worker died, or a message could not be read. */
  readonly onCrash: (listener: (detail: string) => void) => void;
  readonly terminate: () => void;
}
