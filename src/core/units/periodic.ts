/**
 * Annual effective rates turned into rates per period, for `m` periods a year (MODEL.md §2).
 * Never by division: twelve months at the monthly rate give back the year exactly.
 */

/** Periods a year that the model allows. */
export const PERIODS_PER_YEAR = [1, 2, 4, 12] as const;
export type PeriodsPerYear = (typeof PERIODS_PER_YEAR)[number];

/**
 * Probability of the event within one period.
 *
 * Formula: `1 − (1 − p)^(1/m)`, by log1p and expm1 so that small probabilities keep their digits.
 */
export function periodicProbability(annualProbability: number, periodsPerYear: number): number {
  return -Math.expm1(Math.log1p(-annualProbability) / periodsPerYear);
}

/** Probability that the event does not happen within one period: `(1 − p)^(1/m)`. */
export function periodicSurvival(annualProbability: number, periodsPerYear: number): number {
  return Math.exp(Math.log1p(-annualProbability) / periodsPerYear);
}

/** Discount factor of one period: `(1 + d)^(−1/m)`. */
export function periodicDiscountFactor(annualRate: number, periodsPerYear: number): number {
  return Math.exp(-Math.log1p(annualRate) / periodsPerYear);
}

/** Growth factor of one period: `(1 + g)^(1/m)`. */
export function periodicGrowthFactor(annualGrowth: number, periodsPerYear: number): number {
  return Math.exp(Math.log1p(annualGrowth) / periodsPerYear);
}

/**
 * Rate a period of a loan contract: `r/m`. A contract quotes a nominal rate and charges its share every
 * period, as `PMT(rate/12, …)` does; every other rate of the model is annual effective.
 */
export function contractRatePerPeriod(nominalRate: number, periodsPerYear: number): number {
  return nominalRate / periodsPerYear;
}
