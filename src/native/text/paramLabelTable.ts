import { functions } from "../../catalog";
import type { LocalText } from "../../catalog/text/localText";
import { nativeForms } from "../forms";

/** Labels of the parameters of all functions with a native form: by a parameter's name, and by function and name where they differ. */
export function paramLabelTable(): Record<string, LocalText> {
  const table: Record<string, LocalText> = {};
  for (const { id, params } of functions) {
    if (nativeForms[id]?.kind !== "form") continue;
    for (const { name, label } of params) {
      const first = (table[name] ??= label);
      if (first.en !== label.en || first["zh-CN"] !== label["zh-CN"]) table[`${id}.${name}`] = label;
    }
  }
  return table;
}
