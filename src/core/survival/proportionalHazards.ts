/** Largest |η| that is applied: hazards are multiplied by at most e³ ≈ 20, or divided by it. */
export const MAX_LOG_HAZARD_RATIO = 3;

export interface AdjustedProbability {
  readonly probability: number;
  /** η, after the cap. */
  readonly logHazardRatio: number;
  readonly capped: boolean;
}

/**
 * A probability whose hazard is multiplied by e^η (MODEL.md §4).
 *
 * Formula: `λ = −ln(1 − c)`, `λ' = λ·e^η`, `c' = 1 − (1 − c)^(e^η) = −expm1(log1p(−c)·e^η)`.
 * 0 and 1 map to themselves; η is capped at ±`MAX_LOG_HAZARD_RATIO`.
 */
export function adjustProbability(probability: number, logHazardRatio: number): AdjustedProbability {
  const capped = Math.abs(logHazardRatio) > MAX_LOG_HAZARD_RATIO;
  const eta = capped ? Math.sign(logHazardRatio) * MAX_LOG_HAZARD_RATIO : logHazardRatio;
  return { probability: scaleHazard(probability, Math.exp(eta)), logHazardRatio: eta, capped };
}

/** `1 − (1 − p)^k`: the probability whose hazard is k times as large, k ≥ 0. */
export function scaleHazard(probability: number, factor: number): number {
  if (probability === 0 || probability === 1) return factor === 0 ? 0 : probability;
  return -Math.expm1(Math.log1p(-probability) * factor);
}

/** One relationship signal in the adjustment: its effect, and the value at which it has none. */
export interface SignalCoefficient {
  readonly signal: string;
  /** β: change of the log hazard per unit. */
  readonly beta: number;
  /** x̄: the centre; a blank signal counts as this. */
  readonly centre: number;
}

/** η = Σ β_k (x_k − x̄_k); a signal that is undefined counts as its centre. */
export function logHazardRatio(coefficients: readonly SignalCoefficient[], signals: Readonly<Record<string, number | undefined>>): number {
  let eta = 0;
  for (const { signal, beta, centre } of coefficients) eta += beta * ((signals[signal] ?? centre) - centre);
  return eta;
}
