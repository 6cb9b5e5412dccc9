import type { ChartArea, ChartModel, ChartSeriesModel } from "../host/model/charts";
import { openWorkbook, type Host } from "../host/model/host";
import { readCells } from "../host/model/readCells";

/** A series with what its cells hold now; a cell without a number is a gap. */
export interface SeriesCells {
  readonly series: ChartSeriesModel;
  readonly values: readonly (number | undefined)[];
  readonly categories: readonly (string | number)[];
}

/** What a chart draws at this moment. A series whose sheet is gone draws nothing. */
export function chartCells({ series }: ChartModel, host: Host): SeriesCells[] {
  return series.map((one) => ({
    series: one,
    values: read(one.values, host).map((value) => (typeof value === "number" ? value : undefined)),
    categories: read(one.categories, host).map((value) => (typeof value === "number" || typeof value === "string" ? value : "")),
  }));
}

function read(cells: ChartArea | undefined, host: Host): unknown[] {
  if (!cells || cells.area.rows < 1 || cells.area.columns < 1 || !openWorkbook(host).getSheetBySheetId(cells.sheetId)) return [];
  return readCells(cells, host, ({ value }) => value).flat();
}
