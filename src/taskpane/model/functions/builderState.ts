import type { OutputMatrix } from "../../../catalog/cell";
import type { Failure } from "../../../core/result/failure";
import type { CellPlace } from "../../../excel/workbookPort";
import type { Trouble } from "../trouble";
import type { TypedFields } from "./callText";
import type { GuideEntry } from "./guide";

/** A call in a cell that is being changed. */
export interface EditedCall {
  readonly at: CellPlace;
  /** The formula of the cell, and where the call stands in it. */
  readonly formula: string;
  readonly start: number;
  readonly end: number;
}

/** What the call would give now. */
export type Preview =
  | { readonly status: "incomplete"; /** Required parameters that are blank. */ readonly missing: readonly string[] }
  | { readonly status: "working" }
  | { readonly status: "done"; readonly cells: OutputMatrix; readonly failure?: Failure }
  | { readonly status: "failed"; readonly failure: Failure }
  /** An argument is an expression that only the workbook can calculate. */
  | { readonly status: "beyond"; readonly field: string; readonly detail: string }
  | { readonly status: "trouble"; readonly trouble: Trouble };

export type Insertion =
  | { readonly status: "idle" }
  | { readonly status: "inserting" }
  | { readonly status: "occupied"; readonly at: CellPlace; readonly holds: string }
  | { readonly status: "inserted"; readonly at: CellPlace; readonly shows: string }
  | { readonly status: "failed"; readonly trouble: Trouble };

export interface BuilderState {
  readonly entry?: GuideEntry;
  readonly typed: TypedFields;
  readonly edited?: EditedCall;
  /** Names of the workbook's tables. */
  readonly tables: readonly string[];
  readonly preview: Preview;
  readonly insertion: Insertion;
  /** The selection could not be taken. */
  readonly notice?: Trouble;
}
