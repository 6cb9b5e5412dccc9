import { smallestOf } from "../numeric/extremes";
import { generatorExponential } from "../numeric/generatorExponential";
import { normalQuantile } from "../numeric/normal";
import { fail, ok, type Result } from "../result/result";
import { binomialInterval } from "./binomialInterval";

export const TRANSITION_METHODS = ["cohort", "duration"] as const;
export type TransitionMethod = (typeof TRANSITION_METHODS)[number];

/** A client's ratings as the days on which they began; state −1: the rating was withdrawn. */
export interface RatingPath {
  readonly days: readonly number[];
  /** State by its position, from 0; the last is default. */
  readonly states: readonly number[];
}

export interface RatingTransitionInput {
  readonly labels: readonly string[];
  readonly paths: readonly RatingPath[];
  /** Excel serial: what came later is not known. */
  readonly asOf: number;
  readonly method: TransitionMethod;
  readonly confidence: number;
}

/** One-year probabilities with their intervals, row by row, and what they were counted from. */
export interface RatingTransitions {
  readonly labels: readonly string[];
  readonly matrix: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Moves seen from state to state: of clients in a year (cohort), or of ratings at any time (duration). */
  readonly counts: Float64Array;
  /** Clients at the starts of years (cohort), or years spent (duration), by state. */
  readonly exposure: Float64Array;
}

const DAYS_A_YEAR = 365;

/**
 * One-year transition matrix from clients' rating histories; default is absorbing.
 *
 * Cohort: clients by their rating at the start of each year before the date of the look, and at its end:
 * `P_ij = N_ij/N_i`; who was withdrawn in between does not count; intervals exact binomial (Clopper–Pearson).
 * Duration: a chain in continuous time: `λ_ij = N_ij/years spent in i`, `P = e^Λ`, so that moves within a year and moves
 * that take two steps count; intervals by the delta method on the logit, `Var λ_ij = N_ij/years²`.
 *
 * @returns `unseenGrade` where nothing was seen of a state
 *
 * Source: Lando & Skødeberg (2002), Analyzing Rating Transitions and Rating Drift with Continuous Observations, Journal
 * of Banking & Finance 26(2–3).
 */
export function ratingTransitions(input: RatingTransitionInput): Result<RatingTransitions> {
  const { labels, method, confidence } = input;
  const size = labels.length;
  const { counts, exposure } = method === "cohort" ? countCohorts(input) : countDurations(input);
  const unseen = labels.findIndex((_, state) => state < size - 1 && exposure[state] === 0);
  if (unseen >= 0) return fail("unseenGrade", { parameter: "ratings", value: labels[unseen] });
  return ok({ labels, counts, exposure, ...(method === "cohort" ? cohortMatrix(counts, exposure, size, confidence) : durationMatrix(counts, exposure, size, confidence)) });
}

interface Counted {
  readonly counts: Float64Array;
  readonly exposure: Float64Array;
}

function countCohorts({ labels, paths, asOf }: RatingTransitionInput): Counted {
  const size = labels.length;
  const counts = new Float64Array(size * size);
  const exposure = new Float64Array(size);
  const first = smallestOf(paths.map(({ days }) => days[0]));
  for (let start = asOf - DAYS_A_YEAR; start >= first; start -= DAYS_A_YEAR) {
    for (const path of paths) {
      const from = stateAt(path, start);
      if (from === undefined || from < 0 || from === size - 1) continue;
      const to = stateAt(path, start + DAYS_A_YEAR)!;
      if (to < 0) continue;
      exposure[from]++;
      counts[from * size + to]++;
    }
  }
  return { counts, exposure };
}

/** The state on a day; undefined before the first rating. Default stays. */
function stateAt({ days, states }: RatingPath, day: number): number | undefined {
  let state: number | undefined;
  for (let i = 0; i < days.length && days[i] <= day; i++) state = states[i];
  return state;
}

function countDurations({ labels, paths, asOf }: RatingTransitionInput): Counted {
  const size = labels.length;
  const counts = new Float64Array(size * size);
  const exposure = new Float64Array(size);
  for (const { days, states } of paths) {
    for (let i = 0; i < days.length && days[i] < asOf; i++) {
      const from = states[i];
      if (from < 0 || from === size - 1) continue;
      const known = i + 1 < days.length && days[i + 1] <= asOf;
      exposure[from] += ((known ? days[i + 1] : asOf) - days[i]) / DAYS_A_YEAR;
      if (known && states[i + 1] >= 0 && states[i + 1] !== from) counts[from * size + states[i + 1]]++;
    }
  }
  return { counts, exposure };
}

type Estimated = Pick<RatingTransitions, "matrix" | "low" | "high">;

function cohortMatrix(counts: Float64Array, exposure: Float64Array, size: number, confidence: number): Estimated {
  const [matrix, low, high] = [absorbing(size), absorbing(size), absorbing(size)];
  for (let from = 0; from < size - 1; from++) {
    for (let to = 0; to < size; to++) {
      const interval = binomialInterval(counts[from * size + to], exposure[from], confidence);
      matrix[from * size + to] = counts[from * size + to] / exposure[from];
      low[from * size + to] = interval.low;
      high[from * size + to] = interval.high;
    }
  }
  return { matrix, low, high };
}

/** Step of the differences by which a rate's effect on the matrix is told, in its standard errors. */
const STEP = 1e-4;

function durationMatrix(counts: Float64Array, exposure: Float64Array, size: number, confidence: number): Estimated {
  const generator = new Float64Array(size * size);
  for (let from = 0; from < size - 1; from++) {
    for (let to = 0; to < size; to++) {
      if (to === from) continue;
      generator[from * size + to] = counts[from * size + to] / exposure[from];
      generator[from * size + from] -= counts[from * size + to] / exposure[from];
    }
  }
  const matrix = generatorExponential(generator, size, 1);
  matrix.set(absorbing(size).subarray(size * (size - 1)), size * (size - 1));
  const variance = new Float64Array(size * size);
  for (let from = 0; from < size - 1; from++) {
    for (let to = 0; to < size; to++) {
      const deviation = Math.sqrt(counts[from * size + to]) / exposure[from];
      if (to === from || deviation === 0) continue;
      const moved = Float64Array.from(generator);
      moved[from * size + to] += STEP * deviation;
      moved[from * size + from] -= STEP * deviation;
      generatorExponential(moved, size, 1).forEach((value, cell) => (variance[cell] += ((value - matrix[cell]) / STEP) ** 2));
    }
  }
  const reach = normalQuantile((1 + confidence) / 2);
  const [low, high] = [absorbing(size), absorbing(size)];
  for (let cell = 0; cell < size * (size - 1); cell++) {
    const p = matrix[cell];
    const inside = p > 0 && p < 1;
    const spread = inside ? (reach * Math.sqrt(variance[cell])) / (p * (1 - p)) : 0;
    low[cell] = inside ? 1 / (1 + ((1 - p) / p) * Math.exp(spread)) : p;
    high[cell] = inside ? 1 / (1 + ((1 - p) / p) * Math.exp(-spread)) : p;
  }
  return { matrix, low, high };
}

/** Zeros, but for default, which stays. */
function absorbing(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  matrix[size * size - 1] = 1;
  return matrix;
}
