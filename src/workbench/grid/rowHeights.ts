import { ICommandService } from "@univerjs/core";
import { CancelMarkDirtyRowAutoHeightOperation, MarkDirtyRowAutoHeightOperation, type IMarkDirtyRowAutoHeightOperationParams } from "@univerjs/sheets";
import type { Grid } from "./createGrid";

/**
 * The grid fits row heights while the page is idle, and does not stop when their workbook is closed: it then
 * fails on what is no longer there. Whoever closes a workbook calls off what is still to be fitted.
 */
export class RowHeights {
  private readonly asked: IMarkDirtyRowAutoHeightOperationParams[] = [];
  private readonly commands: ICommandService;

  constructor(grid: Grid) {
    this.commands = grid.injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === MarkDirtyRowAutoHeightOperation.id) this.asked.push(params as IMarkDirtyRowAutoHeightOperationParams);
    });
  }

  /** The workbench holds one workbook at a time: all that was asked is about the one to be closed. */
  callOff(): void {
    for (const { unitId, subUnitId, id } of this.asked.splice(0)) this.commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id });
  }
}
