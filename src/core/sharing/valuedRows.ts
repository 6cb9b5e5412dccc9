import type { Failure } from "../result/failure";
import { fail, ok, type Result } from "../result/result";
import type { PortfolioRunResult } from "../scenario/runResult";

/** Rows of a table that have a value in every run that was made, and why the others have none. */
export class ValuedRows {
  private constructor(
    private readonly count: number,
    readonly failures: ReadonlyMap<number, Failure>,
  ) {}

  /** @returns `nothingValued` where no row has a value in every run */
  static of(count: number, runs: readonly Pick<PortfolioRunResult, "failures" | "scenarios">[]): Result<ValuedRows> {
    const failures = new Map(runs.flatMap((run) => [...run.failures, ...run.scenarios.flatMap((scenario) => scenario.failures)]).map(({ row, failure }): [number, Failure] => [row, failure]));
    return failures.size < count ? ok(new ValuedRows(count, failures)) : fail("nothingValued", { value: count });
  }

  get clients(): number {
    return this.count - this.failures.size;
  }

  /** A column in the table's row order; NaN in rows without a value. */
  column(of: (row: number) => number): Float64Array {
    return Float64Array.from({ length: this.count }, (_, row) => (this.failures.has(row) ? NaN : of(row)));
  }

  sum(column: Float64Array): number {
    return column.reduce((total, value, row) => (this.failures.has(row) ? total : total + value), 0);
  }
}
