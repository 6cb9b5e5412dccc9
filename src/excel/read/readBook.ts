import type { BookCells, BookName, BookSheet, BookTable, PlacedFormula } from "../../audit/book/bookCells";
import type { InputCell } from "../../catalog/cell";
import { callsTenor } from "../../formulas/tenorCalls";
import { attempt } from "../attempt";
import { inBatches } from "../formulas/inBatches";
import { WorkbookRefusal, type Outcome } from "../outcome";
import type { Steps } from "../workbookPort";
import { readArea, type Area } from "./readArea";

/** Formulas asked for at once, of 5 MB that a response may have on the web. */
const CELLS_A_READ = 20_000;

/**
 * Reads the whole open workbook as plain data: values, formulas, what Tenor's formulas fill, tables, names.
 * Which of its date systems it counts by stays open: the Excel API does not say.
 */
export function readBook(steps: Steps = {}): Promise<Outcome<BookCells>> {
  return attempt(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = await inBatches(context, worksheets.items, (sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return range;
    });
    const sheets: BookSheet[] = [];
    for (const [index, sheet] of worksheets.items.entries()) {
      const range = used[index];
      const area = range.isNullObject ? undefined : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
      const onProgress = (share: number): void => steps.onProgress?.((index + share) / worksheets.items.length);
      sheets.push(area ? await readSheet(context, sheet, area, { signal: steps.signal, onProgress }) : { name: sheet.name, values: [], formulas: [] });
    }
    return { sheets, tables: await readTables(context), names: await readNames(context) };
  });
}

async function readSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, steps: Steps): Promise<BookSheet> {
  const cells = await readArea(context, sheet, area, steps);
  const values: InputCell[][] = [];
  const before = Array.from({ length: area.column }, () => null);
  cells.forEach((line, down) => (values[area.row + down] = [...before, ...line]));
  return { name: sheet.name, values, formulas: await readFormulas(context, sheet, area, steps.signal) };
}

async function readFormulas(context: Excel.RequestContext, sheet: Excel.Worksheet, { row: top, column: left, rows, columns }: Area, signal: AbortSignal | undefined): Promise<PlacedFormula[]> {
  const found: PlacedFormula[] = [];
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_A_READ / columns));
  for (let from = 0; from < rows; from += rowsAtOnce) {
    if (signal?.aborted) throw new WorkbookRefusal({ code: "cancelled" });
    const texts = await formulasAt(context, sheet.getRangeByIndexes(top + from, left, Math.min(rowsAtOnce, rows - from), columns));
    texts.forEach((line, down) => line.forEach((text, right) => {
      // Where an operator takes one cell of a block, Excel writes an @: without one it goes over all of them.
      if (typeof text === "string" && text.startsWith("=")) found.push({ row: top + from + down, column: left + right, text, overBlocks: true });
    }));
  }
  return withFills(context, sheet, found);
}

async function formulasAt(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("formulas");
  await context.sync();
  return range.formulas as unknown[][];
}

/** Some hosts give a formula for the cells it spills into as well: these are left out. */
async function withFills(context: Excel.RequestContext, sheet: Excel.Worksheet, formulas: readonly PlacedFormula[]): Promise<PlacedFormula[]> {
  const ours = formulas.filter(({ text }) => callsTenor(text));
  const spills = await inBatches(context, ours, ({ row, column }) => {
    const spill = sheet.getCell(row, column).getSpillingToRangeOrNullObject();
    spill.load("rowCount,columnCount");
    return spill;
  });
  const fills = new Map(ours.flatMap((formula, index) => (spills[index].isNullObject ? [] : [[formula, { rows: spills[index].rowCount, columns: spills[index].columnCount }] as const])));
  const spilled = new Set<string>();
  for (const [{ row, column }, size] of fills) for (let down = 0; down < size.rows; down++) for (let right = 0; right < size.columns; right++) if (down + right > 0) spilled.add(`${row + down} ${column + right}`);
  return formulas.filter(({ row, column }) => !spilled.has(`${row} ${column}`)).map((formula) => {
    const size = fills.get(formula);
    return size && size.rows * size.columns > 1 ? { ...formula, fills: size } : formula;
  });
}

/** Every table and where it stands. */
export async function readTables(context: Excel.RequestContext): Promise<BookTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const places = await inBatches(context, tables.items, (table) => {
    const range = table.getRange();
    const { worksheet } = table;
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    worksheet.load("name");
    return { range, worksheet };
  });
  return tables.items.map(({ name, showHeaders, showTotals }, index) => {
    const { range, worksheet } = places[index];
    const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { name, sheet: worksheet.name, area, hasHeaders: showHeaders, hasTotals: showTotals };
  });
}

/** Names of the workbook, then those that hold on one sheet alone. */
export async function readNames(context: Excel.RequestContext): Promise<BookName[]> {
  const { names, worksheets } = context.workbook;
  const ofSheets = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names }));
  for (const one of [names, ...ofSheets.map((scope) => scope.names)]) one.load("items/name,items/formula");
  await context.sync();
  const read = ({ items }: Excel.NamedItemCollection, scope: Pick<BookName, "sheet"> = {}): BookName[] => items.map(({ name, formula }) => ({ name, ...scope, refersTo: String(formula) }));
  return [...read(names), ...ofSheets.flatMap((scope) => read(scope.names, { sheet: scope.sheet }))];
}
