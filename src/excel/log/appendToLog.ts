import { isFailure, type OutputCell } from "../../catalog/cell";
import { attempt } from "../attempt";
import { WorkbookRefusal, done, refused, type Outcome } from "../outcome";
import { supports } from "../requirements";
import { cellInput } from "../write/cellInput";
import { POINTS_A_CHARACTER, formatCode } from "../write/columnFormats";
import { rowChunks } from "../write/rowChunks";
import { newSheet } from "../write/newSheet";
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
 * with a colleague's. Another pane may have chosen the same place since this one looked. So each batch also asks what
 * stood there before it wrote, and what another pane had written is put back below; and each looks again after a while,
 * and adds what is gone once more.
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
    const line: unknown[] = Array.from({ length: columns }, () => "");
    positions.forEach((position, index) => {
      if (position >= 0) line[position] = cellInput(row[index]);
    });
    return line;
  });
  const writeFrom = async (at: number, given: unknown[][]): Promise<void> => {
    const before = sheet.getRangeByIndexes(at, left, given.length, columns);
    before.load("values");
    fillLines(sheet, at, left, given, log, positions);
    const end = at + given.length;
    if (supports("tableResize")) table.resize(sheet.getRangeByIndexes(top, left, end - top, columns));
    await context.sync();
    const keys = new Set(given.map((line) => line[positions[0]]));
    const writtenOver = (before.values as OutputCell[][]).map((line) => line.map(cellInput)).filter((line) => line.some((cell) => cell !== "") && !keys.has(line[positions[0]]));
    if (writtenOver.length > 0) await writeFrom(end, writtenOver);
  };
  await writeFrom(bottom, lines);
}

function createLog(context: Excel.RequestContext, log: LogTable, rows: readonly (readonly OutputCell[])[]): Promise<void> {
  return newSheet(context, log.sheet, (sheet) => {
    const headers = log.columns.map(({ header }) => header);
    sheet.getRangeByIndexes(0, 0, 1, headers.length).values = [headers];
    log.columns.forEach(({ width }, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER));
    fillLines(sheet, 1, 0, rows.map((row) => row.map(cellInput)), log, headers.map((_, index) => index));
    const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length), true);
    table.style = sheetStyle.table;
    sheet.freezePanes.freezeRows(1);
    // In the same request: a table that did not get its name would be found by nobody.
    table.name = log.name;
  });
}

function fillLines(sheet: Excel.Worksheet, top: number, left: number, lines: unknown[][], { columns }: LogTable, positions: readonly number[]): void {
  columns.forEach(({ format }, index) => {
    const code = formatCode(format, [], index);
    if (positions[index] >= 0 && code !== "General") sheet.getRangeByIndexes(top, left + positions[index], lines.length, 1).numberFormat = code as unknown as string[][];
  });
  sheet.getRangeByIndexes(top, left, lines.length, lines[0].length).values = lines;
}
