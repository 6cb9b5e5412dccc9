import type { Area } from "../../formulas/a1";

/** An area after rows were inserted (`by` > 0) at a row, or deleted (`by` < 0) from it on. */
export function rowsShifted(area: Area, at: number, by: number): Area {
  const end = area.row + area.rows;
  if (by > 0) {
    if (at <= area.row) return { ...area, row: area.row + by };
    return at < end ? { ...area, rows: area.rows + by } : area;
  }
  const deletedEnd = at - by;
  const before = Math.max(0, Math.min(deletedEnd, area.row) - at);
  const inside = Math.max(0, Math.min(deletedEnd, end) - Math.max(at, area.row));
  return { ...area, row: area.row - before, rows: area.rows - inside };
}
