import { isBlank, isCellError, type InputCell, type InputMatrix } from "../../catalog/cell";
import type { Runner } from "../../catalog/define/carryOut";
import { callsTenor } from "../../formulas/tenorCalls";
import { answerTenor } from "../calculator/answerTenor";
import { bookReferences } from "../calculator/bookReferences";
import { calculateFormula, type AnsweredCalls } from "../calculator/calculateFormula";
import { areaCells, cellAt, type BookCells, type BookSheet, type CellPlace, type PlacedFormula } from "../book/bookCells";
import type { CellDifference, CheckedCells, Size, UncheckedCell } from "./findings";
import { sameCell } from "./sameCell";

/** A formula of Tenor's and the sheet on which it stands. */
export interface TenorFormula {
  readonly sheet: BookSheet;
  readonly formula: PlacedFormula;
}

/** Every formula that calls Tenor, sheet by sheet. */
export function tenorFormulas({ sheets }: BookCells): TenorFormula[] {
  return sheets.flatMap((sheet) => sheet.formulas.filter(({ text }) => callsTenor(text)).map((formula) => ({ sheet, formula })));
}

/** What Excel shows while, and where, the add-in does not calculate. */
const NOT_CALCULATED = ["#NAME?", "#BUSY!", "#CONNECT!", "#GETTING_DATA", "#SPILL!", "#BLOCKED!"];

/** How a long check is carried out. */
export interface CheckControl {
  readonly runner: Runner;
  /** Told what share is done, from 0 to 1; may let the thread do what else is waiting, and throws where it is cancelled. */
  readonly onStep: (share: number) => Promise<void>;
}

/** Recomputes formulas from the values that they refer to, and holds them against the values that are stored. */
export async function verifyFormulas(book: BookCells, formulas: readonly TenorFormula[], { runner, onStep }: CheckControl): Promise<CheckedCells> {
  const answered: AnsweredCalls = new Map();
  const differences: CellDifference[] = [];
  const unchecked: UncheckedCell[] = [];
  for (const [index, one] of formulas.entries()) {
    await onStep(index / formulas.length);
    const found = await verifyFormula(book, one, runner, answered);
    if (Array.isArray(found)) for (const difference of found) differences.push(difference);
    else unchecked.push(found);
  }
  return { checked: formulas.length - unchecked.length, differences, unchecked };
}

async function verifyFormula(book: BookCells, { sheet, formula }: TenorFormula, runner: Runner, answered: AnsweredCalls): Promise<CellDifference[] | UncheckedCell> {
  const { row, column, text } = formula;
  const place: CellPlace = { sheet: sheet.name, row, column };
  const shown = cellAt(sheet, row, column);
  const isCalculated = !(isCellError(shown) && NOT_CALCULATED.includes(shown.error));
  const calculated = await calculateFormula(text, bookReferences(book, sheet, formula), (question) => answerTenor(question, runner), answered, sheet.name);
  if (!calculated.ok) return { place, formula: text, reason: calculated.gap, detail: calculated.detail };
  const [[first]] = calculated.cells;
  if (!isCalculated || (isBlank(shown) && !isBlank(first))) return { place, formula: text, reason: "notCalculated", detail: isCellError(shown) ? shown.error : "" };
  return differencesOf(sheet, formula, calculated.cells);
}

/** Cell by cell over what the formula fills; where there is more or less of it, the sizes. */
function differencesOf(sheet: BookSheet, { row, column, text, fills }: PlacedFormula, computed: InputMatrix): CellDifference[] {
  const formulaAt: CellPlace = { sheet: sheet.name, row, column };
  const size: Size = { rows: computed.length, columns: computed[0].length };
  const area: Size = fills ?? { rows: 1, columns: 1 };
  const stored = areaCells(sheet, { row, column, ...area });
  const differences: CellDifference[] = [];
  stored.forEach((line, down) =>
    line.forEach((cell, right) => {
      const expected = computedAt(computed, down, right);
      if (expected !== undefined && !sameCell(cell, expected)) differences.push({ place: { ...formulaAt, row: row + down, column: column + right }, formulaAt, formula: text, stored: cell, computed: expected });
    }),
  );
  const isMore = fills !== undefined && (size.rows > fills.rows || size.columns > fills.columns);
  const isLess = stored.some((line, down) => line.some((cell, right) => computedAt(computed, down, right) === undefined && !isBeyond(cell)));
  return isMore || isLess ? [...differences, { place: formulaAt, formulaAt, formula: text, stored: stored[0][0], computed: computed[0][0], sizes: { stored: area, computed: size } }] : differences;
}

/** A result of one cell, row or column goes over the whole of a larger array formula. */
function computedAt(computed: InputMatrix, row: number, column: number): InputCell | undefined {
  const line = computed.length === 1 ? computed[0] : computed[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

/** What an array formula shows where its result does not reach. */
function isBeyond(cell: InputCell): boolean {
  return isBlank(cell) || (isCellError(cell) && cell.error === "#N/A");
}
