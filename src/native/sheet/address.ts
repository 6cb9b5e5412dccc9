/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** Column counted from 0 of its letters. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** An address that stays where it is when the formula is copied. */
export function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** An address in a column that stays, in the row of the formula. */
export function inRow(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** An address in the column of the formula, in a row that stays. */
export function inColumn(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}

/** A range that stays, from its first cell to its last. */
export function fixedRange(top: number, left: number, bottom: number, right: number): string {
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}

/** Part of a row, its columns fixed. */
export function rangeInRow(row: number, left: number, right: number): string {
  return `${inRow(row, left)}:${inRow(row, right)}`;
}

/** A number as a formula holds it. */
export function numberText(value: number): string {
  return String(value).replace("e+", "E+").replace("e-", "E-");
}

/** A text as a formula holds it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
