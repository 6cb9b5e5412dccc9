import type { IStyleData } from "@univerjs/core";
import { sheetById, type CellRange, type Host } from "./host";

/** The format of a range's first cell. (Excel answers null where cells differ; the first cell's is close enough here.) */
export function styleOf({ sheetId, area }: CellRange, host: Host): IStyleData {
  const sheet = sheetById(host, sheetId).getSheet();
  return sheet.getComposedCellStyle(area.row, area.column);
}
