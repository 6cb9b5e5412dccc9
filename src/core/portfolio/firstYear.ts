import type { ClientTable, ValueColumn } from "./clientTable";

/** Today's value of a column in a row: that of the first year where the column has one a year. */
export function firstYear({ values, curves }: ClientTable, column: ValueColumn, row: number): number {
  const curve = curves[column];
  return curve ? curve.values[row * curve.years] : values[column][row];
}
