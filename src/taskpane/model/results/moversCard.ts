import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Mover } from "../movers";
import type { CardView } from "./cardView";

/** The clients whose value a scenario changes most. */
export function moversCard(movers: readonly Mover[], scenario: string, { t, formats, palette }: CardView): BoardCard {
  const { columns } = t.results;
  return {
    title: t.results.movers,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: movers.map(({ client, change, before, after }) => ({ name: client, from: 0, to: change, colour: change < 0 ? palette.negative : palette.main, label: formats.change(change), tip: `${client}\n${formats.amount(before)} → ${formats.amount(after)} (${formats.change(change)})` })),
    },
    table: {
      columns: [column(columns.client, false), column(columns.before), column(columns.after(scenario)), column(columns.change), column(columns.changeShare)],
      rows: movers.map(({ row, client, before, after, change, changeShare }) => ({
        key: String(row),
        cells: [textCell(client), numberCell(before, formats.amount), numberCell(after, formats.amount), numberCell(change, formats.amount), numberCell(changeShare, formats.percentChange)],
      })),
    },
  };
}
