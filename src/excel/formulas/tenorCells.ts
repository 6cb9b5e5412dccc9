import { callsTenor } from "../../formulas/tenorCalls";
import type { CellPlace } from "../workbookPort";
import { inBatches } from "./inBatches";

/** Which formulas an action is for. */
export type FormulaScope = "workbook" | "sheet" | "selection";

/** A cell whose formula calls Tenor, with the block of its result. */
export interface TenorCell extends CellPlace {
  /** Stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  readonly isProtected: boolean;
}

interface SheetPart {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Every cell whose formula calls Tenor; the cells that a result spills into belong to the formula's. */
export async function findTenorCells(context: Excel.RequestContext, scope: FormulaScope): Promise<TenorCell[]> {
  const cells: TenorCell[][] = [];
  for (const part of await partsOf(context, scope)) cells.push(await withSpills(context, part, await formulasIn(context, part, callsTenor)));
  return cells.flat();
}

/** Whether any formula of the workbook is such a one. */
export async function hasFormula(context: Excel.RequestContext, wanted: (formula: string, sheet: string) => boolean): Promise<boolean> {
  for (const part of await partsOf(context, "workbook")) {
    const found = await formulasIn(context, part, (content): content is string => typeof content === "string" && content.startsWith("=") && wanted(content, part.sheet.name));
    if (found.length > 0) return true;
  }
  return false;
}

async function partsOf(context: Excel.RequestContext, scope: FormulaScope): Promise<SheetPart[]> {
  const { worksheets } = context.workbook;
  if (scope !== "workbook") {
    const range = scope === "sheet" ? worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true) : context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const sheet = worksheets.getActiveWorksheet();
    sheet.load("id,name");
    sheet.protection.load("protected");
    await context.sync();
    return range.isNullObject ? [] : [{ sheet, range }];
  }
  worksheets.load("items/id,items/name");
  await context.sync();
  const parts = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.protection.load("protected");
    return { sheet, range };
  });
  await context.sync();
  return parts.filter(({ range }) => !range.isNullObject);
}

/** Formulas asked for at once, of 5 MB that a response may have on the web. */
const CELLS_A_READ = 20_000;

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

async function formulasIn(context: Excel.RequestContext, { sheet, range }: SheetPart, wanted: (content: unknown) => content is string): Promise<FormulaCell[]> {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_A_READ / columnCount));
  const found: FormulaCell[] = [];
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    const formulas = await formulasAt(context, sheet.getRangeByIndexes(top + from, left, Math.min(rowsAtOnce, rowCount - from), columnCount));
    formulas.forEach((line, row) => line.forEach((formula, column) => {
      if (wanted(formula)) found.push({ row: top + from + row, column: left + column, formula });
    }));
  }
  return found;
}

async function withSpills(context: Excel.RequestContext, { sheet }: SheetPart, found: readonly FormulaCell[]): Promise<TenorCell[]> {
  const seen = await inBatches(context, found, ({ row, column }) => {
    const range = sheet.getCell(row, column);
    const spill = range.getSpillingToRangeOrNullObject();
    range.load("values");
    spill.load("rowCount,columnCount");
    return { range, spill };
  });
  const cells = found.flatMap((cell, index): TenorCell[] => {
    const { range, spill } = seen[index];
    // A text that reads like a formula, such as those of a record, is its own value.
    if ((range.values as unknown[][])[0][0] === cell.formula) return [];
    return [{ ...cell, sheet: sheet.name, sheetId: sheet.id, rows: spill.isNullObject ? 1 : spill.rowCount, columns: spill.isNullObject ? 1 : spill.columnCount, isProtected: sheet.protection.protected }];
  });
  return withoutSpilled(cells);
}

async function formulasAt(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("formulas");
  await context.sync();
  return range.formulas as unknown[][];
}

/** Some hosts give a formula for the cells it spills into as well. */
function withoutSpilled(cells: readonly TenorCell[]): TenorCell[] {
  const blocks = cells.filter(({ rows, columns }) => rows * columns > 1);
  return cells.filter((cell) => !blocks.some((block) => block !== cell && cell.row >= block.row && cell.row < block.row + block.rows && cell.column >= block.column && cell.column < block.column + block.columns));
}
