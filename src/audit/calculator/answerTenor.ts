import { findFunction } from "../../catalog";
import { isFailure, type InputCell, type InputMatrix, type OutputCell, type OutputMatrix } from "../../catalog/cell";
import { carryOut, type Runner } from "../../catalog/define/carryOut";
import { evaluate } from "../../catalog/define/evaluate";
import { excelErrorText } from "../../catalog/text/errorTexts";
import { BeyondCalculator } from "./beyond";
import type { TenorQuestion } from "./evaluate";

/** What a call of Tenor's gives in a cell. @throws BeyondCalculator for a function that this version does not have */
export async function answerTenor({ name, args }: Pick<TenorQuestion, "name" | "args">, runner: Runner): Promise<InputMatrix> {
  const fn = findFunction(name);
  if (!fn) throw new BeyondCalculator("function", `TENOR.${name}`);
  const asked = evaluate(fn, args);
  if (!asked.ok) return [[{ error: excelErrorText(asked.failure.reason) }]];
  const cells = await carryOut(asked.value, runner);
  return cells.ok ? shownCells(cells.value) : [[{ error: excelErrorText(cells.failure.reason) }]];
}

/** A function's result as cells show it. */
function shownCells(cells: OutputMatrix): InputMatrix {
  return cells.map((row) => row.map(shownCell));
}

function shownCell(cell: OutputCell): InputCell {
  return isFailure(cell) ? { error: excelErrorText(cell.reason) } : cell;
}
