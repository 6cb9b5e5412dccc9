import { ICommandService, type ICommandInfo } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, type IInsertRowMutationParams } from "@univerjs/sheets";
import type { Area } from "../host/a1";
import type { Host } from "../host/model/host";
import { rowsShifted } from "./rowsShifted";

/** Keeps tables on their cells when rows or columns are inserted or deleted. */
export function followStructure(host: Host): void {
  host.injector.get(ICommandService).onCommandExecuted((command) => {
    const shift = shiftOf(command);
    if (!shift) return;
    for (const table of [...host.document.tables]) {
      if (table.sheetId !== shift.sheetId) continue;
      const area = shift.rows ? rowsShifted(table.area, shift.at, shift.by) : transpose(rowsShifted(transpose(table.area), shift.at, shift.by));
      if (area.rows < 1 || area.columns < 1) host.document.tables.splice(host.document.tables.indexOf(table), 1);
      else table.area = area;
    }
    host.tablesChanged();
  });
}

interface Shift {
  readonly sheetId: string;
  readonly rows: boolean;
  readonly at: number;
  readonly by: number;
}

function shiftOf({ id, params }: ICommandInfo): Shift | undefined {
  const { range, subUnitId } = (params ?? {}) as IInsertRowMutationParams;
  switch (id) {
    case InsertRowMutation.id:
      return { sheetId: subUnitId, rows: true, at: range.startRow, by: range.endRow - range.startRow + 1 };
    case RemoveRowMutation.id:
      return { sheetId: subUnitId, rows: true, at: range.startRow, by: -(range.endRow - range.startRow + 1) };
    case InsertColMutation.id:
      return { sheetId: subUnitId, rows: false, at: range.startColumn, by: range.endColumn - range.startColumn + 1 };
    case RemoveColMutation.id:
      return { sheetId: subUnitId, rows: false, at: range.startColumn, by: -(range.endColumn - range.startColumn + 1) };
    default:
      return undefined;
  }
}

const transpose = ({ row, column, rows, columns }: Area): Area => ({ row: column, column: row, rows: columns, columns: rows });
