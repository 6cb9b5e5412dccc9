import { fitParetoNbd } from "../../../../src/core/repeat/fitParetoNbd";
import { leavingIntegral } from "../../../../src/core/repeat/paretoNbd";

/** ln of the integral by Simpson's rule over ln(m + y), relative to the integrand at the last deal. */
function bySimpson({ r, alpha, s, beta }: { r: number; alpha: number; s: number; beta: number }, frequency: number, recency: number, age: number): number {
  const [a, b] = [r + frequency, s + 1];
  const start = Math.min(alpha, beta) + recency;
  const range = Math.log1p((age - recency) / start);
  const at = (w: number): number => {
    const y = start * Math.expm1(w);
    return Math.exp(w - a * Math.log1p(y / (alpha + recency)) - b * Math.log1p(y / (beta + recency)));
  };
  const pieces = 400_000;
  let sum = at(0) + at(range);
  for (let i = 1; i < pieces; i++) sum += (i % 2 === 1 ? 4 : 2) * at((range * i) / pieces);
  return Math.log((sum * range * start) / (3 * pieces)) - a * Math.log(alpha + recency) - b * Math.log(beta + recency);
}

test.each([
  [{ r: 0.5, alpha: 1000, s: 0.6, beta: 1 }, 20_000, 0, 60],
  [{ r: 2, alpha: 5000, s: 3, beta: 0.02 }, 50_000, 0.5, 100],
  [{ r: 0.5, alpha: 0.3, s: 0.6, beta: 900 }, 400, 0, 60],
])("the integral with many deals is Simpson's: %j", (model, frequency, recency, age) => {
  expect(leavingIntegral(model, { frequency, recency, age }).log).toBeCloseTo(bySimpson(model, frequency, recency, age), 8);
});

test("with millions of deals it is that of an exponential from the last deal on", () => {
  const model = { r: 0.5, alpha: 1, s: 0.6, beta: 1e-3 };
  const a = model.r + 3e6;
  const steepness = a / model.alpha + (model.s + 1) / model.beta;
  const { log, meanLogAlpha } = leavingIntegral(model, { frequency: 3e6, recency: 0, age: 60 });
  expect(log).toBeCloseTo(-Math.log(steepness) - (model.s + 1) * Math.log(model.beta), 5);
  expect(meanLogAlpha).toBeCloseTo(1 / steepness, 9);
});

test("one history of millions of deals does not hold up a fit", () => {
  const frequency = Float64Array.of(0, 1, 2, 0, 3, 5, 1, 0, 2, 2_958_466);
  const recency = Float64Array.of(0, 10, 25, 0, 30, 50, 4, 0, 40, 0);
  const fit = fitParetoNbd({ frequency, recency, age: frequency.map(() => 60) });
  // Nine histories say something; the tenth is of another world, and whatever is fitted has a likelihood.
  expect(fit).toMatchObject({ ok: true });
}, 30_000);
