/**
 * The conversions of `periodic.ts` for whole columns. For 1, 2 and 4 periods a year a root is at most two
 * square roots, each correctly rounded; only 12 needs a logarithm.
 */

/** `target[i] = base(source[i])^(1/m)`, with base(x) = 1 − x or 1 + x. */
function roots(source: Float64Array, target: Float64Array, count: number, periodsPerYear: number, sign: 1 | -1): void {
  switch (periodsPerYear) {
    case 1:
      for (let i = 0; i < count; i++) target[i] = 1 + sign * source[i];
      break;
    case 2:
      for (let i = 0; i < count; i++) target[i] = Math.sqrt(1 + sign * source[i]);
      break;
    case 4:
      for (let i = 0; i < count; i++) target[i] = Math.sqrt(Math.sqrt(1 + sign * source[i]));
      break;
    default:
      for (let i = 0; i < count; i++) target[i] = Math.exp(Math.log1p(sign * source[i]) / periodsPerYear);
  }
}

/** Survival of one period, `(1 − p)^(1/m)`. */
export function periodicSurvivals(annual: Float64Array, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, -1);
}

/** Growth factor of one period, `(1 + g)^(1/m)`. */
export function periodicGrowthFactors(annual: Float64Array, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, 1);
}

/** Discount factor of one period, `(1 + d)^(−1/m)`. */
export function periodicDiscountFactors(annual: Float64Array, target: Float64Array, count: number, periodsPerYear: number): void {
  roots(annual, target, count, periodsPerYear, 1);
  for (let i = 0; i < count; i++) target[i] = 1 / target[i];
}

/**
 * Probability of the event within one period from the annual probability and the periodic survival a,
 * without cancellation: `1 − a = p / (1 + a + … + a^(m−1))`.
 */
export function periodicProbabilities(annual: Float64Array, survival: Float64Array, target: Float64Array, count: number, periodsPerYear: number): void {
  switch (periodsPerYear) {
    case 1:
      for (let i = 0; i < count; i++) target[i] = annual[i];
      break;
    case 2:
      for (let i = 0; i < count; i++) target[i] = annual[i] / (1 + survival[i]);
      break;
    case 4:
      for (let i = 0; i < count; i++) target[i] = annual[i] / ((1 + survival[i]) * (1 + survival[i] * survival[i]));
      break;
    default:
      for (let i = 0; i < count; i++) {
        const a = survival[i];
        const a3 = a * a * a;
        target[i] = annual[i] / ((1 + a + a * a) * (1 + a3) * (1 + a3 * a3));
      }
  }
}
