import { unparse } from "papaparse";
import { excelErrorText } from "./errorTexts";
import { isError, type FileCell, type FileCells } from "./fileCell";

/** First characters that make a spreadsheet take a text for a formula; the full-width ones do where such are typed. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Cells as a CSV text: commas, quotes where needed, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front; numbers are written in full. Failures are written as their Excel error.
 * Excel reads texts beyond ASCII only behind a byte order mark, so they get one.
 */
export function writeCsv(cells: FileCells): string {
  const text = unparse(cells.map((row) => row.map(writeCell)), { newline: "\r\n" });
  return `${/[^\x00-\x7f]/.test(text) ? BYTE_ORDER_MARK : ""}${text}${text === "" ? "" : "\r\n"}`;
}

function writeCell(cell: FileCell): string {
  if (cell === null) return "";
  if (isError(cell)) return "error" in cell ? cell.error : excelErrorText(cell.reason);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : excelErrorText("noSolution");
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}
