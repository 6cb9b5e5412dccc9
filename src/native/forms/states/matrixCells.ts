import { matrixLayout, type MatrixLayout } from "../../../catalog/tables/transitionMatrix";
import type { OpenCall } from "../../openCall";
import { fixed, fixedRange } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";

/** Most states of a matrix that unfolds. */
export const MOST_STATES = 30;

/** A matrix as it stands in a block, each row divided by its sum. */
export interface MatrixCells {
  readonly layout: MatrixLayout;
  readonly size: number;
  /** Moves from a state: a row of cells as many as states. */
  readonly from: (state: number) => string;
  /** Moves to a state, from each of the first so many: a row of cells too, so that it multiplies a row of states. */
  readonly to: (state: number, count?: number) => string;
}

/** Writes the matrix of a call by reference, and once more turned, so that products are sums of products of rows. */
export function writeMatrix(grid: Grid, call: OpenCall): MatrixCells {
  const { writer, texts } = grid.frame;
  const source = call.sources.matrix;
  const layout = matrixLayout(source.cells)!;
  const { labels } = layout;
  const size = labels.length;
  const turned = grid.row + size + 3;
  for (const [top, title] of [[grid.row, texts.matrix], [turned, texts.matrixTurned]] as const) {
    writer.text(top, 0, title, "label");
    labels.forEach((label, index) => {
      writer.text(top, index + 1, label, "label");
      writer.text(top + 1 + index, 0, label, "label");
    });
  }
  for (let from = 0; from < size; from++) {
    const row = layout.rows[from];
    const corner = source.fixed(row, layout.columns[size - 1]);
    const sum = `SUM(${source.fixed(row, layout.columns[0])}:${corner.startsWith("INDEX(") ? corner : corner.replace(/^.*!/, "")})`;
    for (let to = 0; to < size; to++) {
      writer.formula(grid.row + 1 + from, to + 1, `N(${source.fixed(row, layout.columns[to])})/${sum}`, "percent", "input");
      writer.formula(turned + 1 + to, from + 1, fixed(grid.row + 1 + from, to + 1), "percent", "note");
    }
  }
  const [rows, turnedRows] = [grid.row + 1, turned + 1];
  grid.row = turned + size + 3;
  return {
    layout,
    size,
    from: (state) => fixedRange(rows + state, 1, rows + state, size),
    to: (state, count = size) => fixedRange(turnedRows + state, 1, turnedRows + state, count),
  };
}
