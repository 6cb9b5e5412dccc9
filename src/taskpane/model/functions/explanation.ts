import type { OutputMatrix } from "../../../catalog/cell";
import { findFunction } from "../../../catalog";
import type { Result } from "../../../core/result/result";
import type { SelectedCell } from "../../../excel/formulas/selectedFormula";
import type { CallSteps } from "../../../excel/unfolded/callSteps";
import { tenorCalls, type TenorCall } from "../../../formulas/tenorCalls";
import type { Trouble } from "../trouble";
import { failedField, firstFailure } from "./failedField";
import type { GuideEntry } from "./guide";
import type { ArgumentReading } from "./readArguments";

/** A call in a cell, worked out on the cells as they are now. */
export interface Explanation {
  readonly cell: SelectedCell;
  /** Calls of Tenor in the formula, and the one that is told about. */
  readonly calls: readonly TenorCall[];
  readonly chosen: number;
  readonly entry: GuideEntry;
  /** One for each argument that the call gives. */
  readonly readings: readonly ArgumentReading[];
  /** Undefined where an argument could not be read here. */
  readonly answer?: Result<OutputMatrix>;
  readonly steps?: CallSteps;
}

export type ExplainState =
  | { readonly status: "idle" }
  | { readonly status: "working" }
  /** The selected cell calls no function of Tenor, or one that this version does not have. */
  | { readonly status: "nothing"; readonly cell: SelectedCell; readonly unknown?: string }
  | { readonly status: "done"; readonly explanation: Explanation }
  | { readonly status: "failed"; readonly trouble: Trouble };

/** The calls of a cell's formula. */
export function callsOf({ formula }: SelectedCell): readonly TenorCall[] {
  return formula.startsWith("=") ? tenorCalls(formula) : [];
}

/** The entry of a call's function. */
export function entryOf(call: TenorCall, entries: readonly GuideEntry[]): GuideEntry | undefined {
  const fn = findFunction(call.name);
  return entries.find((entry) => entry.fn === fn);
}

/** The parameter that is to blame for a call without a result. */
export function blamedField({ entry, answer, readings }: Explanation): string | undefined {
  const unread = readings.findIndex(({ ok }) => !ok);
  if (unread >= 0) return entry.fn.params[unread]?.name;
  const failure = answer && firstFailure(answer);
  return failure && failedField(entry.fn, failure);
}
