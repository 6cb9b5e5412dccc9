import type { InputMatrix } from "../catalog/cell";
import type { LocalText } from "../catalog/text/localText";
import type { AuditBlock } from "./auditBlock";

export interface NativeArgument {
  /** What stands in the formula for it, references qualified by their sheet ("Clients!B2:B13"); "" where it is left out. */
  readonly expression: string;
  /** The values it has now, read as a call would read them; of no account where the expression is "". */
  readonly values: InputMatrix;
}

/** A call of a worksheet function as it stands in a cell. */
export interface NativeCall {
  /** Id or name of the function. */
  readonly id: string;
  /** In the order of the call; trailing ones may be missing. */
  readonly args: readonly NativeArgument[];
  /** The formula of the cell, shown on the audit sheet. */
  readonly formula: string;
}

export interface UnfoldingPlace {
  /** Name of the audit sheet: an argument that refers to it is refused. */
  readonly sheet: string;
  /** First free row, from 0. */
  readonly row: number;
}

/** A block, or why there is none, in words: nothing that people cannot read comes back. */
export type Unfolding = { readonly ok: true; readonly value: AuditBlock } | { readonly ok: false; readonly reason: LocalText };
