import { say } from "../../../catalog/text/localText";
import type { NativeForm } from "../../form";
import { refused } from "../../refused";
import { fixed, inRow, rangeInRow } from "../../sheet/address";
import { closeGrid, openGrid } from "../../sheet/grid";
import { MOST_STATES, writeMatrix } from "./matrixCells";
import { matrixLayout } from "../../../catalog/tables/transitionMatrix";

/** Most periods, a row each. */
const MOST_PERIODS = 400;

export const migrate: NativeForm = {
  kind: "form",
  limits: say(`${MOST_STATES} states and ${MOST_PERIODS} periods at most`, `最多 ${MOST_STATES} 个状态、${MOST_PERIODS} 期`),
  unfold: (call) => {
    const periods = Number(call.read("periods"));
    const states = matrixLayout(call.sources.matrix.cells)?.labels.length ?? 0;
    if (states > MOST_STATES || periods > MOST_PERIODS) return refused(`${states} states, ${periods} periods: ${MOST_STATES} and ${MOST_PERIODS} unfold`, `${states} 个状态、${periods} 期：最多展开 ${MOST_STATES} 个与 ${MOST_PERIODS} 期`);
    const isPath = call.read("path") === true;
    const grid = openGrid(call, ["start", "matrix", "periods", "path", "language"]);
    const matrix = writeMatrix(grid, call);
    const { writer, texts } = grid.frame;
    const { start } = call.sources;
    const across = start.cells.length === 1;
    const top = grid.row + 1;
    writer.text(grid.row, 0, texts.steps.period, "label");
    matrix.layout.labels.forEach((label, state) => writer.text(grid.row, state + 1, label, "label"));
    for (let period = 0; period <= periods; period++) {
      const row = top + period;
      writer.number(row, 0, period, "count", "label");
      for (let state = 0; state < matrix.size; state++) {
        const formula = period === 0 ? (across ? start.fixed(0, state) : start.fixed(state, 0)) : `SUMPRODUCT(${rangeInRow(row - 1, 1, matrix.size)},${matrix.to(state)})`;
        writer.formula(row, state + 1, formula, "number", period === 0 ? "input" : "note");
      }
    }
    grid.row = top + periods + 2;
    const value = closeGrid(grid, call, (row, column) => (isPath ? (column === 0 ? inRow(top + row - 1, 0) : fixed(top + row - 1, column)) : fixed(top + periods, column + 1)), "number");
    return { ok: true, value };
  },
};
