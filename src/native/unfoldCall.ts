import { findFunction } from "../catalog";
import type { InputMatrix } from "../catalog/cell";
import { say, type Locale, type LocalText } from "../catalog/text/localText";
import type { AuditBlock } from "./auditBlock";
import { nativeForms } from "./forms";
import { openCall } from "./openCall";

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

/**
 * A call of a TENOR function as native formulas.
 *
 * The block calculates the same from the same cells: inputs by reference, every named quantity of the formula in a
 * cell of its own, the result, what TENOR gave at unfolding, and the difference. References inside the block carry
 * no sheet, so that it may be moved with its sheet; references to inputs are those of the call. A result that is a
 * range has the size of the spilled range; whoever replaces the formula points each of its cells at the block's.
 *
 * @param call  checked by the catalog as the call itself would be
 * @param place where the block begins
 * @returns the block, or why the function or this call of it has no native form
 */
export function unfoldCall(call: NativeCall, place: UnfoldingPlace, locale: Locale): Unfolding {
  const fn = findFunction(call.id);
  if (!fn) return { ok: false, reason: say(`no function ${call.id}`, `没有函数 ${call.id}`) };
  const form = nativeForms[fn.id];
  if (!form) return { ok: false, reason: say(`${fn.name} has no native form`, `${fn.name} 没有原生公式`) };
  if (form.kind === "none") return { ok: false, reason: form.reason };
  const open = openCall(fn, call, place, locale);
  return open.ok ? form.unfold(open.value) : open;
}
