import { textOf, type InputMatrix } from "../../catalog/cell";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import { readArea } from "./readArea";

/** Cells of a sheet that was written with this title in its first cell; undefined where the workbook has none. */
export function readOwnSheet(name: string, title: string): Promise<Outcome<InputMatrix | undefined>> {
  return attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) return undefined;
    const cells = await readArea(context, sheet, { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount });
    return textOf(cells[0][0]) === title ? cells : undefined;
  });
}
