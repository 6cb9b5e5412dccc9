import type { Failure } from "../core/result/failure";

/** An error that came in with a cell: its text as Excel shows it. */
export interface CellError {
  readonly error: string;
}

/** A cell as the catalog reads it; null is blank. Dates are Excel serials. */
export type InputCell = number | string | boolean | null | CellError;
export type InputMatrix = readonly (readonly InputCell[])[];

/** A cell as the catalog writes it; "" is blank, a failure becomes an Excel error with its message. */
export type OutputCell = number | string | boolean | Failure;
export type OutputMatrix = readonly (readonly OutputCell[])[];

export function isCellError(cell: InputCell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Blank: an empty cell, or a formula's "" and text of spaces only. */
export function isBlank(cell: InputCell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

export function isFailure(cell: OutputCell): cell is Failure {
  return typeof cell === "object";
}

/** A cell as text, trimmed; an error by its own text. */
export function textOf(cell: InputCell): string {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : String(cell).trim();
}

/** How a value is quoted in a message. */
export function quote(cell: InputCell): string | number {
  if (cell === null) return "blank";
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isCellError(cell) ? cell.error : `"${cell}"`;
}
