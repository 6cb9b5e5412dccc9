/** Altman's models, by the firms they are for. */
export type AltmanModel = "public" | "private" | "non-manufacturer" | "emerging";

export type AltmanZone = "distress" | "grey" | "safe";

interface Discriminant {
  readonly constant: number;
  /** Weights of X1 … X4, and of X5 where the model has it. */
  readonly weights: readonly number[];
  /** A score below this is in distress. */
  readonly distressBelow: number;
  /** A score above this is safe. */
  readonly safeAbove: number;
}

/** What the emerging-market score adds to Z″, so that a score of 0 stands for a bond in default. */
const EMERGING_CONSTANT = 3.25;
const Z_DOUBLE_PRIME: Discriminant = { constant: 0, weights: [6.56, 3.26, 6.72, 1.05], distressBelow: 1.1, safeAbove: 2.6 };

/**
 * Weights and zones.
 *
 * Sources: Altman (1968), Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy,
 * Journal of Finance 23(4): Z. Altman (1983), Corporate Financial Distress: Z′. Altman, Hartzell & Peck (1995),
 * Emerging Market Corporate Bonds: A Scoring System: Z″ and the emerging-market score. Weights and zones are
 * read from later accounts of these papers, not from the papers. The zones of the emerging-market score are
 * those of Z″ moved by the same constant; some accounts put its distress below 4.15.
 */
const DISCRIMINANTS: Readonly<Record<AltmanModel, Discriminant>> = {
  public: { constant: 0, weights: [1.2, 1.4, 3.3, 0.6, 1], distressBelow: 1.81, safeAbove: 2.99 },
  private: { constant: 0, weights: [0.717, 0.847, 3.107, 0.42, 0.998], distressBelow: 1.23, safeAbove: 2.9 },
  "non-manufacturer": Z_DOUBLE_PRIME,
  emerging: { ...Z_DOUBLE_PRIME, constant: EMERGING_CONSTANT, distressBelow: EMERGING_CONSTANT + Z_DOUBLE_PRIME.distressBelow, safeAbove: EMERGING_CONSTANT + Z_DOUBLE_PRIME.safeAbove },
};

/** Whether the model weighs X5, sales over total assets. */
export function altmanNeedsSales(model: AltmanModel): boolean {
  return DISCRIMINANTS[model].weights.length === 5;
}

/**
 * Altman's Z-score: a weighted sum of balance sheet ratios that tells firms that failed from those that did not.
 *
 * Formula: `constant + Σ weight_k·X_k`.
 *
 * @param ratios X1 … X5: working capital, retained earnings and EBIT over total assets, equity over total
 * liabilities (market value in Z, book value in the others), sales over total assets. X5 is passed over
 * where the model has no weight for it.
 */
export function altmanZ(model: AltmanModel, ratios: readonly number[]): number {
  const { constant, weights } = DISCRIMINANTS[model];
  return weights.reduce((sum, weight, index) => sum + weight * ratios[index], constant);
}

/** Zone of a score; its limits belong to the grey zone. */
export function altmanZone(model: AltmanModel, score: number): AltmanZone {
  const { distressBelow, safeAbove } = DISCRIMINANTS[model];
  if (score < distressBelow) return "distress";
  return score > safeAbove ? "safe" : "grey";
}
