import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml } from "./chartParts";
import type { Palette } from "./palette";

/** A bin from one number to the next. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly tip: string;
}

/** A value to be found on the axis: an upright line with its name in the legend. */
export interface HistogramMark {
  readonly name: string;
  readonly at: number;
  readonly colour: string;
  readonly dashed?: boolean;
}

/** Counts over a continuous axis, with marks where they belong. */
export interface HistogramChart {
  readonly bins: readonly HistogramBin[];
  readonly marks: readonly HistogramMark[];
  /** Bins that end at or below this are of the tail, and coloured so. */
  readonly tailBelow: number;
  readonly colour: string;
  readonly tailColour: string;
  readonly axisText: (value: number) => string;
  readonly countText: (value: number) => string;
}

const HEIGHT = 240;
/** Of the legend, a row of two marks. */
const LEGEND_ROW = 20;

export function histogramChartHeight({ marks }: HistogramChart): number {
  return HEIGHT + LEGEND_ROW * Math.ceil(marks.length / 2);
}

/** Options of a histogram: steps filled down to the axis, the tail's in its own colour, marks from the axis to the top. */
export function histogramChartOption({ bins, marks, tailBelow, colour, tailColour, axisText, countText }: HistogramChart, palette: Palette): EChartsCoreOption {
  const text = { color: palette.quietText, fontFamily: palette.font, fontSize: 11 };
  const highest = bins.reduce((most, { count }) => Math.max(most, count), 0);
  const isTail = ({ to }: HistogramBin): boolean => to <= tailBelow;
  const steps = (isIn: (bin: HistogramBin) => boolean, fill: string): object => ({
    type: "line",
    step: "end",
    symbol: "none",
    silent: true,
    lineStyle: { width: 1, color: fill },
    areaStyle: { color: fill, opacity: 0.75 },
    data: outline(bins.filter(isIn)),
  });
  return {
    grid: { left: 4, right: 16, top: 8 + LEGEND_ROW * Math.ceil(marks.length / 2), bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, data: marks.map(({ name }) => name), selectedMode: false },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: palette.background,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 },
      formatter: (shown: { axisValue: number }[]) => escapeHtml(bins.find(({ from, to }) => from <= shown[0]?.axisValue && shown[0]?.axisValue < to)?.tip ?? ""),
    },
    xAxis: { type: "value", min: bins[0]?.from, max: bins[bins.length - 1]?.to, splitNumber: 4, axisLabel: { ...text, formatter: axisText, hideOverlap: true }, axisLine: { lineStyle: { color: palette.muted } }, axisTick: { show: false }, splitLine: { show: false } },
    yAxis: { type: "value", max: highest, splitNumber: 3, axisLabel: { ...text, formatter: countText, showMaxLabel: false }, splitLine: { lineStyle: { color: palette.line } } },
    series: [
      steps((bin) => !isTail(bin), colour),
      steps(isTail, tailColour),
      ...marks.map(({ name, at, colour: mark, dashed }) => ({ name, type: "line", symbol: "none", lineStyle: { width: 2, color: mark, type: dashed ? "dashed" : "solid" }, itemStyle: { color: mark }, data: [[at, 0], [at, highest]] })),
    ],
  };
}

/** Corners of the steps: each bin's height holds until the next begins. */
function outline(bins: readonly HistogramBin[]): number[][] {
  if (bins.length === 0) return [];
  return [[bins[0].from, bins[0].count], ...bins.map(({ to }, index): number[] => [to, bins[index + 1]?.count ?? bins[index].count])];
}
