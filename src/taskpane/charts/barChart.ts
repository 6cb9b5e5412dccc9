import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml, prefersReducedMotion } from "./chartParts";
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
    axisLabel: { color: palette.text, fontFamily: palette.font, fontSize: 12, interval: horizontal ? 0 : everyName, width: horizontal ? 104 : undefined, overflow: "truncate", hideOverlap: !horizontal },
  };
  const values = {
    type: "value",
    splitNumber: horizontal ? 3 : 4,
    axisLabel: { color: palette.quietText, fontFamily: palette.font, fontSize: 11, formatter: axisText, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } },
  };
  const value = (bar: Bar, to: number): object => ({ value: to, itemStyle: { color: bar.colour } });
  return {
    animationDuration: prefersReducedMotion() ? 0 : 300,
    grid: { left: 4, right: horizontal ? 56 : 12, top: 12, bottom: 2, containLabel: true },
    tooltip: { trigger: "item", confine: true, backgroundColor: palette.background, borderColor: palette.line, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, formatter: ({ dataIndex }: { dataIndex: number }) => escapeHtml(bars[dataIndex].tip) },
    ...(horizontal ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
    // A floating bar is a visible one stacked on an unseen one. Bars that cross zero start there, so they need none.
    series: [
      { type: "bar", stack: "bar", silent: true, itemStyle: { color: "transparent" }, stackStrategy: "all", data: bars.map(({ from, to }) => (floats(from, to) ? nearest(from, to) : 0)) },
      {
        type: "bar",
        stack: "bar",
        stackStrategy: "all",
        barWidth: dense ? "96%" : besideColour ? "32%" : "62%",
        barMaxWidth: dense ? undefined : 40,
        data: bars.map((bar) => value(bar, floats(bar.from, bar.to) ? farthest(bar.from, bar.to) - nearest(bar.from, bar.to) : bar.to - bar.from)),
        label: { show: bars.some(({ label }) => label !== undefined), position: horizontal ? "right" : "top", color: palette.text, fontFamily: palette.font, fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex].label ?? "" },
      },
      ...(besideColour ? [{ type: "bar", barGap: "12%", barWidth: "32%", data: bars.map(({ beside }) => beside ?? 0), itemStyle: { color: besideColour } }] : []),
    ],
  };
}

/** Both ends on one side of zero, neither on it. */
function floats(from: number, to: number): boolean {
  return from !== 0 && to !== 0 && from > 0 === to > 0;
}

function nearest(from: number, to: number): number {
  return Math.abs(from) < Math.abs(to) ? from : to;
}

function farthest(from: number, to: number): number {
  return Math.abs(from) < Math.abs(to) ? to : from;
}
