import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Standard normal distribution function Φ(x); digits do not depend on the engine. */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1);
}

/** Standard normal quantile Φ⁻¹(p): −Infinity at 0, Infinity at 1. */
export function normalQuantile(probability: number): number {
  return quantile(probability, 0, 1);
}
