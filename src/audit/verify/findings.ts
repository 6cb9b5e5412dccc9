import type { InputCell } from "../../catalog/cell";
import type { CellPlace } from "../book/bookCells";
import type { Gap } from "../calculator/beyond";
import type { InputPart } from "../history/inputHash";

/** A cell that does not hold what its formula gives. */
export interface CellDifference {
  readonly place: CellPlace;
  /** Of the formula, where it stands in another cell. */
  readonly formulaAt: CellPlace;
  readonly formula: string;
  readonly stored: InputCell;
  readonly computed: InputCell;
  /** Where the result has another size than what is stored: both, as rows and columns. */
  readonly sizes?: { readonly stored: Size; readonly computed: Size };
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Why a formula could not be checked: what the calculator does not know, or that the file holds no result of it. */
export type UncheckedReason = Gap | "notCalculated" | "noCell";

export interface UncheckedCell {
  readonly place: CellPlace;
  readonly formula: string;
  readonly reason: UncheckedReason;
  readonly detail: string;
}

/** How a recorded run is not what it was. */
export type RunDifference =
  | { readonly kind: "signature" }
  | { readonly kind: "shown"; readonly column: string; readonly stored: InputCell; readonly recorded: InputCell }
  | { readonly kind: "inputs"; readonly parts: readonly InputPart[] }
  | { readonly kind: "figure"; readonly name: string; readonly recorded?: number; readonly computed?: number }
  | { readonly kind: "counts"; readonly recorded: string; readonly computed: string };

export type RunUncheckedReason = "unreadable" | "noTable" | "notRead" | "noReading" | "failed";

/** A recorded run, made again on the table as it is now. */
export interface RunFinding {
  readonly id: string;
  /** Of its first cell in the table of runs. */
  readonly place: CellPlace;
  readonly differences: readonly RunDifference[];
  /** Why it could not be made again. What can be told without, is told. */
  readonly unchecked?: { readonly reason: RunUncheckedReason; readonly detail: string };
  readonly isSigned: boolean;
  /** Version of Tenor that recorded it, where it is another one. */
  readonly otherVersion?: string;
}

export interface CheckedCells {
  /** Formulas that were recomputed. */
  readonly checked: number;
  readonly differences: readonly CellDifference[];
  readonly unchecked: readonly UncheckedCell[];
}

/** What came of verifying a workbook. */
export interface Verification {
  readonly formulas: CheckedCells;
  /** Values that were frozen, against the formulas that were kept of them. */
  readonly frozen: CheckedCells;
  readonly runs: readonly RunFinding[];
}

export type Verdict = "same" | "different" | "unchecked";

/** Different where anything differs; unchecked where nothing does, but something could not be checked. */
export function verdictOf({ formulas, frozen, runs }: Verification): Verdict {
  if (formulas.differences.length + frozen.differences.length > 0 || runs.some(({ differences }) => differences.length > 0)) return "different";
  return formulas.unchecked.length + frozen.unchecked.length > 0 || runs.some(({ unchecked }) => unchecked) ? "unchecked" : "same";
}
