import type { OutputCell } from "../../../catalog/cell";
import type { ChartSeriesPlan } from "../../../excel/write/chartPlan";
import type { ColumnFormat, SheetBlock } from "../../../excel/write/sheetPlan";
import type { DataTableModel } from "../dataTable";
import { columnHolding, tableCells, tableFormats } from "./columnsOfCard";

type Values = readonly (string | number | undefined)[];

/** A series with the values that it draws, before it is known in which column they stand. */
export interface DrawnSeries extends Omit<ChartSeriesPlan, "column"> {
  readonly name: string;
  readonly values: Values;
}

export interface DrawnBlock {
  readonly block: SheetBlock;
  readonly categories: number;
  readonly series: readonly ChartSeriesPlan[];
  /** The block is the table itself, with what the chart needs beside it; else it is the chart's own. */
  readonly holdsTable: boolean;
}

/**
 * The cells that a chart is drawn from: columns of the table where they hold what is drawn, and further
 * columns beside them for what they do not. A chart of other rows than the table's has cells of its own.
 */
export function drawnColumns(table: DataTableModel, categories: { readonly name: string; readonly values: Values }, series: readonly DrawnSeries[]): DrawnBlock {
  const rows = categories.values.length;
  const holdsTable = table.rows.length === rows;
  const cells: OutputCell[][] = holdsTable ? tableCells(table).map((row) => [...row]) : Array.from({ length: rows + 1 }, () => []);
  const formats: ColumnFormat[] = holdsTable ? tableFormats(table) : [];
  const place = (name: string, values: Values): number => {
    const known = holdsTable ? columnHolding(table, values) : undefined;
    if (known !== undefined) return known;
    cells[0].push(name);
    for (let row = 0; row < rows; row++) cells[row + 1].push(values[row] ?? "");
    formats.push(formatOf(values));
    return formats.length - 1;
  };
  // Names of bars are the table's first column, cut or not.
  const categoryColumn = holdsTable && !table.columns[0]?.numeric && typeof categories.values[0] === "string" ? 0 : place(categories.name, categories.values);
  const placed = series.map(({ name, values, ...look }): ChartSeriesPlan => ({ ...look, column: place(name, values) }));
  return { block: { cells, formats }, categories: categoryColumn, series: placed, holdsTable };
}

function formatOf(values: Values): ColumnFormat {
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0 || numbers.length < values.filter((value) => value !== undefined).length) return "text";
  if (numbers.every((value) => Number.isInteger(value) && value >= 0)) return "count";
  return numbers.some((value) => Math.abs(value) >= 1) ? "money" : "number";
}
