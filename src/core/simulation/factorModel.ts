import { fail, ok, type Result } from "../result/result";

/** What moves together in a simulation: defaults, departures, margins. */
export const FACTORS = ["credit", "attrition", "margin"] as const;
export type Factor = (typeof FACTORS)[number];

/** How the random numbers are drawn: each path by itself, in pairs of opposite paths, or by a Sobol sequence. */
export const SAMPLINGS = ["random", "antithetic", "sobol"] as const;
export type Sampling = (typeof SAMPLINGS)[number];

/**
 * How clients hang together over the years: factors of unit variance, high in good times (MODEL.md §5).
 *
 *   Z_y = φ·Z_{y−1} + √(1−φ²)·ε_y          stationary, the ε of the three factors correlated
 *   Z   = √(1−w)·common + √w·own sector    for clients of a sector
 *   PD(Z)     = Φ((Φ⁻¹(p) − √ρ·Z)/√(1−ρ))  so that the mean over Z is p; churn likewise
 *   revenue(Z) = revenue · exp(σZ − σ²/2)  so that the mean over Z is revenue
 */
export interface FactorModel {
  /** ρ of defaults: correlation of the assets of any two clients. */
  readonly creditCorrelation: number;
  /** ρ of departures. */
  readonly churnCorrelation: number;
  /** σ: standard deviation of the logarithm of a year's revenue. */
  readonly marginVolatility: number;
  /** φ: what of a year's state is carried into the next. */
  readonly persistence: number;
  /** Correlations between the factors. */
  readonly creditAttrition: number;
  readonly creditMargin: number;
  readonly attritionMargin: number;
  /** w: share of a factor's variance that is the sector's own. */
  readonly sectorShare: number;
}

/**
 * Lower triangle L with LLᵀ = the correlations between the factors, row by row.
 * @returns `correlationsClash` where no three numbers can be correlated so
 */
export function factorLoadings({ creditAttrition: a, creditMargin: b, attritionMargin: c }: FactorModel): Result<readonly number[]> {
  const second = 1 - a * a;
  const slope = second > 0 ? (c - a * b) / Math.sqrt(second) : 0;
  const third = 1 - b * b - slope * slope;
  const consistent = second > 0 ? third >= -ROUNDING : Math.abs(c - a * b) <= ROUNDING;
  if (!consistent) return fail("correlationsClash", { parameter: "credit_attrition, credit_margin, attrition_margin", value: `${a}, ${b}, ${c}` });
  return ok([1, 0, 0, a, Math.sqrt(Math.max(0, second)), 0, b, slope, Math.sqrt(Math.max(0, third))]);
}

const ROUNDING = 1e-12;
