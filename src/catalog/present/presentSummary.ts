import { COMPONENT_LINES } from "../../core/clv/components";
import { relativeChange } from "../../core/numeric/relativeChange";
import type { PortfolioRunResult, ScenarioResult } from "../../core/scenario/runResult";
import type { Failure } from "../../core/result/failure";
import type { RefusedScenario } from "../../core/scenario/fittingScenarios";
import type { Scenario } from "../../core/scenario/scenario";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel, componentLabels } from "../schema/componentLabels";
import { runLabels } from "../schema/runLabels";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";

/**
 * A row a scenario and their weighted mean. The last scenario of the result is the table as it stands,
 * from which changes are counted; it is not shown. A scenario that the table cannot take has the reason in
 * place of its value, and in words as its note; with a weight, it takes the weighted mean with it.
 *
 * @param scenarios those that were run and those that were refused, in the order of their table
 */
export function presentSummary(result: PortfolioRunResult, locale: Locale, scenarios: readonly Scenario[], refused: readonly RefusedScenario[] = []): OutputMatrix {
  const base = result.scenarios[result.scenarios.length - 1];
  const left = (run: ScenarioResult): number => result.failures.length + run.failures.length;
  const { scenario: title, weight, change, changeShare, clients, leftOut, negative, clipped, note, weighted } = runLabels;
  const labels = [title, weight, clvLabel, change, changeShare, ...COMPONENT_LINES.map((line) => componentLabels[line]), clients, leftOut, negative, clipped, note];
  const values = (clv: number, totals: ScenarioResult["totals"]): OutputCell[] => [clv, clv - base.clv, relativeChange(base.clv, clv) ?? "", ...COMPONENT_LINES.map((line) => totals[line])];
  const withoutValue = (name: string, share: OutputCell, cause: Failure, words: string): OutputCell[] => [name, share, cause, ...Array.from({ length: labels.length - 4 }, () => ""), words];
  let run = 0;
  const rows = scenarios.map((scenario): OutputCell[] => {
    const failure = refused.find((one) => one.scenario === scenario)?.failure;
    if (failure) return withoutValue(scenario.name, scenario.weight, failure, describeFailure(failure, locale));
    const one = result.scenarios[run++];
    return [one.name, one.weight, ...values(one.clv, one.totals), one.valued, left(one), one.negative, Object.values(one.clips).reduce((sum, count) => sum + count, 0), scenario.note ?? ""];
  });
  const missing = refused.find(({ scenario }) => scenario.weight > 0)?.failure;
  const mean: OutputCell[][] = result.weighted ? [[weighted[locale], 1, ...values(result.weighted.clv, result.weighted.totals), "", "", "", "", ""]] : missing ? [withoutValue(weighted[locale], "", missing, describeFailure(missing, locale))] : [];
  return [labels.map((label) => label[locale]), ...rows, ...mean];
}
