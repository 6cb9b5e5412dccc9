import type { BudgetAllocation } from "../../core/allocation/allocateBudget";
import type { FrontierPoint } from "../../core/allocation/budgetFrontier";
import type { OutputCell, OutputMatrix } from "../cell";
import { boundLabels, growthLabels } from "../schema/growthLabels";
import type { ClientReading } from "../schema/readClientTable";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";

/** A row for each row of the source table, and the total below; where there are prospects, two columns more say how many are won. */
export function presentBudgetClients(found: BudgetAllocation, reading: ClientReading): OutputMatrix {
  const { locale } = reading.match;
  const words = growthLabels;
  const hasProspects = found.isProspect.includes(1);
  const widen = (cells: readonly OutputCell[], won: readonly OutputCell[]): OutputCell[] => (hasProspects ? [...cells, ...won] : [...cells]);
  const headers = widen([words.client, words.spendToday, words.spend, words.retentionToday, words.retention, words.clvToday, words.clv, words.gain, words.marginal, words.bound, words.status].map((label) => label[locale]), [words.wonToday[locale], words.won[locale]]);
  const cells: OutputCell[][] = Array.from({ length: reading.sourceRowCount }, () => headers.map(() => ""));
  reading.sourceRows.forEach((source, row) => {
    const cause = found.failures.get(row);
    const bound = found.bounds[row];
    const response = [found.retentionToday[row], found.retention[row]];
    const [kept, won] = found.isProspect[row] ? [["", ""], response] : [response, ["", ""]];
    cells[source] = cause
      ? widen([reading.table.ids[row], "", cause, "", "", "", "", "", "", "", describeFailure(cause, locale)], ["", ""])
      : widen([reading.table.ids[row], found.spendToday[row], found.spend[row], ...kept, found.valueToday[row], found.value[row], found.value[row] - found.valueToday[row], found.marginal[row], bound ? boundLabels[bound][locale] : "", ""], won);
  });
  const { totals } = found;
  return [headers, ...cells, widen([words.total[locale], totals.spendToday, totals.spend, "", "", totals.valueToday, totals.value, totals.value - totals.valueToday, totals.marginal, "", ""], ["", ""])];
}

/** Names and values of the whole. */
export function presentBudgetTotals({ totals, failures }: BudgetAllocation, locale: Locale): OutputMatrix {
  const words = growthLabels;
  return [
    [words.budget[locale], totals.budget],
    [words.spend[locale], totals.spend],
    [words.unspent[locale], Math.max(0, totals.budget - totals.spend)],
    [words.spendToday[locale], totals.spendToday],
    [words.clvToday[locale], totals.valueToday],
    [words.clv[locale], totals.value],
    [words.gain[locale], totals.value - totals.valueToday],
    [words.marginal[locale], totals.marginal],
    [words.gap[locale], totals.gap],
    [words.clients[locale], totals.clients],
    [words.leftOut[locale], failures.size],
  ];
}

/** A row a budget. */
export function presentFrontier(points: readonly FrontierPoint[], locale: Locale): OutputMatrix {
  const words = growthLabels;
  const headers = [words.budget, words.spend, words.clv, words.gain, words.marginal, words.status].map((label) => label[locale]);
  return [headers, ...points.map(({ budget, totals }): OutputCell[] => (totals.ok
    ? [budget, totals.value.spend, totals.value.value, totals.value.value - totals.value.valueToday, totals.value.marginal, ""]
    : [budget, totals.failure, "", "", "", describeFailure(totals.failure, locale)]))];
}
