import type { CellError, InputCell, OutputCell } from "../catalog/cell";
import type { Failure } from "../core/result/failure";

/** A cell that goes into a file: one that was read, or one that was computed. */
export type FileCell = InputCell | OutputCell;
export type FileCells = readonly (readonly FileCell[])[];

export function isError(cell: FileCell): cell is CellError | Failure {
  return typeof cell === "object" && cell !== null;
}
