import type { InputCell, InputMatrix } from "../../catalog/cell";
import { MAX_COLUMNS, MAX_ROWS, formatAddress, type Area } from "../../formulas/a1";

/** A cell of a workbook, row and column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula and the cells that it fills. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  /** As it is typed, with its equals sign. */
  readonly text: string;
  /** Cells that it fills, itself included: of an array formula or a spilling one. */
  readonly fills?: { readonly rows: number; readonly columns: number };
  /** Whether operators go over whole blocks, as in Excel's array formulas; else a block stands for the cell in line with it. */
  readonly overBlocks: boolean;
}

export interface BookSheet {
  readonly name: string;
  /** Values by row and column: of a formula, what it last gave. Rows may be missing, and shorter than others. */
  readonly values: readonly (readonly InputCell[] | undefined)[];
  /** Row by row. */
  readonly formulas: readonly PlacedFormula[];
}

export interface BookTable {
  readonly name: string;
  readonly sheet: string;
  /** Headers and totals included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface BookName {
  readonly name: string;
  /** Sheet on which alone it holds. */
  readonly sheet?: string;
  /** As it is typed, with its equals sign. */
  readonly refersTo: string;
}

/**
 * A workbook as plain data, wherever it was read.
 * Numbers are those that its formulas see: dates are serials of its own date system.
 */
export interface BookCells {
  readonly sheets: readonly BookSheet[];
  readonly tables: readonly BookTable[];
  readonly names: readonly BookName[];
  /** Whether days are counted from 1904; undefined where the host does not say. */
  readonly from1904?: boolean;
}

export function sheetNamed({ sheets }: BookCells, name: string): BookSheet | undefined {
  return sheets.find((sheet) => sameName(sheet.name, name));
}

export function tableNamed({ tables }: BookCells, name: string): BookTable | undefined {
  return tables.find((table) => sameName(table.name, name));
}

/** Names of sheets, tables and cells are the same whatever their case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function cellAt({ values }: BookSheet, row: number, column: number): InputCell {
  return values[row]?.[column] ?? null;
}

/** Cells of an area; whole rows and columns end where the sheet does. */
export function areaCells(sheet: BookSheet, area: Area): InputMatrix {
  const { row, column } = area;
  const rows = area.rows === MAX_ROWS ? Math.max(1, sheet.values.length) : area.rows;
  const columns = area.columns === MAX_COLUMNS ? Math.max(1, widthOf(sheet)) : area.columns;
  return Array.from({ length: rows }, (_, down) => {
    const line = sheet.values[row + down];
    return Array.from({ length: columns }, (__, right) => line?.[column + right] ?? null);
  });
}

function widthOf({ values }: BookSheet): number {
  return values.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
}

/** Rows of a table below its headers, as an area of its sheet; undefined where it has none. */
export function bodyOf({ area, hasHeaders, hasTotals }: BookTable): Area | undefined {
  const rows = area.rows - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
  return rows > 0 ? { ...area, row: area.row + (hasHeaders ? 1 : 0), rows } : undefined;
}

/** Headers and body of a table, without totals. */
export function tableCells(book: BookCells, table: BookTable): InputMatrix {
  const sheet = sheetNamed(book, table.sheet);
  return sheet ? areaCells(sheet, { ...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0) }) : [];
}

export function tableHeaders(book: BookCells, table: BookTable): string[] {
  return (table.hasHeaders ? (tableCells(book, table)[0] ?? []) : []).map((cell) => (typeof cell === "string" ? cell : cell === null ? "" : String(typeof cell === "object" ? cell.error : cell)));
}

/** 'My sheet'!B3 */
export function placeText({ sheet, row, column }: CellPlace): string {
  return formatAddress(sheet, { row, column, rows: 1, columns: 1 });
}
