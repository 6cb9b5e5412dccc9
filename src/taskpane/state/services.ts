import type { AnswerTo, RunRequest } from "../../core/simulation/runRequest";
import type { EstimateRequest } from "../../core/estimators";
import type { Result } from "../../core/result/result";
import type { WorkbookPort } from "../../excel/workbookPort";
import type { Runner } from "../model/history/runner";

/** How far a run is, and how it is stopped. */
export interface RunControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called once, with a way to what has come of the run so far. */
  readonly onStart?: (soFar: () => unknown) => void;
}

/** What the pane needs from outside: a workbook, somewhere to calculate, a clock. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  /** @throws an error with a `failure` where the run is cancelled, refused or crashes */
  readonly run: <Request extends RunRequest>(request: Request, control?: RunControl) => Promise<AnswerTo<Request>>;
  /** @throws an error with a `failure` where the estimate is cancelled or crashes */
  readonly estimate: (request: EstimateRequest, signal: AbortSignal) => Promise<Result<unknown>>;
  readonly now: () => number;
  /** Who runs, and with which Tenor; left out, nobody in particular. */
  readonly runner?: Runner;
}

/** What the page that estimates needs: of the pane's services, and where an estimate can go. */
export interface EstimateServices extends Pick<PaneServices, "workbook" | "estimate"> {
  /** Makes a number the assumption for a column of the client table. */
  readonly assume: (column: string, value: number) => void;
}
