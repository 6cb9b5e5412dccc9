import { chooseSmoothing } from "../../../../src/core/forecast/chooseSmoothing";
import { combineForecast, type CombinedInput } from "../../../../src/core/forecast/combineForecast";
import { fitSmoothing } from "../../../../src/core/forecast/fitSmoothing";
import { impliedGrowth } from "../../../../src/core/forecast/impliedGrowth";
import { planAccuracy } from "../../../../src/core/forecast/planAccuracy";
import { fewestValues, parameterCount, SMOOTHING_METHODS } from "../../../../src/core/forecast/smoothingMethod";
import { smoothingPass } from "../../../../src/core/forecast/smoothingPass";
import { startingStates } from "../../../../src/core/forecast/startingStates";

describe("a pass by hand", () => {
  test("a level: each forecast is the level before", () => {
    const pass = smoothingPass(Float64Array.of(10, 20), Float64Array.of(0.5, 0, 0, 1, 8, 0, 0), false)!;
    expect([...pass.fitted]).toEqual([8, 9]);
    expect([...pass.errors]).toEqual([2, 11]);
    expect([pass.level, pass.squares]).toEqual([14.5, 125]);
  });

  test("seasons that multiply: the level takes its part of the error, the season its own", () => {
    const pass = smoothingPass(Float64Array.of(24, 9), Float64Array.of(0.5, 0, 0.25, 1, 10, 0, 2, 0.5), true)!;
    // 24 against 10·2: the level learns 4/2·½ = 1, the season 4/10·¼ = 0.1; then 9 against 11·½.
    expect(pass.fitted[1]).toBe(5.5);
    expect(pass.level).toBeCloseTo(11 + 0.5 * (3.5 / 0.5), 12);
    expect(pass.seasons[0]).toBeCloseTo(2.1, 12);
    expect(pass.seasons[1]).toBeCloseTo(0.5 + 0.25 * (3.5 / 11), 12);
    expect(pass.squares).toBeCloseTo((4 / 20) ** 2 + (3.5 / 5.5) ** 2, 12);
    expect(pass.logs).toBeCloseTo(Math.log(20) + Math.log(5.5), 12);
  });

  test("seasons that multiply need a level above 0", () => {
    expect(smoothingPass(Float64Array.of(1, 1), Float64Array.of(0.5, 0, 0.1, 1, -1, 0, 1, 1), true)).toBeUndefined();
  });

  test("seasons after the last value begin with that of the next period", () => {
    expect(smoothingPass(Float64Array.of(1, 2, 3, 1, 2), Float64Array.of(0.5, 0, 0.5, 1, 0, 0, 1, 2, 3), false)!.seasons).toEqual([3, 1, 2]);
  });
});

test("parameters of the methods, as the AICc counts them but for σ", () => {
  expect(Object.values(SMOOTHING_METHODS).map((shape) => parameterCount(shape, 4))).toEqual([2, 4, 5, 6, 8, 9, 6, 8, 9]);
  expect([fewestValues(SMOOTHING_METHODS.simple, 12), fewestValues(SMOOTHING_METHODS.seasonal, 12), fewestValues(SMOOTHING_METHODS.seasonal_damped, 4)]).toEqual([4, 24, 11]);
});

test("states to start from: a line and its seasons are seen at once", () => {
  const seasons = [5, -10, 15, -10];
  const values = Float64Array.from({ length: 12 }, (_, t) => 100 + 2 * (t + 1) + seasons[t % 4]);
  const found = startingStates(values, SMOOTHING_METHODS.seasonal_holt, 4);
  expect(found.level).toBeCloseTo(100, 10);
  expect(found.trend).toBeCloseTo(2, 10);
  found.seasons.forEach((season, place) => expect(season).toBeCloseTo(seasons[place], 10));
  expect(startingStates(Float64Array.of(3, 5, 7, 9), SMOOTHING_METHODS.holt, 1)).toEqual({ level: 1, trend: 2, seasons: [] });
  // A fall so steep that its line leaves the positive is not followed.
  expect(startingStates(Float64Array.of(90, 80, 1, 1), SMOOTHING_METHODS.multiplicative_holt, 2).trend).toBe(0);
});

test("a method that meets every value has no likelihood, and counts as the best", () => {
  const fit = fitSmoothing(Float64Array.from({ length: 12 }, (_, t) => 10 + 3 * t), "holt", 1)!;
  expect(fit).toMatchObject({ exact: true, sigma: 0, logLikelihood: undefined, aicc: undefined, converged: true });
  const chosen = chooseSmoothing({ history: Float64Array.from({ length: 12 }, (_, t) => 10 + 3 * t), method: "auto", season: 1 });
  expect(chosen.ok && chosen.value.fit.method).toBe("holt");
});

test("values of any size, in any direction, give numbers", () => {
  for (const unit of [1e-9, 1e12, -1e12]) {
    for (const method of ["simple", "damped", "seasonal_damped"] as const) {
      const fit = fitSmoothing(Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7], (digit) => digit * unit), method, 4)!;
      for (const number of [fit.alpha, fit.level, fit.trend, fit.sigma, fit.logLikelihood!, ...fit.fitted]) expect(Number.isFinite(number)).toBe(true);
    }
  }
});

test("revenue and growth that make CLV's flows those of the path", () => {
  expect(impliedGrowth([100, 110, 121], 1)).toEqual({ annualRevenue: 100, annualGrowth: expect.closeTo(0.1, 12) });
  expect(impliedGrowth([10, 11], 4)).toEqual({ annualRevenue: 40, annualGrowth: expect.closeTo(1.1 ** 4 - 1, 12) });
  expect(impliedGrowth([10, 0], 1).annualGrowth).toBeUndefined();
});

describe("a plan", () => {
  const history = Float64Array.of(100, 104, 99, 107, 110, 108);
  const input: CombinedInput = { history, plan: Float64Array.of(120, 130), pastPlans: undefined, planWeight: undefined, method: "simple", season: 1, confidence: 0.95 };

  test("its bias and its error", () => {
    const result = planAccuracy({ planned: Float64Array.of(100, 100, 100), actual: Float64Array.of(80, 100, 120) });
    expect(result).toEqual({ ok: true, value: { bias: expect.closeTo(1, 12), error: expect.closeTo(Math.sqrt((0.25 ** 2 + 0 + (1 / 6) ** 2) / 2), 12), observations: 3 } });
  });

  test("weights are inverse to squared errors, and the interval is that of both", () => {
    const pastPlans = { planned: Float64Array.of(100, 100, 100), actual: Float64Array.of(80, 100, 120) };
    const result = combineForecast({ ...input, pastPlans });
    if (!result.ok) throw new Error(result.failure.message);
    const { planWeight, statisticalError, accuracy, points, fit } = result.value;
    expect(planWeight).toBeCloseTo(1 / accuracy!.error ** 2 / (1 / accuracy!.error ** 2 + 1 / statisticalError ** 2), 12);
    expect(statisticalError).toBeCloseTo(Math.sqrt(fit.residuals.reduce((sum, error, t) => sum + (error / history[t]) ** 2, 0) / 4), 12);
    const around = 1.959963984540054 * Math.sqrt((planWeight * accuracy!.error * 120) ** 2 + ((1 - planWeight) * fit.sigma) ** 2);
    expect(points[0].high - points[0].combined).toBeCloseTo(around, 9);
  });

  test("of one period has the growth of two", () => {
    const result = combineForecast({ ...input, plan: Float64Array.of(120), planWeight: 1 });
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.implied).toEqual({ annualRevenue: expect.closeTo(120, 10), annualGrowth: expect.closeTo(0, 10) });
  });

  test("growth of the combination follows the plan as far as it counts", () => {
    const result = combineForecast({ ...input, planWeight: 1 });
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.implied).toEqual({ annualRevenue: expect.closeTo(120, 10), annualGrowth: expect.closeTo(130 / 120 - 1, 10) });
  });
});
