/** A bracketed root, or the bracket that was searched in vain. */
export type RootSearch =
  | { readonly found: true; readonly root: number; readonly iterations: number }
  | { readonly found: false; readonly low: number; readonly high: number; readonly atLow: number; readonly atHigh: number };

export interface BrentOptions {
  /** Width of the final bracket, relative to the root (and absolute below 1). */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

/**
 * Brent's root of a continuous function in a bracket with a change of sign.
 *
 * Source: R. P. Brent (1973), Algorithms for Minimization Without Derivatives, ch. 4.
 *
 * @param f continuous on [low, high]
 */
export function brent(f: (x: number) => number, low: number, high: number, options: BrentOptions = {}): RootSearch {
  const search = brentSteps(low, high, options);
  let step = search.next();
  while (!step.done) step = search.next(f(step.value));
  return step.value;
}

/** The same for a function whose values come from elsewhere, one after another: it yields x, and is handed f(x). */
export function* brentSteps(low: number, high: number, options: BrentOptions = {}): Generator<number, RootSearch, number> {
  const { tolerance = 1e-14, maxIterations = 200 } = options;
  let a = low;
  let b = high;
  let fa = yield a;
  let fb = yield b;
  if (fa === 0) return { found: true, root: a, iterations: 0 };
  if (fb === 0) return { found: true, root: b, iterations: 0 };
  if (!(fa * fb < 0)) return { found: false, low, high, atLow: fa, atHigh: fb };

  let c = a;
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    if (fb * fc > 0) {
      c = a;
      fc = fa;
      step = previousStep = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const width = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance * Math.max(1, Math.abs(b));
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= width || fb === 0) return { found: true, root: b, iterations: iteration };

    const interpolated = Math.abs(previousStep) >= width && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : undefined;
    if (interpolated !== undefined && Math.abs(interpolated) < Math.min(1.5 * Math.abs(half) - 0.5 * width, 0.5 * Math.abs(previousStep)) && interpolated * half > 0) {
      previousStep = step;
      step = interpolated;
    } else {
      step = previousStep = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > width ? step : Math.sign(half) * width;
    fb = yield b;
  }
  return { found: true, root: b, iterations: maxIterations };
}

/** Step from b by inverse quadratic interpolation, or by the secant where two points coincide. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number | undefined {
  const s = fb / fa;
  if (a === c) return -((c - b) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  const denominator = (q - 1) * (r - 1) * (s - 1);
  return denominator === 0 ? undefined : -numerator / denominator;
}
