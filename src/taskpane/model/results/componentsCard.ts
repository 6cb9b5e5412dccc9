import { clvLabel, componentLabels } from "../../../catalog/schema/componentLabels";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import { baseResult, scenarioByName, type FinishedRun } from "../runView";
import { waterfall } from "../waterfall";
import type { CardView } from "./cardView";

/** From revenue to value: the components as a waterfall, under a scenario or, where none of the name is, as it stands. */
export function componentsCard(run: FinishedRun, scenario: string, { t, locale, formats, palette }: CardView): BoardCard {
  const { totals } = scenarioByName(run, scenario) ?? baseResult(run);
  const steps = waterfall(totals).map((step) => ({ ...step, name: step.line === "clv" ? clvLabel[locale] : componentLabels[step.line][locale] }));
  const clv = steps[steps.length - 1].amount;
  const { columns } = t.results;
  return {
    title: t.results.components,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: steps.map(({ line, name, amount, from, to }) => ({ name, from, to, colour: line === "clv" ? (amount < 0 ? palette.negative : palette.accent) : amount < 0 ? palette.negative : palette.main, label: formats.compact(amount), tip: `${name}: ${formats.amount(amount)}` })),
    },
    table: {
      columns: [column(columns.component, false), column(columns.amount), column(columns.share)],
      rows: steps.map(({ line, name, amount }) => ({ key: line, strong: line === "clv", cells: [textCell(name), numberCell(amount, formats.amount), numberCell(clv > 0 ? amount / clv : undefined, formats.percent)] })),
    },
  };
}
