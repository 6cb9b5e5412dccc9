import type { Workbook, Worksheet } from "exceljs";
import type { InputMatrix } from "../catalog/cell";
import { checkWorkbookBytes } from "./checkWorkbookBytes";
import { fileFail, type FileResult } from "./fileFailure";
import { openWorkbook } from "./openWorkbook";
import type { LoadedTable } from "./loadedTable";
import { cellsOf, usedBlock, type Block } from "./sheetBlock";

/** Which block of a workbook to read; by default its first table, else the first sheet with headers. */
export interface XlsxChoice {
  readonly sheet?: string;
  readonly table?: string;
}

export interface XlsxReading {
  readonly cells: InputMatrix;
  readonly sheetName: string;
  readonly tableName?: string;
  /** Number of the row of headers on its sheet, from 1. */
  readonly headerRow: number;
}

/** A table of a workbook: where it stands. */
interface TablePlace {
  readonly name: string;
  readonly sheet: Worksheet;
  readonly block: Block;
}

/**
 * Reads a block of an .xlsx workbook: formulas give their stored results, error cells { error }, dates
 * Excel serials of the 1900 system. A file that is no workbook, damaged or too large is a failure.
 */
export async function readXlsx(bytes: Uint8Array, choice: XlsxChoice = {}): Promise<FileResult<XlsxReading>> {
  try {
    const refused = await checkWorkbookBytes(bytes);
    if (refused) return { ok: false, failure: refused };
    return readWorkbook(await openWorkbook(bytes), choice);
  } catch (error) {
    return fileFail("damaged", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function readWorkbook(workbook: Workbook, { sheet: sheetName, table: tableName }: XlsxChoice): FileResult<XlsxReading> {
  const all = [...workbook.worksheets];
  const visible = all.filter(({ state }) => state === "visible");
  const sheets = sheetName === undefined ? (visible.length > 0 ? visible : all) : all.filter(({ name }) => sameName(name, sheetName));
  if (all.length === 0) return fileFail("noSheets");
  if (sheets.length === 0) return fileFail("unknownSheet", { value: sheetName ?? "", choices: all.map(({ name }) => name).join(", ") });

  const tables = sheets.flatMap(tablesOf);
  if (tableName !== undefined) {
    const named = tables.find(({ name }) => sameName(name, tableName));
    return named ? readTable(named) : fileFail("unknownTable", { value: tableName, choices: tables.map(({ name }) => name).join(", ") || "none" });
  }
  return tables.length > 0 ? readTable(tables[0]) : readFirstSheet(sheets);
}

function readTable({ name, sheet, block }: TablePlace): FileResult<XlsxReading> {
  const cells = cellsOf(sheet, block);
  return cells.ok ? { ok: true, value: { cells: cells.value, sheetName: sheet.name, tableName: name, headerRow: block.top } } : cells;
}

/** The first sheet with headers and rows below them; failing that, the first with headers. */
function readFirstSheet(sheets: readonly Worksheet[]): FileResult<XlsxReading> {
  const found = sheets.map((sheet) => ({ sheet, block: usedBlock(sheet) }));
  const chosen = found.find(({ block }) => block.ok && block.value.bottom > block.value.top) ?? found.find(({ block }) => block.ok) ?? found[0];
  if (!chosen.block.ok) return chosen.block;
  const cells = cellsOf(chosen.sheet, chosen.block.value);
  return cells.ok ? { ok: true, value: { cells: cells.value, sheetName: chosen.sheet.name, headerRow: chosen.block.value.top } } : cells;
}

function tablesOf(sheet: Worksheet): TablePlace[] {
  return (sheet.getTables() as unknown as LoadedTable[]).flatMap(({ model }) => {
    const block = readReference(model.tableRef);
    return block ? [{ name: model.displayName ?? model.name, sheet, block: { ...block, bottom: block.bottom - (model.totalsRow ? 1 : 0) } }] : [];
  });
}

/** "B3:F20" as a block. */
function readReference(reference: string): Block | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  return parts ? { left: columnNumber(parts[1]), top: Number(parts[2]), right: columnNumber(parts[3]), bottom: Number(parts[4]) } : undefined;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
