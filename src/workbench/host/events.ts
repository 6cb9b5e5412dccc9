import { ICommandService, type ICellData, type Nullable } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SheetsSelectionsService, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { formatAddress, formatArea, intersect, type Area } from "../../formulas/a1";
import { openWorkbook, sheetById, type Host } from "./model/host";

/** Types of events and their targets, as the client library registers them. */
const EVENT = { selection: 2, worksheetChanged: 10, worksheetActivated: 11, worksheetAdded: 13, worksheetSelection: 14, worksheetDeleted: 15, tableChanged: 101, paneVisibility: 65539 } as const;
const WORKBOOK = "Workbook";

export type RaiseEvent = (messageType: number, targetId: string, message: object) => void;

/** Turns what happens in the grid into the events of the Excel API. Results of calculation are no changes. */
export function raiseEvents(host: Host, raise: RaiseEvent): void {
  host.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id === SetRangeValuesMutation.id && !options?.fromFormula) raiseChange(params as ISetRangeValuesMutationParams, host, raise);
    if (id === InsertSheetMutation.id) raiseSheet(EVENT.worksheetAdded, (params as { sheet: { id: string } }).sheet.id, raise);
    if (id === RemoveSheetMutation.id) raiseSheet(EVENT.worksheetDeleted, (params as { subUnitId: string }).subUnitId, raise);
  });
  host.injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const range = selections?.at(-1)?.range;
    if (!range || !host.api.getActiveWorkbook()) return;
    const worksheetId = openWorkbook(host).getActiveSheet().getSheetId();
    const area = { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
    raise(EVENT.selection, "", {});
    for (const target of [worksheetId, WORKBOOK]) raise(EVENT.worksheetSelection, target, { worksheetId, address: formatArea(area) });
  });
}

export function raisePaneVisible(shown: boolean, raise: RaiseEvent): void {
  raise(EVENT.paneVisibility, "", { visibility: shown ? "Visible" : "Hidden" });
}

function raiseSheet(type: number, worksheetId: string, raise: RaiseEvent): void {
  raise(type, WORKBOOK, { worksheetId, source: "Local" });
}

function raiseChange({ subUnitId, cellValue, unitId }: ISetRangeValuesMutationParams, host: Host, raise: RaiseEvent): void {
  const area = changedArea(cellValue);
  if (!area || unitId !== openWorkbook(host).getId()) return;
  const address = formatArea(area);
  const referenceId = formatAddress(sheetById(host, subUnitId).getSheetName(), area);
  const change = { changeType: "RangeEdited", source: "Local", worksheetId: subUnitId, address, referenceId, shiftDirection: "None", triggerSource: "Unknown" };
  for (const target of [subUnitId, WORKBOOK]) raise(EVENT.worksheetChanged, target, change);

  for (const table of host.document.tables) {
    const inside = table.sheetId === subUnitId ? intersect(table.area, area) : undefined;
    if (!inside) continue;
    const ofTable = { ...change, tableId: table.id, address: formatArea(inside) };
    for (const target of [table.id, subUnitId, WORKBOOK]) raise(EVENT.tableChanged, target, ofTable);
  }
}

/** The area around all cells whose content changed; undefined for changes of format only. */
function changedArea(cells: ISetRangeValuesMutationParams["cellValue"]): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
