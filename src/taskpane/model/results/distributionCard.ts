import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Bin, Distribution } from "../histogram";
import { baseResult, scenarioByName, type FinishedRun } from "../runView";
import type { CardView } from "./cardView";

/** How many names the axis of a histogram has room for. */
const NAMES = 5;

/** Clients' values under a scenario or, where none of the name is, as it stands. */
export function spreadValues(run: FinishedRun, scenario: string): Float64Array {
  return (scenarioByName(run, scenario) ?? baseResult(run)).clientValues!;
}

/** How clients' values are spread. @param spread undefined where no client has a value */
export function distributionCard(spread: Distribution | undefined, view: CardView): BoardCard {
  const { t, formats, palette } = view;
  const bins = spread?.bins ?? [];
  const { columns } = t.results;
  return {
    title: t.results.distribution,
    chart: {
      horizontal: false,
      dense: true,
      everyName: Math.max(0, Math.ceil(bins.length / NAMES) - 1),
      axisText: formats.count,
      bars: bins.map((bin) => ({ name: formats.compact(bin.from), from: 0, to: bin.count, colour: bin.to <= 0 ? palette.negative : palette.main, tip: `${binText(bin, view)}\n${columns.clients}: ${formats.count(bin.count)}` })),
    },
    table: {
      columns: [column(columns.value, false), column(columns.clients), column("%")],
      rows: bins.map((bin) => ({ key: String(bin.from), cells: [textCell(binText(bin, view)), numberCell(bin.count, formats.count), numberCell(bin.count / spread!.count, formats.percent)] })),
    },
    ...(spread ? { notes: [spreadText(spread, view)] } : {}),
  };
}

function binText({ from, to, openBelow, openAbove }: Bin, { t, formats: { compact } }: CardView): string {
  if (openBelow && !openAbove) return t.results.binBelow(compact(to));
  return openAbove ? t.results.binAbove(compact(from)) : t.results.bin(compact(from), compact(to));
}

function spreadText({ median, mean, low, high }: Distribution, { t, formats: { compact } }: CardView): string {
  return `${t.results.median} ${compact(median)} · ${t.results.mean} ${compact(mean)} · ${t.results.middle}: ${t.results.bin(compact(low), compact(high))}`;
}
