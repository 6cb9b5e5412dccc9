import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../formulas/a1";
import { openWorkbook, rangeAt, sheetById, type Host } from "../model/host";
import { usedArea } from "../model/usedArea";
import { HostError } from "../protocol/errors";
import { NULL_OBJECT, type Property } from "../protocol/hostType";
import { pageOf } from "./pageLayout";
import { rangeObject } from "./rangeObject";
import type { ExcelType } from "./types";
import { checkSheetName } from "./sheetName";

const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const gridlines: Property<string, Host> = {
  get: (sheetId, host) => !sheetById(host, sheetId).hasHiddenGridLines(),
  set: (sheetId, value, host) => void sheetById(host, sheetId).setHiddenGridlines(value !== true),
};

/** A worksheet; the host keeps its id. */
export const worksheet: ExcelType<string> = {
  name: "Worksheet",
  id: (sheetId) => sheetId,
  check: (sheetId, host) => void sheetById(host, sheetId),
  properties: {
    Id: { get: (sheetId) => sheetId },
    Name: { get: (sheetId, host) => sheetById(host, sheetId).getSheetName(), set: rename },
    Position: { get: (sheetId, host) => sheetById(host, sheetId).getIndex(), set: (sheetId, value, host) => void openWorkbook(host).moveSheet(sheetById(host, sheetId), Number(value)) },
    Visibility: { get: (sheetId, host) => (sheetById(host, sheetId).isSheetHidden() ? "Hidden" : "Visible"), set: setVisibility },
    TabColor: { get: (sheetId, host) => sheetById(host, sheetId).getTabColor() ?? "", set: (sheetId, value, host) => void sheetById(host, sheetId).setTabColor(String(value)) },
    ShowGridlines: gridlines,
    // The name under which the client writes it.
    Gridlines: gridlines,
  },
  navigation: {
    Charts: (sheetId, host) => host.object("ChartCollection", sheetId),
    PageLayout: pageOf,
    Tables: (sheetId, host) => host.object("TableCollection", { sheetId }),
    Names: (sheetId, host) => host.object("NamedItemCollection", { sheetId }),
    FreezePanes: (sheetId, host) => host.object("WorksheetFreezePanes", sheetId),
    Protection: (sheetId, host) => host.object("WorksheetProtection", sheetId),
  },
  methods: {
    Activate: (sheetId, host) => void openWorkbook(host).setActiveSheet(sheetById(host, sheetId)),
    Delete: (sheetId, host) => deleteSheet(sheetId, host),
    GetRange: (sheetId, host, address) => {
      const { area, sheetId: found } = address === null || address === undefined || address === "" ? { sheetId, area: WHOLE_SHEET } : rangeAt(host, sheetId, address);
      return rangeObject(host, found, area);
    },
    GetRangeByIndexes: (sheetId, host, row, column, rows, columns) => rangeObject(host, sheetId, { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
    GetCell: (sheetId, host, row, column) => rangeObject(host, sheetId, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    GetUsedRange: (sheetId, host, valuesOnly) => rangeObject(host, sheetId, usedArea({ sheetId, area: WHOLE_SHEET }, valuesOnly === true, host) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheetId, host, valuesOnly) => {
      const area = usedArea({ sheetId, area: WHOLE_SHEET }, valuesOnly === true, host);
      return area ? rangeObject(host, sheetId, area) : NULL_OBJECT;
    },
    Calculate: (_sheetId, host) => host.api.getFormula().executeCalculation(),
    // The host raises its events always; the client drops those it has no handler for.
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
  },
};

function rename(sheetId: string, value: unknown, host: Host): void {
  const name = checkSheetName(value, host, sheetId);
  sheetById(host, sheetId).setName(name);
}

function setVisibility(sheetId: string, value: unknown, host: Host): void {
  const sheet = sheetById(host, sheetId);
  if (value === "Visible") sheet.showSheet();
  else if (value === "Hidden" || value === "VeryHidden") sheet.hideSheet();
  else throw new HostError("InvalidArgument", `${String(value)} is not one of Visible, Hidden, VeryHidden.`);
}

function deleteSheet(sheetId: string, host: Host): void {
  const workbook = openWorkbook(host);
  const visible = workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
  if (visible.length === 1 && visible[0].getSheetId() === sheetId) throw new HostError("InvalidOperation", "A workbook must have one visible sheet.");
  workbook.deleteSheet(sheetById(host, sheetId));
  const kept = host.document.tables.filter((table) => table.sheetId !== sheetId);
  host.document.tables.splice(0, host.document.tables.length, ...kept);
  host.document.charts.splice(0, host.document.charts.length, ...host.document.charts.filter((chart) => chart.sheetId !== sheetId));
  host.document.pages.delete(sheetId);
  host.document.protections.delete(sheetId);
  host.tablesChanged();
  host.chartsChanged();
}
