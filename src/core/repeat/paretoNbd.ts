import { exp, expm1, ln, log1p } from "../numeric/elementary";
import { gaussLegendre, type QuadratureRule } from "../numeric/gaussLegendre";
import type { RepeatState } from "./bgNbd";

/**
 * Repeat business by the Pareto/NBD model: while a client is alive, deals come at random at a rate of his own, and he
 * may leave at any time, at a rate of his own; rates of deals are spread by a gamma distribution (r, α), rates of
 * leaving by another (s, β), independently.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers: Who Are They and What Will They Do Next?,
 * Management Science 33(1); Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model.
 */
export interface ParetoNbd {
  readonly r: number;
  /** In the unit of time of the histories, as β. */
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** Rules by how far the exponent of the integrand runs over a panel: each is good for 13 digits up to its limit. */
const SHORT_EXPONENT = 1;
const SHORT_RULE = gaussLegendre(8);
const MIDDLE_EXPONENT = 4;
const MIDDLE_RULE = gaussLegendre(12);
const LONG_RULE = gaussLegendre(20);
const LONGEST_EXPONENT = 12;
/** Widest panel in ln(m + y): its singularities lie π away from the real axis. */
const WIDEST_PANEL = 1.5;
/** Where the integrand has fallen by e^−40 the rest does not count. */
const FALLEN = 40;
/** Panels that are not worth a closer look at how far the integrand falls. */
const FEW_PANELS = 16;
/** Of the range, to where the integrand has fallen: near enough, for the rest does not count anyway. */
const HALVINGS = 30;

/** What the integral over the time of leaving gives: ln of it, and means under it for the gradient. */
export interface LeavingIntegral {
  /** ln ∫ (α + y)^−(r + x)·(β + y)^−(s + 1) dy from t_x to T. */
  readonly log: number;
  readonly meanLogAlpha: number;
  readonly meanLogBeta: number;
  readonly meanInverseAlpha: number;
  readonly meanInverseBeta: number;
}

/**
 * The likelihood's integral over the time at which a client may have left, between his last deal and now.
 *
 * In `w = ln(m + y)`, m the smaller of α and β, the integrand is close to an exponential: Gauss–Legendre rules over panels
 * short enough give value and gradient together, without ₂F₁ and its derivatives by parameters. Everything is kept
 * relative to the integrand at t_x, from where it falls.
 */
export function leavingIntegral({ r, alpha, s, beta }: ParetoNbd, { frequency, recency, age }: RepeatState): LeavingIntegral {
  const a = r + frequency;
  const b = s + 1;
  const startAlpha = alpha + recency;
  const startBeta = beta + recency;
  const start = Math.min(alpha, beta) + recency;
  const logStartAlpha = ln(startAlpha);
  const logStartBeta = ln(startBeta);
  // The slope of the exponent in w grows from this at t_x to at most a + b − 1.
  const firstSlope = (a * start) / startAlpha + (b * start) / startBeta - 1;
  const whole = log1p((age - recency) / start);
  const most = firstSlope > 0 ? Math.min(whole, FALLEN / firstSlope) : whole;
  const { range, exponent } = exponentOver(most, { a, b, start, startAlpha, startBeta });
  const panels = Math.max(1, Math.ceil(exponent / LONGEST_EXPONENT), Math.ceil(range / WIDEST_PANEL));
  const width = range / panels;
  const { nodes, weights } = ruleFor(exponent / panels);
  let total = 0;
  let logAlpha = 0;
  let logBeta = 0;
  let inverseAlpha = 0;
  let inverseBeta = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (let i = 0; i < nodes.length; i++) {
      const growth = exp(width * (panel + nodes[i]));
      const y = start * (growth - 1);
      const fromAlpha = startAlpha + y;
      const fromBeta = startBeta + y;
      const logFromAlpha = ln(fromAlpha);
      const logFromBeta = ln(fromBeta);
      const weight = weights[i] * growth * exp(a * (logStartAlpha - logFromAlpha) + b * (logStartBeta - logFromBeta));
      total += weight;
      logAlpha += weight * logFromAlpha;
      logBeta += weight * logFromBeta;
      inverseAlpha += weight / fromAlpha;
      inverseBeta += weight / fromBeta;
    }
  }
  return {
    log: ln(total * width * start) - a * logStartAlpha - b * logStartBeta,
    meanLogAlpha: logAlpha / total,
    meanLogBeta: logBeta / total,
    meanInverseAlpha: inverseAlpha / total,
    meanInverseBeta: inverseBeta / total,
  };
}

interface Integrand {
  readonly a: number;
  readonly b: number;
  readonly start: number;
  readonly startAlpha: number;
  readonly startBeta: number;
}

/**
 * How far to integrate, and how far the exponent runs at most. The steepest slope, a + b, is near enough for few panels; of
 * millions of deals it would make millions, though the integrand has long fallen where α is far above β: then the slope
 * where it has fallen counts.
 */
function exponentOver(most: number, { a, b, start, startAlpha, startBeta }: Integrand): { readonly range: number; readonly exponent: number } {
  if ((a + b) * most <= FEW_PANELS * LONGEST_EXPONENT) return { range: most, exponent: (a + b) * most };
  const fallen = (w: number): number => a * log1p((start * expm1(w)) / startAlpha) + b * log1p((start * expm1(w)) / startBeta) - w;
  let range = most;
  if (fallen(most) > FALLEN) {
    // Convex from 0, so that it comes this far once.
    let low = 0;
    for (let half = 0; half < HALVINGS; half++) {
      const middle = (low + range) / 2;
      if (fallen(middle) > FALLEN) range = middle;
      else low = middle;
    }
  }
  const end = start * exp(range);
  const steepest = (a * end) / (startAlpha + end - start) + (b * end) / (startBeta + end - start);
  return { range, exponent: steepest * range };
}

/** The shortest rule that is good for an exponent that runs so far over a panel. */
function ruleFor(exponent: number): QuadratureRule {
  return exponent <= SHORT_EXPONENT ? SHORT_RULE : exponent <= MIDDLE_EXPONENT ? MIDDLE_RULE : LONG_RULE;
}

/**
 * Probability that a client has not left.
 *
 * Formula: `1/(1 + s·∫ (α + y)^−(r + x)·(β + y)^−(s + 1) dy·(α + T)^(r + x)·(β + T)^s)`, y from t_x to T.
 */
export function paretoNbdAlive(model: ParetoNbd, state: RepeatState): number {
  const { r, alpha, s, beta } = model;
  const { frequency, recency, age } = state;
  if (age === recency) return 1;
  const logOdds = ln(s) + leavingIntegral(model, state).log + (r + frequency) * ln(alpha + age) + s * ln(beta + age);
  return 1 / (1 + exp(logOdds));
}

/**
 * Expected deals of a client in the time ahead, each horizon from now on.
 *
 * Formula: `P(alive)·(r + x)·(β + T)/(α + T)·(1 − ((β + T)/(β + T + t))^(s − 1))/(s − 1)`; at s = 1 the last quotient is
 * `ln((β + T + t)/(β + T))`.
 *
 * @param horizons from 0, in the unit of time of the model
 */
export function paretoNbdExpected(model: ParetoNbd, state: RepeatState, horizons: ArrayLike<number>): Float64Array {
  const { r, alpha, s, beta } = model;
  const { frequency, age } = state;
  const rate = (paretoNbdAlive(model, state) * (r + frequency) * (beta + age)) / (alpha + age);
  return Float64Array.from(horizons, (horizon) => {
    const growth = log1p(horizon / (beta + age));
    return rate * (s === 1 ? growth : -expm1(-(s - 1) * growth) / (s - 1));
  });
}
