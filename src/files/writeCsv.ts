import { excelErrorText } from "../catalog/text/errorTexts";
import { guarded } from "../catalog/text/formulaStart";
import { isError, type FileCell, type FileCells } from "./fileCell";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Cells as a CSV text: commas, quotes where needed, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front, which reading takes away; numbers are written in full. Failures are written as their Excel error.
 * Excel reads texts beyond ASCII only behind a byte order mark, so they get one.
 */
export function writeCsv(cells: FileCells): string {
  const text = cells.map(csvLine).join("");
  return `${byteOrderMark([text])}${text}`;
}

/** One record, its line end with it. */
export function csvLine(row: readonly FileCell[]): string {
  let line = "";
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    // Numbers are most of a file, and need no quotes.
    const text = typeof cell === "number" && Number.isFinite(cell) ? String(cell) : quoted(writeCell(cell));
    line += column === 0 ? text : `,${text}`;
  }
  return `${line}\r\n`;
}

/** What stands before a file with these texts. */
export function byteOrderMark(texts: Iterable<string>): string {
  for (const text of texts) if (/[^\x00-\x7f]/.test(text)) return BYTE_ORDER_MARK;
  return "";
}

function quoted(text: string): string {
  return /[",\r\n\ufeff]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeCell(cell: FileCell): string {
  if (cell === null) return "";
  if (isError(cell)) return "error" in cell ? cell.error : excelErrorText(cell.reason);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : excelErrorText("noSolution");
  return guarded(cell);
}
