import { COMPARISONS, type Comparison } from "../../core/numeric/comparison";
import { say } from "../text/localText";
import type { Choice } from "./choices";

const words: Readonly<Record<Comparison, readonly [sign: string, en: string, zh: string, ...more: string[]]>> = {
  "<": ["<", "below", "低于", "小于"],
  "<=": ["≤", "at most", "不高于", "maximum", "max", "不大于", "最高"],
  ">": [">", "above", "高于", "大于"],
  ">=": ["≥", "at least", "不低于", "minimum", "min", "不小于", "最低"],
};

/** Signs and words of a comparison. */
export const comparisonChoices: readonly Choice<Comparison>[] = COMPARISONS.map((value) => {
  const [sign, en, zh, ...more] = words[value];
  return { value, label: say(en, zh), synonyms: [sign, ...more] };
});

/** The sign as people write it. */
export function comparisonSign(comparison: Comparison): string {
  return words[comparison][0];
}
