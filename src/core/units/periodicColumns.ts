import type { LinearColumn } from "../numeric/linearColumn";

/**
 * The conversions of `periodic.ts` for whole columns, and the steps they are made of.
 */

/** `base^(1/m)`: at most two square roots, each correctly rounded, for 1, 2 and 4 periods a year. */
export function periodicRoot(base: number, periodsPerYear: number): number {
  if (periodsPerYear === 4) return Math.sqrt(Math.sqrt(base));
  if (periodsPerYear === 1) return base;
  return periodsPerYear === 2 ? Math.sqrt(base) : Math.exp(Math.log(base) / periodsPerYear);
}

/**
 * Probability of the event within one period from the annual probability and the periodic survival a,
 * without cancellation: `1 − a = p / (1 + a + … + a^(m−1))`.
 */
export function probabilityFromSurvival(annual: number, survival: number, periodsPerYear: number): number {
  return annual / yearSum(survival, periodsPerYear);
}

/** `1 + q + … + q^(m−1)`, as products: a year's worth of a geometric series. */
export function yearSum(q: number, periodsPerYear: number): number {
  if (periodsPerYear === 4) return (1 + q) * (1 + q * q);
  if (periodsPerYear === 1) return 1;
  if (periodsPerYear === 2) return 1 + q;
  const quarter = q * q * q;
  return (1 + q + q * q) * (1 + quarter) * (1 + quarter * quarter);
}

/** `q^m` */
export function yearPower(q: number, periodsPerYear: number): number {
  if (periodsPerYear === 1) return q;
  const half = periodsPerYear === 12 ? q * q * q * (q * q * q) : periodsPerYear === 4 ? q * q : q;
  return half * half;
}

function roots({ values, factor, offset }: LinearColumn, target: Float64Array, count: number, periodsPerYear: number, sign: 1 | -1): void {
  const slope = sign * factor;
  const start = 1 + sign * offset;
  for (let i = 0; i < count; i++) target[i] = periodicRoot(start + slope * values[i], periodsPerYear);
}

/** Survival of one period, `(1 − p)^(1/m)`. */
export function periodicSurvivals(annual: LinearColumn, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, -1);
}

/** Growth factor of one period, `(1 + g)^(1/m)`. */
export function periodicGrowthFactors(annual: LinearColumn, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, 1);
}

/** Discount factor of one period, `(1 + d)^(−1/m)`. */
export function periodicDiscountFactors(annual: LinearColumn, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, 1);
  for (let i = 0; i < count; i++) target[i] = 1 / target[i];
}

/** Probability of the event within one period, from the survivals of `periodicSurvivals`. */
export function periodicProbabilities({ values, factor, offset }: LinearColumn, survival: Float64Array, target: Float64Array, count: number, periodsPerYear: number): void {
  for (let i = 0; i < count; i++) target[i] = probabilityFromSurvival(factor * values[i] + offset, survival[i], periodsPerYear);
}
