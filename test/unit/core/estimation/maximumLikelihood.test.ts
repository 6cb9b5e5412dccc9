import { fitPositive, type PositiveModel } from "../../../../src/core/estimation/maximumLikelihood";
import { normalQuantile } from "../../../../src/core/numeric/normal";
import type { Fit } from "../../../../src/core/estimation/fit";

const lives = [1, 2, 2.5, 3, 4, 7, 9, 11.5];
const total = lives.reduce((sum, life) => sum + life, 0);
const starts = [[0.01], [1], [10]];

/** Exponential lives: the estimate, its error and its interval are known in closed form. */
const exponential: PositiveModel = {
  names: ["rate"],
  logLikelihood: ([rate], gradient) => {
    gradient[0] = lives.length / rate - total;
    return lives.length * Math.log(rate) - rate * total;
  },
  starts,
  observations: lives.length,
};

function fitOf(model: PositiveModel): Fit {
  const result = fitPositive(model);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test("exponential lives: θ = n/Σt, SE = θ/√n, interval θ·exp(±z/√n)", () => {
  const { parameters: [rate], logLikelihood, aic, converged, notes } = fitOf(exponential);
  const n = lives.length;
  expect(rate.estimate).toBeCloseTo(n / total, 10);
  expect(rate.standardError).toBeCloseTo(n / total / Math.sqrt(n), 8);
  const reach = Math.exp(normalQuantile(0.975) / Math.sqrt(n));
  expect(rate.low! * reach).toBeCloseTo(rate.estimate, 8);
  expect(rate.high! / reach).toBeCloseTo(rate.estimate, 8);
  expect(logLikelihood).toBeCloseTo(n * Math.log(n / total) - n, 10);
  expect(aic).toBeCloseTo(2 - 2 * logLikelihood, 10);
  expect([converged, notes]).toEqual([true, []]);
});

test("a likelihood that keeps rising is stopped, told, and given no interval; the other parameter keeps its own", () => {
  const { parameters: [rate, endless], notes, converged } = fitOf({
    ...exponential,
    names: ["rate", "endless"],
    logLikelihood: (at, gradient) => {
      const value = exponential.logLikelihood(at, gradient);
      gradient[1] = 1 / (1 + at[1]) ** 2;
      return value + at[1] / (1 + at[1]);
    },
    starts: [[1, 1], [0.1, 10]],
    readEdge: ([, far]) => (far > 1000 ? { code: "alikeChurn", values: { value: 10 } } : undefined),
  });
  expect(rate.estimate).toBeCloseTo(lives.length / total, 8);
  expect(rate.standardError).toBeCloseTo(lives.length / total / Math.sqrt(lives.length), 6);
  expect(endless).toMatchObject({ standardError: undefined, low: undefined, high: undefined });
  expect(notes).toEqual([{ code: "edge", values: { parameter: "endless" } }, { code: "alikeChurn", values: { value: 10 } }]);
  expect(converged).toBe(false);
});

test("a parameter that the data do not speak of has no interval", () => {
  const { notes, parameters } = fitOf({ ...exponential, names: ["rate", "silent"], starts: starts.map((start) => [...start, 1]), logLikelihood: (at, gradient) => {
    gradient[1] = 0;
    return exponential.logLikelihood(at, gradient);
  } });
  expect(notes).toEqual([{ code: "noIntervals", values: {} }]);
  expect(parameters.map(({ low, high }) => [low, high])).toEqual([[undefined, undefined], [undefined, undefined]]);
});

test("the highest of several tops is taken", () => {
  // Two bells of ln θ: one at θ = 1, a higher one at θ = e⁴.
  const { parameters: [theta] } = fitOf({
    names: ["theta"],
    logLikelihood: ([at], gradient) => {
      const x = Math.log(at);
      const [near, far] = [Math.exp(-2 * x * x), 2 * Math.exp(-2 * (x - 4) ** 2)];
      gradient[0] = (-4 * x * near - 4 * (x - 4) * far) / (near + far) / at;
      return Math.log(near + far);
    },
    starts: [[0.9], [40], [1.1]],
    observations: 1,
  });
  expect(Math.log(theta.estimate)).toBeCloseTo(4, 6);
});

test("no start with a likelihood is a failure", () => expect(fitPositive({ ...exponential, logLikelihood: () => NaN })).toMatchObject({ ok: false, failure: { code: "flatLikelihood" } }));
