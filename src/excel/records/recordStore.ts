import { textOf, type InputMatrix } from "../../catalog/cell";
import type { Locale } from "../../catalog/text/localText";
import { rangeOf, type SheetBlockPlace } from "../formulas/readBlocks";
import { inBatches } from "../formulas/inBatches";
import { WorkbookRefusal } from "../outcome";
import { readArea } from "../read/readArea";
import { supports } from "../requirements";
import { cellInput } from "../write/cellInput";
import { POINTS_A_CHARACTER } from "../write/columnFormats";
import { rowChunks } from "../write/rowChunks";
import { newSheet } from "../write/newSheet";
import { sheetStyle } from "../write/sheetStyle";
import { placeName, readRecord, recordCells, recordColumns, type FormulaRecord, type RecordTable } from "../../audit/records/recordTable";

/** Records of a workbook, and where their table stands. */
export interface RecordList {
  readonly records: readonly FormulaRecord[];
  /** Rows that are no record any more. */
  readonly unreadable: number;
  readonly place?: { readonly sheetId: string; readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };
}

const NO_RECORDS: RecordList = { records: [], unreadable: 0 };

export async function readRecords(context: Excel.RequestContext, { name }: RecordTable): Promise<RecordList> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return NO_RECORDS;
  const range = table.getRange();
  const { worksheet } = table;
  const used = worksheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  used.load("rowIndex,rowCount");
  worksheet.load("id");
  await context.sync();
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const [headers, ...lines] = await readArea(context, worksheet, { row: top, column: left, rows: Math.max(rowCount, bottom - top), columns: columnCount });
  // Columns that somebody added stand to the right; ours are where they were written.
  if (recordColumns.some(({ header }, column) => !Object.values(header).includes(textOf(headers[column] ?? null)))) throw new WorkbookRefusal({ code: "recordsForeign", detail: name });
  const found = lines.map(recordOf);
  // Records that were written before the table was drawn around them stand right below it.
  const rows = rowCount + found.slice(rowCount - 1).concat(undefined).findIndex((record) => record === undefined);
  const records = found.slice(0, rows - 1).flatMap((record) => record ?? []);
  const filled = lines.slice(0, rowCount - 1).filter((line) => line.some((cell) => cell !== null)).length + rows - rowCount;
  return { records, unreadable: filled - records.length, place: { sheetId: worksheet.id, top, left, rows, columns: columnCount } };
}

const positions = new Map(recordColumns.map(({ id }, column) => [id, column]));

function recordOf(line: InputMatrix[number]): FormulaRecord | undefined {
  return readRecord((column) => textOf(line[positions.get(column)!]));
}

/** Writes records below those that are there, with a name of the workbook for the place of each; makes sheet and table where there are none. */
export async function addRecords(context: Excel.RequestContext, table: RecordTable, places: readonly { readonly record: FormulaRecord; readonly place: SheetBlockPlace }[], locale: Locale): Promise<void> {
  const { place, records } = await readRecords(context, table);
  if (!place) await createTable(context, table, locale);
  await rewriteRecords(context, table, [...records, ...places.map(({ record }) => record)], locale);
  const { names } = context.workbook;
  const before = await inBatches(context, places, ({ record }) => {
    const name = names.getItemOrNullObject(placeName(table, record));
    name.load("name");
    return name;
  });
  const left = before.filter(({ isNullObject }) => !isNullObject);
  await inBatches(context, left, (name) => name.delete());
  await inBatches(context, places, ({ record, place: block }) => {
    names.add(placeName(table, record), rangeOf(context, block)).visible = false;
  });
}

/** What the table holds from now on; without records the sheet that was made for it goes. */
export async function rewriteRecords(context: Excel.RequestContext, table: RecordTable, records: readonly FormulaRecord[], locale: Locale): Promise<void> {
  const { place } = await readRecords(context, table);
  if (!place) return;
  const { sheetId, top, left, rows, columns } = place;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (records.length === 0) return removeTable(context, table, sheet, top + rows, left + columns);
  await writeRows(context, sheet, top + 1, left, records, locale);
  if (rows - 1 > records.length) sheet.getRangeByIndexes(top + 1 + records.length, left, rows - 1 - records.length, recordColumns.length).clear("Contents");
  if (supports("tableResize")) context.workbook.tables.getItem(table.name).resize(sheet.getRangeByIndexes(top, left, records.length + 1, columns));
  await context.sync();
}

/** Takes a table without records, which a write that was cut off may leave. */
export async function dropEmptyTable(context: Excel.RequestContext, table: RecordTable, locale: Locale): Promise<void> {
  const { records, unreadable, place } = await readRecords(context, table);
  if (place && records.length === 0 && unreadable === 0) await rewriteRecords(context, table, [], locale);
}

/** The sheet goes with its table, unless it holds something else. */
async function removeTable(context: Excel.RequestContext, { name }: RecordTable, sheet: Excel.Worksheet, bottom: number, right: number): Promise<void> {
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.rowIndex + used.rowCount <= bottom && used.columnIndex + used.columnCount <= right) sheet.delete();
  else context.workbook.tables.getItem(name).delete();
  await context.sync();
}

/** Takes the names of places that are needed no longer. */
export async function dropNames(context: Excel.RequestContext, table: RecordTable, records: readonly FormulaRecord[]): Promise<void> {
  const names = await inBatches(context, records, (record) => {
    const name = context.workbook.names.getItemOrNullObject(placeName(table, record));
    name.load("name");
    return name;
  });
  await inBatches(context, names.filter(({ isNullObject }) => !isNullObject), (name) => name.delete());
}

/** An empty table below its note, on a sheet of its own: all in one request, so that there is the whole of it or nothing. */
async function createTable(context: Excel.RequestContext, { name, sheet: wished, note }: RecordTable, locale: Locale): Promise<void> {
  await newSheet(context, wished[locale], (sheet) => {
    sheet.getRangeByIndexes(0, 0, note.length, 1).values = note.map((line) => [line[locale]]);
    const title = sheet.getRangeByIndexes(0, 0, 1, 1).format.font;
    title.bold = true;
    title.size = sheetStyle.titleSize;
    title.color = sheetStyle.titleText;
    recordColumns.forEach(({ width }, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER));
    const top = note.length + 1;
    sheet.getRangeByIndexes(top, 0, 1, recordColumns.length).values = [recordColumns.map(({ header }) => header[locale])];
    const table = sheet.tables.add(sheet.getRangeByIndexes(top, 0, 2, recordColumns.length), true);
    table.style = sheetStyle.table;
    sheet.freezePanes.freezeRows(top + 1);
    table.name = name;
  });
}

async function writeRows(context: Excel.RequestContext, sheet: Excel.Worksheet, top: number, left: number, records: readonly FormulaRecord[], locale: Locale): Promise<void> {
  const rows = records.map((record) => recordCells(record, locale).map(cellInput));
  await inBatches(context, rowChunks(rows), ([from, to]) => {
    sheet.getRangeByIndexes(top + from, left, to - from, recordColumns.length).values = rows.slice(from, to);
  }, () => Number.MAX_SAFE_INTEGER);
}
