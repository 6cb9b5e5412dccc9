import type { Driver } from "../scenario/scenario";

/**
 * Drivers that a break-even can be asked for, and how CLV follows from them:
 *   linear  CLV is a straight line in it: two valuations tell the root, as long as it lies above the least value allowed
 *   curved  a root is sought on a grid between two ends
 * Collateral and conversion factors act through kinks in what is derived from them, and have no single answer.
 */
const BREAKEVEN_RANGES = {
  revenue: { kind: "linear", least: -Infinity, most: Infinity },
  referral: { kind: "linear", least: -Infinity, most: Infinity },
  retentionCost: { kind: "linear", least: 0, most: Infinity },
  acquisitionCost: { kind: "linear", least: 0, most: Infinity },
  ead: { kind: "linear", least: 0, most: Infinity },
  lgd: { kind: "linear", least: 0, most: 1 },
  capital: { kind: "linear", least: 0, most: Infinity },
  capitalCharge: { kind: "linear", least: 0, most: Infinity },
  benchmarkRate: { kind: "linear", least: -Infinity, most: Infinity },
  churn: { kind: "curved", least: 0, most: 1 },
  pd: { kind: "curved", least: 0, most: 1 },
  discountRate: { kind: "curved", least: -0.99, most: 3 },
  growth: { kind: "curved", least: -0.99, most: 3 },
} as const satisfies Partial<Record<Driver, BreakevenRange>>;

export interface BreakevenRange {
  readonly kind: "linear" | "curved";
  readonly least: number;
  readonly most: number;
}

export type BreakevenDriver = keyof typeof BREAKEVEN_RANGES;

export const BREAKEVEN_DRIVERS = Object.keys(BREAKEVEN_RANGES) as readonly BreakevenDriver[];

export function breakevenRange(driver: BreakevenDriver): BreakevenRange {
  return BREAKEVEN_RANGES[driver];
}
