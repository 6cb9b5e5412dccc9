import type { RunRequest } from "../core/simulation/runRequest";
import type { SentColumn } from "./tableColumns";

/** To a worker: the long columns of a run's table, the run opened, one of its blocks asked for, the run closed. */
export type ToWorker =
  | { readonly kind: "column"; readonly run: number; readonly column: SentColumn }
  | { readonly kind: "open"; readonly run: number; readonly request: RunRequest }
  | { readonly kind: "block"; readonly run: number; readonly block: number }
  | { readonly kind: "close"; readonly run: number };

/** From a worker: a block done, or why it could not be. */
export type FromWorker =
  | { readonly kind: "block"; readonly run: number; readonly block: number; readonly part: unknown }
  | { readonly kind: "crashed"; readonly run: number; readonly detail: string };

/** The two sides of a worker, in a browser and in Node alike. */
export interface WorkerPort {
  readonly post: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => void;
  /** The worker died, or a message could not be read. */
  readonly onCrash: (listener: (detail: string) => void) => void;
  readonly terminate: () => void;
}
