import { normalQuantile } from "./normal";

/** So many of so many. */
export interface Proportion {
  readonly hits: number;
  readonly trials: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a probability by the score method.
 *
 * Formula: `(p̂ + z²/2n ± z·√(p̂(1 − p̂)/n + z²/4n²))/(1 + z²/n)`.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22.
 */
export function wilsonInterval({ hits, trials }: Proportion, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = hits / trials;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * trials)) / trials);
  const middle = share + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  // At 0 and 1 the end is there exactly.
  return { low: hits === 0 ? 0 : (middle - spread) / scale, high: hits === trials ? 1 : (middle + spread) / scale };
}

/**
 * Difference of two independent proportions p₁ − p₂ with its hybrid score interval, from the Wilson intervals (l, u) of both.
 *
 * Formula: `d − √((p₁ − l₁)² + (u₂ − p₂)²)` to `d + √((u₁ − p₁)² + (p₂ − l₂)²)`.
 *
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17, 873–890, method 10.
 */
export function proportionDifference(first: Proportion, second: Proportion, confidence: number): Interval & { readonly difference: number } {
  const [p1, p2] = [first.hits / first.trials, second.hits / second.trials];
  const [one, two] = [wilsonInterval(first, confidence), wilsonInterval(second, confidence)];
  const difference = p1 - p2;
  return { difference, low: difference - Math.hypot(p1 - one.low, two.high - p2), high: difference + Math.hypot(one.high - p1, p2 - two.low) };
}
