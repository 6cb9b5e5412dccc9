import { isCellError, type CellError, type InputCell, type InputMatrix } from "../../catalog/cell";

/** What a part of a formula gives: one value, or a block of cells. */
export type Value = InputCell | InputMatrix;

export const VALUE_ERROR: CellError = { error: "#VALUE!" };
export const NA_ERROR: CellError = { error: "#N/A" };
export const DIV_ERROR: CellError = { error: "#DIV/0!" };
export const NUM_ERROR: CellError = { error: "#NUM!" };
export const REF_ERROR: CellError = { error: "#REF!" };

export function isBlock(value: Value): value is InputMatrix {
  return Array.isArray(value);
}

export function blockOf(value: Value): InputMatrix {
  return isBlock(value) ? value : [[value]];
}

/** The one value of a value or of a block of one cell; of a larger block its first. */
export function scalarOf(value: Value): InputCell {
  return isBlock(value) ? (value[0]?.[0] ?? null) : value;
}

export function cellsOf(values: readonly Value[]): InputCell[] {
  return values.flatMap((value) => (isBlock(value) ? value.flat() : [value]));
}

/** A cell as a number; text that is none is an error, as in Excel. */
export function numberOf(cell: InputCell): number | CellError {
  if (isCellError(cell)) return cell;
  if (cell === null) return 0;
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  const number = cell.trim() === "" ? NaN : Number(cell);
  return Number.isFinite(number) ? number : VALUE_ERROR;
}

export function textOfCell(cell: InputCell): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** Whether a condition holds; text is none. */
export function truthOf(cell: InputCell): boolean | CellError {
  if (isCellError(cell)) return cell;
  if (typeof cell !== "string") return Boolean(cell);
  const word = cell.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : VALUE_ERROR;
}

/** A number as a cell can hold it. */
export function finiteCell(value: number): InputCell {
  return Number.isFinite(value) ? value : NUM_ERROR;
}

/** Applies a function to values cell by cell: a single row, column or cell goes along with the larger block. */
export function cellByCell(values: readonly Value[], compute: (...cells: InputCell[]) => InputCell): Value {
  if (!values.some(isBlock)) return compute(...(values as InputCell[]));
  const blocks = values.map(blockOf);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  const at = (block: InputMatrix, row: number, column: number): InputCell => {
    const line = block.length === 1 ? block[0] : block[row];
    if (line === undefined) return NA_ERROR;
    const cell = line.length === 1 ? line[0] : line[column];
    return cell === undefined ? NA_ERROR : cell;
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => compute(...blocks.map((block) => at(block, row, column)))));
}

/** Numbers before texts before truth values, texts without case, as Excel sorts them: below 0, 0, above 0. */
export function compareCells(left: InputCell, right: InputCell): number {
  const [a, b] = [comparable(left, right), comparable(right, left)];
  const ranks = rank(a) - rank(b);
  return ranks !== 0 ? ranks : a < b ? -1 : a > b ? 1 : 0;
}

function rank(value: string | number | boolean): number {
  return typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;
}

/** A blank is what the other side makes of it. */
function comparable(cell: InputCell, other: InputCell): string | number | boolean {
  if (cell === null || isCellError(cell)) return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  return typeof cell === "string" ? cell.toLowerCase() : cell;
}
