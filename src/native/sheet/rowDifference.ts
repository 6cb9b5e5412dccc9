import { inRow, rangeInRow } from "./address";

/** A column of a row: whether all of it is numbers, as text or blanks among squares are none in LibreOffice. */
export interface NumberColumn {
  readonly column: number;
  readonly isFull: boolean;
}

/**
 * How far the numbers of a row are from TENOR's: the root of the sum of squares over columns full of numbers, and the size
 * of each difference in those that hold blanks or words too.
 */
export function rowDifference(row: number, numbers: readonly NumberColumn[], native: number, kept: number): string {
  const full = new Set(numbers.flatMap(({ column, isFull }) => (isFull ? [column] : [])));
  const squares = [...full].filter((column) => !full.has(column - 1)).map((from) => {
    const to = [...full].find((column) => column >= from && !full.has(column + 1))!;
    return `SUMXMY2(${rangeInRow(row, native + from, native + to)},${rangeInRow(row, kept + from, kept + to)})`;
  });
  const single = numbers.flatMap(({ column, isFull }) => (isFull ? [] : [`ABS(N(${inRow(row, native + column)})-N(${inRow(row, kept + column)}))`]));
  return [...(squares.length > 0 ? [`SQRT(${squares.join("+")})`] : []), ...single].join("+") || "0";
}
