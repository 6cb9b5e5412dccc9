import type { BarChart } from "../../charts/barChart";
import type { Chart } from "../../charts/chart";
import type { HistogramChart } from "../../charts/histogramChart";
import type { ChartPlan } from "../../../excel/write/chartPlan";
import type { SheetBlock } from "../../../excel/write/sheetPlan";
import type { BoardCard } from "../boardSection";
import { heatScale } from "./heatScale";
import { nativeBars } from "./nativeBars";
import { nativeLines } from "./nativeLines";
import { nativeStacks } from "./nativeStacks";
import { nativeTornado } from "./nativeTornado";
import { tableCells, tableFormats } from "./columnsOfCard";
import type { NativeDrawing, NativeTexts } from "./nativeDrawing";

/**
 * A card as blocks of a sheet: its chart over the cells it is drawn from, and its table. A heat map is its
 * table's cells, coloured; where Excel has no chart of the kind, the table alone.
 */
export function cardBlocks({ title, table, chart, notes }: BoardCard, texts: NativeTexts): SheetBlock[] {
  const drawn = chart && table.rows.length > 0 ? drawingOf(chart, table, texts) : undefined;
  const said: SheetBlock[] = notes && notes.length > 0 ? [{ cells: notes.map((note) => [note]), formats: ["text"], plain: true }] : [];
  const colourScale = chart && "heat" in chart ? heatScale(chart, table) : undefined;
  const tableBlock: SheetBlock = { cells: tableCells(table), formats: tableFormats(table), ...(colourScale ? { colourScale } : {}) };
  if (!drawn) return [{ ...tableBlock, title }, ...said];
  const { block, categories, series, holdsTable, shape, stacked, overlaid, gap, valueFormat, categoryTitle, legend } = drawn;
  const plan: ChartPlan = { title, shape, stacked, gap, categories, series, valueFormat, legend, ...(overlaid ? { overlaid } : {}), ...(categoryTitle === undefined ? {} : { categoryTitle }) };
  return [{ ...block, title, chart: plan }, ...(holdsTable ? [] : [tableBlock]), ...said];
}

function drawingOf(chart: Chart, table: BoardCard["table"], texts: NativeTexts): NativeDrawing | undefined {
  if ("bins" in chart) return chart.bins.length > 0 ? nativeBars(asBars(chart), table, texts) : undefined;
  if ("swings" in chart) return chart.swings.length > 0 ? nativeTornado(chart, table, texts) : undefined;
  if ("bars" in chart) return chart.bars.length > 0 ? nativeBars(chart, table, texts) : undefined;
  if ("stacks" in chart) return chart.stacks.length > 0 ? nativeStacks(chart, table, texts) : undefined;
  return "lines" in chart && chart.lines.length > 0 ? nativeLines(chart, table, texts) : undefined;
}

/** Bins as bars that touch; marks upon a continuous axis are in the table. */
function asBars({ bins, tailBelow, colour, tailColour, axisText }: HistogramChart): BarChart {
  return { horizontal: false, dense: true, axisText, bars: bins.map(({ from, to, count, tip }) => ({ name: axisText(from), from: 0, to: count, colour: to <= tailBelow ? tailColour : colour, tip })) };
}
