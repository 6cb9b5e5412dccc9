import type { EChartsCoreOption } from "echarts/core";
import { barChartHeight, barChartOption, type BarChart } from "./barChart";
import { heatMapHeight, heatMapOption, type HeatMap } from "./heatMap";
import { histogramChartHeight, histogramChartOption, type HistogramChart } from "./histogramChart";
import { lineChartHeight, lineChartOption, type LineChart } from "./lineChart";
import type { Palette } from "./palette";
import { stackedChartHeight, stackedChartOption, type StackedChart } from "./stackedChart";
import { tornadoChartHeight, tornadoChartOption, type TornadoChart } from "./tornadoChart";

export type Chart = BarChart | HeatMap | HistogramChart | LineChart | StackedChart | TornadoChart;

/** Height in pixels that a chart needs to be read. */
export function chartHeight(chart: Chart): number {
  if ("lines" in chart) return lineChartHeight();
  if ("stacks" in chart) return stackedChartHeight(chart);
  if ("swings" in chart) return tornadoChartHeight(chart);
  if ("heat" in chart) return heatMapHeight(chart);
  return "bins" in chart ? histogramChartHeight(chart) : barChartHeight(chart);
}

/** Options of a chart. Nothing moves: each frame of a motion is a drawing, and numbers are read sooner where they stand still. */
export function chartOption(chart: Chart, palette: Palette): EChartsCoreOption {
  return { ...partsOf(chart, palette), animation: false };
}

function partsOf(chart: Chart, palette: Palette): EChartsCoreOption {
  if ("lines" in chart) return lineChartOption(chart, palette);
  if ("stacks" in chart) return stackedChartOption(chart, palette);
  if ("swings" in chart) return tornadoChartOption(chart, palette);
  if ("heat" in chart) return heatMapOption(chart, palette);
  return "bins" in chart ? histogramChartOption(chart, palette) : barChartOption(chart, palette);
}
