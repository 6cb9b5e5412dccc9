import type { FRange } from "@univerjs/sheets/facade";
import { openWorkbook, rangeAt, type Host } from "../model/host";
import { rangeObject } from "./rangeObject";
import type { ExcelObject, ExcelType } from "./types";

export const workbook: ExcelType<null> = {
  name: "Workbook",
  properties: {
    Name: { get: (_target, host) => host.document.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => false },
  },
  navigation: {
    Application: (_target, host) => host.object("Application", null),
    Worksheets: (_target, host) => host.object("WorksheetCollection", null),
    Tables: (_target, host) => host.object("TableCollection", {}),
    Names: (_target, host) => host.object("NamedItemCollection", {}),
    Settings: (_target, host) => host.object("SettingCollection", null),
    CustomXmlParts: (_target, host) => host.object("CustomXmlPartCollection", null),
    Properties: (_target, host) => host.object("DocumentProperties", null),
  },
  methods: {
    GetSelectedRange: (_target, host) => rangeOf(openWorkbook(host).getActiveRange(), host),
    GetActiveCell: (_target, host) => rangeOf(openWorkbook(host).getActiveCell(), host),
    _GetRangeForEventByReferenceId: (_target, host, reference) => rangeOfEvent(reference, host),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, host, reference) => rangeOfEvent(reference, host),
  },
};

/** Nothing selected is the first cell, as when a workbook has just been opened. */
function rangeOf(range: FRange | null, host: Host): ExcelObject {
  if (!range) return rangeObject(host, openWorkbook(host).getActiveSheet().getSheetId(), { row: 0, column: 0, rows: 1, columns: 1 });
  return rangeObject(host, range.getSheetId(), { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() });
}

/** Events carry the address of their cells in place of a reference id. */
function rangeOfEvent(reference: unknown, host: Host): ExcelObject {
  const { sheetId, area } = rangeAt(host, openWorkbook(host).getActiveSheet().getSheetId(), reference);
  return rangeObject(host, sheetId, area);
}
