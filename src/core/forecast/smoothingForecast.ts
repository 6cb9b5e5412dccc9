import { power, square } from "../numeric/elementary";
import type { SmoothingFit } from "./fitSmoothing";
import { SMOOTHING_METHODS } from "./smoothingMethod";

/** A period ahead. */
export interface SmoothingForecast {
  readonly forecast: number;
  /** The forecast without its season: what the level and the trend say, at the mean of the seasons. */
  readonly underlying: number;
  /** Standard deviation of what will come about the forecast. */
  readonly spread: number;
}

type SmoothedState = Pick<SmoothingFit, "method" | "season" | "alpha" | "beta" | "gamma" | "phi" | "level" | "trend" | "seasons" | "sigma">;

/**
 * Forecasts of a smoothed history for the periods ahead, with their spread.
 *
 * Formula: `μ_h = ℓ + φ_h·b`, `φ_h = φ + … + φ^h`; `c_j = α + β·φ_j`, and γ more where j is a multiple of the season.
 * Seasons that add, or none: forecast `μ_h + s`, variance `σ²·(1 + Σ c_j²)`, j = 1 … h − 1: exact, and the same as the
 * closed forms in print. Seasons that multiply: forecast `μ_h·s`, variance
 * `s²·[θ_h·(1 + σ²)·(1 + γ²σ²)^k − μ_h² + 2γσ²·μ_h·Σ (α + β·φ_i)·μ_{h−i}]`, with `θ_h = μ_h² + σ²·Σ (α + β·φ_j)²·θ_{h−j}`,
 * k full rounds of seasons before h, and i = m, 2m, … up to k rounds: exact in the first round, after it up to terms in
 * σ⁴. The last sum, which the approximation in print leaves out, is what level and season have in common.
 *
 * Assumptions: parameters are as good as known, so that intervals of short histories are too narrow.
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 6; Hyndman, Koehler, Ord &
 * Snyder (2005), Prediction Intervals for Exponential Smoothing Using Two New Classes of State Space Models, Journal of
 * Forecasting 24(1); seasons that add also Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 8.7.
 */
export function smoothingForecasts(state: SmoothedState, periods: number): SmoothingForecast[] {
  const { alpha, beta = 0, gamma = 0, phi = 1, level, trend, seasons, season, sigma } = state;
  const multiplies = SMOOTHING_METHODS[state.method].seasons === "multiplicative";
  const meanSeason = seasons.reduce((sum, one) => sum + one, 0) / seasons.length;
  const variance = sigma * sigma;
  const points: SmoothingForecast[] = [];
  /** c_j without the season, j from 1; μ_h and θ_h, h from 1. */
  const [weights, paths, seconds]: [number[], number[], number[]] = [[], [], []];
  let [dampedPeriods, fade, sumOfSquares] = [0, 1, 0];
  for (let h = 1; h <= periods; h++) {
    fade *= phi;
    dampedPeriods += fade;
    const path = level + dampedPeriods * trend;
    const nextSeason = seasons[(h - 1) % season];
    const rounds = Math.floor((h - 1) / season);
    let [second, shared] = [path * path, 0];
    if (multiplies) {
      for (let j = 1; j < h; j++) second += variance * square(weights[j - 1]) * seconds[h - j - 1];
      for (let i = season; i <= rounds * season; i += season) shared += weights[i - 1] * paths[h - i - 1];
    }
    paths.push(path);
    seconds.push(second);
    const around = multiplies
      ? square(nextSeason) * (second * (1 + variance) * power(1 + gamma * gamma * variance, rounds) - path * path + 2 * gamma * variance * path * shared)
      : variance * (1 + sumOfSquares);
    points.push({ forecast: multiplies ? path * nextSeason : path + nextSeason, underlying: multiplies ? path * meanSeason : path + meanSeason, spread: Math.sqrt(Math.max(0, around)) });
    const weight = alpha + beta * dampedPeriods;
    weights.push(weight);
    sumOfSquares += square(weight + (h % season === 0 ? gamma : 0));
  }
  return points;
}
