import type { Measure } from "../../core/sensitivity/measure";
import type { GoalFound } from "../../core/studies/goalSeek";
import type { OutputMatrix } from "../cell";
import { measureLabels } from "../schema/measureChoices";
import { joinLabels, sensitivityLabels } from "../schema/sensitivityLabels";
import type { Locale } from "../text/localText";

/** Names and values: the amount first, so that a formula finds it. */
export function presentGoal({ amount, reached, base, others, runs }: GoalFound, measure: Measure, locale: Locale): OutputMatrix {
  const words = sensitivityLabels;
  const name = measureLabels[measure];
  return [
    [words.amount[locale], amount],
    [joinLabels(name, words.reached, locale), reached],
    [joinLabels(name, words.before, locale), base],
    [words.change[locale], reached - base],
    ...others.map((other) => [words.alsoAt[locale], other]),
    [words.runs[locale], runs],
  ];
}
