import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml } from "./chartParts";
import type { Palette } from "./palette";

/** A line over a common axis; a gap where a value is undefined. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: string;
  /** How it is drawn: points that were seen, a line, a broken line, steps that hold until the next. */
  readonly as: "points" | "line" | "dashed" | "steps";
}

export interface LineChart {
  readonly xs: readonly (number | string)[];
  readonly lines: readonly Line[];
  /** An interval around one of the lines: an area along it, or a bar at each place where places have no order. */
  readonly band?: { readonly as: "area" | "bars"; readonly low: readonly (number | undefined)[]; readonly high: readonly (number | undefined)[]; readonly colour: string };
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
  readonly xTitle: string;
  /** Of numbers along the axis, where they are amounts. */
  readonly xText?: (value: number) => string;
  /** End of the value axis, where values have one: shares go to 1. */
  readonly most?: number;
}

const HEIGHT = 220;
/** More points than this are drawn as a line: symbols would run into each other. */
const MOST_SYMBOLS = 60;
/** Of the bar of an interval, in pixels. */
const BAR_WIDTH = 6;

export function lineChartHeight(): number {
  return HEIGHT;
}

/** Options of a chart of lines: numbers on the axis stand where they belong, names one after another. */
export function lineChartOption({ xs, lines, band, axisText, valueText, xTitle, xText, most }: LineChart, palette: Palette): EChartsCoreOption {
  const numeric = xs.every((x) => typeof x === "number");
  const pair: Pair = (value, index) => [xs[index], value ?? null];
  const text = { color: palette.quietText, fontFamily: palette.font, fontSize: 11 };
  return {
    grid: { left: 4, right: 16, top: 34, bottom: 20, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, data: lines.map(({ name }) => name) },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: palette.background,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 },
      formatter: (shown: { dataIndex: number }[]) => escapeHtml(tip(shown[0]?.dataIndex ?? 0, { xs, lines, xTitle, xText, valueText })),
    },
    xAxis: {
      type: numeric ? "value" : "category",
      ...(numeric ? { min: "dataMin", max: "dataMax" } : { data: xs, boundaryGap: true }),
      name: xTitle,
      nameLocation: "middle",
      nameGap: 22,
      nameTextStyle: text,
      axisLabel: { ...text, hideOverlap: true, overflow: "truncate", ...(numeric ? { formatter: xText } : { width: 64 }) },
      axisLine: { lineStyle: { color: palette.muted } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: { type: "value", scale: true, ...(most === undefined ? {} : { max: most }), splitNumber: 4, axisLabel: { ...text, formatter: axisText }, splitLine: { lineStyle: { color: palette.line } } },
    series: [
      ...(band ? bandSeries(band, pair) : []),
      ...lines.map(({ name, values, colour, as }) => ({
        name,
        type: "line",
        connectNulls: false,
        data: values.map(pair),
        step: as === "steps" ? "end" : false,
        symbol: as === "points" || (values.length <= MOST_SYMBOLS && as !== "steps") ? "circle" : "none",
        symbolSize: as === "points" ? 7 : 4,
        lineStyle: { color: colour, width: as === "points" ? 0 : 2, type: as === "dashed" ? "dashed" : "solid" },
        itemStyle: { color: colour },
      })),
    ],
  };
}

type Pair = (value: number | undefined, index: number) => (number | string | null)[];

/** An unseen series up to the low end, and on top of it what is seen, up to the high end. */
function bandSeries({ as, low, high, colour }: NonNullable<LineChart["band"]>, pair: Pair): object[] {
  const height = high.map((end, index) => pair(end === undefined ? undefined : end - (low[index] ?? 0), index));
  const shared = { stack: "band", stackStrategy: "all", silent: true };
  if (as === "bars") {
    return [
      { ...shared, type: "bar", barWidth: BAR_WIDTH, itemStyle: { color: "transparent" }, data: low.map(pair) },
      { ...shared, type: "bar", barWidth: BAR_WIDTH, itemStyle: { color: colour, opacity: 0.35 }, data: height },
    ];
  }
  const unseen = { ...shared, type: "line", symbol: "none", lineStyle: { opacity: 0 } };
  return [{ ...unseen, data: low.map(pair) }, { ...unseen, areaStyle: { color: colour, opacity: 0.18 }, data: height }];
}

function tip(index: number, { xs, lines, xTitle, xText, valueText }: Pick<LineChart, "xs" | "lines" | "xTitle" | "xText" | "valueText">): string {
  const said = lines.flatMap(({ name, values }) => (values[index] === undefined ? [] : [`${name}: ${valueText(values[index])}`]));
  const x = xs[index];
  return [`${xTitle} ${xText && typeof x === "number" ? xText(x) : x}`, ...said].join("\n");
}
