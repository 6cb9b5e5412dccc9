import { betaQuantile } from "../numeric/betaQuantile";

/**
 * Exact interval of a probability of which so many of so many trials came true (Clopper–Pearson).
 *
 * Formula: `I⁻¹(α/2; k, n − k + 1)` to `I⁻¹(1 − α/2; k + 1, n − k)`; with k = 0 the whole error is above: `1 − α^(1/n)`.
 *
 * @param trials may be a fraction: obligor-years
 *
 * Source: Clopper & Pearson (1934), Biometrika 26(4).
 */
export function binomialInterval(hits: number, trials: number, confidence: number): { readonly low: number; readonly high: number } {
  const error = 1 - confidence;
  if (hits === 0) return { low: 0, high: -Math.expm1(Math.log(error) / trials) };
  if (hits >= trials) return { low: Math.exp(Math.log(error) / trials), high: 1 };
  return { low: betaQuantile(error / 2, hits, trials - hits + 1), high: betaQuantile(1 - error / 2, hits + 1, trials - hits) };
}
