/** A smooth function and its gradient: returns the value at x, and writes the gradient. Infinity where it has none. */
export type SmoothFunction = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly maxIterations?: number;
  /** The search ends where no component of the gradient exceeds this, relative to the size of the value. */
  readonly tolerance?: number;
  /** Inverse of the curvature as far as it is known before, row by row: the first step goes by it. */
  readonly inverseCurvature?: Float64Array;
}

export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly iterations: number;
  /** Whether the gradient vanished, or the value could not be lowered within its own rounding. */
  readonly converged: boolean;
}

/** Pairs of steps and changes of gradient kept: enough to know a dozen parameters' curvature. */
const MEMORY = 10;
/** Sufficient decrease and curvature of a step (strong Wolfe). */
const DECREASE = 1e-4;
const CURVATURE = 0.9;
const MAX_TRIALS = 40;
/** Where no step lowers the value any more, a gradient of this many tolerances is the rounding of the function. */
const STALLED = 1e4;
/** Values this close, relative to their size, differ by the rounding of a sum over many clients. */
const ROUNDING = 1e-10;
/** A first step no longer than this, so that a steep start does not throw the search away. */
const FIRST_STEP = 1;

/**
 * Minimum of a smooth function without bounds: limited-memory BFGS with a line search for the strong Wolfe conditions.
 *
 * A trial at which the function is not finite counts as too far. The result is where the search stopped, with
 * `converged` false where iterations ran out.
 *
 * @param start finite value there
 *
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed., algorithms 7.4, 7.5, 3.5 and 3.6; near the bottom Hager &
 * Zhang (2005), A New Conjugate Gradient Method with Guaranteed Descent and an Efficient Line Search, SIAM Journal on
 * Optimization 16(1), section 4 (approximate Wolfe conditions).
 */
export function minimise(f: SmoothFunction, start: ArrayLike<number>, { maxIterations = 500, tolerance = 1e-10, inverseCurvature }: MinimiseOptions = {}): Minimum {
  const memory = new CurvatureMemory(inverseCurvature);
  let at = evaluate(f, Float64Array.from(start));
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const limit = tolerance * Math.max(1, Math.abs(at.value));
    if (largest(at.gradient) <= limit) return { ...at, iterations: iteration, converged: true };
    let direction = memory.direction(at.gradient);
    if (!(dot(direction, at.gradient) < 0)) {
      memory.forget();
      direction = memory.direction(at.gradient);
    }
    const first = memory.isEmpty && !inverseCurvature ? Math.min(1, FIRST_STEP / norm(direction)) : 1;
    const next = lineSearch(f, at, direction, first);
    if (!next || (next.value >= at.value && largest(next.gradient) >= largest(at.gradient))) {
      // Nothing lower along the line: the bottom, as far as rounding lets it be seen, or a direction gone stale.
      if (memory.isEmpty || largest(at.gradient) <= STALLED * limit) return { ...at, iterations: iteration, converged: largest(at.gradient) <= STALLED * limit };
      memory.forget();
      continue;
    }
    memory.learn(difference(next.x, at.x), difference(next.gradient, at.gradient));
    at = next;
  }
  return { ...at, iterations: maxIterations, converged: false };
}

interface Point {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

function evaluate(f: SmoothFunction, x: Float64Array): Point {
  const gradient = new Float64Array(x.length);
  return { x, value: f(x, gradient), gradient };
}

/** What recent steps say about the curvature: the two-loop recursion. */
class CurvatureMemory {
  private pairs: { readonly step: Float64Array; readonly change: Float64Array; readonly rho: number }[] = [];

  constructor(private readonly known: Float64Array | undefined) {}

  get isEmpty(): boolean {
    return this.pairs.length === 0;
  }

  forget(): void {
    this.pairs = [];
  }

  learn(step: Float64Array, change: Float64Array): void {
    const product = dot(step, change);
    if (!(product > Number.EPSILON * norm(step) * norm(change))) return;
    this.pairs.push({ step, change, rho: 1 / product });
    if (this.pairs.length > MEMORY) this.pairs.shift();
  }

  /** −H·g. */
  direction(gradient: Float64Array): Float64Array {
    let q: Float64Array = gradient.map((component) => -component);
    const weights = this.pairs.map(() => 0);
    for (let k = this.pairs.length - 1; k >= 0; k--) {
      const { step, change, rho } = this.pairs[k];
      weights[k] = rho * dot(step, q);
      add(q, -weights[k], change);
    }
    const latest = this.pairs.at(-1);
    if (this.known) q = product(this.known, q);
    else if (latest) scale(q, 1 / (latest.rho * dot(latest.change, latest.change)));
    this.pairs.forEach(({ step, change, rho }, k) => add(q, weights[k] - rho * dot(change, q), step));
    return q;
  }
}

/**
 * A step that lowers the value enough and flattens the slope enough; the best seen where none does both. Near the bottom,
 * where rounding hides whether the value falls, the slope alone decides.
 */
function lineSearch(f: SmoothFunction, from: Point, direction: Float64Array, first: number): Point | undefined {
  const slope = dot(from.gradient, direction);
  const trial = (length: number): Point => {
    const x = Float64Array.from(from.x);
    add(x, length, direction);
    return evaluate(f, x);
  };
  const level = from.value + ROUNDING * Math.abs(from.value);
  let [low, high] = [0, Infinity];
  let best: Point | undefined;
  let length = first;
  for (let trials = 0; trials < MAX_TRIALS; trials++) {
    const point = trial(length);
    const slopeThere = dot(point.gradient, direction);
    const isLower = point.value <= from.value + DECREASE * length * slope;
    if (!(isLower || point.value <= level) || !Number.isFinite(slopeThere)) high = length;
    else {
      if (!best || point.value < best.value) best = point;
      if (Math.abs(slopeThere) <= -CURVATURE * slope) return point;
      if (slopeThere > 0) high = length;
      else low = length;
    }
    length = high === Infinity ? 2 * length : (low + high) / 2;
  }
  return best;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function product(matrix: Float64Array, x: Float64Array): Float64Array {
  return x.map((_, row) => dot(matrix.subarray(row * x.length, (row + 1) * x.length), x));
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

function largest(a: Float64Array): number {
  return a.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
}

function add(to: Float64Array, factor: number, other: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] += factor * other[i];
}

function scale(a: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] *= factor;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((component, i) => component - b[i]);
}
