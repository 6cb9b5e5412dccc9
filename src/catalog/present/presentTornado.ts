import type { Measure } from "../../core/sensitivity/measure";
import type { Lever } from "../../core/sensitivity/change";
import type { Tornado } from "../../core/studies/tornado";
import type { OutputCell, OutputMatrix } from "../cell";
import { typedDriver, typedOperation } from "../schema/driverLabels";
import { measureLabels } from "../schema/measureChoices";
import { joinLabels, sensitivityLabels } from "../schema/sensitivityLabels";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";

/** The base, a row a driver, widest first; then those that are left out, each with the reason. */
export function presentTornado({ base, bars, leftOut }: Tornado, measure: Measure, locale: Locale): OutputMatrix {
  const { driver, operation, low, high, atLow, atHigh, changeAtLow, changeAtHigh, spread, status } = sensitivityLabels;
  const name = measureLabels[measure];
  const lead = (lever: Lever): OutputCell[] => [typedDriver(lever.driver, locale), typedOperation(lever.operation, locale)];
  return [
    [driver[locale], operation[locale], low[locale], high[locale], joinLabels(name, atLow, locale), joinLabels(name, atHigh, locale), changeAtLow[locale], changeAtHigh[locale], spread[locale], status[locale]],
    [sensitivityLabels.base[locale], "", "", "", base, base, "", "", "", ""],
    ...bars.map((bar): OutputCell[] => [...lead(bar.swing), bar.swing.low, bar.swing.high, bar.atLow, bar.atHigh, bar.atLow - base, bar.atHigh - base, bar.spread, ""]),
    ...leftOut.map(({ lever, failure }): OutputCell[] => [...lead(lever), "", "", "", "", "", "", "", describeFailure(failure, locale)]),
  ];
}
