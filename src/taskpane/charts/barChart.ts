import type { EChartsCoreOption } from "echarts/core";
import { barPieces, type BarPieces } from "./barPieces";
import { escapeHtml, onTwoLines } from "./chartParts";
import type { Palette } from "./palette";

/** One bar: a name, where it starts and ends, its colour, and the words on it and in its tooltip. */
export interface Bar {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly label?: string;
  readonly tip: string;
  /** A second bar under the first, from 0: what it is compared with. */
  readonly beside?: number;
}

export interface BarChart {
  readonly bars: readonly Bar[];
  /** Bars lie, names at the left; else they stand. */
  readonly horizontal: boolean;
  readonly axisText: (value: number) => string;
  /** Standing bars: how many names to skip between two that are shown. */
  readonly everyName?: number;
  /** Colour of the second bars, where there are any. */
  readonly besideColour?: string;
  /** No gap between bars: a histogram. */
  readonly dense?: boolean;
}

const BAR_HEIGHT = 26;
/** Of the names at the left, in pixels. */
const NAME_WIDTH = 104;
const AXIS_HEIGHT = 28;
const STANDING_HEIGHT = 190;

/** Height in pixels that a chart needs to be read. */
export function barChartHeight({ bars, horizontal, besideColour }: BarChart): number {
  return horizontal ? bars.length * (besideColour ? 1.5 : 1) * BAR_HEIGHT + AXIS_HEIGHT : STANDING_HEIGHT;
}

/**
 * Options of a bar chart: bars from any value to any other, drawn as a rectangle series so that a waterfall,
 * bars around zero and a histogram are one chart.
 */
export function barChartOption({ bars, horizontal, axisText, everyName = 0, dense = false, besideColour }: BarChart, palette: Palette): EChartsCoreOption {
  const names = {
    type: "category",
    data: bars.map(({ name }) => name),
    inverse: horizontal,
    axisLine: { show: !horizontal, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: { color: palette.text, fontFamily: palette.font, fontSize: 12, interval: horizontal ? 0 : everyName, ...(horizontal ? { width: NAME_WIDTH, formatter: onTwoLines } : {}), overflow: "truncate", hideOverlap: !horizontal },
  };
  const values = {
    type: "value",
    splitNumber: horizontal ? 3 : 4,
    axisLabel: { color: palette.quietText, fontFamily: palette.font, fontSize: 11, formatter: axisText, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } },
  };
  const pieces = bars.map(({ from, to }) => barPieces(from, to));
  const seen = (piece: "above" | "under"): object => ({
    type: "bar",
    stack: "bar",
    barWidth: dense ? "96%" : besideColour ? "32%" : "62%",
    barMaxWidth: dense ? undefined : 40,
    data: bars.map(({ colour }, index) => ({ value: pieces[index][piece], itemStyle: { color: colour } })),
    label: { show: bars.some(({ label }) => label !== undefined), position: horizontal ? "right" : "top", color: palette.text, fontFamily: palette.font, fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => (labelledPiece(pieces[dataIndex]) === piece ? (bars[dataIndex].label ?? "") : "") },
  });
  return {
    grid: { left: 4, right: horizontal ? 56 : 12, top: 12, bottom: 2, containLabel: true },
    tooltip: { trigger: "item", confine: true, backgroundColor: palette.background, borderColor: palette.line, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, formatter: ({ dataIndex }: { dataIndex: number }) => escapeHtml(bars[dataIndex].tip) },
    ...(horizontal ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
    // A floating bar is a visible one stacked on an unseen one; one that crosses zero has a part on either side.
    series: [
      { type: "bar", stack: "bar", silent: true, itemStyle: { color: "transparent" }, data: pieces.map(({ unseen }) => unseen) },
      seen("above"),
      seen("under"),
      ...(besideColour ? [{ type: "bar", barGap: "12%", barWidth: "32%", data: bars.map(({ beside }) => beside ?? 0), itemStyle: { color: besideColour } }] : []),
    ],
  };
}

/** The piece that carries the words: one of the two, the upper where a bar has both. */
function labelledPiece({ above, under }: BarPieces): "above" | "under" {
  return above === 0 && under !== 0 ? "under" : "above";
}
