import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../formulas/a1";
import { tokenise } from "../../formulas/tokenise";

const PART = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** A corner of a reference: `$A5`, `B`, `$3`. */
interface Corner {
  readonly columnFixed: boolean;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly row?: number;
}

/** A formula as it reads when it is copied some rows down and columns to the right. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return eachCorner(formula, (corner) => {
    const column = corner.column === undefined ? "" : moved(corner.column, corner.columnFixed ? 0 : columns, MAX_COLUMNS, columnLetters);
    const row = corner.row === undefined ? "" : moved(corner.row, corner.rowFixed ? 0 : rows, MAX_ROWS, (at) => String(at + 1));
    if (column === undefined || row === undefined) return "#REF!";
    return `${corner.columnFixed && column !== "" ? "$" : ""}${column}${corner.rowFixed && row !== "" ? "$" : ""}${row}`;
  });
}

/** A formula with its references written from the cell where it stands (R1C1): the same in every cell that it was copied to. */
export function relativeFormula(formula: string, row: number, column: number): string {
  return eachCorner(formula, (corner) => {
    const down = corner.row === undefined ? "" : `R${corner.rowFixed ? corner.row + 1 : `[${corner.row - row}]`}`;
    const right = corner.column === undefined ? "" : `C${corner.columnFixed ? corner.column + 1 : `[${corner.column - column}]`}`;
    return down + right;
  });
}

function moved(at: number, by: number, end: number, write: (at: number) => string): string | undefined {
  return at + by < 0 || at + by >= end ? undefined : write(at + by);
}

function eachCorner(formula: string, write: (corner: Corner) => string): string {
  return tokenise(formula)
    .map(({ kind, text }) => {
      if (kind !== "reference") return text;
      const start = text.lastIndexOf("!") + 1;
      return text.slice(0, start) + text.slice(start).split(":").map((part) => write(cornerOf(part))).join(":");
    })
    .join("");
}

function cornerOf(text: string): Corner {
  const [, first, letters, second, digits] = PART.exec(text) ?? [];
  // `$3` has its mark before a row.
  const rowFixed = letters === undefined ? (first ?? "") + (second ?? "") !== "" : second === "$";
  return {
    columnFixed: letters !== undefined && first === "$",
    ...(letters === undefined ? {} : { column: columnIndex(letters.toUpperCase()) }),
    rowFixed: digits !== undefined && rowFixed,
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
  };
}
