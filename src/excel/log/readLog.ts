import { textOf } from "../../catalog/cell";
import { attempt } from "../attempt";
import type { Outcome } from "../outcome";
import { readArea } from "../read/readArea";
import type { SourceTable } from "../workbookPort";
import { logPositions, type LogTable } from "./logTable";

/** Rows of a sheet. */
const SHEET_ROWS = 1_048_576;

interface FilledArea {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly columns: number;
  /** First free row. */
  readonly bottom: number;
  readonly headers: readonly unknown[];
}

/** The log's table with what stands below it: a row that was written before the table was drawn around it. */
export async function filledArea(context: Excel.RequestContext, table: Excel.Table): Promise<FilledArea> {
  const { worksheet: sheet } = table;
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  range.load("rowIndex,columnIndex,columnCount");
  header.load("values");
  await context.sync();
  const { rowIndex: top, columnIndex: left, columnCount: columns } = range;
  const used = sheet.getRangeByIndexes(top, left, SHEET_ROWS - top, columns).getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  const bottom = used.isNullObject ? top + 1 : used.rowIndex + used.rowCount;
  return { sheet, top, left, columns, bottom: Math.max(bottom, top + 1), headers: (header.values as unknown[][])[0] };
}

/** Names of the entries that a log holds; none where there is no log. */
export async function keysOf(context: Excel.RequestContext, log: LogTable): Promise<ReadonlySet<string>> {
  const table = context.workbook.tables.getItemOrNullObject(log.name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return new Set();
  const { sheet, top, left, bottom, headers } = await filledArea(context, table);
  const [position] = logPositions(log, headers);
  if (position < 0 || bottom === top + 1) return new Set();
  const keys = await readArea(context, sheet, { row: top + 1, column: left + position, rows: bottom - top - 1, columns: 1 });
  return new Set(keys.map(([key]) => textOf(key)));
}

/** The log with its headers; undefined where the workbook has none. */
export function readLog(log: LogTable): Promise<Outcome<SourceTable | undefined>> {
  return attempt((context) => readLogIn(context, log));
}

export async function readLogIn(context: Excel.RequestContext, log: LogTable): Promise<SourceTable | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(log.name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return undefined;
  const { sheet, top, left, columns, bottom } = await filledArea(context, table);
  sheet.load("name");
  const cells = await readArea(context, sheet, { row: top, column: left, rows: bottom - top, columns });
  return { ref: { kind: "table" as const, name: log.name }, sheet: sheet.name, address: "", row: top, column: left, cells };
}
