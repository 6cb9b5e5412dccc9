import type { Components } from "../clv/components";
import type { RowFailure } from "../portfolio/clientTable";
import type { Driver } from "./scenario";

/** Value of the whole portfolio under one scenario. */
export interface ScenarioResult {
  readonly name: string;
  readonly weight: number;
  /** Sums over the clients that have a value. */
  readonly totals: Components;
  readonly clv: number;
  /** Clients in the totals. */
  readonly valued: number;
  /** Clients whose value is below zero. */
  readonly negative: number;
  /**
   * How often a value left its range under a shock and was clipped (a probability to [0, 1], an amount that
   * cannot be negative to 0), by driver: once a client, shock and run of years in which nothing changes.
   */
  readonly clips: Readonly<Partial<Record<Driver, number>>>;
  /** Rows without a value under this scenario only (a perpetuity that diverges, a result too large). */
  readonly failures: readonly RowFailure[];
  /** CLV of each row, NaN where it has none; never shown as such. Present when asked for. */
  readonly clientValues?: Float64Array;
  /** Components of each row, six columns in COMPONENT_LINES order. Present when asked for. */
  readonly clientComponents?: readonly Float64Array[];
}

export interface PortfolioRunResult {
  /** Rows in the table. */
  readonly clients: number;
  /** Rows left out of every scenario, and why. */
  readonly failures: readonly RowFailure[];
  readonly scenarios: readonly ScenarioResult[];
  /**
   * Rows that are still to be valued, ascending: of a run that is looked at before its end. Totals, counts and lists are
   * of the others; in columns these have NaN. Absent once all are done.
   */
  readonly unfinished?: Int32Array;
  /** Weighted mean of the results (not of the inputs); absent where weights do not add up to 1. */
  readonly weighted?: { readonly totals: Components; readonly clv: number };
}

export interface PortfolioRunOptions {
  readonly clientValues?: boolean;
  readonly clientComponents?: boolean;
}
