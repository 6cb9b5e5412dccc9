import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import type { CellPlace } from "../workbookPort";
import { sheetStyle } from "./sheetStyle";

export interface BesideTable {
  readonly sheet: string;
  /** Row of the table's headers. */
  readonly row: number;
  readonly header: string;
  /** Stands in the row below the header, and may spill down. */
  readonly formula: string;
  /** Rows that its result takes: amounts of money. */
  readonly rows: number;
}

const MONEY_CODE = "#,##0.00;[Red]-#,##0.00;0";

/** Writes a header and a formula to the right of all that a sheet holds, so that nothing stands in the way, and shows them. */
export function writeBeside({ sheet: name, row, header, formula, rows }: BesideTable): Promise<Outcome<CellPlace>> {
  return attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(false);
    used.load("columnIndex,columnCount");
    await context.sync();
    // A free column between: a table would take in what stands right beside it.
    const place: CellPlace = { sheet: name, row: row + 1, column: used.columnIndex + used.columnCount + 1 };
    const head = sheet.getCell(row, place.column);
    head.values = [[header]];
    head.format.font.bold = true;
    head.format.font.color = sheetStyle.headerText;
    head.format.fill.color = sheetStyle.headerFill;
    head.format.horizontalAlignment = "Right";
    const cell = sheet.getCell(place.row, place.column);
    // One format for all cells of the range, as the API takes a single value.
    sheet.getRangeByIndexes(place.row, place.column, rows, 1).numberFormat = MONEY_CODE as unknown as string[][];
    cell.formulas = [[formula]];
    sheet.activate();
    cell.select();
    await context.sync();
    return place;
  });
}

/** What a cell shows now: its text. */
export function readText({ sheet, row, column }: CellPlace): Promise<Outcome<string>> {
  return attempt(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column).load("text");
    await context.sync();
    return cell.text[0][0];
  });
}
