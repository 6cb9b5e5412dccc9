import type { EChartsCoreOption } from "echarts/core";
import { barChartHeight, barChartOption, type BarChart } from "./barChart";
import { lineChartHeight, lineChartOption, type LineChart } from "./lineChart";
import type { Palette } from "./palette";
import { stackedChartHeight, stackedChartOption, type StackedChart } from "./stackedChart";

export type Chart = BarChart | LineChart | StackedChart;

/** Height in pixels that a chart needs to be read. */
export function chartHeight(chart: Chart): number {
  if ("stacks" in chart) return stackedChartHeight(chart);
  return "lines" in chart ? lineChartHeight() : barChartHeight(chart);
}

export function chartOption(chart: Chart, palette: Palette): EChartsCoreOption {
  if ("stacks" in chart) return stackedChartOption(chart, palette);
  return "lines" in chart ? lineChartOption(chart, palette) : barChartOption(chart, palette);
}
