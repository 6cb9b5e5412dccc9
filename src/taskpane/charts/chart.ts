import type { EChartsCoreOption } from "echarts/core";
import { barChartHeight, barChartOption, type BarChart } from "./barChart";
import { lineChartHeight, lineChartOption, type LineChart } from "./lineChart";
import type { Palette } from "./palette";

export type Chart = BarChart | LineChart;

/** Height in pixels that a chart needs to be read. */
export function chartHeight(chart: Chart): number {
  return "lines" in chart ? lineChartHeight() : barChartHeight(chart);
}

export function chartOption(chart: Chart, palette: Palette): EChartsCoreOption {
  return "lines" in chart ? lineChartOption(chart, palette) : barChartOption(chart, palette);
}
