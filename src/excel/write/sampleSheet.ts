import type { InputMatrix } from "../../catalog/cell";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import { cellInput } from "./cellInput";
import { POINTS_A_CHARACTER, formatCode } from "./columnFormats";
import { newSheet } from "./newSheet";
import { freeName } from "./sheetNames";
import type { ColumnFormat } from "./sheetPlan";
import { sheetStyle } from "./sheetStyle";

/** A table of a few rows on a sheet of its own. */
export interface TableSheet {
  /** Wished for; the next that is free is taken. */
  readonly sheetName: string;
  readonly tableName: string;
  /** Headers first. */
  readonly cells: InputMatrix;
  /** One for each column. */
  readonly formats: readonly ColumnFormat[];
}

const COLUMN_CHARACTERS = 14;
const FIRST_COLUMN_CHARACTERS = 26;

/** Puts a table on a new sheet and shows it; nothing that is there is touched. @returns the table's name */
export function addTableSheet({ sheetName, tableName, cells, formats }: TableSheet): Promise<Outcome<string>> {
  return attempt(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const name = freeName(tables.items.map((table) => table.name), tableName).replaceAll(" ", "");
    const values = cells.map((row) => row.map((cell) => cellInput(cell === null || typeof cell === "object" ? "" : cell)));
    await newSheet(context, sheetName, (sheet) => {
      const whole = sheet.getRangeByIndexes(0, 0, cells.length, cells[0].length);
      whole.values = values;
      formats.forEach((format, column) => {
        const code = formatCode(format, values, column);
        const body = sheet.getRangeByIndexes(1, column, cells.length - 1, 1);
        if (code !== "General") body.numberFormat = code as unknown as string[][];
        body.format.columnWidth = (column === 0 ? FIRST_COLUMN_CHARACTERS : COLUMN_CHARACTERS) * POINTS_A_CHARACTER;
      });
      const table = sheet.tables.add(whole, true);
      table.name = name;
      table.style = sheetStyle.table;
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      sheet.getRange("A2").select();
    });
    return name;
  });
}
