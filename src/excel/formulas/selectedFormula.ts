import { formatAddress } from "../../formulas/a1";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import type { CellPlace } from "../workbookPort";

/** The selected cell and what it holds. */
export interface SelectedCell extends CellPlace {
  /** Its formula, or its value where it has none; "" where it is blank. */
  readonly formula: string;
  /** What it shows. */
  readonly text: string;
}

/** The cell that is selected, with its formula: of a cell that a result spills into, the cell of the formula. */
export function selectedFormula(): Promise<Outcome<SelectedCell>> {
  return attempt(async (context) => {
    const active = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const parent = active.getSpillParentOrNullObject();
    active.load("rowIndex,columnIndex,formulas,text");
    parent.load("rowIndex,columnIndex,formulas,text");
    sheet.load("name");
    await context.sync();
    const cell = parent.isNullObject ? active : parent;
    return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex, formula: String((cell.formulas as unknown[][])[0][0]), text: cell.text[0][0] };
  });
}

/** Address of the selected cells with their sheet: `Clients!B2:B20`. */
export function selectedAddress(): Promise<Outcome<string>> {
  return attempt(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = range;
    worksheet.load("name");
    await context.sync();
    return formatAddress(worksheet.name, { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });
  });
}
