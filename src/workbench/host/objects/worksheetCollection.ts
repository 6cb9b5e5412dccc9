import { findSheet, openWorkbook, type Host } from "../model/host";
import { checkSheetName } from "./sheetName";
import type { ExcelObject, ExcelType } from "./types";

const INITIAL_ROWS = 1000;
const INITIAL_COLUMNS = 26;

export const worksheets: ExcelType<null> = {
  name: "WorksheetCollection",
  items: (_target, host) => openWorkbook(host).getSheets().map((sheet) => host.object("Worksheet", sheet.getSheetId())),
  item: (_target, host, key) => host.object("Worksheet", findSheet(host, key).getSheetId()),
  methods: {
    Add: (_target, host, name) => addSheet(host, name),
    GetActiveWorksheet: (_target, host) => host.object("Worksheet", openWorkbook(host).getActiveSheet().getSheetId()),
    GetFirst: (_target, host) => host.object("Worksheet", openWorkbook(host).getSheets()[0].getSheetId()),
    GetLast: (_target, host) => host.object("Worksheet", openWorkbook(host).getSheets().at(-1)!.getSheetId()),
    GetCount: (_target, host, onlyVisible) => openWorkbook(host).getSheets().filter((sheet) => onlyVisible !== true || !sheet.isSheetHidden()).length,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
  },
};

/** Adds a sheet at the end without showing it: in Excel too a new sheet does not become the active one. */
function addSheet(host: Host, wanted: unknown): ExcelObject {
  const workbook = openWorkbook(host);
  const active = workbook.getActiveSheet();
  const name = wanted === null || wanted === undefined || wanted === "" ? freeName(host) : checkSheetName(wanted, host);
  const sheet = workbook.create(name, INITIAL_ROWS, INITIAL_COLUMNS, { index: workbook.getNumSheets() });
  workbook.setActiveSheet(active);
  return host.object("Worksheet", sheet.getSheetId());
}

function freeName(host: Host): string {
  const names = new Set(openWorkbook(host).getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  for (let number = names.size + 1; ; number++) if (!names.has(`sheet${number}`)) return `Sheet${number}`;
}
