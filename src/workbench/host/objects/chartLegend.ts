import type { ChartModel, ChartSeriesModel } from "../model/charts";
import type { Host } from "../model/host";
import type { OfChart } from "../model/targets";
import { changingPart } from "./chartParts";
import type { ExcelType } from "./types";

export const chartLegend: ExcelType<ChartModel> = {
  name: "ChartLegend",
  properties: {
    Visible: { get: ({ legend }) => legend.visible, set: (chart, value, host) => change(chart, { visible: value === true }, host) },
    Position: { get: ({ legend }) => legend.position, set: (chart, value, host) => change(chart, { position: String(value) }, host) },
  },
  navigation: { LegendEntries: (chart, host) => host.object("ChartLegendEntryCollection", chart) },
};

function change(chart: ChartModel, changed: Partial<ChartModel["legend"]>, host: Host): void {
  chart.legend = { ...chart.legend, ...changed };
  host.chartsChanged();
}

/** An entry for each series. */
export const chartLegendEntries: ExcelType<ChartModel> = {
  name: "ChartLegendEntryCollection",
  properties: { Count: { get: ({ series }) => series.length } },
  items: (chart, host) => chart.series.map((part) => host.object("ChartLegendEntry", { chart, part })),
};

export const chartLegendEntry: ExcelType<OfChart<ChartSeriesModel>> = {
  name: "ChartLegendEntry",
  properties: { Visible: changingPart("named", (value) => value === true) },
};
