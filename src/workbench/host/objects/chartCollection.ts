import { createChart, type ChartArea, type ChartModel } from "../model/charts";
import type { CellRange, Host } from "../model/host";
import { HostError } from "../protocol/errors";
import { isHostObject } from "../protocol/hostType";
import type { ExcelType } from "./types";

/** The charts of a sheet, by its id. */
export const charts: ExcelType<string> = {
  name: "ChartCollection",
  properties: { Count: { get: (sheetId, host) => chartsOf(sheetId, host).length } },
  items: (sheetId, host) => chartsOf(sheetId, host).map((model) => host.object("Chart", model)),
  item: (sheetId, host, key) => {
    const found = chartsOf(sheetId, host).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    if (!found) throw new HostError("ItemNotFound");
    return host.object("Chart", found);
  },
  methods: {
    Add: (sheetId, host, type, source, seriesBy) => {
      const model = createChart(host.newId(), sheetId, freeName(sheetId, host), String(type), seriesAreas(source, seriesBy));
      host.document.charts.push(model);
      host.chartsChanged();
      return host.object("Chart", model);
    },
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _RegisterDeactivatedEvent: () => undefined,
    _UnregisterDeactivatedEvent: () => undefined,
  },
};

function chartsOf(sheetId: string, host: Host): ChartModel[] {
  return host.document.charts.filter((chart) => chart.sheetId === sheetId);
}

function freeName(sheetId: string, host: Host): string {
  const names = new Set(chartsOf(sheetId, host).map(({ name }) => name));
  for (let number = 1; ; number++) if (!names.has(`Chart ${number}`)) return `Chart ${number}`;
}

/** A series for each column, or for each row where that is asked for or there are more columns than rows. */
function seriesAreas(source: unknown, seriesBy: unknown): ChartArea[] {
  const { sheetId, area } = areaOf(source);
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && area.columns > area.rows);
  return byRows
    ? Array.from({ length: area.rows }, (_, row) => ({ sheetId, area: { ...area, row: area.row + row, rows: 1 } }))
    : Array.from({ length: area.columns }, (_, column) => ({ sheetId, area: { ...area, column: area.column + column, columns: 1 } }));
}

/** A range that was handed over as an argument. */
export function areaOf(range: unknown): CellRange {
  if (!isHostObject<Host>(range) || range.type.name !== "Range") throw new HostError("InvalidArgument", "A range is needed.");
  return range.target as CellRange;
}
