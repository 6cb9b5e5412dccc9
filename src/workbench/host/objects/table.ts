import { intersect } from "../../../formulas/a1";
import { clearCells } from "../model/clearCells";
import type { TableModel } from "../model/document";
import { rangeAt, type CellRange, type Host } from "../model/host";
import { requireOpen } from "../model/protection";
import { dataArea, headerArea, removeTable, renameTable, totalArea } from "../model/tables";
import { HostError } from "../protocol/errors";
import { isHostObject } from "../protocol/hostType";
import { rangeObject } from "./rangeObject";
import type { ExcelType } from "./types";

export const table: ExcelType<TableModel> = {
  name: "Table",
  id: ({ id }) => id,
  check: (model, host) => {
    if (!host.document.tables.includes(model)) throw new HostError("InvalidReference");
  },
  properties: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: renameTable },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders, set: (model, value, host) => setShown(model, "showHeaders", value === true, host) },
    ShowTotals: { get: ({ showTotals }) => showTotals, set: (model, value, host) => setTotals(model, value === true, host) },
    ShowBandedRows: { get: ({ showBandedRows }) => showBandedRows, set: (model, value, host) => setShown(model, "showBandedRows", value === true, host) },
    ShowFilterButton: { get: () => false, set: () => undefined },
    Style: { get: ({ style }) => style, set: (model, value, host) => setStyle(model, String(value), host) },
  },
  navigation: {
    Columns: (model, host) => host.object("TableColumnCollection", model),
    Worksheet: ({ sheetId }, host) => host.object("Worksheet", sheetId),
  },
  methods: {
    GetRange: ({ sheetId, area }, host) => rangeObject(host, sheetId, area),
    GetHeaderRowRange: (model, host) => rangeObject(host, model.sheetId, headerArea(model)),
    GetDataBodyRange: (model, host) => rangeObject(host, model.sheetId, dataArea(model)),
    GetTotalRowRange: (model, host) => {
      if (!model.showTotals) throw new HostError("InvalidOperation", "The table has no total row.");
      return rangeObject(host, model.sheetId, totalArea(model));
    },
    Resize: (model, host, where) => resize(model, where, host),
    Delete: (model, host) => {
      clearCells({ sheetId: model.sheetId, area: model.area }, "All", host);
      removeTable(model, host);
    },
    ConvertToRange: (model, host) => {
      removeTable(model, host);
      return rangeObject(host, model.sheetId, model.area);
    },
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
};

function setShown(model: TableModel, what: "showHeaders" | "showBandedRows", value: boolean, host: Host): void {
  requireOpen(model.sheetId, host);
  model[what] = value;
  host.tablesChanged();
}

function setTotals(model: TableModel, value: boolean, host: Host): void {
  requireOpen(model.sheetId, host);
  if (model.showTotals === value) return;
  model.showTotals = value;
  model.area = { ...model.area, rows: model.area.rows + (value ? 1 : -1) };
  host.tablesChanged();
}

function setStyle(model: TableModel, style: string, host: Host): void {
  requireOpen(model.sheetId, host);
  model.style = style;
  host.tablesChanged();
}

/** The header row stays in its place, and two tables do not overlap. */
function resize(model: TableModel, where: unknown, host: Host): void {
  requireOpen(model.sheetId, host);
  const { sheetId, area } = isHostObject<Host>(where) ? (where.target as CellRange) : rangeAt(host, model.sheetId, where);
  const meets = host.document.tables.some((other) => other !== model && other.sheetId === sheetId && intersect(other.area, area));
  if (sheetId !== model.sheetId || area.row !== model.area.row || !intersect(area, model.area) || area.rows < 2 || meets) throw new HostError("InvalidArgument");
  model.area = area;
  host.tablesChanged();
}
