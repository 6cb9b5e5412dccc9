import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import type { ColumnFormat } from "../../../excel/write/sheetPlan";
import type { DataTableModel } from "../dataTable";

/** A table's cells as they are written: the numbers themselves, not their words. */
export function tableCells({ columns, rows }: DataTableModel): OutputMatrix {
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(({ raw }): OutputCell => raw))];
}

/** How each column of a table is shown in a sheet. */
export function tableFormats(table: DataTableModel): ColumnFormat[] {
  return table.columns.map((_column, index) => columnFormat(table, index));
}

/** As the pane shows it: a share where every number has its %, whole numbers where none has a decimal. */
function columnFormat({ columns, rows }: DataTableModel, index: number): ColumnFormat {
  if (!columns[index].numeric) return "text";
  const cells = rows.map((row) => row.cells[index]).filter(({ raw }) => typeof raw === "number");
  if (cells.length === 0) return "text";
  if (cells.every(({ text }) => /%$/.test(text))) return "percent";
  const values = cells.map(({ raw }) => raw as number);
  if (values.every((value) => Number.isInteger(value) && value >= 0)) return "count";
  return values.some((value) => Math.abs(value) >= 1) ? "money" : "number";
}

/** Where in a table these values stand, digit for digit; undefined: in no column. */
export function columnHolding({ rows }: DataTableModel, values: readonly (string | number | undefined)[]): number | undefined {
  if (rows.length === 0 || rows.length !== values.length) return undefined;
  const width = rows[0].cells.length;
  for (let column = 0; column < width; column++) if (rows.every(({ cells }, row) => cells[column].raw === (values[row] ?? ""))) return column;
  return undefined;
}
