import ExcelJS from "exceljs";
import { checkWorkbookBytes } from "../../files/checkWorkbookBytes";
import { describeFileFailure } from "../../files/fileFailure";
import { fillText, type Texts } from "../shell/texts";
import { parseAddress, type Area } from "../../formulas/a1";
import { FileProblem, MAX_CELLS, type CellDraft, type OpenedFile, type SheetDraft, type TableDraft } from "./draft";
import { fromFileFormula } from "../../formulas/functionNames";
import { toSerial } from "./serialDate";
import { readStyle } from "./xlsxStyle";

const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

/** Reads an Excel workbook: values, formulas, formats, widths, tables and names. */
export async function readXlsx(bytes: ArrayBuffer, name: string, texts: Texts): Promise<OpenedFile> {
  const refused = await checkWorkbookBytes(new Uint8Array(bytes));
  if (refused) throw new FileProblem(refused.code === "notAWorkbook" || refused.code === "damaged" ? texts.notWorkbook : describeFileFailure(refused, texts.locale));
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch {
    throw new FileProblem(texts.notWorkbook);
  }
  if (workbook.worksheets.length === 0) throw new FileProblem(texts.notWorkbook);
  const cells = workbook.worksheets.reduce((sum, sheet) => sum + sheet.actualRowCount * sheet.actualColumnCount, 0);
  if (cells > MAX_CELLS) throw new FileProblem(fillText(texts.tooManyCells, { limit: MAX_CELLS }));

  const date1904 = workbook.properties.date1904 ?? false;
  const pictures = workbook.worksheets.some((sheet) => sheet.getImages().length > 0);
  return {
    draft: {
      name,
      sheets: workbook.worksheets.map((sheet) => readSheet(sheet, date1904)),
      names: readNames(workbook),
      properties: new Map([["title", workbook.title], ["author", workbook.creator]].filter(([, text]) => Boolean(text)) as [string, string][]),
    },
    ...(pictures || holdsCharts(bytes) ? { lost: texts.lostCharts } : {}),
  };
}

/** Names of parts stand in an archive as they are. */
function holdsCharts(bytes: ArrayBuffer): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("xl/charts/chart");
}

function readSheet(sheet: ExcelJS.Worksheet, date1904: boolean): SheetDraft {
  const rows: (CellDraft | undefined)[][] = [];
  const rowHeights: Record<number, number> = {};
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: (CellDraft | undefined)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = readCell(cell, date1904);
    });
    rows[number - 1] = cells;
    if (row.height) rowHeights[number - 1] = Math.round(row.height * PIXELS_PER_POINT);
  });
  for (const area of spillAreasOf(sheet)) blankSpill(area, rows);
  // A file may hold no view of a sheet at all.
  const view = (sheet.views as unknown[] | null)?.[0] as { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean } | undefined;
  const frozen = view?.state === "frozen";
  return {
    name: sheet.name,
    rows: Array.from(rows, (row) => row ?? []),
    columnWidths: readWidths(sheet),
    rowHeights,
    frozenRows: frozen ? (view?.ySplit ?? 0) : 0,
    frozenColumns: frozen ? (view?.xSplit ?? 0) : 0,
    hidden: sheet.state !== "visible",
    showGridlines: view?.showGridLines ?? true,
    tables: readTables(sheet),
  };
}

function readCell(cell: ExcelJS.Cell, date1904: boolean): CellDraft | undefined {
  const style = readStyle(cell);
  const formula = cell.formula ? fromFileFormula(cell.formula) : undefined;
  const value = formula !== undefined ? null : readValue(cell.value, date1904);
  if (value === null && formula === undefined && !style) return undefined;
  return { value, ...(formula === undefined ? {} : { formula: `=${formula}` }), ...(style ? { style } : {}) };
}

/** The blocks that array formulas of a sheet cover. */
function spillAreasOf(sheet: ExcelJS.Worksheet): Area[] {
  const areas: Area[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => {
    const value = cell.value as { shareType?: string; ref?: string } | null;
    const area = value?.shareType === "array" && value.ref ? parseAddress(value.ref)?.area : undefined;
    if (area) areas.push(area);
  }));
  return areas;
}

/** A file holds what an array formula spilled as plain values; left there they would be in the formula's way. */
function blankSpill(area: Area, rows: (CellDraft | undefined)[][]): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = rows[row]?.[column];
      const isFormula = row === area.row && column === area.column;
      if (cell && !isFormula) rows[row][column] = cell.style ? { value: null, style: cell.style } : undefined;
    }
  }
}

function readValue(value: ExcelJS.CellValue, date1904: boolean): CellDraft["value"] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return toSerial(value, date1904);
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return typeof value.text === "string" ? value.text : readValue(value.text, date1904);
  return "result" in value ? readValue(value.result, date1904) : null;
}

function readWidths(sheet: ExcelJS.Worksheet): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const column of sheet.columns ?? []) {
    if (column.width && column.number) widths[column.number - 1] = Math.round(column.width * PIXELS_PER_CHARACTER) + CELL_PADDING;
  }
  return widths;
}

interface TableModel {
  readonly name: string;
  readonly tableRef?: string;
  readonly ref?: string;
  readonly totalsRow?: boolean;
  readonly style?: { theme?: string; showRowStripes?: boolean };
}

function readTables(sheet: ExcelJS.Worksheet): TableDraft[] {
  const tables = Object.values((sheet as unknown as { tables?: Record<string, { table?: TableModel; model?: TableModel }> }).tables ?? {});
  return tables.flatMap((entry) => {
    const model = entry.table ?? entry.model;
    const area: Area | undefined = model && parseAddress(model.tableRef ?? model.ref ?? "")?.area;
    return model && area ? [{ name: model.name, area, style: model.style?.theme, showTotals: model.totalsRow ?? false, showBandedRows: model.style?.showRowStripes ?? true }] : [];
  });
}

function readNames(workbook: ExcelJS.Workbook): { name: string; formula: string }[] {
  const model = workbook.definedNames.model as { name: string; ranges: string[] }[];
  return model.filter(({ name, ranges }) => ranges.length === 1 && !name.startsWith("_xlnm")).map(({ name, ranges }) => ({ name, formula: ranges[0] }));
}
