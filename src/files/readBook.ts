import type { Cell, Worksheet } from "exceljs";
import type { BookCells, BookSheet, BookTable, PlacedFormula } from "../audit/book/bookCells";
import { shiftedFormula } from "../audit/book/relativeFormula";
import type { InputCell } from "../catalog/cell";
import { parseAddress } from "../formulas/a1";
import { fromFileFormula } from "../formulas/functionNames";
import { checkWorkbookBytes } from "./checkWorkbookBytes";
import { definedNames } from "./definedNames";
import { fileFail, type FileResult } from "./fileFailure";
import { MAX_CELLS } from "./limits";
import type { LoadedTable } from "./loadedTable";
import { openWorkbook } from "./openWorkbook";
import { xlsxCell } from "./xlsxCell";

/**
 * Reads a whole .xlsx workbook as plain data: stored values, formulas, what array formulas fill, tables, names.
 * A file holds its formulas in English, with commas, whatever the language of the program that wrote it.
 */
export async function readBook(bytes: Uint8Array): Promise<FileResult<BookCells>> {
  try {
    const refused = await checkWorkbookBytes(bytes);
    if (refused) return { ok: false, failure: refused };
    const workbook = await openWorkbook(bytes, { asFormulasSee: true });
    const { worksheets } = workbook;
    if (worksheets.length === 0) return fileFail("noSheets");
    const filled = worksheets.reduce((sum, { actualRowCount, actualColumnCount }) => sum + actualRowCount * actualColumnCount, 0);
    if (filled > MAX_CELLS) return fileFail("tooManyCells", { sheet: worksheets[0].name, value: filled, maximum: MAX_CELLS });
    return {
      ok: true,
      value: {
        sheets: worksheets.map(sheetOf),
        tables: worksheets.flatMap(tablesOf),
        names: await definedNames(bytes, worksheets.map(({ name }) => name)),
        from1904: workbook.properties.date1904 === true,
      },
    };
  } catch (error) {
    return fileFail("damaged", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function sheetOf(sheet: Worksheet): BookSheet {
  const values: InputCell[][] = [];
  const formulas: PlacedFormula[] = [];
  sheet.eachRow((row, number) => {
    const line: InputCell[] = [];
    row.eachCell((cell, column) => {
      const value = xlsxCell(cell);
      if (value !== null) {
        while (line.length < column - 1) line.push(null);
        line[column - 1] = value;
      }
      const formula = formulaOf(sheet, cell, number - 1, column - 1);
      if (formula) formulas.push(formula);
    });
    values[number - 1] = line;
  });
  return { name: sheet.name, values, formulas };
}

/** A formula as exceljs keeps it: with its own text, or with the address of the cell whose text it shares. */
interface FormulaValue {
  readonly formula?: string;
  readonly sharedFormula?: string;
  readonly shareType?: string;
  readonly ref?: string;
}

function formulaOf(sheet: Worksheet, cell: Cell, row: number, column: number): PlacedFormula | undefined {
  const { value } = cell;
  if (typeof value !== "object" || value === null || value instanceof Date || !("formula" in value || "sharedFormula" in value)) return undefined;
  const { shareType, ref, ...shared } = value as FormulaValue;
  const text = formulaText(sheet, shared, row, column);
  if (text === undefined) return undefined;
  const isArray = shareType === "array";
  const area = isArray && ref !== undefined ? parseAddress(ref)?.area : undefined;
  return { row, column, text: `=${fromFileFormula(text)}`, ...(area && area.rows * area.columns > 1 ? { fills: { rows: area.rows, columns: area.columns } } : {}), overBlocks: isArray };
}

/** Of formulas that share one text, the first cell keeps it, and the others are as far from it as they stand. */
function formulaText(sheet: Worksheet, { formula, sharedFormula }: FormulaValue, row: number, column: number): string | undefined {
  if (sharedFormula === undefined) return formula;
  const master = parseAddress(sharedFormula)?.area;
  const kept = (sheet.getCell(sharedFormula).value as FormulaValue | null)?.formula;
  return master && kept !== undefined ? shiftedFormula(kept, row - master.row, column - master.column) : undefined;
}

function tablesOf(sheet: Worksheet): BookTable[] {
  return (sheet.getTables() as unknown as LoadedTable[]).flatMap(({ model }) => {
    const area = parseAddress(model.tableRef)?.area;
    return area ? [{ name: model.displayName ?? model.name, sheet: sheet.name, area, hasHeaders: model.headerRow !== false, hasTotals: model.totalsRow === true }] : [];
  });
}
