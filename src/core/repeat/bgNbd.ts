import { betaNodes } from "../numeric/betaMean";
import { exp, expm1, ln, log1p } from "../numeric/elementary";

/**
 * Repeat business by the BG/NBD model: while a client is alive, deals come at random at a rate of his own, and after
 * each deal he leaves with a probability of his own; rates are spread by a gamma distribution (r, α), probabilities of
 * leaving by a beta distribution (a, b), independently.
 *
 * Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model,
 * Marketing Science 24(2).
 */
export interface BgNbd {
  readonly r: number;
  /** In the unit of time of the histories. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** One client's repeat business: x repeats, the last at t_x, seen until T. */
export interface RepeatState {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** A client who has just made his first deal. */
export const NEWCOMER: RepeatState = { frequency: 0, recency: 0, age: 0 };

/**
 * Probability that a client has not left.
 *
 * Formula: `1/(1 + a/(b + x − 1)·((α + T)/(α + t_x))^(r + x))`; 1 without a repeat, since in this model a client leaves
 * after a repeat only.
 */
export function bgNbdAlive({ r, alpha, a, b }: BgNbd, { frequency, recency, age }: RepeatState): number {
  if (frequency === 0) return 1;
  const logOdds = ln(a / (b + frequency - 1)) + (r + frequency) * log1p((age - recency) / (alpha + recency));
  return 1 / (1 + exp(logOdds));
}

/**
 * Expected deals of a client in the time ahead, each horizon from now on.
 *
 * Formula: `P(alive)·E[(1 − (1 + p·t/(α + T))^−(r + x))/p]`, p ~ Beta(a, b + x): the closed form with ₂F₁ is this mean;
 * the mean has no singularity at a = 1.
 *
 * @param horizons from 0, in the unit of time of the model
 */
export function bgNbdExpected(model: BgNbd, state: RepeatState, horizons: ArrayLike<number>): Float64Array {
  const { r, alpha, a, b } = model;
  const { nodes, weights } = betaNodes(a, b + state.frequency);
  const alive = bgNbdAlive(model, state);
  const shape = r + state.frequency;
  return Float64Array.from(horizons, (horizon) => {
    const y = horizon / (alpha + state.age);
    let mean = 0;
    for (let i = 0; i < nodes.length; i++) mean += weights[i] * (nodes[i] === 0 ? shape * y : -expm1(-shape * log1p(nodes[i] * y)) / nodes[i]);
    return alive * mean;
  });
}
