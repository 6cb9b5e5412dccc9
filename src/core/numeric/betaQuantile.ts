import betaincinv from "@stdlib/math-base-special-betaincinv";

/** Quantile of the beta distribution: x with I_x(a, b) = p, a, b > 0; 0 at 0 and 1 at 1. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return betaincinv(probability, a, b);
}
