import { ln, square } from "../numeric/elementary";
import { minimise, type Minimum, type SmoothFunction } from "../numeric/minimise";
import { parameterCount, SMOOTHING_METHODS, type SmoothingMethod, type SmoothingShape } from "./smoothingMethod";
import { ALPHA, BETA, GAMMA, LEVEL, PHI, SEASONS, smoothingPass, TREND, type SmoothingPass } from "./smoothingPass";
import { SmoothingSearch } from "./smoothingSearch";
import { mean, startingStates } from "./startingStates";

/** A method of exponential smoothing with its likeliest parameters, and what it makes of the history. */
export interface SmoothingFit {
  readonly method: SmoothingMethod;
  /** Periods after which seasons repeat; 1 where the method has none. */
  readonly season: number;
  readonly alpha: number;
  /** Undefined where the method has no such parameter. */
  readonly beta: number | undefined;
  readonly gamma: number | undefined;
  readonly phi: number | undefined;
  /** Level, trend and seasons before the first value; seasons from that of the first value on. */
  readonly initial: { readonly level: number; readonly trend: number; readonly seasons: readonly number[] };
  /** Level, trend and seasons after the last value; seasons from that of the next period on. */
  readonly level: number;
  readonly trend: number;
  readonly seasons: readonly number[];
  /** Standard deviation of the error one period ahead; where seasons multiply, as a share of the forecast. */
  readonly sigma: number;
  /** Undefined where the method meets every value: the likelihood has no bound there. */
  readonly logLikelihood: number | undefined;
  /** Undefined as the likelihood is, and where the history is too short for the correction. */
  readonly aicc: number | undefined;
  readonly observations: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Whether the history follows the method without an error. */
  readonly exact: boolean;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
}

/** Errors below this share of the spread of a history are its rounding. */
const EXACT = 1e-6;
/** Where the search starts: α, and β, γ and φ as shares of what their bounds leave. The likelihood has several tops; in trials these starts missed the highest one time in several hundred. */
const STARTS = [
  [0.02, 0.5, 0.02, 0.9], [0.02, 0.02, 0.5, 0.2],
  [0.2, 0.02, 0.1, 0.9], [0.2, 0.3, 0.4, 0.9], [0.2, 0.8, 0.02, 0.2],
  [0.5, 0.02, 0.1, 0.2], [0.5, 0.8, 0.5, 0.2],
  [0.9, 0.02, 0.5, 0.9], [0.9, 0.3, 0.02, 0.2], [0.9, 0.8, 0.5, 0.9],
] as const;
/** Steps from each start in the states alone, so that they suit it; then in all; then the best end goes on. */
const [STATE_STEPS, FIRST_STEPS, MOST_STEPS] = [10, 60, 2000];
const STATE_TOLERANCE = 1e-3;

/**
 * Fits one method of exponential smoothing to a history by maximum likelihood: the parameters of smoothing and the
 * states before the first value together.
 *
 * Formula: errors normal, `ln L = −n/2·(1 + ln 2π + ln(Σε²/n)) − Σ ln r_t`, with `ε = e, r = 1` where seasons add and
 * `ε = e/μ, r = μ` where they multiply; `AICc = −2·ln L + 2k + 2k(k + 1)/(n − k − 1)`, k all parameters with σ;
 * `σ² = Σε²/(n − k + 1)`. The forecast package of R leaves the constant n/2·(1 + ln 2π − ln n) out of ln L.
 *
 * Assumptions: bounds 0.0001 ≤ α ≤ 0.9999, β ≤ α, γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98, kept by `θ = low + (high − low)·sin²x`;
 * seasons add up to 0, or to their number. The search runs on the standardised history, from several starts.
 *
 * @param values oldest first, not all alike, as many as the method needs; above 0 where seasons multiply
 * @returns undefined where no start has a likelihood
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 5.
 */
export function fitSmoothing(values: Float64Array, method: SmoothingMethod, season: number): SmoothingFit | undefined {
  const shape: SmoothingShape = SMOOTHING_METHODS[method];
  const scale = scaleOf(values, shape);
  const standard = values.map((value) => (value - scale.origin) / scale.unit);
  const search = new SmoothingSearch(shape, shape.seasons === "none" ? 1 : season);
  const objective = objectiveOf(standard, search);
  const states = startingStates(standard, shape, season);
  let best: Minimum | undefined;
  let iterations = 0;
  for (const start of STARTS) {
    const x = search.start(start, states);
    if (!Number.isFinite(objective(x, new Float64Array(x.length)))) continue;
    const settled = minimise(search.withinStates(objective), x, { maxIterations: STATE_STEPS, tolerance: STATE_TOLERANCE });
    const found = minimise(objective, settled.x, { maxIterations: FIRST_STEPS });
    iterations += found.iterations;
    if (!best || found.value < best.value) best = found;
  }
  if (!best) return undefined;
  if (!best.converged) {
    best = minimise(objective, best.x, { maxIterations: MOST_STEPS });
    iterations += best.iterations;
  }
  const standardPass = smoothingPass(standard, search.parametersAt(best.x), search.multiplies);
  const at = inUnits(search.parametersAt(best.x), scale, search.multiplies);
  const pass = smoothingPass(values, at, search.multiplies);
  if (!pass || !standardPass) return undefined;
  const exact = standardPass.squares / values.length <= EXACT * EXACT;
  return { ...summaryOf(pass, shape, season, exact), method, season: search.rounds, ...parametersOf(at, shape), iterations, converged: best.converged || exact };
}

/** AICc for choosing among methods: one that meets every value counts as meeting it to rounding. */
export function choiceCriterion(fit: SmoothingFit): number {
  return fit.aicc ?? -Infinity;
}

interface Scale {
  readonly origin: number;
  readonly unit: number;
}

/** Seasons that multiply know a natural zero; the others only differences. */
function scaleOf(values: Float64Array, { seasons }: SmoothingShape): Scale {
  const middle = mean(values);
  if (seasons === "multiplicative") return { origin: 0, unit: middle };
  return { origin: middle, unit: Math.sqrt(mean(values.map((value) => square(value - middle)))) };
}

function inUnits(at: Float64Array, { origin, unit }: Scale, multiplies: boolean): Float64Array {
  return at.map((parameter, place) => {
    if (place === LEVEL) return origin + unit * parameter;
    if (place === TREND) return unit * parameter;
    return place < SEASONS || multiplies ? parameter : unit * parameter;
  });
}

function objectiveOf(values: Float64Array, search: SmoothingSearch): SmoothFunction {
  const n = values.length;
  return (x, gradient) => {
    const pass = smoothingPass(values, search.parametersAt(x), search.multiplies);
    if (!pass) return Infinity;
    const variance = pass.squares / n + EXACT * EXACT;
    const slopes = pass.squareSlopes.map((slope, place) => slope / (n * variance) + pass.logSlopes[place] / n);
    search.writeGradient(x, slopes, gradient);
    return ln(variance) / 2 + pass.logs / n;
  };
}

function summaryOf(pass: SmoothingPass, shape: SmoothingShape, season: number, exact: boolean): Pick<SmoothingFit, "level" | "trend" | "seasons" | "sigma" | "logLikelihood" | "aicc" | "observations" | "exact" | "fitted" | "residuals"> {
  const n = pass.errors.length;
  const parameters = parameterCount(shape, season);
  const k = parameters + 1;
  const logLikelihood = exact ? undefined : -(n / 2) * (1 + ln(2 * Math.PI) + ln(pass.squares / n)) - pass.logs;
  const aicc = logLikelihood === undefined || n <= k + 1 ? undefined : -2 * logLikelihood + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
  const { level, trend, seasons, fitted, errors } = pass;
  return { level, trend, seasons, fitted, residuals: errors, observations: n, sigma: exact ? 0 : Math.sqrt(pass.squares / (n - parameters)), logLikelihood, aicc, exact };
}

function parametersOf(at: Float64Array, { trend, seasons }: SmoothingShape): Pick<SmoothingFit, "alpha" | "beta" | "gamma" | "phi" | "initial"> {
  return {
    alpha: at[ALPHA],
    beta: trend === "none" ? undefined : at[BETA],
    gamma: seasons === "none" ? undefined : at[GAMMA],
    phi: trend === "damped" ? at[PHI] : undefined,
    initial: { level: at[LEVEL], trend: at[TREND], seasons: Array.from(at.subarray(SEASONS)) },
  };
}
