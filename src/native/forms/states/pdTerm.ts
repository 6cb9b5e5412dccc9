import { isBlank } from "../../../catalog/cell";
import { matrixLayout } from "../../../catalog/tables/transitionMatrix";
import { CURVE_MEASURES, type CurveMeasure } from "../../../core/survival/defaultCurves";
import { say } from "../../../catalog/text/localText";
import type { NativeForm } from "../../form";
import type { OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { fixed, fixedRange, inRow, rangeInRow } from "../../sheet/address";
import { closeGrid, openGrid, type Grid } from "../../sheet/grid";
import { stepHeader } from "../../sheet/headers";
import { step } from "../../step";
import { MOST_STATES, writeMatrix, type MatrixCells } from "./matrixCells";

/** Most grades of a call, each with rows of its own. */
const MOST_GRADES = 100;

export const pdTerm: NativeForm = {
  kind: "form",
  limits: say(`${MOST_STATES} states and ${MOST_GRADES} grades at most`, `最多 ${MOST_STATES} 个状态、${MOST_GRADES} 个等级`),
  unfold: (call) => {
    const states = matrixLayout(call.sources.matrix.cells)?.labels.length ?? 0;
    const grades = call.sources.grade.cells.length;
    if (states > MOST_STATES || grades > MOST_GRADES) return refused(`${states} states, ${grades} grades: ${MOST_STATES} and ${MOST_GRADES} unfold`, `${states} 个状态、${grades} 个等级：最多展开 ${MOST_STATES} 个与 ${MOST_GRADES} 个`);
    const years = Number(call.read("years"));
    const measure = call.read("measure") as CurveMeasure | "all";
    const grid = openGrid(call, ["matrix", "grade", "years", "measure", "layout", "language"]);
    const matrix = writeMatrix(grid, call);
    const curves = call.sources.grade.cells.map(([cell], index) => (isBlank(cell) ? undefined : writeCurve(grid, call, matrix, index, years)));
    const isDown = call.read("layout") !== "across";
    const at = (line: number, year: number): string => {
      if (measure !== "all") return curves[line]?.(year, measure) ?? '""';
      return line === 0 ? String(year) : curves[0]!(year, CURVE_MEASURES[line - 1]);
    };
    const first = measure === "all" ? 0 : 1;
    return { ok: true, value: closeGrid(grid, call, (row, column) => (isDown ? at(column, row + first) : at(row, column + first)), "percent") };
  },
};

/** A grade's way through the states, default absorbing: a row a year. @returns the cell of a year and measure */
function writeCurve(grid: Grid, call: OpenCall, matrix: MatrixCells, index: number, years: number): (year: number, measure: CurveMeasure) => string {
  const { writer, texts } = grid.frame;
  const { size, layout } = matrix;
  const top = grid.row + 2;
  const [cumulative, marginal, conditional] = [size + 1, size + 2, size + 3];
  const cell = call.sources.grade.fixed(index, 0);
  writer.text(grid.row, 0, texts.gradeAndPosition, "label");
  writer.formula(grid.row, 1, cell, "text", "input");
  const names = fixedRange(top - 1, 1, top - 1, size);
  writer.formula(grid.row, 2, `IF(ISNUMBER(MATCH(TRIM(${cell}),${names},0)),MATCH(TRIM(${cell}),${names},0),${cell})`, "count", "note");
  const position = fixed(grid.row, 2);
  writer.text(top - 1, 0, texts.steps.year, "label");
  layout.labels.forEach((label, state) => writer.text(top - 1, state + 1, label, "label"));
  (["defaulted", "marginalPd", "conditionalPd"] as const).forEach((name, offset) => writer.text(top - 1, cumulative + offset, stepHeader(step(name, ""), call.locale), "label"));
  for (let year = 0; year <= years; year++) {
    const row = top + year;
    writer.number(row, 0, year, "count", "label");
    for (let state = 0; state < size; state++) {
      const formula = year === 0 ? `IF(${position}=${state + 1},1,0)` : `SUMPRODUCT(${rangeInRow(row - 1, 1, size - 1)},${matrix.to(state, size - 1)})`;
      writer.formula(row, state + 1, size > 1 || year === 0 ? formula : "0", "percent", "note");
    }
    const before = inRow(row - 1, cumulative);
    writer.formula(row, cumulative, year === 0 ? inRow(row, size) : `MIN(1,${before}+${inRow(row, size)})`, "percent", "note");
    if (year === 0) continue;
    // From nobody on, as a curve is read: the first year begins with all.
    const start = year === 1 ? "0" : before;
    writer.formula(row, marginal, `${inRow(row, cumulative)}-${start}`, "percent", "note");
    writer.formula(row, conditional, `IF(${start}<1,${inRow(row, marginal)}/(1-${start}),1)`, "percent", "note");
  }
  grid.row = top + years + 2;
  const columns: Readonly<Record<CurveMeasure, number>> = { cumulative, marginal, conditional };
  return (year, measure) => fixed(top + year, columns[measure]);
}
