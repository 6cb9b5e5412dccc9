import type { ChartPlan, ChartSeriesPlan } from "./chartPlan";
import { CHART_ROWS, CHART_WIDTH } from "./chartPlan";

/** Where a chart goes, and the block that it draws. */
export interface ChartPlace {
  /** Row of the chart's upper end. */
  readonly top: number;
  /** Row of the block's headers. */
  readonly header: number;
  /** Rows below the headers. */
  readonly rows: number;
  readonly headers: readonly string[];
}

const INK = "#5A6A73";
const GRID = "#E3E7EA";
const LINE_POINTS = 2.25;
const BOUND_POINTS = 1.25;
const MARKER = 6;

/** Adds a native chart over cells that are there. */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan, place: ChartPlace): void {
  const cells = (column: number): Excel.Range => sheet.getRangeByIndexes(place.header + 1, column, place.rows, 1);
  const chart = sheet.charts.add(chartType(plan), cells(plan.series[0].column), "Columns");
  // The one column of numbers that it was made of is its first series.
  plan.series.forEach((series, index) => {
    const target = index === 0 ? chart.series.getItemAt(0) : chart.series.add(place.headers[series.column]);
    target.name = place.headers[series.column];
    target.setValues(cells(series.column));
    target.setXAxisValues(cells(plan.categories));
    lookOfSeries(target, series, plan);
  });
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.color = INK;
  lookOfLegend(chart, plan);
  lookOfAxes(chart, plan);
  chart.setPosition(sheet.getRangeByIndexes(place.top, 0, 1, 1), sheet.getRangeByIndexes(place.top + CHART_ROWS - 2, 0, 1, 1));
  chart.width = CHART_WIDTH;
}

function chartType({ shape, stacked, series }: ChartPlan): Excel.ChartType {
  if (shape === "scatter") return "XYScatterLinesNoMarkers" as Excel.ChartType;
  if (series.every(({ as }) => as !== "bars")) return seriesType(series[0], shape);
  const grouping = stacked ? "Stacked" : "Clustered";
  return `${shape === "lying" ? "Bar" : "Column"}${grouping}` as Excel.ChartType;
}

function seriesType({ as }: ChartSeriesPlan, shape: ChartPlan["shape"]): Excel.ChartType {
  if (shape === "scatter") return (as === "points" ? "XYScatter" : "XYScatterLinesNoMarkers") as Excel.ChartType;
  return (as === "area" ? "AreaStacked" : as === "points" ? "LineMarkers" : "Line") as Excel.ChartType;
}

function lookOfSeries(target: Excel.ChartSeries, series: ChartSeriesPlan, { shape, gap, stacked, overlaid }: ChartPlan): void {
  const { as, colour, pointColours } = series;
  if (as === "bars") {
    target.gapWidth = gap;
    if (stacked || overlaid) target.overlap = 100;
  } else target.chartType = seriesType(series, shape);
  if (as === "bars" || as === "area") {
    if (colour === undefined) {
      target.format.fill.clear();
      target.format.line.lineStyle = "None";
    } else target.format.fill.setSolidColor(colour);
    for (const [point, own] of pointColours ?? []) target.points.getItemAt(point).format.fill.setSolidColor(own);
    return;
  }
  if (as === "points") {
    target.format.line.lineStyle = "None";
    target.markerStyle = "Circle";
    target.markerSize = MARKER;
    if (colour) target.markerBackgroundColor = target.markerForegroundColor = colour;
    return;
  }
  if (colour === undefined) return;
  target.format.line.color = colour;
  target.format.line.weight = as === "dashes" ? BOUND_POINTS : LINE_POINTS;
  if (as === "dashes") target.format.line.lineStyle = "Dash";
  target.markerStyle = "None";
}

/** Unseen series are not named. */
function lookOfLegend(chart: Excel.Chart, { legend, series }: ChartPlan): void {
  chart.legend.visible = legend;
  if (!legend) return;
  chart.legend.position = "Bottom";
  series.forEach(({ colour }, index) => {
    if (colour === undefined) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

/** Lying bars read from the top, with the values' axis below them all the same. */
function lookOfAxes(chart: Excel.Chart, { shape, valueFormat, categoryTitle }: ChartPlan): void {
  const { categoryAxis, valueAxis } = chart.axes;
  valueAxis.numberFormat = valueFormat;
  valueAxis.majorGridlines.format.line.color = GRID;
  categoryAxis.tickLabelPosition = "Low";
  if (shape === "lying") {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  if (categoryTitle !== undefined) categoryAxis.title.text = categoryTitle;
}
