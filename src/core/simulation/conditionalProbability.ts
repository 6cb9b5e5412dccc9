import { normalCdf } from "../numeric/normal";
import type { PeriodsPerYear } from "../units/periodic";
import { periodicRoot, probabilityFromSurvival } from "../units/periodicColumns";

/**
 * Probability of one period, `1 − (1 − Φ(u))^(1/m)`, in pieces of a polynomial: under the one-factor model every PD and
 * every churn, in any state of the world, is this one function at `u = (Φ⁻¹(p) − √ρ·Z)/√(1−ρ)`. A thousand paths of a
 * hundred thousand clients ask for it a billion times.
 *
 * Six coefficients a piece of 1/96: within 5e−13 of its value for u from −6.3 (a probability of 1e−10) to 6.
 */
export interface PeriodicTable {
  readonly coefficients: Float64Array;
  readonly periodsPerYear: PeriodsPerYear;
}

const LIMIT = 9;
const PIECES_PER_UNIT = 96;
const ORDER = 6;
const PIECES = 2 * LIMIT * PIECES_PER_UNIT;

const kept = new Map<PeriodsPerYear, PeriodicTable>();

export function periodicTable(periodsPerYear: PeriodsPerYear): PeriodicTable {
  let table = kept.get(periodsPerYear);
  if (!table) kept.set(periodsPerYear, (table = { coefficients: tabulate(periodsPerYear), periodsPerYear }));
  return table;
}

/**
 * Value of the table at `index − slope · state` for each state; exact beyond its ends, where hardly anybody is. One loop
 * with everything in it: this is where a simulation spends its time.
 */
export function periodicProbabilities({ coefficients, periodsPerYear }: PeriodicTable, index: number, slope: number, states: Float64Array, target: Float64Array, count: number): void {
  if (!Number.isFinite(index)) return void target.fill(exactly(index, periodsPerYear), 0, count);
  const start = (index + LIMIT) * PIECES_PER_UNIT;
  const step = slope * PIECES_PER_UNIT;
  for (let i = 0; i < count; i++) {
    const place = start - step * states[i];
    const piece = place | 0;
    if (piece >>> 0 >= PIECES) {
      target[i] = exactly(place / PIECES_PER_UNIT - LIMIT, periodsPerYear);
      continue;
    }
    const x = place - piece;
    const square = x * x;
    const at = piece * ORDER;
    // Estrin's scheme: the three pairs do not wait for each other.
    target[i] = coefficients[at] + x * coefficients[at + 1] + square * (coefficients[at + 2] + x * coefficients[at + 3] + square * (coefficients[at + 4] + x * coefficients[at + 5]));
  }
}

function exactly(u: number, periodsPerYear: PeriodsPerYear): number {
  const annual = normalCdf(u);
  return annual === 1 ? 1 : probabilityFromSurvival(annual, periodicRoot(normalCdf(-u), periodsPerYear), periodsPerYear);
}

/** Interpolation at the Chebyshev points of each piece, as powers of the place within it. */
function tabulate(periodsPerYear: PeriodsPerYear): Float64Array {
  const coefficients = new Float64Array(PIECES * ORDER);
  const nodes = Array.from({ length: ORDER }, (_, k) => 0.5 - 0.5 * CHEBYSHEV[k]);
  for (let piece = 0; piece < PIECES; piece++) {
    const values = nodes.map((node) => exactly((piece + node) / PIECES_PER_UNIT - LIMIT, periodsPerYear));
    coefficients.set(powersOf(nodes, values), piece * ORDER);
  }
  return coefficients;
}

/** cos((2k+1)π/12): written out, so that they do not depend on an engine's cosine. */
const CHEBYSHEV = [0.9659258262890683, 0.7071067811865476, 0.25881904510252074, -0.25881904510252074, -0.7071067811865476, -0.9659258262890683];

/** Newton's divided differences, multiplied out. */
function powersOf(nodes: readonly number[], values: readonly number[]): number[] {
  const differences = [...values];
  for (let order = 1; order < nodes.length; order++) {
    for (let i = nodes.length - 1; i >= order; i--) differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
  }
  let powers = [differences[nodes.length - 1]];
  for (let i = nodes.length - 2; i >= 0; i--) {
    const shifted = [0, ...powers];
    powers = shifted.map((power, degree) => power - (degree < powers.length ? nodes[i] * powers[degree] : 0));
    powers[0] += differences[i];
  }
  return powers;
}
