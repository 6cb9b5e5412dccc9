import type { RunRequest } from "../../compute/messages";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { WorkbookPort } from "../../excel/workbookPort";

/** How far a run is, and how it is stopped. */
export interface RunControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the pane needs from outside: a workbook, somewhere to calculate, a clock. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  /** @throws an error with a `failure` where the run is cancelled, refused or crashes */
  readonly run: (request: RunRequest, control?: RunControl) => Promise<PortfolioRunResult>;
  readonly now: () => number;
}
