import type { ChartAnchor, ChartModel } from "./charts";
import { sheetById, type Host } from "./host";
import { pixelsToPoints, placeInPoints } from "./sizes";

/** Where a chart's upper left corner lies, in points from that of its sheet. */
export function cornerOf({ sheetId, anchor: { row, column, right, down } }: ChartModel, host: Host): { left: number; top: number } {
  const { left, top } = placeInPoints({ sheetId, area: { row, column, rows: 1, columns: 1 } }, host);
  return { left: left + right, top: top + down };
}

/** The cell at a point of a sheet, and how far into it the point lies. */
export function anchorAt(sheetId: string, { left, top }: { readonly left: number; readonly top: number }, host: Host): ChartAnchor {
  const sheet = sheetById(host, sheetId);
  const across = reach(left, sheet.getMaxColumns(), (index) => pixelsToPoints(sheet.getColumnWidth(index)));
  const along = reach(top, sheet.getMaxRows(), (index) => pixelsToPoints(sheet.getRowHeight(index)));
  return { column: across.index, right: across.rest, row: along.index, down: along.rest };
}

function reach(distance: number, count: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; index < count; index++) {
    const step = size(index);
    if (rest < step || index === count - 1) return { index, rest };
    rest -= step;
  }
  return { index: 0, rest };
}
