import { matrixLayout } from "../../../catalog/tables/transitionMatrix";
import { say } from "../../../catalog/text/localText";
import type { AuditBlock } from "../../auditBlock";
import type { NativeForm } from "../../form";
import type { OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { fixed, inRow, rangeInRow } from "../../sheet/address";
import { closeGrid, openGrid, type Grid } from "../../sheet/grid";
import { writeMatrix, type MatrixCells } from "./matrixCells";

/** Most rewards, a row each; without end, states, whose equations are solved one after the other. */
const MOST_PERIODS = 400;
const MOST_SOLVED = 15;

export const clvMarkov: NativeForm = {
  kind: "form",
  limits: say(`${MOST_SOLVED} states and ${MOST_PERIODS} periods at most`, `最多 ${MOST_SOLVED} 个状态、${MOST_PERIODS} 期`),
  unfold: (call) => {
    const periods = Number(call.read("periods"));
    const states = matrixLayout(call.sources.matrix.cells)?.labels.length ?? 0;
    const isEndless = periods === Infinity;
    if (states > MOST_SOLVED || (!isEndless && periods > MOST_PERIODS)) return refused(`${states} states, ${periods} periods: ${MOST_SOLVED} and ${MOST_PERIODS} unfold`, `${states} 个状态、${periods} 期：最多展开 ${MOST_SOLVED} 个与 ${MOST_PERIODS} 期`);
    const grid = openGrid(call, ["matrix", "reward", "periods"]);
    const matrix = writeMatrix(grid, call);
    const { reward } = call.sources;
    const rewardOf = (state: number): string => (reward.cells.length === 1 ? reward.fixed(0, state) : reward.fixed(state, 0));
    return { ok: true, value: isEndless ? solved(grid, call, matrix, rewardOf) : overPeriods(grid, call, matrix, { rewardOf, periods }) };
  },
};

/** Backwards from the last period: `V ← R + v·P·V`, a row a period. */
function overPeriods(grid: Grid, call: OpenCall, matrix: MatrixCells, { rewardOf, periods }: { rewardOf: (state: number) => string; periods: number }): AuditBlock {
  const { writer, texts } = grid.frame;
  const top = grid.row + 1;
  writer.text(grid.row, 0, texts.periodsLeft, "label");
  matrix.layout.labels.forEach((label, state) => writer.text(grid.row, state + 1, label, "label"));
  for (let left = 1; left <= periods; left++) {
    const row = top + left - 1;
    writer.number(row, 0, left, "count", "label");
    for (let state = 0; state < matrix.size; state++) {
      const later = left === 1 ? "" : `+SUMPRODUCT(${matrix.from(state)},${rangeInRow(row - 1, 1, matrix.size)})/(1+${grid.fill("[discount_rate]")})`;
      writer.formula(row, state + 1, rewardOf(state) + later, "money", left === 1 ? "input" : "note");
    }
  }
  grid.row = top + periods + 1;
  return closeGrid(grid, call, (row) => fixed(top + periods - 1, row + 1), "money");
}

/**
 * Without end: the equations `V − v·P·V = R`, solved state by state (Gauss–Jordan). Each diagonal element outweighs the rest
 * of its row, so that no rows need be exchanged.
 */
function solved(grid: Grid, call: OpenCall, matrix: MatrixCells, rewardOf: (state: number) => string): AuditBlock {
  const { writer, texts } = grid.frame;
  const { size } = matrix;
  const { labels } = matrix.layout;
  const topOf = (stage: number): number => grid.row + stage * (size + 2) + 1;
  for (let stage = 0; stage <= size; stage++) {
    const top = topOf(stage);
    writer.text(top - 1, 0, stage === 0 ? texts.equations : texts.solvedFor(labels[stage - 1]), "label");
    labels.forEach((label, state) => writer.text(top - 1, state + 1, label, "label"));
    for (let row = 0; row < size; row++) {
      writer.text(top + row, 0, labels[row], "label");
      for (let column = 0; column <= size; column++) writer.formula(top + row, column + 1, stage === 0 ? equation(row, column) : reduced(stage - 1, row, column), "number", "note");
    }
  }
  function equation(row: number, column: number): string {
    if (column === size) return rewardOf(row);
    return `${row === column ? 1 : 0}-INDEX(${matrix.from(row)},${column + 1})/(1+${grid.fill("[discount_rate]")})`;
  }
  function reduced(pivot: number, row: number, column: number): string {
    const top = topOf(pivot);
    const ofPivot = `${fixed(top + pivot, column + 1)}/${fixed(top + pivot, pivot + 1)}`;
    return row === pivot ? ofPivot : `${inRow(top + row, column + 1)}-${inRow(top + row, pivot + 1)}*${ofPivot}`;
  }
  const last = topOf(size);
  grid.row = last + size + 1;
  return closeGrid(grid, call, (row) => fixed(last + row, size + 1), "money");
}
