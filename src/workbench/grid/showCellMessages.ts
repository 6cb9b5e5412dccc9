import { SheetsSelectionsService } from "@univerjs/sheets";
import type { CellMessages } from "../functions/cellMessages";
import { ERROR_TEXTS } from "../host/errorTexts";
import type { createCellMessageBar } from "../shell/cellMessageBar";
import type { Calculation } from "./calculation";
import type { Grid } from "./createGrid";

/** Shows the message of the selected cell while it holds an error that a function explained. */
export function showCellMessages(grid: Grid, messages: CellMessages, calculation: Calculation, bar: ReturnType<typeof createCellMessageBar>): void {
  const refresh = (): void => {
    const cell = grid.api.getActiveWorkbook()?.getActiveCell();
    const error = cell ? String(cell.getValue() ?? "") : "";
    const message = cell && ERROR_TEXTS.has(error) ? messages.find(cell.getSheetId(), cell.getRow(), cell.getColumn()) : undefined;
    if (message === undefined) bar.hide();
    else bar.show(error, message);
  };
  grid.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(refresh);
  calculation.onEnd(refresh);
}
