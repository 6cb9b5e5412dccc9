import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import type { CellPlace } from "../workbookPort";

export interface FormulaInsertion {
  readonly formula: string;
  /** Where it goes; the selected cell where left out. */
  readonly at?: CellPlace;
  /** What the cell may hold: it is replaced. Anything else stays. */
  readonly replacing?: string;
}

/** What came of it: what the cell shows now, or what it holds, which was left there. */
export type FormulaInserted =
  | { readonly kind: "inserted"; readonly at: CellPlace; readonly shows: string }
  | { readonly kind: "occupied"; readonly at: CellPlace; readonly holds: string };

/** Puts a formula into a cell that is blank, or that holds what may be replaced, and selects it. */
export function insertFormula({ formula, at, replacing = "" }: FormulaInsertion): Promise<Outcome<FormulaInserted>> {
  return attempt(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = at ? worksheets.getItem(at.sheet) : worksheets.getActiveWorksheet();
    const cell = at ? sheet.getCell(at.row, at.column) : context.workbook.getActiveCell();
    sheet.load("name");
    cell.load("rowIndex,columnIndex,formulas");
    await context.sync();
    const place: CellPlace = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
    const holds = String((cell.formulas as unknown[][])[0][0]);
    if (holds !== "" && holds !== replacing) return { kind: "occupied", at: place, holds };
    const target = sheet.getCell(place.row, place.column);
    target.formulas = [[formula]];
    sheet.activate();
    target.select();
    target.load("text");
    await context.sync();
    return { kind: "inserted", at: place, shows: target.text[0][0] };
  });
}
