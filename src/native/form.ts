import { say, type LocalText } from "../catalog/text/localText";
import type { OpenCall } from "./openCall";
import type { Unfolding } from "./nativeCall";

/** How one worksheet function becomes native formulas, or why it does not. */
export type NativeForm =
  | { readonly kind: "form"; /** What of the function's calls has no form, for people to read. */ readonly limits?: LocalText; readonly unfold: (call: OpenCall) => Unfolding }
  | { readonly kind: "none"; readonly reason: LocalText };

export function noForm(en: string, zh: string): NativeForm {
  return { kind: "none", reason: say(en, zh) };
}
