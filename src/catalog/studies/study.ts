import type { Backtest } from "../../core/estimation/backtest";
import type { FittedParameter } from "../../core/estimation/fit";
import type { FitNote } from "../../core/estimation/fitNotes";
import type { Result } from "../../core/result/result";
import type { InputCell, InputMatrix } from "../cell";
import type { EstimateFunction } from "../define/defineFunction";
import type { Param } from "../define/param";
import type { Unit } from "../schema/numberRule";
import type { LocalText, Locale } from "../text/localText";

/** An argument of a study's function: cells of the chosen range, or a value. */
export type StudyArgument =
  /** The whole range, or one of its columns without the header. */
  | { readonly kind: "range"; readonly column?: number }
  | { readonly kind: "value"; readonly value: InputCell };

/** A worksheet function and what it is given: the same call that a cell could make. */
export interface StudyCall {
  readonly fn: EstimateFunction;
  readonly args: Readonly<Record<string, StudyArgument>>;
}

export interface StudyCalls {
  readonly fit: StudyCall;
  /** On held-out time; absent where the data have no time to hold out. */
  readonly backtest?: StudyCall;
}

/** A number that a study is about, with its interval. */
export interface StudyFigure {
  readonly label: LocalText;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
  /** Column of the client table that it can stand in for, as an assumption. */
  readonly column?: string;
}

/** What was seen and what the model says at one place of the axis; undefined where there is none. */
export interface StudyPoint {
  readonly x: number | string;
  readonly observed?: number;
  readonly fitted?: number;
  readonly low?: number;
  readonly high?: number;
}

/** A curve over what was observed. */
export interface StudyCurve {
  readonly title: LocalText;
  readonly x: LocalText;
  readonly unit: Unit;
  /** Observed values hold until the next: a survival curve of lives. */
  readonly steps?: boolean;
  /** Groups beside each other, not one after another. */
  readonly groups?: boolean;
  readonly points: readonly StudyPoint[];
}

/** What came of a study, ready to be shown. */
export interface StudyView {
  readonly figures: readonly StudyFigure[];
  readonly parameters: readonly FittedParameter[];
  readonly facts: readonly { readonly label: LocalText; readonly value: number | string | boolean }[];
  readonly notes: readonly FitNote[];
  readonly curve: StudyCurve;
  readonly backtest?: { readonly title: LocalText; readonly x: LocalText; readonly unit: Unit; readonly result: Backtest };
}

/** A question that a history answers, as the pane asks it. */
export interface Study {
  readonly id: string;
  readonly label: LocalText;
  /** What it answers. */
  readonly question: LocalText;
  /** What the range must hold. */
  readonly needs: LocalText;
  /** The first rows of such a range. */
  readonly example: Readonly<Record<Locale, readonly (readonly (string | number)[])[]>>;
  /** What can be set beside the range. */
  readonly options: readonly Param[];
  /** The calls that answer it. */
  readonly calls: (cells: InputMatrix, options: Readonly<Record<string, InputCell>>) => Result<StudyCalls>;
  /** @param outputs what the calls' estimators gave */
  readonly view: (outputs: { readonly fit: unknown; readonly backtest?: unknown }) => StudyView;
}

/** A study whose outputs have the types of its estimators. */
export function defineStudy<FitOutput, BacktestOutput>(study: Omit<Study, "view"> & { readonly view: (outputs: { readonly fit: FitOutput; readonly backtest?: BacktestOutput }) => StudyView }): Study {
  return study as unknown as Study;
}
