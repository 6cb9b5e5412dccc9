import type { IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { intersect, type Area } from "../../../formulas/a1";
import { sheetById, type CellRange, type Host } from "./host";
import { isBlank } from "./readCells";

/** The smallest area that holds all cells of a range that have content (or, unless `valuesOnly`, a format). */
export function usedArea({ sheetId, area }: CellRange, valuesOnly: boolean, host: Host): Area | undefined {
  const sheet = sheetById(host, sheetId).getSheet();
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (row: number, column: number): void => {
    if (row < area.row || row >= area.row + area.rows || column < area.column || column >= area.column + area.columns) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!isBlank(cell) || (!valuesOnly && cell?.s)) include(row, column);
  });
  for (const spill of spillAreas(sheetId, host)) {
    const inside = intersect(spill.area, area);
    if (!inside) continue;
    include(inside.row, inside.column);
    include(inside.row + inside.rows - 1, inside.column + inside.columns - 1);
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** What formulas have spilled on a sheet: each formula's cell and the area of its result. */
export function spillAreas(sheetId: string, host: Host): Spill[] {
  const unitId = sheetById(host, sheetId).getWorkbook().getUnitId();
  const ranges = host.injector.get(FormulaDataModel).getArrayFormulaRange()?.[unitId]?.[sheetId] as Record<string, Record<string, IRange>> | undefined;
  return Object.entries(ranges ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, range]) => ({
      row: Number(row),
      column: Number(column),
      area: { row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 },
    })),
  );
}
