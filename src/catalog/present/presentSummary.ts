import { COMPONENT_LINES } from "../../core/clv/components";
import { relativeChange } from "../../core/numeric/relativeChange";
import type { PortfolioRunResult, ScenarioResult } from "../../core/scenario/runResult";
import type { Scenario } from "../../core/scenario/scenario";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel, componentLabels } from "../schema/componentLabels";
import { runLabels } from "../schema/runLabels";
import type { Locale } from "../text/localText";

/**
 * A row a scenario and their weighted mean. The last scenario of the result is the table as it stands,
 * from which changes are counted; it is not shown.
 */
export function presentSummary(result: PortfolioRunResult, locale: Locale, scenarios: readonly Scenario[]): OutputMatrix {
  const base = result.scenarios[result.scenarios.length - 1];
  const left = (run: ScenarioResult): number => result.failures.length + run.failures.length;
  const { scenario: title, weight, change, changeShare, clients, leftOut, negative, clipped, note, weighted } = runLabels;
  const labels = [title, weight, clvLabel, change, changeShare, ...COMPONENT_LINES.map((line) => componentLabels[line]), clients, leftOut, negative, clipped, note];
  const values = (clv: number, totals: ScenarioResult["totals"]): OutputCell[] => [clv, clv - base.clv, relativeChange(base.clv, clv) ?? "", ...COMPONENT_LINES.map((line) => totals[line])];
  const rows = result.scenarios.slice(0, -1).map((run, index): OutputCell[] => [
    run.name, run.weight, ...values(run.clv, run.totals), run.valued, left(run), run.negative, Object.values(run.clips).reduce((sum, count) => sum + count, 0), scenarios[index].note ?? "",
  ]);
  const mean: OutputCell[][] = result.weighted ? [[weighted[locale], 1, ...values(result.weighted.clv, result.weighted.totals), "", "", "", "", ""]] : [];
  return [labels.map((label) => label[locale]), ...rows, ...mean];
}
