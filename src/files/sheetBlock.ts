import type { Worksheet } from "exceljs";
import { isBlank, type InputCell, type InputMatrix } from "../catalog/cell";
import { fileFail, type FileResult } from "./fileFailure";
import { MAX_CELLS, MAX_ROWS } from "./limits";
import { xlsxCell } from "./xlsxCell";

/** A block of a sheet, rows and columns from 1, ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a block, blanks where the sheet has none. */
export function cellsOf(sheet: Worksheet, { top, left, bottom, right }: Block): FileResult<InputMatrix> {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (rows > MAX_ROWS) return fileFail("tooManyRows", { sheet: sheet.name, value: rows, maximum: MAX_ROWS });
  if (rows * columns > MAX_CELLS) return fileFail("tooManyCells", { sheet: sheet.name, value: rows * columns, maximum: MAX_CELLS });
  const cells = Array.from({ length: rows }, () => new Array<InputCell>(columns).fill(null));
  sheet.eachRow((row, number) => {
    if (number < top || number > bottom) return;
    row.eachCell((cell, column) => {
      if (column >= left && column <= right) cells[number - top][column - left] = xlsxCell(cell);
    });
  });
  return { ok: true, value: cells };
}

/** Rows from the top that are looked at for headers. */
const HEADER_SEARCH_ROWS = 50;

/**
 * The used range from its row of headers down: the first row with two texts or more and nothing else, or,
 * failing that, with one. A title above does not count among headers, cells beyond them do not count.
 */
export function usedBlock(sheet: Worksheet): FileResult<Block> {
  if (sheet.rowCount > MAX_ROWS) return fileFail("tooManyRows", { sheet: sheet.name, value: sheet.rowCount, maximum: MAX_ROWS });
  const headers = headerRow(sheet, 2) ?? headerRow(sheet, 1);
  if (!headers) return fileFail("noHeaderRow", { sheet: sheet.name });
  return { ok: true, value: { ...headers, bottom: lastRow(sheet, headers) } };
}

function headerRow(sheet: Worksheet, fewest: number): { top: number; left: number; right: number } | undefined {
  for (let top = 1; top <= Math.min(sheet.rowCount, HEADER_SEARCH_ROWS); top++) {
    const filled: { column: number; cell: InputCell }[] = [];
    sheet.findRow(top)?.eachCell((one, column) => {
      const cell = xlsxCell(one);
      if (!isBlank(cell)) filled.push({ column, cell });
    });
    const texts = filled.filter(({ cell }) => typeof cell === "string");
    if (texts.length >= fewest && texts.length === filled.length) return { top, left: filled[0].column, right: filled[filled.length - 1].column };
  }
  return undefined;
}

function lastRow(sheet: Worksheet, { top, left, right }: { top: number; left: number; right: number }): number {
  for (let number = sheet.rowCount; number > top; number--) {
    let filled = false;
    sheet.findRow(number)?.eachCell((cell, column) => {
      filled ||= column >= left && column <= right && !isBlank(xlsxCell(cell));
    });
    if (filled) return number;
  }
  return top;
}
