import fc from "fast-check";
import { chooseSmoothing } from "../../src/core/forecast/chooseSmoothing";
import { combineForecast, planWeight } from "../../src/core/forecast/combineForecast";
import { fitSmoothing } from "../../src/core/forecast/fitSmoothing";
import { forecastRevenue, type ForecastInput, type RevenueForecast } from "../../src/core/forecast/forecastRevenue";
import { smoothingForecasts } from "../../src/core/forecast/smoothingForecast";
import { fewestValues, METHOD_NAMES, SMOOTHING_METHODS, type SmoothingMethod } from "../../src/core/forecast/smoothingMethod";
import { ALPHA, BETA, GAMMA, PHI, SEASONS, smoothingPass } from "../../src/core/forecast/smoothingPass";
import { decimal } from "../support/numbers";
import { normalDraw, seededRandom } from "../support/random";

const seed = 20261124;
const SEASON = 4;
const anyMethod = fc.constantFrom(...METHOD_NAMES);
const additive = METHOD_NAMES.filter((name) => SMOOTHING_METHODS[name].seasons !== "multiplicative");
const history = fc.array(decimal(50, 150, 2), { minLength: 14, maxLength: 24 }).map((values) => Float64Array.from(values));

function forecast(input: Partial<ForecastInput> & Pick<ForecastInput, "history">): RevenueForecast {
  const result = forecastRevenue({ periods: 6, method: "auto", season: SEASON, confidence: 0.95, ...input });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function expectClose(actual: number, expected: number, within: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(expected)));
}

/** A history that follows a method: seasons by turns, errors of the given spread (a share of the forecast where seasons multiply). */
function simulate(random: () => number, method: SmoothingMethod, at: Float64Array, sigma: number, length: number): Float64Array {
  const multiplies = SMOOTHING_METHODS[method].seasons === "multiplicative";
  const values = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const { fitted } = smoothingPass(values.subarray(0, t + 1), at, multiplies)!;
    values[t] = fitted[t] + sigma * normalDraw(random) * (multiplies ? fitted[t] : 1);
  }
  return values;
}

describe("one pass", () => {
  test("slopes are those of differences", () => {
    const share = decimal(0.05, 0.9);
    fc.assert(
      fc.property(history, share, share, share, decimal(0.8, 1), fc.boolean(), (values, a, b, c, phi, multiplies) => {
        const at = Float64Array.from([a, a * b, (1 - a) * c, phi, 100, 0.5, ...(multiplies ? [1.1, 0.9, 0.8, 1.2] : [10, -10, -20, 20])]);
        const pass = smoothingPass(values, at, multiplies);
        if (!pass) return;
        at.forEach((value, place) => {
          const step = 1e-5 * Math.max(1, Math.abs(value));
          const [up, down] = [1, -1].map((side) => smoothingPass(values, at.map((other, index) => (index === place ? other + side * step : other)), multiplies));
          if (!up || !down) return;
          const slope = (up.squares - down.squares) / (4 * step);
          expect(Math.abs(pass.squareSlopes[place] - slope)).toBeLessThanOrEqual(1e-5 * (Math.abs(slope) + pass.squares));
          expectClose(pass.logSlopes[place], (up.logs - down.logs) / (2 * step), 1e-5);
        });
      }),
      { seed, numRuns: 200 },
    );
  });

  test("a trend damped by 1 is Holt's", () => {
    fc.assert(
      fc.property(decimal(0.1, 0.9), decimal(0.01, 0.5), decimal(-5, 5), decimal(1, 20), (alpha, b, trend, sigma) => {
        const state = { season: 1, alpha, beta: alpha * b, gamma: undefined, level: 100, trend, seasons: [0], sigma };
        expect(smoothingForecasts({ ...state, method: "damped", phi: 1 }, 8)).toEqual(smoothingForecasts({ ...state, method: "holt", phi: undefined }, 8));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("a forecast", () => {
  test("of a constant is the constant, without a spread", () => {
    fc.assert(
      fc.property(decimal(1, 1000), fc.integer({ min: 12, max: 30 }), anyMethod, (value, length, method) => {
        for (const { forecast: foreseen, low, high } of forecast({ history: new Float64Array(length).fill(value), method }).points) expect([foreseen, low, high]).toEqual([value, value, value]);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("meets what follows a line, or a line with seasons", () => {
    fc.assert(
      fc.property(decimal(50, 100), decimal(0.5, 5), fc.integer({ min: 12, max: 20 }), (level, slope, length) => {
        const seasons = [5, -10, 15, -10];
        const line = (t: number): number => level + slope * t;
        const seasonal = (t: number): number => line(t) + seasons[t % SEASON];
        for (const [method, value] of [["holt", line], ["seasonal_holt", seasonal]] as const) {
          const { points, notes } = forecast({ history: Float64Array.from({ length }, (_, t) => value(t)), method });
          points.forEach(({ forecast: foreseen, low, high }, ahead) => {
            expectClose(foreseen, value(length + ahead), 1e-4);
            expect(high - low).toBe(0);
          });
          expect(notes.map(({ code }) => code)).toEqual(["exactHistory"]);
        }
      }),
      { seed, numRuns: 30 },
    );
  });

  test("scales with its history", () => {
    fc.assert(
      fc.property(history, anyMethod, decimal(0.01, 100, 2), (values, method, factor) => {
        const [plain, scaled] = [values, values.map((value) => factor * value)].map((one) => forecast({ history: one, method }));
        scaled.points.forEach(({ forecast: foreseen, spread }, index) => {
          expectClose(foreseen / factor, plain.points[index].forecast, 1e-4);
          expectClose(spread / factor, plain.points[index].spread, 1e-4);
        });
      }),
      { seed, numRuns: 30 },
    );
  });

  test("moves with its history, where seasons add", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...additive), decimal(-1000, 1000), (values, method, shift) => {
        const [plain, moved] = [values, values.map((value) => value + shift)].map((one) => forecast({ history: one, method }));
        moved.points.forEach(({ forecast: foreseen, spread }, index) => {
          expect(Math.abs(foreseen - shift - plain.points[index].forecast)).toBeLessThanOrEqual(0.01);
          expect(Math.abs(spread - plain.points[index].spread)).toBeLessThanOrEqual(0.01);
        });
      }),
      { seed, numRuns: 30 },
    );
  });

  test("is the less certain the further ahead, where seasons add, and the more confident the wider", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...additive), (values, method) => {
        const { points } = forecast({ history: values, method });
        for (let h = 1; h < points.length; h++) expect(points[h].spread).toBeGreaterThanOrEqual(points[h - 1].spread);
        const narrow = forecast({ history: values, method, confidence: 0.8 }).points;
        points.forEach(({ low, high }, index) => expect(high - low).toBeGreaterThan(narrow[index].high - narrow[index].low));
      }),
      { seed, numRuns: 30 },
    );
  });

  test("stays within the bounds of its method", () => {
    fc.assert(
      fc.property(history, anyMethod, (values, method) => {
        const fit = fitSmoothing(values, method, SEASON)!;
        expect(fit.alpha > 0 && fit.alpha < 1).toBe(true);
        expect((fit.beta ?? 0) <= fit.alpha + 1e-15 && (fit.gamma ?? 0) <= 1 - fit.alpha + 1e-15).toBe(true);
        if (fit.phi !== undefined) expect(fit.phi >= 0.8 && fit.phi <= 0.98).toBe(true);
        if (SMOOTHING_METHODS[method].seasons !== "none") {
          const total = fit.initial.seasons.reduce((sum, one) => sum + one, 0);
          expect(total).toBeCloseTo(SMOOTHING_METHODS[method].seasons === "additive" ? 0 : SEASON, 8);
        }
        fit.residuals.forEach((error, t) => expectClose(fit.fitted[t] + error, values[t], 1e-12));
      }),
      { seed, numRuns: 40 },
    );
  });

  test("by itself takes the lowest AICc of what the history is long enough for", () => {
    fc.assert(
      fc.property(fc.array(decimal(50, 150, 2), { minLength: 5, maxLength: 20 }), (values) => {
        const given = Float64Array.from(values);
        fc.pre(new Set(values).size > 1);
        const chosen = chooseSmoothing({ history: given, method: "auto", season: SEASON });
        if (!chosen.ok) throw new Error(chosen.failure.message);
        for (const name of METHOD_NAMES) {
          if (given.length < fewestValues(SMOOTHING_METHODS[name], SEASON)) continue;
          const aicc = fitSmoothing(given, name, SEASON)?.aicc;
          if (aicc !== undefined) expect(chosen.value.fit.aicc!).toBeLessThanOrEqual(aicc);
        }
      }),
      { seed, numRuns: 15 },
    );
  });

  test("agrees with CLV's flows in its first and its last period", () => {
    fc.assert(
      fc.property(history, anyMethod, fc.integer({ min: 2, max: 12 }), (values, method, periods) => {
        const { points, implied } = forecast({ history: values, method, periods });
        if (implied.annualGrowth === undefined) return;
        const flow = (t: number): number => (implied.annualRevenue / SEASON) * (1 + implied.annualGrowth!) ** ((t - 1) / SEASON);
        for (const { period, underlying } of [points[0], points[periods - 1]]) expectClose(flow(period), underlying, 1e-10);
      }),
      { seed, numRuns: 40 },
    );
  });
});

describe("simulated", () => {
  const cases: readonly [SmoothingMethod, number[], number][] = [
    ["simple", [0.4, 0, 0, 1, 100, 0, 0], 8],
    ["damped", [0.4, 0.1, 0, 0.9, 100, 2, 0], 8],
    ["seasonal", [0.3, 0, 0.1, 1, 100, 0, 10, -10, -20, 20], 5],
    ["multiplicative", [0.3, 0, 0.1, 1, 100, 0, 1.1, 0.9, 0.8, 1.2], 0.05],
  ];

  test.each(cases)("%s: intervals hold about as often as they say", (method, parameters, sigma) => {
    const random = seededRandom(seed);
    const [length, ahead, paths] = [96, 4, 150];
    const held = [0, 0];
    for (let path = 0; path < paths; path++) {
      const values = simulate(random, method, Float64Array.from(parameters), sigma, length + ahead);
      const { points } = forecast({ history: values.subarray(0, length), method, periods: ahead });
      [0, ahead - 1].forEach((h, index) => {
        if (values[length + h] >= points[h].low && values[length + h] <= points[h].high) held[index]++;
      });
    }
    // 150 paths: a standard error of 0.018 about 0.95, and parameters that are estimated.
    for (const count of held) {
      expect(count / paths).toBeGreaterThan(0.88);
      expect(count / paths).toBeLessThan(0.995);
    }
  });

  test.each([["seasonal_damped", 4], ["multiplicative_damped", 0.06]] as const)("%s: spreads are those of many futures", (method, sigma) => {
    const random = seededRandom(seed);
    const seasons = method === "seasonal_damped" ? [10, -10, -20, 20] : [1.1, 0.9, 0.8, 1.2];
    const at = Float64Array.from([0.4, 0.1, 0.2, 0.9, 100, 2, ...seasons]);
    const state = { method, season: SEASON, alpha: at[ALPHA], beta: at[BETA], gamma: at[GAMMA], phi: at[PHI], level: 100, trend: 2, seasons: Array.from(at.subarray(SEASONS)), sigma };
    const points = smoothingForecasts(state, 9);
    const sums = points.map(() => 0);
    const futures = 20_000;
    for (let path = 0; path < futures; path++) simulate(random, method, at, sigma, 9).forEach((value, h) => (sums[h] += (value - points[h].forecast) ** 2));
    points.forEach(({ spread }, h) => expectClose(Math.sqrt(sums[h] / futures) / spread, 1, 0.03));
  });
});

describe("a plan beside the forecast", () => {
  const error = decimal(0, 0.5);
  const past = fc.array(fc.tuple(decimal(50, 150), decimal(0.7, 1.2)), { minLength: 3, maxLength: 8 });

  test("has a weight between 0 and 1, the less the worse past plans were", () => {
    fc.assert(
      fc.property(error, error, decimal(0.001, 0.5), (statistical, plan, more) => {
        const weight = planWeight(statistical, plan);
        expect(weight >= 0 && weight <= 1).toBe(true);
        if (statistical > 0) expect(planWeight(statistical, plan + more)).toBeLessThan(weight);
        expect(planWeight(plan, statistical)).toBeCloseTo(1 - weight, 12);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("combines to something between the two, in an interval of its own", () => {
    fc.assert(
      fc.property(history, past, fc.array(decimal(60, 200), { minLength: 1, maxLength: 6 }), (values, pairs, plan) => {
        const pastPlans = { planned: Float64Array.from(pairs, ([planned]) => planned), actual: Float64Array.from(pairs, ([planned, ratio]) => planned * ratio) };
        const result = combineForecast({ history: values, plan: Float64Array.from(plan), pastPlans, planWeight: undefined, method: "simple", season: 1, confidence: 0.9 });
        if (!result.ok) throw new Error(result.failure.message);
        for (const point of result.value.points) {
          expect(point.combined).toBeGreaterThanOrEqual(Math.min(point.statistical, point.plan) - 1e-9);
          expect(point.combined).toBeLessThanOrEqual(Math.max(point.statistical, point.plan) + 1e-9);
          expect(point.high).toBeGreaterThanOrEqual(point.low);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test("that always came true by the same share counts alone", () => {
    fc.assert(
      fc.property(history, fc.array(decimal(50, 150), { minLength: 3, maxLength: 8 }), decimal(0.7, 1.2), (values, planned, ratio) => {
        const pastPlans = { planned: Float64Array.from(planned), actual: Float64Array.from(planned, (one) => one * ratio) };
        const result = combineForecast({ history: values, plan: Float64Array.of(100, 110), pastPlans, planWeight: undefined, method: "simple", season: 1, confidence: 0.9 });
        if (!result.ok) throw new Error(result.failure.message);
        expect(result.value.planWeight).toBeGreaterThan(1 - 1e-12);
        expect(result.value.points[1].combined).toBeCloseTo(110 * ratio, 8);
        expect(result.value.notes.map(({ code }) => code)).toContain("exactPlans");
      }),
      { seed, numRuns: 60 },
    );
  });
});
