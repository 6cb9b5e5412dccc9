import { isBlank, type InputMatrix } from "../../catalog/cell";
import type { Assumptions } from "../../catalog/schema/assumptions";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import { formatArea, quoteSheet } from "../../formulas/a1";
import { quoted } from "../../native/sheet/address";
import type { NativeArgument } from "../../native/unfoldCall";
import type { SourceTable } from "../workbookPort";

/** A client table as it is read: its cells, which column stands for what, and what stands for blanks. */
export interface ReadClientTable {
  readonly source: SourceTable;
  /** Positions of the columns by their ids, the years of a curve one after the other. */
  readonly positions: Readonly<Record<string, readonly number[]>>;
  readonly assumptions: Assumptions;
  readonly matrix?: TransitionMatrix;
}

/** The call of PORTFOLIO that the pane makes: its table by reference, its assumptions as constants. */
export function clientTableCall({ source, positions, assumptions, matrix }: ReadClientTable): { args: NativeArgument[]; formula: string } {
  const { sheet, row, column, cells } = source;
  const area = `${quoteSheet(sheet)}!${formatArea({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 }, true)}`;
  const values: InputMatrix = [headersOf(cells, positions), ...cells.slice(1)];
  const assumed = Object.entries(assumptions).map(([id, value]) => [id, value] as const);
  const constants = `{${assumed.map(([id, value]) => `${quoted(id)},${typeof value === "number" ? value : quoted(value)}`).join(";")}}`;
  const leftOut: NativeArgument = { expression: "", values: [[null]] };
  // The matrix stands for itself: what follows from it has no native form, and the call says so.
  const matrixCells = matrix && Array.from({ length: matrix.size }, (_, from) => Array.from(matrix.values.subarray(from * matrix.size, (from + 1) * matrix.size)));
  return {
    args: [{ expression: area, values }, assumed.length > 0 ? { expression: constants, values: assumed } : leftOut, matrixCells ? { expression: "transition_matrix", values: namedMatrix(matrixCells, matrix.labels) } : leftOut],
    formula: `=TENOR.PORTFOLIO(${area}${assumed.length > 0 ? `,${constants}` : ""})`,
  };
}

function namedMatrix(rows: readonly (readonly number[])[], labels: readonly string[]): InputMatrix {
  return [[null, ...labels], ...rows.map((row, from) => [labels[from], ...row])];
}

/** Headers by which the columns are found again as the pane has them, whatever they are called in the sheet. */
function headersOf(cells: InputMatrix, positions: ReadClientTable["positions"]): InputMatrix[number] {
  const called = new Map(Object.entries(positions).flatMap(([id, places]) => places.map((position, year) => [position, places.length > 1 ? `${id} ${year + 1}` : id] as const)));
  return (cells[0] ?? []).map((cell, position) => called.get(position) ?? (isBlank(cell) ? null : ""));
}
