import type { Lever } from "./change";

/** How far a driver is moved down and up in a tornado. */
export interface Swing extends Lever {
  readonly low: number;
  readonly high: number;
}

const relative = (by: number): Pick<Swing, "operation" | "low" | "high"> => ({ operation: "multiply", low: 1 - by, high: 1 + by });
const absolute = (by: number): Pick<Swing, "operation" | "low" | "high"> => ({ operation: "add", low: -by, high: by });

/** Swings to start from. Illustrative: not estimated, to be replaced by the user's own. */
export const ILLUSTRATIVE_SWINGS: readonly Swing[] = [
  { driver: "revenue", ...relative(0.1) },
  { driver: "retentionCost", ...relative(0.1) },
  { driver: "churn", ...relative(0.2) },
  { driver: "pd", ...relative(0.2) },
  { driver: "lgd", ...relative(0.1) },
  { driver: "ead", ...relative(0.1) },
  { driver: "growth", ...absolute(0.01) },
  { driver: "discountRate", ...absolute(0.01) },
  { driver: "referral", ...relative(0.1) },
  { driver: "acquisitionCost", ...relative(0.1) },
  { driver: "capital", ...relative(0.1) },
  { driver: "capitalCharge", ...absolute(0.01) },
  { driver: "benchmarkRate", ...absolute(0.01) },
  { driver: "collateral", ...relative(0.2) },
  { driver: "ccf", ...relative(0.2) },
];
