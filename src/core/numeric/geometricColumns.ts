import { convergesForEver } from "./geometricSum";

/**
 * Geometric sums of a whole column and the powers that carry them on: `geometricSum` for every row at once.
 *
 * Formulas: `present = carried · (1 + q + … + q^(n−1))`, then `carried = carried · q^n`, with
 * `q = growth · decay`; for n = ∞, `present = carried / (1 − q)`. The same doubling gives both, without a
 * division and without a power function.
 *
 * @param terms n, a whole number ≥ 1 or Infinity
 * @param carried S·DF·G at the start; receives the same at the end (left as it is for n = ∞)
 * @param present receives the sums
 * @returns whether every series converges: always for a finite n
 */
export function presentSums(growth: Float64Array, decay: Float64Array, terms: number, carried: Float64Array, present: Float64Array, count: number): boolean {
  if (terms === Infinity) return perpetualSums(growth, decay, carried, present, count);
  // An integer for the compiler: its bits steer the inner loop.
  const whole = terms | 0;
  const highestBit = 30 - Math.clz32(whole);
  for (let i = 0; i < count; i++) {
    const ratio = growth[i] * decay[i];
    const start = carried[i];
    let sum = 1;
    let power = ratio;
    for (let bit = highestBit; bit >= 0; bit--) {
      sum *= 1 + power;
      power *= power;
      if ((whole >>> bit) & 1) {
        sum = 1 + ratio * sum;
        power *= ratio;
      }
    }
    present[i] = start * sum;
    carried[i] = start * power;
  }
  return true;
}

function perpetualSums(growth: Float64Array, decay: Float64Array, carried: Float64Array, present: Float64Array, count: number): boolean {
  let converges = true;
  for (let i = 0; i < count; i++) {
    const ratio = growth[i] * decay[i];
    if (!convergesForEver(ratio)) converges = false;
    present[i] = carried[i] / (1 - ratio);
  }
  return converges;
}
