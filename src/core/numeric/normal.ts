import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

/** Standard normal distribution function `Φ(x) = erfc(−x/√2)/2`; digits do not depend on the engine. */
export function normalCdf(x: number): number {
  return erfc(-x * Math.SQRT1_2) / 2;
}

/**
 * Standard normal quantile `Φ⁻¹(p) = −√2·erfcinv(2p)`: −Infinity at 0, Infinity at 1. By the complement, so that a
 * small probability keeps its digits.
 */
export function normalQuantile(probability: number): number {
  return 0 - Math.SQRT2 * erfcinv(2 * probability);
}
