import { ICommandService } from "@univerjs/core";
import { CancelMarkDirtyRowAutoHeightOperation, MarkDirtyRowAutoHeightOperation, RemoveSheetMutation, type IMarkDirtyRowAutoHeightOperationParams, type IRemoveSheetMutationParams } from "@univerjs/sheets";
import type { Grid } from "./createGrid";

/**
 * The grid fits row heights while the page is idle, and does not stop when their sheet is deleted or their workbook
 * closed: it then fails on what is no longer there. What is still to be fitted is called off.
 */
export class RowHeights {
  private asked: IMarkDirtyRowAutoHeightOperationParams[] = [];
  private readonly commands: ICommandService;

  constructor(grid: Grid) {
    this.commands = grid.injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === MarkDirtyRowAutoHeightOperation.id) this.asked.push(params as IMarkDirtyRowAutoHeightOperationParams);
      if (id === RemoveSheetMutation.id) this.callOff((params as IRemoveSheetMutationParams).subUnitId);
    });
  }

  /** What was asked for one sheet, or for all: the workbench holds one workbook at a time. */
  callOff(sheetId?: string): void {
    const gone = this.asked.filter(({ subUnitId }) => sheetId === undefined || subUnitId === sheetId);
    this.asked = this.asked.filter((one) => !gone.includes(one));
    for (const { unitId, subUnitId, id } of gone) this.commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id });
  }
}
