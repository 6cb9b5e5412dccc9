import type { SourceColumn, ValueColumn } from "../portfolio/clientTable";

/**
 * What a shock acts on. `growth` moves all four growth rates; `benchmarkRate`, `collateral` and
 * `ccf` act through what they determine (revenue, LGD, EAD) and need their columns in the table.
 */
export const DRIVERS = [
  "churn", "pd", "lgd", "ead", "revenue", "referral", "retentionCost", "growth", "discountRate",
  "acquisitionCost", "capital", "capitalCharge", "benchmarkRate", "collateral", "ccf",
] as const;
export type Driver = (typeof DRIVERS)[number];

/** Drivers that stay in [0, 1]; a clip is reported. */
export const PROBABILITY_DRIVERS: readonly Driver[] = ["churn", "pd", "lgd", "ccf"];

/** x·a, x + a, a, or (for probabilities) 1 − (1 − x)^a. */
export const SHOCK_OPERATIONS = ["multiply", "add", "replace", "hazard"] as const;
export type ShockOperation = (typeof SHOCK_OPERATIONS)[number];

/** When a shock acts, in years of the horizon: from `start` (1 is the first), rising over `ramp`, for `length`. */
export interface ShockPath {
  readonly start: number;
  /** Years over which the shock rises in equal steps to its full size; 0 or 1: at once. */
  readonly ramp: number;
  /** Years it lasts in all; Infinity: to the end. */
  readonly length: number;
}

/** Rows a shock applies to: every clause must hold; a clause holds where the column is one of the values. */
export type ShockFilter = readonly { readonly column: string; readonly values: readonly string[] }[];

export interface Shock {
  readonly driver: Driver;
  readonly operation: ShockOperation;
  readonly amount: number;
  /** How much of the shock is meant, 1 where left out: it multiplies the intensity of the path. */
  readonly scale?: number;
  readonly filter?: ShockFilter;
  readonly path?: ShockPath;
}

/** A named list of shocks, composed in the order listed. Weights across scenarios add up to 1. */
export interface Scenario {
  readonly name: string;
  readonly weight: number;
  readonly shocks: readonly Shock[];
  readonly note?: string;
}

/** Value columns a driver stands for, where it stands for any directly. */
export const DRIVER_COLUMNS: Readonly<Partial<Record<Driver, readonly ValueColumn[]>>> = {
  churn: ["churn"],
  pd: ["pd"],
  lgd: ["lgd"],
  ead: ["ead"],
  revenue: ["revenue"],
  referral: ["referral"],
  retentionCost: ["retentionCost"],
  growth: ["revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"],
  discountRate: ["discountRate"],
  acquisitionCost: ["acquisitionCost"],
  capital: ["capital"],
  capitalCharge: ["capitalCharge"],
};

/** Columns a derived driver cannot do without; absent, the shock is refused. */
export const DRIVER_SOURCES: Readonly<Partial<Record<Driver, readonly SourceColumn[]>>> = {
  benchmarkRate: ["drawn", "repricingShare", "deposits", "depositBeta"],
  collateral: ["collateral"],
  ccf: ["drawn", "undrawn", "ccf"],
};
