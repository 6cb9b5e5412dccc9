import type { CellErrorValue, CellValue, Row, Workbook, Worksheet } from "exceljs";
import type { Failure } from "../core/result/failure";
import { displayWidth } from "./displayWidth";
import { excelErrorText } from "../catalog/text/errorTexts";
import { isError, type FileCell, type FileCells } from "./fileCell";
import { partMender } from "./mendParts";
import { columnNames, sheetNames, tableName } from "./sheetNames";
import { clearZipDates } from "./zipDirectory";

/** Number formats by what a column holds. */
const FORMATS = { money: "#,##0", share: "0.0%", day: "yyyy-mm-dd" } as const;
export type ColumnFormat = keyof typeof FORMATS;

export interface XlsxSheet {
  readonly name: string;
  /** Headers in the first row. */
  readonly cells: FileCells;
  /** Number format of each column; undefined: as it comes. */
  readonly formats?: readonly (ColumnFormat | undefined)[];
  /** Width of each column in characters; undefined: by content. */
  readonly widths?: readonly (number | undefined)[];
  /** Name of the Excel table that the block becomes. */
  readonly asTable?: string;
}

export interface XlsxOptions {
  /** Written as the workbook's date; without it a fixed one, so that the same sheets give the same bytes. */
  readonly created?: Date;
  /** Words of a failure, for its note; English by default. */
  readonly describe?: (cause: Failure) => string;
}

type Describe = NonNullable<XlsxOptions["describe"]>;

const FIXED_DATE = new Date(Date.UTC(1980, 0, 1));
const LONGEST_TEXT = 32_767;
const HEADER_FILL = "FFE7EDF3";
const HEADER_LINE = "FF8BA3BA";
const NARROWEST = 8;
const WIDEST = 48;
const MARGIN = 3;
/** Rows whose texts are measured for a column's width. */
const MEASURED_ROWS = 200;

/** Writes sheets, each with a frozen row of headers, as the bytes of an .xlsx workbook. Texts are never formulas. */
export async function writeXlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Promise<Uint8Array> {
  const { Workbook } = await import("exceljs");
  const { created = FIXED_DATE, describe = ({ message }) => message } = options;
  const workbook = new Workbook();
  Object.assign(workbook, { creator: "Tenor", lastModifiedBy: "Tenor", created, modified: created });
  const names = sheetNames(sheets.map(({ name }) => name));
  sheets.forEach((sheet, index) => {
    const worksheet = workbook.addWorksheet(names[index], { views: [{ state: "frozen", ySplit: 1 }] });
    fillSheet(worksheet, sheet, describe);
  });
  mendSheets(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  clearZipDates(bytes);
  return bytes;
}

/** What exceljs calls for each part of the sheets; it is not in its declarations. */
interface SheetWriter {
  addWorksheets: (zip: PartTaker, model: unknown) => Promise<void>;
}
interface PartTaker {
  readonly append: (text: string, options: { readonly name: string }) => void;
}

/** Has every part of the sheets pass through the mender on its way into the archive. */
function mendSheets(workbook: Workbook): void {
  const xlsx = workbook.xlsx as unknown as SheetWriter;
  const addWorksheets = xlsx.addWorksheets.bind(xlsx);
  const mend = partMender();
  xlsx.addWorksheets = (zip, model) => addWorksheets({ append: (text, options) => zip.append(mend(options.name, text), options) }, model);
}

function fillSheet(worksheet: Worksheet, sheet: XlsxSheet, describe: Describe): void {
  const { cells, asTable, formats = [], widths = [] } = sheet;
  if (cells.length === 0) return;
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (let column = 0; column < columns; column++) {
    const format = formats[column];
    const settings = worksheet.getColumn(column + 1);
    settings.width = widths[column] ?? contentWidth(cells, column);
    if (format) settings.numFmt = FORMATS[format];
  }
  if (asTable !== undefined && cells.length > 1) {
    const headers = columnNames(Array.from({ length: columns }, (_, column) => headerText(cells[0][column] ?? null)));
    worksheet.addTable({
      name: tableName(asTable),
      ref: "A1",
      columns: headers.map((name) => ({ name, filterButton: true })),
      rows: cells.slice(1).map((row) => headers.map((_, column) => cellValue(row[column] ?? null))),
      style: { theme: "TableStyleLight1", showRowStripes: true },
    });
  } else cells.forEach((row, index) => (worksheet.getRow(index + 1).values = row.map(cellValue)));
  styleHeader(worksheet.getRow(1), columns);
  addNotes(worksheet, cells, describe);
}

function headerText(cell: FileCell): string {
  return isError(cell) || cell === null ? "" : String(cell);
}

function cellValue(cell: FileCell): CellValue {
  if (cell === null || cell === "") return null;
  if (isError(cell)) return errorValue("error" in cell ? cell.error : excelErrorText(cell.reason));
  if (typeof cell === "number" && !Number.isFinite(cell)) return errorValue(excelErrorText("noSolution"));
  return typeof cell === "string" && cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell;
}

function errorValue(error: string): CellErrorValue {
  return { error } as CellErrorValue;
}

function styleHeader(row: Row, columns: number): void {
  for (let column = 1; column <= columns; column++) {
    const cell = row.getCell(column);
    cell.alignment = { vertical: "top", wrapText: true };
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEADER_FILL } };
    cell.border = { bottom: { style: "thin", color: { argb: HEADER_LINE } } };
  }
}

/** A failure's words, where a reader points at its cell; once a row for the same words. */
function addNotes(worksheet: Worksheet, cells: FileCells, describe: Describe): void {
  cells.forEach((row, r) => {
    const said = new Set<string>();
    row.forEach((cell, c) => {
      const words = isError(cell) && "message" in cell ? describe(cell) : undefined;
      if (words === undefined || said.has(words)) return;
      said.add(words);
      worksheet.getRow(r + 1).getCell(c + 1).note = words;
    });
  });
}

function contentWidth(cells: FileCells, column: number): number {
  let widest = 0;
  for (const row of cells.slice(0, MEASURED_ROWS)) {
    widest = Math.max(widest, cellWidth(row[column] ?? null));
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest + MARGIN));
}

/** A third more than its digits, for the marks between thousands. */
function cellWidth(cell: FileCell): number {
  if (typeof cell === "string") return displayWidth(cell);
  return typeof cell === "number" ? Math.ceil((String(Math.trunc(cell)).length * 4) / 3) : 0;
}
