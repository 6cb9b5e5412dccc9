import { clientColumn } from "../../../catalog/schema/clientColumns";
import type { BoardCard } from "../boardSection";
import { categoryTotals, withRest } from "../categoryTotals";
import { column, numberCell, textCell } from "../dataTable";
import { baseResult, changeFrom, scenarioByName, type FinishedRun } from "../runView";
import type { CardView } from "./cardView";

const BARS = 12;

/** Value by a category of the table, as it stands and under a scenario of the run. */
export function categoryCard(run: FinishedRun, id: string, scenario: string, { t, locale, formats, palette }: CardView): BoardCard {
  const label = clientColumn(id).label[locale];
  const after = scenarioByName(run, scenario)!.clientValues!;
  const totals = categoryTotals(run.reading.table.categories[id], baseResult(run).clientValues!, after).map((total) => ({ ...total, label: total.label === "" ? t.common.blank : total.label }));
  const { columns } = t.results;
  return {
    title: `${t.results.byCategory} ${label}`,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      besideColour: palette.accent,
      bars: withRest(totals, BARS, t.common.other(formats.count(totals.length - BARS + 1))).map(({ label: name, clients, before, after: value }) => ({
        name,
        from: 0,
        to: before,
        colour: before < 0 ? palette.negative : palette.main,
        beside: value,
        label: formats.compact(before),
        tip: `${name} (${formats.count(clients)})\n${t.results.asItStands}: ${formats.amount(before)}\n${scenario}: ${formats.amount(value)} (${formats.change(value - before)})`,
      })),
    },
    table: {
      columns: [column(label, false), column(columns.clients), column(columns.before), column(columns.after(scenario)), column(columns.changeShare)],
      rows: totals.map(({ label: name, clients, before, after: value }) => ({
        key: name,
        cells: [textCell(name), numberCell(clients, formats.count), numberCell(before, formats.amount), numberCell(value, formats.amount), numberCell(changeFrom(before, value).changeShare, formats.percentChange)],
      })),
    },
  };
}
