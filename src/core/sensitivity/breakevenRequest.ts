import type { ClientTable } from "../portfolio/clientTable";
import type { Scenario } from "../scenario/scenario";
import type { BreakevenDriver } from "./breakevenDrivers";

/** For every client of a table the value of one driver at which its CLV meets a target. */
export interface BreakevenRequest {
  readonly kind: "breakeven";
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly driver: BreakevenDriver;
  readonly target: number;
}

/** Columns in the table's row order; NaN where there is none, never shown as such. */
export interface BreakevenValues {
  /** The driver's value in every year at which CLV is the target; of several the one nearest to today's. */
  readonly breakeven: Float64Array;
  /** The driver under the scenario in the first year; a benchmark's move is 0 today. */
  readonly today: Float64Array;
  /** CLV under the scenario. */
  readonly clv: Float64Array;
}
