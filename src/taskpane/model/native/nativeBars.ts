import type { Bar, BarChart } from "../../charts/barChart";
import type { DataTableModel } from "../dataTable";
import { barPieces } from "../../charts/barPieces";
import { drawnColumns, type DrawnSeries } from "./drawnColumns";
import type { NativeDrawing, NativeTexts } from "./nativeDrawing";
import { axisFormat } from "./axisFormat";

/** Between the bars of a histogram there is nothing. */
const GAP = { dense: 0, usual: 60, pairs: 80 } as const;

/** Bars as Excel draws them: from 0 each is a column of the table; others float on bars that are not seen. */
export function nativeBars({ bars, horizontal, besideColour, dense }: BarChart, table: DataTableModel, texts: NativeTexts): NativeDrawing {
  const floating = bars.some(({ from }) => from !== 0);
  const series = floating ? floatingSeries(bars, texts) : plainSeries(bars, besideColour, texts);
  const drawn = drawnColumns(table, { name: texts.name, values: bars.map(({ name }) => name) }, series);
  return {
    ...drawn,
    shape: horizontal ? "lying" : "standing",
    stacked: floating,
    gap: dense ? GAP.dense : besideColour ? GAP.pairs : GAP.usual,
    valueFormat: axisFormat(bars.flatMap(({ from, to }) => [from, to]), percentAxis(table, bars)),
    legend: besideColour !== undefined,
  };
}

/** A bar of another colour than most is coloured by itself. */
function plainSeries(bars: readonly Bar[], besideColour: string | undefined, texts: NativeTexts): DrawnSeries[] {
  const main: DrawnSeries = { name: texts.value, values: bars.map(({ to }) => to), as: "bars", ...colours(bars) };
  if (besideColour === undefined) return [main];
  return [main, { name: texts.beside, values: bars.map(({ beside }) => beside), as: "bars", colour: besideColour }];
}

function floatingSeries(bars: readonly Bar[], { below, up, down }: NativeTexts): DrawnSeries[] {
  const pieces = bars.map(({ from, to }) => barPieces(from, to));
  return [
    { name: below, values: pieces.map(({ unseen }) => unseen), as: "bars" },
    { name: up, values: pieces.map(({ above }) => above), as: "bars", ...colours(bars) },
    { name: down, values: pieces.map(({ under }) => under), as: "bars", ...colours(bars) },
  ];
}

/** The commonest colour for all, and the others bar by bar. */
function colours(bars: readonly Bar[]): Pick<DrawnSeries, "colour" | "pointColours"> {
  const counts = new Map<string, number>();
  for (const { colour } of bars) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const [colour] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const others = bars.flatMap((bar, index): [number, string][] => (bar.colour === colour ? [] : [[index, bar.colour]]));
  return { colour, ...(others.length > 0 ? { pointColours: new Map(others) } : {}) };
}

/** Whether the bars show a column of shares. */
function percentAxis({ rows }: DataTableModel, bars: readonly Bar[]): boolean {
  if (rows.length !== bars.length) return false;
  const shown = rows.map(({ cells }, row) => cells.find(({ raw }) => raw === bars[row].to));
  return shown.every((cell) => cell !== undefined && /%$/.test(cell.text));
}
