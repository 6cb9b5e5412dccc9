import type { Failure } from "../../core/result/failure";
import type { OutputMatrix } from "../../catalog/cell";
import type { Study, StudyView } from "../../catalog/studies/study";
import type { SourceInfo, SourceTable } from "../../excel/workbookPort";
import type { Trouble } from "./trouble";

export type EstimateRun =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly phase: "reading" | "estimating" | "backtesting" }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly trouble: Trouble };

/** What came of a study, and the cells it came from. */
export interface FinishedStudy {
  readonly study: Study;
  readonly table: SourceTable;
  readonly view: StudyView;
  /** As the worksheet functions show it, with the formulas that give the same in a cell. */
  readonly fit: { readonly formula: string; readonly cells: OutputMatrix };
  readonly backtest?: { readonly formula: string; readonly cells: OutputMatrix };
  /** Why there is no backtest, where one was asked for. */
  readonly backtestFailure?: Failure;
}

export interface EstimateState {
  readonly study: Study;
  /** The cells to estimate from. */
  readonly source?: SourceInfo;
  /** What was typed, by study and option. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly run: EstimateRun;
  readonly result?: FinishedStudy;
  /** Something the result depends on has changed since. */
  readonly stale: boolean;
  /** What was made an assumption from this result, by column. */
  readonly sent: Readonly<Record<string, number>>;
  readonly notice?: Trouble;
}

/** What was typed for an option of the study at hand. */
export function typedOption({ study, typed }: EstimateState, name: string): string {
  return typed[study.id]?.[name] ?? "";
}
