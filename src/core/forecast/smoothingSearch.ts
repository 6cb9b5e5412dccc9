import { sin, square } from "../numeric/elementary";
import type { SmoothFunction } from "../numeric/minimise";
import type { SmoothingShape } from "./smoothingMethod";
import { ALPHA, BETA, GAMMA, LEVEL, PHI, SEASONS, TREND } from "./smoothingPass";
import type { StartingStates } from "./startingStates";

/** Bounds of α, β, γ: β up to α, γ up to 1 − α. As the forecast package of R has them. */
const [LOWEST, HIGHEST] = [1e-4, 0.9999];
/** Bounds of φ: below, trends die at once; above, they cannot be told from lasting ones. Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 8.2. */
const [LOWEST_DAMPING, HIGHEST_DAMPING] = [0.8, 0.98];
/** The trend is searched in tenths: it moves the forecasts of many periods, the level those of a few. */
const TREND_UNITS = 10;

/** Free coordinates of a search: angles of α, β, γ, φ within their bounds, then level, trend, and all seasons but the last. */
export class SmoothingSearch {
  readonly multiplies: boolean;
  private readonly angles: number;
  private readonly hasTrend: boolean;
  private readonly hasSeasons: boolean;
  private readonly isDamped: boolean;

  constructor({ trend, seasons }: SmoothingShape, readonly rounds: number) {
    this.multiplies = seasons === "multiplicative";
    this.hasTrend = trend !== "none";
    this.hasSeasons = seasons !== "none";
    this.isDamped = trend === "damped";
    this.angles = 1 + Number(this.hasTrend) + Number(this.hasSeasons) + Number(this.isDamped);
  }

  /** An objective that keeps α, β, γ and φ where they are. */
  withinStates(objective: SmoothFunction): SmoothFunction {
    return (x, gradient) => {
      const value = objective(x, gradient);
      gradient.fill(0, 0, this.angles);
      return value;
    };
  }

  start([alpha, beta, gamma, phi]: readonly number[], { level, trend, seasons }: StartingStates): Float64Array {
    const angles = [alpha, ...(this.hasTrend ? [beta] : []), ...(this.hasSeasons ? [gamma] : []), ...(this.isDamped ? [phi] : [])].map((share) => Math.asin(Math.sqrt(share)));
    return Float64Array.from([...angles, level, ...(this.hasTrend ? [TREND_UNITS * trend] : []), ...seasons.slice(0, -1)]);
  }

  parametersAt(x: Float64Array): Float64Array {
    const at = new Float64Array(SEASONS + this.rounds);
    let place = 0;
    const share = (): number => square(sin(x[place++]));
    at[ALPHA] = LOWEST + (HIGHEST - LOWEST) * share();
    if (this.hasTrend) at[BETA] = LOWEST + (at[ALPHA] - LOWEST) * share();
    if (this.hasSeasons) at[GAMMA] = LOWEST + (1 - at[ALPHA] - LOWEST) * share();
    at[PHI] = this.isDamped ? LOWEST_DAMPING + (HIGHEST_DAMPING - LOWEST_DAMPING) * share() : 1;
    at[LEVEL] = x[place++];
    if (this.hasTrend) at[TREND] = x[place++] / TREND_UNITS;
    if (!this.hasSeasons) return at;
    // The last season is what the others leave.
    let rest = this.multiplies ? this.rounds : 0;
    for (let season = 0; season < this.rounds - 1; season++) rest -= at[SEASONS + season] = x[place++];
    at[SEASONS + this.rounds - 1] = rest;
    return at;
  }

  /** Slopes by the parameters of a pass, as slopes by the free coordinates. */
  writeGradient(x: Float64Array, slopes: Float64Array, gradient: Float64Array): void {
    let place = 1;
    let byAlpha = slopes[ALPHA];
    const alpha = LOWEST + (HIGHEST - LOWEST) * square(sin(x[0]));
    const turn = (angle: number): number => sin(2 * angle);
    if (this.hasTrend) {
      byAlpha += slopes[BETA] * square(sin(x[place]));
      gradient[place] = slopes[BETA] * (alpha - LOWEST) * turn(x[place]);
      place++;
    }
    if (this.hasSeasons) {
      byAlpha -= slopes[GAMMA] * square(sin(x[place]));
      gradient[place] = slopes[GAMMA] * (1 - alpha - LOWEST) * turn(x[place]);
      place++;
    }
    if (this.isDamped) {
      gradient[place] = slopes[PHI] * (HIGHEST_DAMPING - LOWEST_DAMPING) * turn(x[place]);
      place++;
    }
    gradient[0] = byAlpha * (HIGHEST - LOWEST) * turn(x[0]);
    gradient[place++] = slopes[LEVEL];
    if (this.hasTrend) gradient[place++] = slopes[TREND] / TREND_UNITS;
    const last = slopes[SEASONS + this.rounds - 1];
    for (let season = 0; season < this.rounds - 1; season++) gradient[place++] = slopes[SEASONS + season] - last;
  }
}
