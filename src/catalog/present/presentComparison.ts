import { CHANGE_GROUPS, type ChangeGroup } from "../../core/scenario/changeGroups";
import { mainReason, type ClientChange, type PortfolioComparison } from "../../core/studies/comparePortfolios";
import type { OutputCell, OutputMatrix } from "../cell";
import { comparisonLabels, fateLabels, stepLabels } from "../schema/changeLabels";
import { clvLabel } from "../schema/componentLabels";
import { runLabels } from "../schema/runLabels";
import type { Locale } from "../text/localText";

/** Value before, a row a step, value after: the rows between add up to the difference. */
export function presentChangeSteps({ before, after, steps }: PortfolioComparison, locale: Locale): OutputMatrix {
  const change = after.clv - before.clv;
  return [
    [runLabels.step, clvLabel, comparisonLabels.clients, runLabels.shareOfChange].map((label) => label[locale]),
    [comparisonLabels.before[locale], before.clv, before.valued, ""],
    ...steps.map(({ step, value, clients }): OutputCell[] => [stepLabels[step][locale], value, clients, change === 0 ? "" : value / change]),
    [comparisonLabels.after[locale], after.clv, after.valued, ""],
  ];
}

/** A row a client: what became of it, its values, what each group of drivers that changed for anybody adds, the largest of them. */
export function presentClientChanges({ clients, steps }: PortfolioComparison, locale: Locale): OutputMatrix {
  const groups = CHANGE_GROUPS.filter((group) => steps.some(({ step }) => step === group));
  const { fate, before, after, change, reason } = comparisonLabels;
  return [
    [runLabels.client, fate, before, after, change, ...groups.map((group) => stepLabels[group]), reason].map((label) => label[locale]),
    ...[...clients].sort(byChange).map((one): OutputCell[] => [one.client, fateLabels[one.fate][locale], one.before, one.after, one.change, ...groups.map((group: ChangeGroup) => one.reasons[group] ?? 0), reasonText(one, locale)]),
  ];
}

/** Largest change first; of equal ones by name. */
export function byChange(a: ClientChange, b: ClientChange): number {
  return Math.abs(b.change) - Math.abs(a.change) || (a.client < b.client ? -1 : a.client > b.client ? 1 : 0);
}

/** The group that adds most to a client's change, or what became of it; "" where it has not changed. */
export function reasonText(client: ClientChange, locale: Locale): string {
  if (client.fate !== "stayed") return fateLabels[client.fate][locale];
  const reason = mainReason(client);
  return reason === undefined ? "" : stepLabels[reason][locale];
}
