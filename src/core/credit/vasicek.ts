import { normalCdf, normalQuantile } from "../numeric/normal";

/**
 * Default rate of a large, even portfolio that is exceeded with probability `1 − q` only: the PD under stress.
 *
 * Formula: `PD(q) = Φ((Φ⁻¹(PD) + √ρ·Φ⁻¹(q))/√(1 − ρ))`.
 *
 * Assumptions: one systematic factor, normal; each borrower's assets have the correlation ρ with those of any
 * other; so many borrowers that their own luck averages out. PDs of 0 and 1 map to themselves, and without
 * correlation nothing is stressed.
 *
 * @param pd annual, 0 to 1
 * @param assetCorrelation ρ, 0 or more and below 1
 * @param confidence q, 0 to 1
 *
 * Source: O. Vasicek (2002), Loan portfolio value, Risk 15(12); with q = 0.999 the formula
 * inside the internal ratings-based capital requirement, Basel Framework CRE31.
 */
export function stressedPd(pd: number, assetCorrelation: number, confidence: number): number {
  if (pd === 0 || pd === 1 || assetCorrelation === 0) return pd;
  return normalCdf((normalQuantile(pd) + Math.sqrt(assetCorrelation) * normalQuantile(confidence)) / Math.sqrt(1 - assetCorrelation));
}
