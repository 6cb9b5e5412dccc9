import { ICommandService, type ICommandInfo } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, type IInsertRowMutationParams } from "@univerjs/sheets";
import type { Area } from "../../formulas/a1";
import type { ChartModel } from "../host/model/charts";
import type { Host } from "../host/model/host";
import { rowsShifted } from "./rowsShifted";

/** Keeps tables, charts and colour scales on their cells when rows or columns are inserted or deleted. */
export function followStructure(host: Host): void {
  host.injector.get(ICommandService).onCommandExecuted((command) => {
    const shift = shiftOf(command);
    if (!shift) return;
    const shifted = (area: Area): Area => (shift.rows ? rowsShifted(area, shift.at, shift.by) : transpose(rowsShifted(transpose(area), shift.at, shift.by)));
    for (const table of [...host.document.tables]) {
      if (table.sheetId !== shift.sheetId) continue;
      const area = shifted(table.area);
      if (area.rows < 1 || area.columns < 1) host.document.tables.splice(host.document.tables.indexOf(table), 1);
      else table.area = area;
    }
    host.tablesChanged();
    for (const scale of [...host.document.colourScales]) {
      if (scale.sheetId !== shift.sheetId) continue;
      const area = shifted(scale.area);
      if (area.rows < 1 || area.columns < 1) host.document.colourScales.splice(host.document.colourScales.indexOf(scale), 1);
      else scale.area = area;
    }
    for (const chart of host.document.charts) followChart(chart, shift.sheetId, shifted);
    host.chartsChanged();
  });
}

/** A chart keeps drawing the cells that it drew, and stays over the cell that it began at. */
function followChart(chart: ChartModel, sheetId: string, shifted: (area: Area) => Area): void {
  for (const series of chart.series) {
    for (const cells of ["values", "categories"] as const) {
      const drawn = series[cells];
      if (drawn?.sheetId === sheetId) series[cells] = { sheetId, area: shifted(drawn.area) };
    }
  }
  if (chart.sheetId !== sheetId) return;
  const { row, column } = shifted({ row: chart.anchor.row, column: chart.anchor.column, rows: 1, columns: 1 });
  chart.anchor = { ...chart.anchor, row, column };
}

interface Shift {
  readonly sheetId: string;
  readonly rows: boolean;
  readonly at: number;
  readonly by: number;
}

function shiftOf({ id, params }: ICommandInfo): Shift | undefined {
  const { range, subUnitId } = (params ?? {}) as IInsertRowMutationParams;
  switch (id) {
    case InsertRowMutation.id:
      return { sheetId: subUnitId, rows: true, at: range.startRow, by: range.endRow - range.startRow + 1 };
    case RemoveRowMutation.id:
      return { sheetId: subUnitId, rows: true, at: range.startRow, by: -(range.endRow - range.startRow + 1) };
    case InsertColMutation.id:
      return { sheetId: subUnitId, rows: false, at: range.startColumn, by: range.endColumn - range.startColumn + 1 };
    case RemoveColMutation.id:
      return { sheetId: subUnitId, rows: false, at: range.startColumn, by: -(range.endColumn - range.startColumn + 1) };
    default:
      return undefined;
  }
}

const transpose = ({ row, column, rows, columns }: Area): Area => ({ row: column, column: row, rows: columns, columns: rows });
