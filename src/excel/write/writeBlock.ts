import { cellInput, type CellInput } from "./cellInput";
import { blockCodes, formatCode } from "./columnFormats";
import { rowChunks } from "./rowChunks";
import { rowsAbove, type SheetBlock } from "./sheetPlan";
import { sheetStyle } from "./sheetStyle";
import { supports } from "../requirements";
import { writeChart } from "./writeChart";
import { writeColourScale } from "./writeColourScale";

/** Rows that are made ready at once: more would hold the page up. */
const ROWS_PREPARED = 3000;

/** How what was queued is sent. */
export interface Sending {
  sync(): Promise<unknown>;
}

/** Writes one block with its title, chart, formats and headers, a chunk of rows at a time. */
export async function writeBlock(context: Sending, sheet: Excel.Worksheet, block: SheetBlock, top: number, written: (rows: number) => void): Promise<void> {
  const { title, cells, formats, asTable, plain, rowFormats, chart, colourScale, formulaColumns = [] } = block;
  const columns = cells[0].length;
  if (title !== undefined) writeTitle(sheet, title, top);
  const first = top + rowsAbove(block);
  const below = plain ? 0 : 1;
  blockCodes(block).forEach((code, column) => {
    if (code !== "General" && cells.length > below) setFormat(sheet.getRangeByIndexes(first + below, column, cells.length - below, 1), code);
  });
  rowFormats?.forEach((format, row) => setFormat(sheet.getRangeByIndexes(first + row, columns - 1, 1, 1), formatCode(format, cells, columns - 1)));
  for (let start = 0; start < cells.length; start += ROWS_PREPARED) {
    const inputs = cells.slice(start, start + ROWS_PREPARED).map((row, index) => row.map((cell, column) => (start + index >= below && formulaColumns.includes(column) && typeof cell === "string" && cell.startsWith("=") ? cell : cellInput(cell))));
    for (const [from, to] of rowChunks(inputs)) {
      await sendRows(context, sheet, first + start, inputs, from, to);
      written(to - from);
    }
  }
  const whole = sheet.getRangeByIndexes(first, 0, cells.length, columns);
  if (asTable && cells.length > 1) sheet.tables.add(whole, true).style = sheetStyle.table;
  if (plain) whole.format.horizontalAlignment = "Left";
  else styleHeader(sheet.getRangeByIndexes(first, 0, 1, columns), formats.map((format) => format !== "text"), sheet, first);
  if (chart && supports("charts")) writeChart(sheet, chart, { top: title === undefined ? top : top + 1, header: first, rows: cells.length - 1, headers: cells[0].map(String) });
  if (colourScale && cells.length > below && supports("colourScale")) {
    const [left, right] = colourScale.columns;
    writeColourScale(sheet.getRangeByIndexes(first + below, left, cells.length - below, right - left + 1), colourScale);
  }
  await context.sync();
}

async function sendRows(context: Sending, sheet: Excel.Worksheet, first: number, inputs: readonly CellInput[][], from: number, to: number): Promise<void> {
  setRows(sheet, first, inputs, from, to);
  await context.sync();
}

/** Cells set at once: larger matrices the client library would cut itself, with more calls for each piece. */
const CELLS_A_RANGE = 1500;

function setRows(sheet: Excel.Worksheet, first: number, inputs: readonly CellInput[][], from: number, to: number): void {
  const columns = inputs[0].length;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_A_RANGE / columns));
  for (let row = from; row < to; row += rowsAtOnce) {
    const end = Math.min(row + rowsAtOnce, to);
    sheet.getRangeByIndexes(first + row, 0, end - row, columns).values = inputs.slice(row, end);
  }
}

/** One format for all cells of the range, as the API takes a single value. */
function setFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

function writeTitle(sheet: Excel.Worksheet, title: string, row: number): void {
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.values = [[cellInput(title)]];
  cell.format.font.bold = true;
  cell.format.font.size = sheetStyle.titleSize;
  cell.format.font.color = sheetStyle.titleText;
}

function styleHeader(header: Excel.Range, numeric: readonly boolean[], sheet: Excel.Worksheet, row: number): void {
  header.format.font.bold = true;
  header.format.font.color = sheetStyle.headerText;
  header.format.fill.color = sheetStyle.headerFill;
  numeric.forEach((isNumber, column) => {
    if (isNumber) sheet.getRangeByIndexes(row, column, 1, 1).format.horizontalAlignment = "Right";
  });
}
