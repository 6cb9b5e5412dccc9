import type { SourceRef } from "../../../catalog/schema/sourceRef";

/** Name that stands for a table without shocks; no scenario has it. */
export const WITHOUT_SHOCKS = "";

/** One of two portfolios that are compared: a table as it is now, under a scenario of the workbook or of a recorded run. */
export interface ChangeSide {
  readonly source: SourceRef;
  /** The run whose scenarios are offered; undefined: those of the workbook. */
  readonly runId?: string;
  readonly scenario: string;
}
