import type { InputCell } from "../../catalog/cell";

/** A file as it was read: cells by column below its row of headers. */
export interface SourceFile {
  readonly name: string;
  readonly headers: readonly string[];
  readonly columns: readonly (readonly InputCell[])[];
  /** Rows below the headers. */
  readonly rows: number;
  /** Number, in the file, of the first row below the headers. */
  readonly firstRow: number;
  /** Of each column, how numbers are spelled in the file where that is not how they are written here: 1E5 may be a key. */
  readonly spellings?: readonly ReadonlyMap<number, string>[];
}

/** Number of a row in its file, as a person counts. */
export function rowInFile({ firstRow }: SourceFile, row: number): number {
  return firstRow + row;
}
