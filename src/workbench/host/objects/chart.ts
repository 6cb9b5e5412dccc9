import { createSeries, type ChartModel } from "../model/charts";
import { anchorAt, cornerOf } from "../model/chartPlaces";
import { rangeAt, type CellRange, type Host } from "../model/host";
import { placeInPoints } from "../model/sizes";
import { HostError } from "../protocol/errors";
import { isHostObject, type Property } from "../protocol/hostType";
import { areaOf } from "./chartCollection";
import { changing } from "./chartParts";
import type { ExcelType } from "./types";

export const chart: ExcelType<ChartModel> = {
  name: "Chart",
  id: ({ id }) => id,
  check: (model, host) => {
    if (!host.document.charts.includes(model)) throw new HostError("InvalidReference");
  },
  properties: {
    Id: { get: ({ id }) => id },
    Name: changing("name", String),
    ChartType: changing("chartType", String),
    Left: { get: (model, host) => cornerOf(model, host).left, set: (model, value, host) => move(model, { ...cornerOf(model, host), left: Number(value) }, host) },
    Top: { get: (model, host) => cornerOf(model, host).top, set: (model, value, host) => move(model, { ...cornerOf(model, host), top: Number(value) }, host) },
    Width: changing("width", Number),
    Height: changing("height", Number),
  },
  navigation: {
    Axes: (model, host) => host.object("ChartAxes", model),
    Legend: (model, host) => host.object("ChartLegend", model),
    Series: (model, host) => host.object("ChartSeriesCollection", model),
    Title: (model, host) => host.object("ChartTitle", model),
    Worksheet: ({ sheetId }, host) => host.object("Worksheet", sheetId),
  },
  methods: {
    Delete: (model, host) => {
      host.document.charts.splice(host.document.charts.indexOf(model), 1);
      host.chartsChanged();
    },
    SetPosition: setPosition,
    SetData: (model, host, source) => {
      model.series = [createSeries("Series1", areaOf(source))];
      host.chartsChanged();
    },
  },
};

/** From the upper left corner of a cell; to the lower right one of another, where it is named. */
function setPosition(model: ChartModel, host: Host, start: unknown, end: unknown): void {
  const cells = cellsAt(start, model, host);
  const from = placeInPoints(cells, host);
  model.anchor = { row: cells.area.row, column: cells.area.column, right: 0, down: 0 };
  if (end !== null && end !== undefined && end !== "") {
    const to = placeInPoints(cellsAt(end, model, host), host);
    Object.assign(model, { width: to.left + to.width - from.left, height: to.top + to.height - from.top });
  }
  host.chartsChanged();
}

function move(model: ChartModel, corner: { readonly left: number; readonly top: number }, host: Host): void {
  model.anchor = anchorAt(model.sheetId, corner, host);
  host.chartsChanged();
}

function cellsAt(where: unknown, { sheetId }: ChartModel, host: Host): CellRange {
  return isHostObject<Host>(where) ? areaOf(where) : rangeAt(host, sheetId, where);
}

/** A chart with one series has its name for a title, until it is given another. */
export const chartTitle: ExcelType<ChartModel> = {
  name: "ChartTitle",
  properties: {
    Text: { get: ({ title, series }) => title ?? (series.length === 1 ? series[0].name : ""), set: (model, value, host) => setTitle(model, String(value), host) },
    Visible: { get: ({ title }) => title !== "", set: (model, value, host) => setTitle(model, value === true ? model.title : "", host) },
  },
  navigation: { Format: (_model, host) => host.object("ChartTitleFormat", null) },
};

function setTitle(model: ChartModel, title: string | undefined, host: Host): void {
  model.title = title;
  host.chartsChanged();
}

/** The host draws titles in one size and colour: what is set is heard and has no effect. */
export const chartTitleFormat: ExcelType<null> = { name: "ChartTitleFormat", navigation: { Font: (_target, host) => host.object("ChartFont", null) } };

const unheard = (value: unknown): Property<null, Host> => ({ get: () => value, set: () => undefined });

export const chartFont: ExcelType<null> = {
  name: "ChartFont",
  properties: { Bold: unheard(true), Color: unheard("#5A6A73"), Italic: unheard(false), Name: unheard(""), Size: unheard(12), Underline: unheard("None") },
};
