import { intersect, type Area } from "../../../formulas/a1";
import { sheetById, type Host } from "./host";
import { isBlank } from "./readCells";
import { spillAreas } from "./usedArea";

/** The block of cells around an area, bounded by blank rows and columns (Ctrl+A in Excel). */
export function surroundingRegion(sheetId: string, area: Area, host: Host): Area {
  const matrix = sheetById(host, sheetId).getSheet().getCellMatrix();
  const spills = spillAreas(sheetId, host).map((spill) => spill.area);
  const filled = (part: Area): boolean => {
    if (spills.some((spill) => intersect(spill, part))) return true;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) if (!isBlank(matrix.getValue(row, column))) return true;
    }
    return false;
  };
  let region = area;
  for (let grown: Area | undefined = region; grown; grown = grow(region, filled)) region = grown;
  return region;
}

/** The region with one neighbouring row or column that has content, corners included; undefined where none has. */
function grow({ row, column, rows, columns }: Area, filled: (part: Area) => boolean): Area | undefined {
  const left = Math.max(0, column - 1);
  const width = columns + (column - left) + 1;
  const top = Math.max(0, row - 1);
  const height = rows + (row - top) + 1;
  if (row > 0 && filled({ row: row - 1, column: left, rows: 1, columns: width })) return { row: row - 1, column, rows: rows + 1, columns };
  if (filled({ row: row + rows, column: left, rows: 1, columns: width })) return { row, column, rows: rows + 1, columns };
  if (column > 0 && filled({ row: top, column: column - 1, rows: height, columns: 1 })) return { row, column: column - 1, rows, columns: columns + 1 };
  if (filled({ row: top, column: column + columns, rows: height, columns: 1 })) return { row, column, rows, columns: columns + 1 };
  return undefined;
}
