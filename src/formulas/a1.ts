export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetArea {
  readonly sheet?: string;
  readonly area: Area;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** Reads `A1`, `$B$2:C9`, `A:C`, `2:5`, with or without a sheet; undefined where it is no address. */
export function parseAddress(text: string): SheetArea | undefined {
  const { sheet, reference } = splitSheet(text.trim().replace(/^=/, ""));
  const [from, to = from, ...rest] = reference.toUpperCase().split(":");
  if (rest.length > 0 || sheet === "") return undefined;
  const start = parseCorner(from);
  const end = parseCorner(to);
  if (!start || !end || start.kind !== end.kind) return undefined;
  if (start.kind !== "cell" && from === to && !reference.includes(":")) return undefined;
  const area = spanning(start.row, start.column, end.lastRow, end.lastColumn, end.row, end.column, start.lastRow, start.lastColumn);
  return area && { ...(sheet === undefined ? {} : { sheet }), area };
}

interface Corner {
  readonly kind: "cell" | "column" | "row";
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function parseCorner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) {
    const row = Number(cell[2]) - 1;
    const column = columnIndex(cell[1]);
    return { kind: "cell", row, column, lastRow: row, lastColumn: column };
  }
  const column = COLUMN.exec(text);
  if (column) return { kind: "column", row: 0, lastRow: MAX_ROWS - 1, column: columnIndex(column[1]), lastColumn: columnIndex(column[1]) };
  const row = ROW.exec(text);
  if (row) return { kind: "row", row: Number(row[1]) - 1, lastRow: Number(row[1]) - 1, column: 0, lastColumn: MAX_COLUMNS - 1 };
  return undefined;
}

function spanning(...[row, column, lastRow, lastColumn, otherRow, otherColumn, otherLastRow, otherLastColumn]: number[]): Area | undefined {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const area = { row: top, column: left, rows: Math.max(lastRow, otherLastRow) - top + 1, columns: Math.max(lastColumn, otherLastColumn) - left + 1 };
  return isInSheet(area) ? area : undefined;
}

/** `'It''s'!A1` → sheet `It's`; no sheet where there is no `!`. */
function splitSheet(text: string): { sheet?: string; reference: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { reference: text };
  const sheet = text.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted ? quoted[1].replaceAll("''", "'") : sheet, reference: text.slice(mark + 1) };
}

export function isInSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `B3` for the third row of the second column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1`, `A1:B2`, `A:B` for whole columns, `1:2` for whole rows; as Excel writes an area. */
export function formatArea({ row, column, rows, columns }: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const corner = (cornerRow: number, cornerColumn: number): string => `${mark}${columnLetters(cornerColumn)}${mark}${cornerRow + 1}`;
  if (rows === MAX_ROWS) return `${mark}${columnLetters(column)}:${mark}${columnLetters(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  return rows === 1 && columns === 1 ? corner(row, column) : `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}

export function formatAddress(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheet(sheet)}!${formatArea(area, absolute)}`;
}

/** Quotes a sheet's name where Excel does: when it is more than letters, digits and underscores, or looks like a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name.toUpperCase()) && !/^[RC]$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersect(left: Area, right: Area): Area | undefined {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row;
  const columns = Math.min(left.column + left.columns, right.column + right.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
