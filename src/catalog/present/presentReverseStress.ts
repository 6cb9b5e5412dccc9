import type { Measure } from "../../core/sensitivity/measure";
import type { ReverseStress } from "../../core/studies/reverseStress";
import type { OutputCell, OutputMatrix } from "../cell";
import { driverLabels, typedOperation } from "../schema/driverLabels";
import { measureLabels } from "../schema/measureChoices";
import { joinLabels, outcomeLabels, sensitivityLabels } from "../schema/sensitivityLabels";
import type { Locale } from "../text/localText";

/** Names and values: scale and outcome first, then each shock at that scale. */
export function presentReverseStress({ outcome, scale, reached, atZero, triedUpTo, shocks, runs }: ReverseStress, measure: Measure, locale: Locale): OutputMatrix {
  const words = sensitivityLabels;
  const name = measureLabels[measure];
  return [
    [words.scale[locale], outcome === "holds" ? "" : scale],
    [words.outcome[locale], outcomeLabels[outcome][locale]],
    [joinLabels(name, words.atScale, locale), reached],
    [joinLabels(name, words.withoutScenario, locale), atZero],
    [words.triedUpTo[locale], triedUpTo],
    ...shocks.map(({ shock, amount }): OutputCell[] => [`${driverLabels[shock.driver][locale]} ${typedOperation(shock.operation, locale)}`, amount ?? ""]),
    [words.runs[locale], runs],
  ];
}
