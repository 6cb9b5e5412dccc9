import type { EChartsCoreOption } from "echarts/core";
import { escapeHtml } from "./chartParts";
import type { Palette } from "./palette";

/** What one colour stands for: a value at each place, above or below zero. */
export interface Stack {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
}

/**
 * Several amounts at each place. Standing, they are put on top of each other, what is above zero upwards and what is
 * below downwards, with a line over them; lying, they start at zero each, to both sides of it: a tornado.
 */
export interface StackedChart {
  readonly places: readonly string[];
  readonly stacks: readonly Stack[];
  readonly line?: Stack;
  readonly horizontal: boolean;
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
  /** Standing: how many names to skip between two that are shown. */
  readonly everyName?: number;
}

const STANDING_HEIGHT = 260;
const ROW_HEIGHT = 24;
const LYING_MARGIN = 56;

export function stackedChartHeight({ horizontal, places }: StackedChart): number {
  return horizontal ? places.length * ROW_HEIGHT + LYING_MARGIN : STANDING_HEIGHT;
}

/** Options of a chart of several amounts at each place. */
export function stackedChartOption({ places, stacks, line, horizontal, axisText, valueText, everyName = 0 }: StackedChart, palette: Palette): EChartsCoreOption {
  const text = { color: palette.quietText, fontFamily: palette.font, fontSize: 11 };
  const names = {
    type: "category",
    data: places,
    inverse: horizontal,
    axisLine: { show: !horizontal, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: { color: palette.text, fontFamily: palette.font, fontSize: 12, interval: horizontal ? 0 : everyName, width: horizontal ? 104 : undefined, overflow: "truncate", hideOverlap: !horizontal },
  };
  const values = { type: "value", splitNumber: horizontal ? 3 : 4, axisLabel: { ...text, formatter: axisText, hideOverlap: true }, splitLine: { lineStyle: { color: palette.line } } };
  const shown = [...stacks, ...(line ? [line] : [])];
  return {
    grid: { left: 4, right: 16, top: legendRows(shown) * LEGEND_ROW + 12, bottom: 2, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, itemGap: 10, textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 }, data: shown.map(({ name }) => name) },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow" },
      confine: true,
      backgroundColor: palette.background,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: palette.font, fontSize: 12 },
      formatter: (at: { dataIndex: number }[]) => escapeHtml(tip(at[0]?.dataIndex ?? 0, places, shown, valueText)),
    },
    ...(horizontal ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
    series: [
      ...stacks.map(({ name, values: amounts, colour }) => ({ name, type: "bar", data: amounts, itemStyle: { color: colour }, barMaxWidth: 36, ...(horizontal ? { barGap: "-100%", barWidth: "62%" } : { stack: "amounts", barWidth: "62%" }) })),
      ...(line ? [{ name: line.name, type: "line", data: line.values, symbol: "circle", symbolSize: 4, z: 3, lineStyle: { color: line.colour, width: 2 }, itemStyle: { color: line.colour } }] : []),
    ],
  };
}

const LEGEND_ROW = 20;
/** Letters of a legend that a narrow pane has room for in a row; a Chinese one is as wide as two. */
const LETTERS_A_ROW = 34;

/** Rows that the legend takes in a narrow pane, so that it never lies over the picture. */
function legendRows(shown: readonly Stack[]): number {
  const letters = shown.reduce((sum, { name }) => sum + 4 + [...name].reduce((width, letter) => width + (letter > "\u2e80" ? 2 : 1), 0), 0);
  return Math.max(1, Math.ceil(letters / LETTERS_A_ROW));
}

function tip(index: number, places: readonly string[], shown: readonly Stack[], valueText: (value: number) => string): string {
  const said = shown.flatMap(({ name, values }) => (values[index] === 0 ? [] : [`${name}: ${valueText(values[index])}`]));
  return [places[index], ...said].join("\n");
}
