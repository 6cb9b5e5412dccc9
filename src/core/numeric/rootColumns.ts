/** Brackets of many roots, side by side: f has one sign at `low` and the other at `high`. */
export interface RootBrackets {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly atLow: Float64Array;
  readonly atHigh: Float64Array;
}

/** Widths below this, relative to the root, are not told apart. */
const TOLERANCE = 4 * Number.EPSILON;
/** Beside a root at 0. */
const SMALLEST = 1e-15;
const MAX_STEPS = 100;

/**
 * Roots of many functions at once, each in its own bracket: Chandrupatla's method, inverse quadratic interpolation where it
 * is safe and bisection where it is not, one evaluation of all functions a step. Rows that are done stay where they are.
 *
 * Source: T. R. Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * without using derivatives, Advances in Engineering Software 28(3), 145-149.
 *
 * @param evaluate given x of each row, writes f(x) of each row into the second column; NaN where there is none
 * @param active 1 for the rows that have a bracket
 * @returns the roots; NaN for rows that are not active, or whose function has no value on the way
 */
export function rootColumns(evaluate: (x: Float64Array, f: Float64Array) => void, brackets: RootBrackets, active: Uint8Array): Float64Array {
  const count = active.length;
  const open = active.slice();
  const [x1, x2, f1, f2] = [brackets.low, brackets.high, brackets.atLow, brackets.atHigh].map((column) => column.slice());
  const x = new Float64Array(count);
  const f = new Float64Array(count);
  const share = new Float64Array(count).fill(0.5);
  const roots = settled(brackets, open);
  for (let step = 0; step < MAX_STEPS && open.includes(1); step++) {
    for (let i = 0; i < count; i++) x[i] = open[i] ? x1[i] + share[i] * (x2[i] - x1[i]) : Number.isNaN(roots[i]) ? brackets.low[i] : roots[i];
    evaluate(x, f);
    for (let i = 0; i < count; i++) {
      if (!open[i]) continue;
      if (Number.isNaN(f[i])) {
        open[i] = 0;
        roots[i] = NaN;
        continue;
      }
      const sameSide = Math.sign(f[i]) === Math.sign(f1[i]);
      const x3 = sameSide ? x1[i] : x2[i];
      const f3 = sameSide ? f1[i] : f2[i];
      if (!sameSide) {
        x2[i] = x1[i];
        f2[i] = f1[i];
      }
      x1[i] = x[i];
      f1[i] = f[i];
      const nearest = Math.abs(f1[i]) < Math.abs(f2[i]) ? 1 : 2;
      roots[i] = nearest === 1 ? x1[i] : x2[i];
      const width = TOLERANCE * Math.abs(roots[i]) + SMALLEST;
      const smallestShare = width / Math.abs(x2[i] - x1[i]);
      if (smallestShare > 0.5 || (nearest === 1 ? f1[i] : f2[i]) === 0) open[i] = 0;
      else share[i] = Math.min(1 - smallestShare, Math.max(smallestShare, nextShare(x1[i], x2[i], x3, f1[i], f2[i], f3)));
    }
  }
  return roots;
}

/** Brackets that end on a root need no search: closes them. @returns their roots, NaN elsewhere */
function settled({ low, high, atLow, atHigh }: RootBrackets, open: Uint8Array): Float64Array {
  const roots = new Float64Array(open.length).fill(NaN);
  open.forEach((isOpen, i) => {
    if (!isOpen || (atLow[i] !== 0 && atHigh[i] !== 0)) return;
    roots[i] = atLow[i] === 0 ? low[i] : high[i];
    open[i] = 0;
  });
  return roots;
}

/** Where on the way from x1 to x2 the next point lies. */
function nextShare(x1: number, x2: number, x3: number, f1: number, f2: number, f3: number): number {
  const xi = (x1 - x2) / (x3 - x2);
  const phi = (f1 - f2) / (f3 - f2);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
}
