import type { InputCell, InputMatrix } from "./cell";

/** A block of cells, whichever way it is kept: a sheet comes by rows, a long file is kept by columns. */
export interface CellGrid {
  readonly height: number;
  readonly width: number;
  /** The cell of a row and a column, both from 0; null where there is none. */
  readonly at: (row: number, column: number) => InputCell;
}

export function gridOfRows(cells: InputMatrix): CellGrid {
  return { height: cells.length, width: cells[0]?.length ?? 0, at: (row, column) => cells[row]?.[column] ?? null };
}

export function gridOfColumns(columns: InputMatrix): CellGrid {
  return { height: columns[0]?.length ?? 0, width: columns.length, at: (row, column) => columns[column]?.[row] ?? null };
}

/** The first row, texts only: "" where a header is none. */
export function headersOf({ width, at }: CellGrid): string[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = at(0, column);
    return typeof cell === "string" ? cell : "";
  });
}
