import { COMPONENT_LINES } from "../../core/clv/components";
import type { Contribution, DriverGroup } from "../../core/scenario/attribution";
import type { ScenarioResult } from "../../core/scenario/runResult";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel, componentLabels } from "../schema/componentLabels";
import { runLabels } from "../schema/runLabels";
import { say, type LocalText, type Locale } from "../text/localText";

const groupLabels: Readonly<Record<DriverGroup, LocalText>> = {
  credit: say("Credit", "信用"),
  churn: say("Churn", "流失"),
  income: say("Income", "收入"),
  cost: say("Cost", "成本"),
  capital: say("Capital", "资本"),
  rates: say("Rates", "利率"),
};

/** Two scenarios, what was run between them, and what each group of drivers adds. */
export interface AttributedChange {
  /** "": the table as it stands. */
  readonly start: string;
  readonly end: string;
  /** From the start, by all mixtures, to the end. */
  readonly results: readonly ScenarioResult[];
  readonly contributions: readonly Contribution[];
}

/** Start, a row a group, end; then a remark where rows have no value under one of the mixtures, and so are not in all. */
export function presentAttribution({ start, end, results, contributions }: AttributedChange, locale: Locale): OutputMatrix {
  const { step, shareOfChange, asItStands, notThroughout } = runLabels;
  const [first, last] = [results[0], results[results.length - 1]];
  const change = last.clv - first.clv;
  const total = (name: string, { clv, totals }: ScenarioResult): OutputCell[] => [name, clv, "", ...COMPONENT_LINES.map((line) => totals[line])];
  const rows = contributions.map(({ group, clv, components }): OutputCell[] => [groupLabels[group][locale], clv, shareOf(clv, change), ...COMPONENT_LINES.map((line) => components[line])]);
  const missing = Math.max(...results.map(({ failures }) => failures.length));
  return [
    [step, clvLabel, shareOfChange, ...COMPONENT_LINES.map((line) => componentLabels[line])].map((label) => label[locale]),
    total(start === "" ? asItStands[locale] : start, first),
    ...rows,
    total(end, last),
    ...(missing > 0 ? [[notThroughout[locale], missing, "", ...COMPONENT_LINES.map(() => "")]] : []),
  ];
}

function shareOf(part: number, whole: number): OutputCell {
  const share = part / whole;
  return Number.isFinite(share) ? share : "";
}
