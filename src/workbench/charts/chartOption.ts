import type { EChartsCoreOption } from "echarts/core";
import type { ChartModel } from "../host/model/charts";
import { axisText } from "./axisText";
import type { SeriesCells } from "./chartCells";

const INK = "#3B4A52";
const QUIET = "#5A6A73";
const FONT = '"Segoe UI", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif';
/** Colours of series that have none of their own. */
const COLOURS = ["#0F737D", "#C19C00", "#5A6A73", "#2A8891", "#A4262C", "#79BEC5"];

/** A chart of the host's model for the library that draws it. Charts are drawn on white, as in Excel. */
export function chartOption(chart: ChartModel, drawn: readonly SeriesCells[]): EChartsCoreOption {
  const lying = chart.chartType.startsWith("Bar");
  const scatter = chart.chartType.startsWith("XY");
  const text = { color: QUIET, fontFamily: FONT, fontSize: 11 };
  const { categoryAxis, valueAxis, legend } = chart;
  const categories = {
    ...(scatter ? { type: "value", scale: true } : { type: "category", data: drawn[0]?.categories ?? [], inverse: categoryAxis.reversed }),
    name: categoryAxis.title ?? "",
    nameLocation: "middle",
    nameGap: 24,
    nameTextStyle: text,
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: "#A9B6BD" } },
    axisLabel: { ...text, hideOverlap: true, width: lying ? 120 : undefined, overflow: "truncate", interval: lying ? 0 : "auto" },
    splitLine: { show: false },
  };
  const values = {
    type: "value",
    min: valueAxis.minimum,
    max: valueAxis.maximum,
    axisLabel: { ...text, hideOverlap: true, formatter: (value: number) => axisText(value, valueAxis.numberFormat) },
    splitLine: { lineStyle: { color: valueAxis.gridlines.colour ?? "#E3E7EA" } },
  };
  const named = drawn.filter(({ series }) => series.named).map(({ series }) => series.name);
  return {
    animation: false,
    backgroundColor: "#FFFFFF",
    title: { text: chart.title ?? "", left: "center", top: 6, textStyle: { color: INK, fontFamily: FONT, fontSize: 13, fontWeight: 600 } },
    legend: { show: legend.visible, data: named, bottom: 4, itemWidth: 14, itemHeight: 8, textStyle: text },
    grid: { left: 12, right: 20, top: 36, bottom: (legend.visible ? 28 : 10) + (categoryAxis.title ? 18 : 0), containLabel: true },
    ...(lying ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values }),
    series: drawn.map((one, index) => seriesOption(chart, one, COLOURS[index % COLOURS.length], scatter)),
  };
}

function seriesOption({ chartType }: ChartModel, { series, values, categories }: SeriesCells, usual: string, scatter: boolean): object {
  const type = series.chartType ?? chartType;
  const data = values.map((value, index) => (scatter ? [categories[index], value ?? null] : (value ?? null)));
  if (type.startsWith("Bar") || type.startsWith("Column")) return barOption(series, data, usual, /Stacked/.test(type));
  const unseen = series.fill === null;
  if (type.startsWith("Area")) {
    return { name: series.name, type: "line", data, symbol: "none", silent: true, stack: "area", stackStrategy: "all", lineStyle: { opacity: 0 }, areaStyle: { color: series.fill ?? usual, opacity: unseen ? 0 : 1 }, itemStyle: { color: series.fill ?? usual } };
  }
  const colour = series.markerColour ?? series.line.colour ?? usual;
  return {
    name: series.name,
    type: "line",
    data,
    z: 3,
    symbol: series.markerStyle === "Circle" ? "circle" : "none",
    symbolSize: series.markerSize,
    lineStyle: { color: colour, width: series.line.style === "None" ? 0 : (series.line.weight ?? 2), type: series.line.style === "Dash" ? "dashed" : "solid" },
    itemStyle: { color: colour },
  };
}

function barOption({ name, fill, points, gapWidth, overlap }: SeriesCells["series"], data: readonly unknown[], usual: string, stacked: boolean): object {
  const colourAt = (index: number): string => points.get(index)?.fill ?? fill ?? usual;
  return {
    name,
    type: "bar",
    ...(stacked ? { stack: "bars" } : overlap !== 0 ? { barGap: `${-overlap}%` } : {}),
    barCategoryGap: `${Math.round((100 * gapWidth) / (100 + gapWidth))}%`,
    silent: true,
    itemStyle: { color: fill ?? usual },
    data: data.map((value, index) => ({ value, itemStyle: fill === null && !points.has(index) ? { color: "transparent" } : { color: colourAt(index) } })),
  };
}
