import { findFunction } from "../catalog";
import { say, type Locale } from "../catalog/text/localText";
import { nativeForms } from "./forms";
import type { NativeCall, Unfolding, UnfoldingPlace } from "./nativeCall";
import { openCall } from "./openCall";

export type { NativeArgument, NativeCall, Unfolding, UnfoldingPlace } from "./nativeCall";

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
