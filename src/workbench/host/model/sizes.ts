import { sheetById, type CellRange, type Host } from "./host";
import { requireOpen } from "./protection";
import { readCells, textOf } from "./readCells";
import { fit } from "./writeCells";

/** The API measures in points, the grid in pixels. */
const PIXELS_PER_POINT = 96 / 72;
const MIN_COLUMN = 40;
const MAX_COLUMN = 420;
const PADDING = 14;
const ROWS_TO_MEASURE = 500;

export const pointsToPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const pixelsToPoints = (pixels: number): number => pixels / PIXELS_PER_POINT;

export function columnWidth({ sheetId, area }: CellRange, host: Host): number | null {
  const sheet = sheetById(host, sheetId);
  return common(Math.min(area.columns, sheet.getMaxColumns() - area.column), (index) => sheet.getColumnWidth(area.column + index));
}

export function rowHeight({ sheetId, area }: CellRange, host: Host): number | null {
  const sheet = sheetById(host, sheetId);
  return common(Math.min(area.rows, sheet.getMaxRows() - area.row), (index) => sheet.getRowHeight(area.row + index));
}

/** Where cells lie on their sheet, in points from its upper left corner. */
export function placeInPoints({ sheetId, area }: CellRange, host: Host): { left: number; top: number; width: number; height: number } {
  const sheet = sheetById(host, sheetId);
  const widths = (from: number, count: number): number => sum(count, (index) => sheet.getColumnWidth(from + index));
  const heights = (from: number, count: number): number => sum(count, (index) => sheet.getRowHeight(from + index));
  return { left: pixelsToPoints(widths(0, area.column)), top: pixelsToPoints(heights(0, area.row)), width: pixelsToPoints(widths(area.column, area.columns)), height: pixelsToPoints(heights(area.row, area.rows)) };
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}

/** One size for all, or null where they differ, as in Excel. */
function common(count: number, size: (index: number) => number): number | null {
  const first = size(0);
  for (let index = 1; index < count; index++) if (size(index) !== first) return null;
  return pixelsToPoints(first);
}

export function autofitColumns(target: CellRange, host: Host): void {
  requireOpen(target.sheetId, host, "allowFormatColumns");
  const { sheetId, area } = fit(target, host);
  const sheet = sheetById(host, sheetId);
  const rows = Math.min(area.rows, ROWS_TO_MEASURE);
  const texts = readCells({ sheetId, area: { ...area, rows } }, host, textOf);
  for (let column = 0; column < area.columns; column++) {
    const widest = Math.max(0, ...texts.map((row) => textWidth(row[column])));
    if (widest > 0) sheet.setColumnWidth(area.column + column, Math.min(MAX_COLUMN, Math.max(MIN_COLUMN, widest + PADDING)));
  }
}

export function autofitRows(target: CellRange, host: Host): void {
  requireOpen(target.sheetId, host, "allowFormatRows");
  const { sheetId, area } = fit(target, host);
  sheetById(host, sheetId).setRowAutoHeight(area.row, area.rows);
}

/** A close estimate without a canvas: ideographs are twice as wide as letters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 14 : 7.2;
  return Math.ceil(width);
}
