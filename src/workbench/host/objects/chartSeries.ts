import { formatAddress } from "../../../formulas/a1";
import { createSeries, type ChartArea, type ChartModel, type ChartPointModel, type ChartSeriesModel } from "../model/charts";
import { sheetById, type Host } from "../model/host";
import type { OfChart } from "../model/targets";
import { readCells } from "../model/readCells";
import { HostError } from "../protocol/errors";
import { areaOf } from "./chartCollection";
import { changingPart } from "./chartParts";
import type { ExcelObject, ExcelType } from "./types";

export const chartSeriesCollection: ExcelType<ChartModel> = {
  name: "ChartSeriesCollection",
  properties: { Count: { get: ({ series }) => series.length } },
  items: (chart, host) => chart.series.map((part) => host.object("ChartSeries", { chart, part })),
  item: (chart, host, key) => {
    const part = chart.series[Number(key)];
    if (!part) throw new HostError("ItemNotFound");
    return host.object("ChartSeries", { chart, part });
  },
  methods: {
    Add: (chart, host, name, index) => {
      const part = createSeries(typeof name === "string" ? name : `Series${chart.series.length + 1}`);
      chart.series.splice(typeof index === "number" ? index : chart.series.length, 0, part);
      host.chartsChanged();
      return host.object("ChartSeries", { chart, part });
    },
  },
};

export const chartSeries: ExcelType<OfChart<ChartSeriesModel>> = {
  name: "ChartSeries",
  id: ({ chart, part }) => chart.series.indexOf(part),
  check: ({ chart, part }) => {
    if (!chart.series.includes(part)) throw new HostError("InvalidReference");
  },
  properties: {
    Name: changingPart("name", String),
    ChartType: { get: ({ chart, part }) => part.chartType ?? chart.chartType, set: ({ part }, value, host) => set(host, () => (part.chartType = String(value))) },
    GapWidth: changingPart("gapWidth", Number),
    Overlap: changingPart("overlap", Number),
    MarkerStyle: changingPart("markerStyle", String),
    MarkerSize: changingPart("markerSize", Number),
    MarkerBackgroundColor: changingPart("markerColour", String, "#000000"),
    MarkerForegroundColor: changingPart("markerColour", String, "#000000"),
  },
  navigation: {
    Format: (target, host) => host.object("ChartSeriesFormat", target),
    Points: (target, host) => host.object("ChartPointsCollection", target),
  },
  methods: {
    SetValues: ({ part }, host, range) => set(host, () => (part.values = areaOf(range))),
    SetXAxisValues: ({ part }, host, range) => set(host, () => (part.categories = areaOf(range))),
    GetDimensionValues: ({ part }, host, dimension) => valuesOf(areaOfDimension(part, dimension), host),
    GetDimensionDataSourceString: ({ part }, host, dimension) => addressOf(areaOfDimension(part, dimension), host),
    Delete: ({ chart, part }, host) => set(host, () => chart.series.splice(chart.series.indexOf(part), 1)),
  },
};

function set(host: Host, change: () => unknown): void {
  change();
  host.chartsChanged();
}

function areaOfDimension(part: ChartSeriesModel, dimension: unknown): ChartArea {
  const area = dimension === "Values" || dimension === "YValues" ? part.values : part.categories;
  if (!area) throw new HostError("ItemNotFound");
  return area;
}

function addressOf({ sheetId, area }: ChartArea, host: Host): string {
  return formatAddress(sheetById(host, sheetId).getSheetName(), area);
}

function valuesOf(cells: ChartArea, host: Host): unknown[] {
  return readCells(cells, host, ({ value }) => value).flat();
}

export const chartPoints: ExcelType<OfChart<ChartSeriesModel>> = {
  name: "ChartPointsCollection",
  properties: { Count: { get: ({ part }) => countOf(part) } },
  items: (target, host) => Array.from({ length: countOf(target.part) }, (_, index) => pointAt(target, index, host)),
};

function countOf({ values }: ChartSeriesModel): number {
  return values ? values.area.rows * values.area.columns : 0;
}

function pointAt({ chart, part }: OfChart<ChartSeriesModel>, index: number, host: Host): ExcelObject {
  const known = part.points.get(index) ?? { line: {} };
  part.points.set(index, known);
  return host.object("ChartPoint", { chart, part: known });
}

export const chartPoint: ExcelType<OfChart<ChartPointModel>> = { name: "ChartPoint", navigation: { Format: (target, host) => host.object("ChartPointFormat", target) } };
