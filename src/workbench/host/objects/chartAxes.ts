import type { ChartAxisModel, ChartLine, ChartModel } from "../model/charts";
import type { OfChart } from "../model/targets";
import { changingPart } from "./chartParts";
import type { ExcelType } from "./types";

export const chartAxes: ExcelType<ChartModel> = {
  name: "ChartAxes",
  navigation: {
    CategoryAxis: (chart, host) => host.object("ChartAxis", { chart, part: chart.categoryAxis }),
    ValueAxis: (chart, host) => host.object("ChartAxis", { chart, part: chart.valueAxis }),
  },
};

const flag = (value: unknown): boolean => value === true;

export const chartAxis: ExcelType<OfChart<ChartAxisModel>> = {
  name: "ChartAxis",
  properties: {
    NumberFormat: changingPart("numberFormat", String),
    ReversePlotOrder: changingPart("reversed", flag),
    Position: changingPart("position", String),
    TickLabelPosition: changingPart("tickLabels", String),
    Minimum: changingPart("minimum", Number),
    Maximum: changingPart("maximum", Number),
  },
  navigation: {
    Title: (target, host) => host.object("ChartAxisTitle", target),
    MajorGridlines: ({ chart, part }, host) => host.object("ChartGridlines", { chart, part: part.gridlines }),
  },
};

export const chartAxisTitle: ExcelType<OfChart<ChartAxisModel>> = {
  name: "ChartAxisTitle",
  properties: {
    Text: changingPart("title", String, ""),
    Visible: {
      get: ({ part }) => part.title !== undefined,
      set: ({ part }, value, host) => {
        part.title = value === true ? (part.title ?? "") : undefined;
        host.chartsChanged();
      },
    },
  },
};

export const chartGridlines: ExcelType<OfChart<ChartLine>> = { name: "ChartGridlines", navigation: { Format: (target, host) => host.object("ChartGridlinesFormat", target) } };

export const chartGridlinesFormat: ExcelType<OfChart<ChartLine>> = { name: "ChartGridlinesFormat", navigation: { Line: (target, host) => host.object("ChartLineFormat", target) } };
