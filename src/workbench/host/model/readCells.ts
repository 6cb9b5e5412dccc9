import { CellValueType, numfmt, type ICellData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { ERROR_TEXTS } from "../errorTexts";
import { sheetById, type CellRange, type Host } from "./host";

export type CellValue = number | string | boolean;

export interface CellContent {
  readonly value: CellValue;
  /** The formula as typed, or the value where there is none. */
  readonly formula: CellValue;
  readonly format: string;
}

const EMPTY: CellContent = { value: "", formula: "", format: "General" };

/** Reads a range cell by cell, with what formulas spilled into it. Cells beyond the grid's edge are blank. */
export function readCells<T>({ sheetId, area }: CellRange, host: Host, pick: (cell: CellContent) => T): T[][] {
  const sheet = sheetById(host, sheetId).getSheet();
  const matrix = sheet.getCellMatrix();
  const formulas = host.injector.get(FormulaDataModel);
  const unitId = sheet.getUnitId();
  const spilled = formulas.getArrayFormulaCellData()?.[unitId]?.[sheetId];
  const blank = pick(EMPTY);

  return Array.from({ length: area.rows }, (_, rowOffset) => {
    const row = area.row + rowOffset;
    return Array.from({ length: area.columns }, (_, columnOffset) => {
      const column = area.column + columnOffset;
      const data = matrix.getValue(row, column);
      const spill = spilled?.[row]?.[column];
      if (!data && !spill) return blank;
      const hasFormula = Boolean(data?.f || data?.si);
      const value = valueOf(spill && (hasFormula || isBlank(data)) ? spill : data);
      const formula = hasFormula ? (formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? value) : value;
      return pick({ value, formula, format: formatOf(data, sheet, row, column) });
    });
  });
}

export const isBlank = (data: Nullable<ICellData>): boolean => !data || ((data.v === null || data.v === undefined || data.v === "") && !data.p && !data.f && !data.si);

export function valueOf(data: Nullable<ICellData>): CellValue {
  if (data?.p?.body?.dataStream !== undefined) return data.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = data?.v;
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value;
  if (data?.t === CellValueType.BOOLEAN) return value === 1 || value === "1" || /^true$/i.test(String(value));
  return value;
}

function formatOf(data: Nullable<ICellData>, sheet: Worksheet, row: number, column: number): string {
  if (!data?.s) return "General";
  return sheet.getComposedCellStyleByCellData(row, column, data).n?.pattern || "General";
}

/** The text that a cell shows. */
export function textOf({ value, format }: CellContent): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format !== "General") return numfmt.format(format, value, { throws: false });
  return String(Number(value.toPrecision(11)));
}

export function valueTypeOf({ value }: CellContent): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return ERROR_TEXTS.has(value) ? "Error" : "String";
}
