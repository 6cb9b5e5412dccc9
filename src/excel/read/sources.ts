import { attempt } from "../attempt";
import { LOG_TABLE_NAMES } from "../log/logTable";
import { WorkbookRefusal, type Outcome } from "../outcome";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { SourceInfo, SourceTable, Steps } from "../workbookPort";
import { readArea } from "./readArea";

/** Tables of the workbook that have headers, but for Tenor's own logs, in the order in which the workbook lists them. */
export function listTables(): Promise<Outcome<readonly SourceInfo[]>> {
  return attempt(async (context) => {
    const tables = await describeTables(context, context.workbook.tables);
    return tables.filter(({ ref }) => ref.kind !== "table" || !LOG_TABLE_NAMES.includes(ref.name));
  });
}

async function describeTables(context: Excel.RequestContext, tables: Excel.TableCollection | Excel.TableScopedCollection): Promise<SourceInfo[]> {
  tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const found = tables.items
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => ({ table, sheet: table.worksheet, range: table.getRange(), header: table.getHeaderRowRange() }));
  for (const { sheet, range, header } of found) {
    sheet.load("name");
    range.load("address,rowCount");
    header.load("values");
  }
  await context.sync();
  return found.map(({ table, sheet, range, header }) => ({
    ref: { kind: "table" as const, name: table.name },
    sheet: sheet.name,
    address: localAddress(range.address),
    headers: headerTexts(header.values as unknown[][]),
    rows: range.rowCount - 1 - (table.showTotals ? 1 : 0),
  }));
}

/** The block of cells around the active cell: what Ctrl+A selects. A table with results beside it is that table alone. */
export function currentRegion(): Promise<Outcome<SourceInfo>> {
  return attempt(async (context) => {
    const region = context.workbook.getActiveCell().getSurroundingRegion();
    const header = region.getRow(0);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    region.load("address,rowCount,columnCount");
    header.load("values");
    sheet.load("name");
    await context.sync();
    const [table, ...others] = await describeTables(context, region.getTables(true));
    if (table && others.length === 0 && table.rows >= region.rowCount - MOST_ROWS_BESIDE_CLIENTS) return table;
    const headers = headerTexts(header.values as unknown[][]);
    if (region.rowCount < 2 || headers.every((text) => text === "")) throw new WorkbookRefusal({ code: "noRegion" });
    const address = localAddress(region.address);
    return { ref: { kind: "range", sheet: sheet.name, address }, sheet: sheet.name, address, headers, rows: region.rowCount - 1 };
  });
}

/** Headers and totals: a table that leaves more of its region out is one of several things there. */
const MOST_ROWS_BESIDE_CLIENTS = 2;

export function readSource(ref: SourceRef, steps: Steps = {}): Promise<Outcome<SourceTable>> {
  return attempt((context) => readSourceIn(context, ref, steps));
}

/** Reads a source inside a batch that is under way. */
export async function readSourceIn(context: Excel.RequestContext, ref: SourceRef, steps: Steps): Promise<SourceTable> {
  const table = ref.kind === "table" ? context.workbook.tables.getItem(ref.name) : undefined;
  const sheet = ref.kind === "table" ? table!.worksheet : context.workbook.worksheets.getItem(ref.sheet);
  const range = ref.kind === "table" ? table!.getRange() : sheet.getRange(ref.address);
  table?.load("showTotals");
  sheet.load("name");
  range.load("address,rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  await context.sync();
  const rows = range.rowCount - (table?.showTotals ? 1 : 0);
  const cells = await readArea(context, sheet, { row: range.rowIndex, column: range.columnIndex, rows, columns: range.columnCount }, steps);
  // Excel says null where some rows are hidden and others are not; its types do not.
  const hidden = range.rowHidden as boolean | null;
  return { ref, sheet: sheet.name, address: localAddress(range.address), row: range.rowIndex, column: range.columnIndex, cells, ...(hidden === null || hidden ? { hasHiddenRows: true as const } : {}) };
}

/** "'My sheet'!A1:C9" → "A1:C9". */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function headerTexts(values: readonly (readonly unknown[])[]): string[] {
  return (values[0] ?? []).map((value) => (typeof value === "string" ? value : ""));
}
