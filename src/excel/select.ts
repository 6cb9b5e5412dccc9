import { attempt } from "./attempt";
import type { Outcome } from "./outcome";
import type { CellPlace } from "./workbookPort";

/** Shows a cell to the person: its sheet comes to the front and the cell is selected. */
export function selectCell({ sheet: name, row, column }: CellPlace): Promise<Outcome<void>> {
  return attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getCell(row, column).select();
    await context.sync();
  });
}

/** The cell that is selected, on the sheet in front. */
export function activeCell(): Promise<Outcome<CellPlace>> {
  return attempt(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load("rowIndex,columnIndex");
    sheet.load("name");
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

/** Calls back after each change of the selection, on any sheet. @returns how to stop */
export function watchSelection(changed: () => void): Promise<Outcome<() => void>> {
  return attempt(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
    return () => void stopWatching(handler);
  });
}

/** Takes a handler of events away. */
export async function stopWatching<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  try {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch {
    // The pane is closing, or the workbook is: nobody is left to hear of it.
  }
}
