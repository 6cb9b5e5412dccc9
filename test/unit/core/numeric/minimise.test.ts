import { minimise, type SmoothFunction } from "../../../../src/core/numeric/minimise";

/** Rosenbrock's valley in n dimensions: 0 at (1, …, 1), at the end of a bent, flat floor. */
const valley: SmoothFunction = (x, gradient) => {
  gradient.fill(0);
  let value = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const [rise, run] = [x[i + 1] - x[i] * x[i], 1 - x[i]];
    value += 100 * rise * rise + run * run;
    gradient[i] += -400 * rise * x[i] - 2 * run;
    gradient[i + 1] += 200 * rise;
  }
  return value;
};

/** Minus the log-likelihood of a rate a: a·Σt − n·ln a, with no value for a ≤ 0. */
const rate: SmoothFunction = ([a], gradient) => {
  gradient[0] = 6 - 3 / a;
  return a > 0 ? 6 * a - 3 * Math.log(a) : NaN;
};

test.each([[2, [-1.2, 1]], [10, Array.from({ length: 10 }, (_, i) => (i % 2 ? 1 : -1.2))]])("finds the end of Rosenbrock's valley in %i dimensions", (n, start) => {
  const { x, value, converged, iterations } = minimise(valley, start);
  expect(converged).toBe(true);
  expect(value).toBeLessThan(1e-18);
  for (const component of x) expect(component).toBeCloseTo(1, 8);
  expect(iterations).toBeLessThan(60 * (n));
});

test("turns back where the function has no value", () => {
  const { x, converged } = minimise(rate, [40]);
  expect(converged).toBe(true);
  expect(x[0]).toBeCloseTo(0.5, 9);
});

test("a start at the bottom stays there", () => {
  const { x, iterations, converged } = minimise(valley, [1, 1]);
  expect([...x, iterations, converged]).toEqual([1, 1, 0, true]);
});

test("a valley of very unlike steepness is walked through", () => {
  const steep: SmoothFunction = (x, gradient) => x.reduce((sum, component, i) => sum + (gradient[i] = 10 ** i * (component - i)) * (component - i) / 2, 0);
  const { x, converged } = minimise(steep, [5, 5, 5, 5, 5, 5]);
  expect(converged).toBe(true);
  x.forEach((component, i) => expect(component).toBeCloseTo(i, 6));
});

test("what runs out of steps is not called converged", () => expect(minimise(valley, [-1.2, 1], { maxIterations: 5 })).toMatchObject({ iterations: 5, converged: false }));

test("a curvature known before shortens the way", () => {
  const bowl: SmoothFunction = (x, gradient) => {
    const [u, v] = [x[0] - 3, x[1] + 1];
    gradient[0] = Math.sinh(u) + v / 2;
    gradient[1] = u / 2 + 400 * v;
    return Math.cosh(u) + (u * v) / 2 + 200 * v * v;
  };
  // The inverse of [[1, ½], [½, 400]], the curvature at the bottom.
  const inverseCurvature = Float64Array.from([400, -0.5, -0.5, 1]).map((entry) => entry / 399.75);
  const [known, unknown] = [minimise(bowl, [2, 2], { inverseCurvature }), minimise(bowl, [2, 2])];
  for (const { x, converged } of [known, unknown]) {
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(3, 8);
    expect(x[1]).toBeCloseTo(-1, 8);
  }
  expect(known.iterations).toBeLessThan(unknown.iterations);
});

test("near the bottom, where rounding hides the fall of the value, few trials are spent", () => {
  let calls = 0;
  const noisy: SmoothFunction = ([x], gradient) => {
    calls++;
    gradient[0] = x ** 3 + x;
    return 1e4 + x ** 4 / 4 + x ** 2 / 2;
  };
  expect(minimise(noisy, [3], { tolerance: 1e-14 }).converged).toBe(true);
  expect(calls).toBeLessThan(30);
});
