import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import { baseResult, changeFrom, hasBaseScenario, scenarioRows, type FinishedRun } from "../runView";
import type { CardView } from "./cardView";

/** The portfolio's value under each scenario, and their weighted mean. */
export function scenarioCard(run: FinishedRun, { t, formats, palette }: CardView): BoardCard {
  const base = baseResult(run).clv;
  const asItStands = hasBaseScenario(run) ? [] : [{ name: t.results.asItStands, clv: base, change: 0, changeShare: 0, weight: undefined, total: false }];
  const scenarios = scenarioRows(run).map((row) => ({ ...row, total: false }));
  const { weighted } = run.summary;
  const lines = [...asItStands, ...scenarios, ...(weighted ? [{ name: t.results.weighted, clv: weighted.clv, ...changeFrom(base, weighted.clv), weight: undefined, total: true }] : [])];
  const { columns } = t.results;
  return {
    title: t.results.byScenario,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: lines.map(({ name, clv, changeShare, total }) => ({
        name,
        from: 0,
        to: clv,
        colour: clv < 0 ? palette.negative : total ? palette.accent : palette.main,
        label: formats.compact(clv),
        tip: `${name}: ${formats.amount(clv)}${changeShare ? ` (${formats.percentChange(changeShare)})` : ""}`,
      })),
    },
    table: {
      columns: [column(columns.scenario, false), column(columns.value), column(columns.change), column(columns.changeShare), column(columns.weight)],
      rows: lines.map(({ name, clv, change, changeShare, weight, total }) => ({
        key: name,
        strong: total,
        cells: [textCell(name), numberCell(clv, formats.amount), numberCell(change, formats.amount), numberCell(changeShare, formats.percentChange), numberCell(weight, formats.percent)],
      })),
    },
  };
}
