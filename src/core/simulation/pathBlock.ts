import type { Timing } from "../units/timing";
import type { PeriodsPerYear } from "../units/periodic";

/**
 * Flows that grow at one rate, of each group or of each row: what a year of the relationship brings for each unit of
 * its weights. Annual amounts are divided by m.
 */
export interface LaneFlows {
  /** Moves with the margin's factor. */
  readonly revenue: Float64Array;
  /** Referral less cost less capital charge, as far as they grow at this rate. */
  readonly other: Float64Array;
  /** ℓ·E */
  readonly loss: Float64Array;
}

/** A year of a block: rates are those of its groups, clients who are alike in all of them. */
export interface PathStage {
  /** Year of the horizon, from 0. */
  readonly year: number;
  readonly periods: number;
  /** `Φ⁻¹(p)/√(1−ρ)` by group. */
  readonly pdIndex: Float64Array;
  readonly churnIndex: Float64Array;
  /** v of one period. */
  readonly discountFactor: Float64Array;
  /** γ of one period, by lane. */
  readonly growthFactor: readonly Float64Array[];
  /** Sums over the clients of each group, by lane. */
  readonly flows: readonly LaneFlows[];
  /** Of each row, by lane. */
  readonly rowFlows: readonly LaneFlows[];
}

/** A block of clients as a simulation sees it. */
export interface PathBlock {
  readonly timing: Timing;
  readonly periodsPerYear: PeriodsPerYear;
  readonly rows: Int32Array;
  /** Group of each row; −1 for rows that have no value. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Sector of each group. */
  readonly sector: Int32Array;
  readonly stages: readonly PathStage[];
  /** Value of what follows the simulated years for each unit of S·DF·G at their end: by lane, of each group and row. */
  readonly after: readonly { readonly groups: Float64Array; readonly rows: Float64Array }[];
  /** Acquisition cost of each row, and of all. */
  readonly acquisitionCost: Float64Array;
  readonly acquisition: number;
}
