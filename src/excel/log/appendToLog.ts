import { isFailure, type OutputCell } from "../../catalog/cell";
import { attempt } from "../attempt";
import { orTakeBack } from "../orTakeBack";
import { WorkbookRefusal, done, refused, type Outcome } from "../outcome";
import { supports } from "../requirements";
import { cellInput } from "../write/cellInput";
import { POINTS_A_CHARACTER, formatCode } from "../write/columnFormats";
import { rowChunks } from "../write/rowChunks";
import { freeName } from "../write/sheetNames";
import { sheetStyle } from "../write/sheetStyle";
import { logPositions, type LogTable } from "./logTable";
import { filledArea, keysOf } from "./readLog";

/** How long another pane may take to write what it has already made room for. */
const SETTLES_MS = 400;
const MOST_TRIES = 5;

/**
 * Adds rows to a log, and makes the log where there is none.
 *
 * Rows go below the last that is filled, and the table is drawn around them in the same batch: `rows.add` would collide
 * with a colleague's. Two panes may still choose the same place at the same moment; the later one wins it, so each looks
 * again after a while, and adds what is gone once more.
 */
export async function appendToLog(log: LogTable, rows: readonly (readonly OutputCell[])[], settlesMs = SETTLES_MS): Promise<Outcome<void>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const kept = await attempt((context) => keysOf(context, log));
    if (!kept.ok) return kept;
    const missing = rows.filter((row) => !kept.value.has(keyOf(row)));
    if (missing.length === 0) return done(undefined);
    const written = await writeAll(log, missing);
    // Another pane made the table meanwhile: there is one now.
    if (!written.ok && written.problem.code !== "nameTaken") return written;
    if (!written.ok && tries === MOST_TRIES - 1) return written;
    await new Promise((resolve) => setTimeout(resolve, settlesMs));
  }
  const kept = await attempt((context) => keysOf(context, log));
  if (!kept.ok) return kept;
  return rows.every((row) => kept.value.has(keyOf(row))) ? done(undefined) : refused("unexpected", "rows of the log did not stay");
}

/** Writes rows, in as few requests as their size allows. */
async function writeAll(log: LogTable, rows: readonly (readonly OutputCell[])[]): Promise<Outcome<void>> {
  for (const [from, to] of rowChunks(rows.map((row) => row.map(cellInput)))) {
    const written = await attempt((context) => writeBelow(context, log, rows.slice(from, to)));
    if (!written.ok) return written;
  }
  return done(undefined);
}

function keyOf([key]: readonly OutputCell[]): string {
  return isFailure(key) ? "" : String(key);
}

async function writeBelow(context: Excel.RequestContext, log: LogTable, rows: readonly (readonly OutputCell[])[]): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(log.name);
  table.load("name,showTotals");
  await context.sync();
  if (table.isNullObject) return createLog(context, log, rows);
  if (table.showTotals) {
    table.showTotals = false;
    await context.sync();
  }
  const { sheet, top, left, columns, bottom, headers } = await filledArea(context, table);
  const positions = logPositions(log, headers);
  if (log.columns.some(({ required }, index) => required && positions[index] < 0)) throw new WorkbookRefusal({ code: "logBroken", detail: log.name });
  const lines = rows.map((row) => {
    const line = Array.from({ length: columns }, (): OutputCell => "");
    positions.forEach((position, index) => {
      if (position >= 0) line[position] = row[index];
    });
    return line;
  });
  fillRows(sheet, bottom, left, lines, log, positions);
  if (supports("tableResize")) table.resize(sheet.getRangeByIndexes(top, left, bottom - top + rows.length, columns));
  await context.sync();
}

async function createLog(context: Excel.RequestContext, log: LogTable, rows: readonly (readonly OutputCell[])[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const made = freeName(worksheets.items.map(({ name }) => name), log.sheet);
  const sheet = worksheets.add(made);
  const headers = log.columns.map(({ header }) => header);
  sheet.getRangeByIndexes(0, 0, 1, headers.length).values = [headers];
  log.columns.forEach(({ width }, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER));
  fillRows(sheet, 1, 0, rows, log, headers.map((_, index) => index));
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length), true);
  table.style = sheetStyle.table;
  sheet.freezePanes.freezeRows(1);
  // In the same request: a table that did not get its name would be found by nobody.
  table.name = log.name;
  await orTakeBack(context, made);
}

function fillRows(sheet: Excel.Worksheet, top: number, left: number, rows: readonly (readonly OutputCell[])[], { columns }: LogTable, positions: readonly number[]): void {
  columns.forEach(({ format }, index) => {
    const code = formatCode(format, [], index);
    if (positions[index] >= 0 && code !== "General") sheet.getRangeByIndexes(top, left + positions[index], rows.length, 1).numberFormat = code as unknown as string[][];
  });
  sheet.getRangeByIndexes(top, left, rows.length, rows[0].length).values = rows.map((row) => row.map(cellInput));
}
