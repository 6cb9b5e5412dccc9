import { say } from "../catalog/text/localText";
import type { Unfolding } from "./nativeCall";

/** A call without a form of a function that has one. */
export function refused(en: string, zh: string): Unfolding & { readonly ok: false } {
  return { ok: false, reason: say(en, zh) };
}
