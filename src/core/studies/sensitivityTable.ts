import { ok, type Result } from "../result/result";
import { pull, unchanged, withShocks, type Lever } from "../sensitivity/change";
import { measureChanges, nothingValued, type Situation } from "./measureChanges";
import type { Study } from "./study";

/** A driver along one side of a data table. */
export interface TableAxis extends Lever {
  readonly amounts: readonly number[];
}

export interface SensitivityTableQuestion extends Situation {
  /** Down the side. */
  readonly rows: TableAxis;
  /** Across the top; a one-way table has none. */
  readonly columns?: TableAxis;
}

export interface SensitivityTable {
  readonly base: number;
  /** By row, then by column; one column in a one-way table. */
  readonly values: readonly (readonly Result<number>[])[];
}

/**
 * A data table over a portfolio: the measure for every amount of one driver, or for every pair of amounts of two, in one
 * run. The shock of the row comes before that of the column.
 *
 * @returns the first reason why the table cannot take a driver
 */
export function* sensitivityTable({ rows, columns, ...situation }: SensitivityTableQuestion): Study<SensitivityTable> {
  const across = columns ? columns.amounts.map((amount) => [pull(columns, amount)]) : [[]];
  const changes = rows.amounts.flatMap((amount) => across.map((second) => withShocks(pull(rows, amount), ...second)));
  const { values: [base, ...cells], valued } = yield* measureChanges(situation, [unchanged, ...changes]);
  const nobody = nothingValued(situation, valued);
  if (nobody) return nobody;
  if (!base.ok) return base;
  return ok({ base: base.value, values: rows.amounts.map((_, row) => cells.slice(row * across.length, (row + 1) * across.length)) });
}
