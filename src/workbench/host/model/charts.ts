import type { Area } from "../../../formulas/a1";

/** Cells that a chart draws. */
export interface ChartArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A line or an edge; undefined: as the chart's type has it. */
export interface ChartLine {
  colour?: string;
  style?: string;
  weight?: number;
}

/** A filled surface; null: cleared, undefined: as the chart's type has it. */
export interface ChartSurface {
  fill?: string | null;
}

export interface ChartPointModel extends ChartSurface {
  readonly line: ChartLine;
}

export interface ChartSeriesModel extends ChartSurface {
  name: string;
  /** Undefined: the chart's own. */
  chartType?: string;
  values?: ChartArea;
  categories?: ChartArea;
  readonly line: ChartLine;
  readonly points: Map<number, ChartPointModel>;
  gapWidth: number;
  overlap: number;
  markerStyle: string;
  markerSize: number;
  markerColour?: string;
  /** Whether the legend names it. */
  named: boolean;
}

export interface ChartAxisModel {
  title?: string;
  numberFormat: string;
  reversed: boolean;
  /** Where the other axis crosses this one. */
  position: string;
  tickLabels: string;
  readonly gridlines: ChartLine;
  minimum?: number;
  maximum?: number;
}

/** A cell, and how far into it in points. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** A chart that floats over a sheet and moves with the cell below its upper left corner; sizes in points. */
export interface ChartModel {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  chartType: string;
  anchor: ChartAnchor;
  width: number;
  height: number;
  title?: string;
  legend: { visible: boolean; position: string };
  readonly categoryAxis: ChartAxisModel;
  readonly valueAxis: ChartAxisModel;
  series: ChartSeriesModel[];
}

/** A chart as Excel makes it, a series for each column or row of cells. */
export function createChart(id: string, sheetId: string, name: string, chartType: string, series: readonly ChartArea[]): ChartModel {
  return {
    id,
    sheetId,
    name,
    chartType,
    anchor: { row: 0, column: 0, right: 0, down: 0 },
    width: 360,
    height: 216,
    legend: { visible: true, position: "Right" },
    categoryAxis: createAxis(),
    valueAxis: createAxis(),
    series: series.map((values, index) => createSeries(`Series${index + 1}`, values)),
  };
}

export function createSeries(name: string, values?: ChartArea): ChartSeriesModel {
  return { name, values, line: {}, points: new Map(), gapWidth: 150, overlap: 0, markerStyle: "Automatic", markerSize: 5, named: true };
}

function createAxis(): ChartAxisModel {
  return { numberFormat: "General", reversed: false, position: "Automatic", tickLabels: "NextTo", gridlines: {} };
}
