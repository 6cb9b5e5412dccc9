import { transitionMatrix, type TransitionMatrix } from "../../core/credit/transitionMatrix";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, quote, textOf, type InputCell, type InputMatrix } from "../cell";
import { tableParam, type Param } from "../define/param";
import { readNumber, rules } from "../schema/numberRule";
import { say } from "../text/localText";

/** A matrix as it stands in a sheet: with or without a row and a column of names. */
export const transitionMatrixParam: Param<"matrix", TransitionMatrix> = tableParam("matrix", {
  label: say("Transition matrix", "转移矩阵"),
  help: say("Yearly probabilities, a row a state; names in the first row and column may stand beside them; the last state is default.", "年度转移概率，每行一个状态；首行与首列可为状态名称；最后一个状态为违约。"),
  optional: false,
  parse: (cells) => (cells ? readTransitionMatrix(cells) : fail("missing", { parameter: "matrix" })),
});

/** The same beside a client table: from rating to PD, for clients that give no PD. */
export const ratingMatrixParam: Param<"matrix", TransitionMatrix | undefined> = tableParam("matrix", {
  label: transitionMatrixParam.label,
  help: say("Yearly transition matrix, for clients with a rating and no PD: their PD follows it year by year. Blank: ratings are only names.", "年度转移矩阵：对有评级而无违约概率的客户逐年推算；留空时评级仅为名称。"),
  optional: true,
  parse: (cells) => (cells ? readTransitionMatrix(cells) : ok(undefined)),
});

/** Reads a transition matrix, wherever in the cells it stands (`matrixLayout`). */
export function readTransitionMatrix(cells: InputMatrix): Result<TransitionMatrix> {
  const layout = matrixLayout(cells);
  if (!layout) return fail("missing", { parameter: "matrix" });
  const { labels } = layout;
  const rows: number[][] = [];
  for (const [row, from] of layout.rows.entries()) {
    const values: number[] = [];
    for (const [column, to] of layout.columns.entries()) {
      const cell = cells[from][to] ?? null;
      // A blank cell of a matrix is a move that never happens.
      const read = isBlank(cell) ? ok(0) : readNumber(`${labels[row]} → ${labels[column] ?? column + 1}`, cell, rules.probability);
      if (!read.ok) return fail("brokenRule", { parameter: "matrix", row: row + 1, detail: read.failure });
      values.push(read.value);
    }
    rows.push(values);
  }
  return transitionMatrix(rows, labels);
}

/** Where the probabilities of a matrix stand: the rows and columns of its states, from 0, and the names of these. */
export interface MatrixLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly labels: readonly string[];
}

/**
 * Finds a matrix among cells. A first row without numbers is names, and so is a first column; beside a blank
 * corner both are, numbers or not. States without names are numbered. Blank rows and columns at the edges are
 * passed over; undefined where nothing is left.
 */
export function matrixLayout(cells: InputMatrix): MatrixLayout | undefined {
  const { block, rows, first } = trimmed(cells);
  if (block.length === 0) return undefined;
  const blankCorner = isBlank(block[0][0]) && block.length === block[0].length && block.length > 1;
  const hasNameRow = (blankCorner && namesBothWays(block)) || (block[0].length > 1 && block[0].slice(1).every(isName));
  const body = hasNameRow ? block.slice(1) : block;
  const hasNameColumn = body.length > 0 && body[0].length > 1 && ((hasNameRow && blankCorner) || body.every((row) => isName(row[0])));
  const left = hasNameColumn ? 1 : 0;
  const columnNames = hasNameRow ? block[0].slice(left) : [];
  return {
    rows: rows.slice(hasNameRow ? 1 : 0),
    columns: Array.from({ length: Math.max(0, block[0].length - left) }, (_, column) => first + left + column),
    labels: body.map((line, row) => nameOf(hasNameColumn ? line[0] : columnNames[row], row)),
  };
}

/** A grade of a matrix, by its name or its number from 1, as its position from 0. */
export function readGrade(parameter: string, cell: InputCell, matrix: TransitionMatrix): Result<number> {
  if (isBlank(cell)) return fail("missing", { parameter });
  const typed = textOf(cell).toLowerCase();
  const named = matrix.labels.findIndex((label) => label.toLowerCase() === typed);
  if (named >= 0) return ok(named);
  const number = typeof cell === "number" ? cell : Number.NaN;
  if (Number.isInteger(number) && number >= 1 && number <= matrix.size) return ok(number - 1);
  return fail("unknownGrade", { parameter, choices: matrix.labels.join(", "), maximum: matrix.size, value: quote(cell) });
}

const isName = (cell: InputCell): boolean => !isBlank(cell) && typeof cell !== "number";

/** Whether the first row and the first column, but for their corner, say the same: numbered grades do. */
function namesBothWays(block: InputMatrix): boolean {
  return block.every((row, index) => index === 0 || textOf(row[0]) === textOf(block[0][index]));
}

function nameOf(cell: InputCell | undefined, row: number): string {
  return cell === undefined || isBlank(cell) ? String(row + 1) : textOf(cell);
}

/** Without the blank rows and columns that a generous selection takes along; and where what is left begins. */
function trimmed(cells: InputMatrix): { block: InputMatrix; rows: readonly number[]; first: number } {
  const rows = cells.flatMap((row, index) => (row.every(isBlank) ? [] : [index]));
  const filled = rows.map((row) => cells[row]);
  const width = Math.max(0, ...filled.map((row) => row.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0)));
  const first = Math.min(...filled.map((row) => row.findIndex((cell) => !isBlank(cell))));
  return { block: filled.map((row) => Array.from({ length: Math.max(0, width - first) }, (_, index) => row[first + index] ?? null)), rows, first };
}
