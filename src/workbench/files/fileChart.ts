import type { ChartCells, SeriesKind, XlsxChart, XlsxSeries } from "../../files/charts/xlsxChart";
import { formatArea } from "../../formulas/a1";
import { chartCells, type SeriesCells } from "../charts/chartCells";
import { anchorAt, cornerOf } from "../host/model/chartPlaces";
import type { ChartArea, ChartModel } from "../host/model/charts";
import { sheetById, type Host } from "../host/model/host";

/** A chart of the open workbook as it goes into a file; undefined where nothing is left to draw. */
export function fileChart(chart: ChartModel, host: Host): XlsxChart | undefined {
  const drawn = chartCells(chart, host).filter(({ series, values }) => series.values !== undefined && values.length > 0);
  const first = drawn[0]?.series;
  if (!first) return undefined;
  const { left, top } = cornerOf(chart, host);
  const end = anchorAt(chart.sheetId, { left: left + chart.width, top: top + chart.height }, host);
  const title = chart.title ?? first.name;
  const { right, down } = chart.anchor;
  return {
    title,
    description: title,
    from: { ...chart.anchor, right, down },
    to: end,
    categories: cellsOf(first.categories ?? first.values!, drawn[0].categories, host),
    ...(chart.categoryAxis.title === undefined ? {} : { categoryTitle: chart.categoryAxis.title }),
    valueFormat: chart.valueAxis.numberFormat,
    fromZero: chart.valueAxis.minimum === 0,
    lying: chart.chartType.startsWith("Bar"),
    stacked: /Stacked/.test(chart.chartType) && !chart.chartType.startsWith("Area"),
    overlaid: chart.series.some(({ overlap }) => overlap === 100),
    scatter: chart.chartType.startsWith("XY"),
    gap: drawn.find(({ series }) => kindOf(chart, series) === "columns")?.series.gapWidth ?? first.gapWidth,
    legend: chart.legend.visible,
    series: drawn.map((one) => fileSeries(chart, one, host)),
  };
}

function fileSeries(chart: ChartModel, { series, values }: SeriesCells, host: Host): XlsxSeries {
  const kind = kindOf(chart, series);
  const filled = kind === "columns" || kind === "area";
  const colour = hex(filled ? series.fill : kind === "points" ? series.markerColour : series.line.colour);
  const points = [...series.points].flatMap(([index, { fill }]): [number, string][] => (fill ? [[index, hex(fill)!]] : []));
  return {
    kind,
    header: series.name,
    values: cellsOf(series.values!, values, host),
    ...(filled && series.fill === null ? {} : { colour: colour ?? USUAL_COLOUR }),
    ...(points.length > 0 ? { pointColours: new Map(points) } : {}),
  };
}

const USUAL_COLOUR = "0F737D";

function kindOf({ chartType }: ChartModel, { chartType: own, line, markerStyle }: SeriesCells["series"]): SeriesKind {
  const type = own ?? chartType;
  if (type.startsWith("Bar") || type.startsWith("Column")) return "columns";
  if (type.startsWith("Area")) return "area";
  if (line.style === "None" && markerStyle !== "None") return "points";
  return line.style === "Dash" ? "dashes" : "line";
}

function cellsOf({ sheetId, area }: ChartArea, values: readonly unknown[], host: Host): ChartCells {
  return { sheet: sheetById(host, sheetId).getSheetName(), address: formatArea(area), values };
}

/** "#0F737D" → "0F737D" */
function hex(colour: string | null | undefined): string | undefined {
  return /^#?([\da-f]{6})$/i.exec(colour ?? "")?.[1].toUpperCase();
}
