import { exp, ln } from "../numeric/elementary";
import { minimise, type Minimum, type SmoothFunction } from "../numeric/minimise";
import { normalQuantile } from "../numeric/normal";
import { invertPositiveDefinite } from "../numeric/symmetric";
import { fail, mapResult, ok, type Result } from "../result/result";
import type { Fit, FittedParameter } from "./fit";
import type { FitNote } from "./fitNotes";

export interface PositiveModel {
  /** Names of the parameters, all above 0. */
  readonly names: readonly string[];
  /**
   * Log-likelihood at the parameters, not their logarithms; writes its gradient with respect to the parameters.
   * NaN or −Infinity where it has no value.
   */
  readonly logLikelihood: (parameters: Float64Array, gradient: Float64Array) => number;
  /** Where to start, several times: the best end counts. */
  readonly starts: readonly (readonly number[])[];
  /** What the likelihood is a product over. */
  readonly observations: number;
  /** A fit to a part of the same data, from which the search knows how far to go. */
  readonly earlier?: VarianceOfLogs;
  /** What it means that parameters ran to the edge, or are hardly determined. */
  readonly readEdge?: (estimates: readonly number[]) => FitNote | undefined;
}

/** Covariance matrix of the logarithms of the estimates, row by row, and the observations behind it. */
export interface VarianceOfLogs {
  readonly matrix: Float64Array;
  readonly observations: number;
}

/** Of the intervals of a fit. */
const FIT_CONFIDENCE = 0.95;
/** How far a parameter may go from the middle of its starts: a factor of e^9 ≈ 8,000. Beyond, a wall turns it back. */
const REACH = 9;
const WALL = 10;
/** Step of the differences of the gradient, on the log scale. */
const HESSIAN_STEP = 1e-5;
/** A standard error of a logarithm beyond this says that the data do not determine the parameter. */
const VAGUE = 5;

/**
 * Maximum-likelihood estimates of positive parameters, with standard errors and intervals.
 *
 * The search runs in the logarithms of the parameters, from every start; the Hessian there is taken by central
 * differences of the analytic gradient; its inverse gives the variance of the logarithms, `SE(θ) = θ·SE(ln θ)`, and the
 * interval `θ·exp(±z·SE(ln θ))`, which stays above 0. A parameter whose likelihood keeps rising is stopped by a wall far
 * out and told in a note; the others' standard errors then take it as known.
 *
 * @returns `flatLikelihood` where no start has a likelihood
 */
export function fitPositive(model: PositiveModel): Result<Fit> {
  return mapResult(fitWithVariance(model), ({ fit }) => fit);
}

/** A fit as `fitPositive` has it, and the variance of the logarithms, where every parameter has one. */
export function fitWithVariance(model: PositiveModel): Result<{ readonly fit: Fit; readonly variance: VarianceOfLogs | undefined }> {
  const { names, starts, observations, earlier } = model;
  // The mean of a log-likelihood is as curved as the variance of one observation is small.
  const inverseCurvature = earlier?.matrix.map((entry) => entry * earlier.observations);
  const inLogs = onLogScale(model);
  const middle = names.map((_, index) => starts.reduce((sum, start) => sum + ln(start[index]), 0) / starts.length);
  const walled: SmoothFunction = (logs, gradient) => inLogs(logs, gradient) + wall(logs, middle, gradient);
  let best: Minimum | undefined;
  let iterations = 0;
  for (const start of starts) {
    const logs = start.map(ln);
    if (!Number.isFinite(walled(Float64Array.from(logs), new Float64Array(names.length)))) continue;
    const found = minimise(walled, logs, { inverseCurvature });
    iterations += found.iterations;
    if (!best || found.value < best.value) best = found;
  }
  if (!best) return fail("flatLikelihood");
  const { x, converged } = best;
  const logLikelihood = -inLogs(x, new Float64Array(names.length)) * observations;
  const isAway = names.map((_, index) => Math.abs(x[index] - middle[index]) > REACH);
  const variance = varianceOf(inLogs, x, isAway, observations);
  const spreads = variance && spreadsOf(variance, isAway);
  const parameters = names.map((name, index) => fitted(name, exp(x[index]), spreads?.[index]));
  const notes = notesOf(model, parameters, isAway, spreads);
  const isInside = !isAway.includes(true);
  if (!converged && isInside) notes.push({ code: "notConverged", values: { iterations: best.iterations } });
  const fit = { parameters, logLikelihood, aic: 2 * names.length - 2 * logLikelihood, observations, iterations, converged: converged && isInside, notes };
  return ok({ fit, variance: variance && isInside ? { matrix: variance, observations } : undefined });
}

function isVague(spread: number | undefined): boolean {
  return spread !== undefined && spread > VAGUE;
}

function fitted(name: string, estimate: number, spread: number | undefined): FittedParameter {
  if (spread === undefined) return { name, estimate, standardError: undefined, low: undefined, high: undefined };
  if (isVague(spread)) return { name, estimate, standardError: estimate * spread, low: undefined, high: undefined };
  const reach = normalQuantile((1 + FIT_CONFIDENCE) / 2) * spread;
  return { name, estimate, standardError: estimate * spread, low: estimate * exp(-reach), high: estimate * exp(reach) };
}

function notesOf({ names, readEdge }: PositiveModel, parameters: readonly FittedParameter[], isAway: readonly boolean[], spreads: readonly (number | undefined)[] | undefined): FitNote[] {
  const notes: FitNote[] = [];
  names.forEach((name, index) => {
    if (isAway[index]) notes.push({ code: "edge", values: { parameter: name } });
    else if (isVague(spreads?.[index])) notes.push({ code: "weak", values: { parameter: name } });
  });
  const reading = notes.length > 0 ? readEdge?.(parameters.map(({ estimate }) => estimate)) : undefined;
  if (reading) notes.push(reading);
  if (!spreads) notes.push({ code: "noIntervals", values: {} });
  return notes;
}

/** Minus the mean log-likelihood as a function of the logarithms of the parameters. */
function onLogScale({ logLikelihood, observations }: PositiveModel): SmoothFunction {
  return (logs, gradient) => {
    const parameters = logs.map(exp);
    const value = logLikelihood(parameters, gradient);
    for (let i = 0; i < logs.length; i++) gradient[i] *= -parameters[i] / observations;
    return Number.isNaN(value) ? Infinity : -value / observations;
  };
}

/** Nothing within reach, a parabola beyond; adds its slope to the gradient. */
function wall(logs: Float64Array, middle: readonly number[], gradient: Float64Array): number {
  let height = 0;
  for (let i = 0; i < logs.length; i++) {
    const distance = logs[i] - middle[i];
    const beyond = Math.abs(distance) - REACH;
    if (beyond <= 0) continue;
    height += WALL * beyond * beyond;
    gradient[i] += 2 * WALL * beyond * Math.sign(distance);
  }
  return height;
}

/** Covariance of the logarithms, from the observed information of the parameters that did not run away; undefined where it is not positive definite. */
function varianceOf(f: SmoothFunction, at: Float64Array, isAway: readonly boolean[], observations: number): Float64Array | undefined {
  const free = Array.from(at.keys()).filter((index) => !isAway[index]);
  const n = free.length;
  const hessian = new Float64Array(n * n);
  const [up, down] = [new Float64Array(at.length), new Float64Array(at.length)];
  free.forEach((parameter, row) => {
    const x = Float64Array.from(at);
    x[parameter] = at[parameter] + HESSIAN_STEP;
    f(x, up);
    x[parameter] = at[parameter] - HESSIAN_STEP;
    f(x, down);
    free.forEach((other, column) => (hessian[row * n + column] = ((up[other] - down[other]) / (2 * HESSIAN_STEP)) * observations));
  });
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < row; column++) hessian[row * n + column] = hessian[column * n + row] = (hessian[row * n + column] + hessian[column * n + row]) / 2;
  }
  return invertPositiveDefinite(hessian, n);
}

/** Standard errors of the logarithms; undefined for a parameter that ran away. */
function spreadsOf(variance: Float64Array, isAway: readonly boolean[]): (number | undefined)[] {
  const n = Math.sqrt(variance.length);
  let free = 0;
  return isAway.map((away) => (away ? undefined : Math.sqrt(variance[free++ * (n + 1)])));
}
