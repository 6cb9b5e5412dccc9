import type { OutputMatrix } from "../../catalog/cell";
import type { ColumnFormat, SheetBlock } from "./sheetPlan";

/** Amounts from this on are shown without decimals. */
const LARGE_AMOUNT = 1000;

/** Excel's format code of each column of a block. On coloured cells red would not be read: a sign says enough. */
export function blockCodes({ formats, cells, colourScale }: SheetBlock): string[] {
  return formats.map((format, column) => {
    const code = formatCode(format, cells, column);
    const isColoured = colourScale !== undefined && column >= colourScale.columns[0] && column <= colourScale.columns[1];
    return isColoured ? code.replace("[Red]", "") : code;
  });
}

/** Excel's format code of a column; negative amounts are red as well as signed. */
export function formatCode(format: ColumnFormat, cells: OutputMatrix, column: number): string {
  switch (format) {
    case "money":
      return hasLargeAmount(cells, column) ? "#,##0;[Red]-#,##0;0" : "#,##0.00;[Red]-#,##0.00;0";
    case "percent":
      return "0.0%;[Red]-0.0%;0.0%";
    case "count":
      return "#,##0";
    case "date":
      return "yyyy-mm-dd hh:mm";
    case "day":
      return "yyyy-mm-dd";
    case "number":
    case "text":
      return "General";
  }
}

function hasLargeAmount(cells: OutputMatrix, column: number): boolean {
  return cells.some((row, index) => index > 0 && typeof row[column] === "number" && Math.abs(row[column]) >= LARGE_AMOUNT);
}

/** Rows looked at for a column's width. */
const SAMPLE_ROWS = 200;
const NARROWEST = 9;
const WIDEST = 44;
const DATE_CHARACTERS = 19;
export const POINTS_A_CHARACTER = 5.6;

/** Widths in points of a sheet's columns, from the texts and the sizes of numbers in its blocks. */
export function columnWidths(blocks: readonly SheetBlock[]): number[] {
  const columns = Math.max(...blocks.map(({ cells }) => cells[0].length));
  return Array.from({ length: columns }, (_, column) => {
    const characters = Math.max(NARROWEST, ...blocks.map((block) => charactersOf(block, column)));
    return Math.min(characters, WIDEST) * POINTS_A_CHARACTER;
  });
}

/** The last text column of a plain block has room beside it. */
function charactersOf({ cells, formats, plain }: SheetBlock, column: number): number {
  if (column >= formats.length) return 0;
  if (plain && column === formats.length - 1) return DATE_CHARACTERS;
  let characters = 0;
  for (let row = 0; row < Math.min(cells.length, SAMPLE_ROWS); row++) characters = Math.max(characters, cellLength(cells[row][column]) + (row === 0 ? 4 : 2));
  return characters;
}

function cellLength(cell: OutputMatrix[number][number]): number {
  if (typeof cell === "string") return displayLength(cell);
  if (typeof cell !== "number") return 5;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.abs(cell) + 1)));
  return digits + Math.floor((digits - 1) / 3) + (digits < 4 ? 3 : 0) + (cell < 0 ? 1 : 0);
}

/** Chinese characters are twice as wide. */
function displayLength(text: string): number {
  let length = 0;
  for (const character of text) length += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return length;
}
