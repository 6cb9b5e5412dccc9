import { tableCells, tableNamed, type BookCells, type CellPlace } from "../book/bookCells";
import { RUNS_TABLE, RUN_PARTS_TABLE, readRunRows, type RunInRow } from "./runColumns";

export interface RecordedRun extends RunInRow {
  /** Of its first cell. */
  readonly place: CellPlace;
}

/** The runs that a workbook keeps, and the rows of their table that hold none any more. */
export function recordedRows(book: BookCells): { readonly runs: readonly RecordedRun[]; readonly unreadable: readonly CellPlace[] } {
  const table = tableNamed(book, RUNS_TABLE);
  if (!table) return { runs: [], unreadable: [] };
  const parts = tableNamed(book, RUN_PARTS_TABLE);
  const { runs, unreadable } = readRunRows(tableCells(book, table), parts ? tableCells(book, parts) : []);
  const placeOf = (row: number): CellPlace => ({ sheet: table.sheet, row: table.area.row + 1 + row, column: table.area.column });
  return { runs: runs.map((one) => ({ ...one, place: placeOf(one.row) })), unreadable: unreadable.map(placeOf) };
}

export function recordedRuns(book: BookCells): readonly RecordedRun[] {
  return recordedRows(book).runs;
}
