import type { ChartLine, ChartPointModel, ChartSeriesModel, ChartSurface } from "../model/charts";
import type { OfChart } from "../model/targets";
import { changingPart } from "./chartParts";
import type { ExcelType } from "./types";

export const chartSeriesFormat: ExcelType<OfChart<ChartSeriesModel>> = {
  name: "ChartSeriesFormat",
  navigation: {
    Fill: (target, host) => host.object("ChartFill", target),
    Line: ({ chart, part }, host) => host.object("ChartLineFormat", { chart, part: part.line }),
  },
};

export const chartPointFormat: ExcelType<OfChart<ChartPointModel>> = { name: "ChartPointFormat", navigation: { Fill: (target, host) => host.object("ChartFill", target) } };

export const chartFill: ExcelType<OfChart<ChartSurface>> = {
  name: "ChartFill",
  methods: {
    Clear: ({ part }, host) => {
      part.fill = null;
      host.chartsChanged();
    },
    SetSolidColor: ({ part }, host, colour) => {
      part.fill = String(colour).toUpperCase();
      host.chartsChanged();
    },
    GetSolidColor: ({ part }) => part.fill ?? "",
  },
};

export const chartLineFormat: ExcelType<OfChart<ChartLine>> = {
  name: "ChartLineFormat",
  properties: {
    Color: changingPart("colour", String, "#000000"),
    LineStyle: changingPart("style", String, "Automatic"),
    Weight: changingPart("weight", Number, 2.25),
  },
  methods: {
    Clear: ({ part }, host) => {
      part.style = "None";
      host.chartsChanged();
    },
  },
};
