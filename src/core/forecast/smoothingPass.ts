import { ln } from "../numeric/elementary";

/**
 * Where the parameters of a pass stand: α, β, γ, φ, the level and the trend before the first value, and from SEASONS on
 * a season each, that of the first value first. Without a trend β = 0, φ = 1 and the trend is 0; without seasons there is one of 0, and γ = 0.
 */
export const [ALPHA, BETA, GAMMA, PHI, LEVEL, TREND, SEASONS] = [0, 1, 2, 3, 4, 5, 6];

export interface SmoothingPass {
  /** What was foreseen for each period one before. */
  readonly fitted: Float64Array;
  /** Value less what was foreseen. */
  readonly errors: Float64Array;
  /** Level and trend after the last value. */
  readonly level: number;
  readonly trend: number;
  /** Seasons after the last value, that of the next period first. */
  readonly seasons: readonly number[];
  /** Σε²: errors where seasons add, errors over what was foreseen where they multiply. */
  readonly squares: number;
  /** Σ ln μ where seasons multiply, else 0. */
  readonly logs: number;
  /** Slopes of ½·squares and of logs by each parameter. */
  readonly squareSlopes: Float64Array;
  readonly logSlopes: Float64Array;
}

/**
 * One pass of exponential smoothing through a history, with the slopes of its likelihood by forward sensitivity.
 *
 * Formula, seasons that add: `μ_t = ℓ + φb + s`, `e = y − μ`, `ℓ ← ℓ + φb + αe`, `b ← φb + βe`, `s ← s + γe`;
 * seasons that multiply: `μ_t = (ℓ + φb)·s`, `ℓ ← ℓ + φb + αe/s`, `b ← φb + βe/s`, `s ← s + γe/(ℓ + φb)`.
 *
 * @param values oldest first
 * @param at parameters as listed above
 * @returns undefined where seasons multiply and a level, a season or a forecast is not above 0: the model has no likelihood there
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, tables 2.2 and 2.3.
 */
export function smoothingPass(values: Float64Array, at: Float64Array, multiplies: boolean): SmoothingPass | undefined {
  const [n, width, rounds] = [values.length, at.length, at.length - SEASONS];
  const [alpha, beta, gamma, phi] = at;
  let [level, trend] = [at[LEVEL], at[TREND]];
  const seasons = Float64Array.from(at.subarray(SEASONS));
  const [levelSlopes, trendSlopes] = [unitSlope(width, LEVEL), unitSlope(width, TREND)];
  const seasonSlopes = Array.from(seasons, (_, season) => unitSlope(width, SEASONS + season));
  const [fitted, errors] = [new Float64Array(n), new Float64Array(n)];
  const [squareSlopes, logSlopes] = [new Float64Array(width), new Float64Array(width)];
  let [squares, logs] = [0, 0];

  for (let t = 0; t < n; t++) {
    const slot = t % rounds;
    const [base, season, slopes] = [level + phi * trend, seasons[slot], seasonSlopes[slot]];
    if (multiplies && !(base > 0 && season > 0)) return undefined;
    const foreseen = multiplies ? base * season : base + season;
    const error = values[t] - foreseen;
    fitted[t] = foreseen;
    errors[t] = error;
    // What the error says of the level and of the season; a relative error enters the likelihood.
    const ofLevel = multiplies ? error / season : error;
    const ofSeason = multiplies ? error / base : error;
    const epsilon = multiplies ? error / foreseen : error;
    squares += epsilon * epsilon;
    if (multiplies) logs += ln(foreseen);

    for (let p = 0; p < width; p++) {
      const dampedSlope = phi * trendSlopes[p] + (p === PHI ? trend : 0);
      const baseSlope = levelSlopes[p] + dampedSlope;
      const seasonSlope = slopes[p];
      const foreseenSlope = multiplies ? baseSlope * season + base * seasonSlope : baseSlope + seasonSlope;
      const ofLevelSlope = multiplies ? (-foreseenSlope - ofLevel * seasonSlope) / season : -foreseenSlope;
      const ofSeasonSlope = multiplies ? (-foreseenSlope - ofSeason * baseSlope) / base : -foreseenSlope;
      squareSlopes[p] += epsilon * (multiplies ? (-foreseenSlope * (1 + epsilon)) / foreseen : -foreseenSlope);
      if (multiplies) logSlopes[p] += foreseenSlope / foreseen;
      levelSlopes[p] = baseSlope + alpha * ofLevelSlope + (p === ALPHA ? ofLevel : 0);
      trendSlopes[p] = dampedSlope + beta * ofLevelSlope + (p === BETA ? ofLevel : 0);
      slopes[p] = seasonSlope + gamma * ofSeasonSlope + (p === GAMMA ? ofSeason : 0);
    }
    level = base + alpha * ofLevel;
    trend = phi * trend + beta * ofLevel;
    seasons[slot] = season + gamma * ofSeason;
  }
  return { fitted, errors, level, trend, seasons: Array.from(seasons, (_, ahead) => seasons[(n + ahead) % rounds]), squares, logs, squareSlopes, logSlopes };
}

function unitSlope(width: number, place: number): Float64Array {
  const slope = new Float64Array(width);
  slope[place] = 1;
  return slope;
}
