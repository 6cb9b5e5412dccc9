import fc from "fast-check";
import { decimal } from "../../../support/numbers";
import { convertDefaultCurve, CURVE_MEASURES, type CurveMeasure } from "../../../../src/core/survival/defaultCurves";

const seed = 20260705;
const conditional = fc.array(decimal(0, 0.9), { minLength: 1, maxLength: 12 });

function converted(curve: readonly number[], from: CurveMeasure, to: CurveMeasure): number[] {
  const result = convertDefaultCurve(curve, from, to);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function expectCurve(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - expected[index])).toBeLessThanOrEqual(tolerance));
}

test("a constant conditional PD: 1 − (1 − p)^t, and the differences", () => {
  expectCurve(converted([0.1, 0.1, 0.1], "conditional", "cumulative"), [0.1, 0.19, 0.271], 1e-15);
  expectCurve(converted([0.1, 0.1, 0.1], "conditional", "marginal"), [0.1, 0.09, 0.081], 1e-15);
});

test("every measure can be read back", () => {
  fc.assert(
    fc.property(conditional, fc.constantFrom(...CURVE_MEASURES), fc.constantFrom(...CURVE_MEASURES), (curve, measure, other) => {
      const given = converted(curve, "conditional", measure);
      // A conditional PD is known only as well as the survival it is measured against.
      const survival = curve.reduce((alive, pd) => alive * (1 - pd), 1);
      expectCurve(converted(converted(given, measure, other), other, measure), given, 1e-14 / survival);
    }),
    { seed, numRuns: 500 },
  );
});

test("cumulative is the running sum of marginal", () => {
  fc.assert(
    fc.property(conditional, (curve) => {
      let sum = 0;
      const sums = converted(curve, "conditional", "marginal").map((value) => (sum += value));
      expectCurve(converted(curve, "conditional", "cumulative"), sums, 1e-14);
    }),
    { seed, numRuns: 300 },
  );
});

test("once nobody is left the conditional probability is 1", () => {
  expect(converted([0.5, 1, 1], "cumulative", "conditional")).toEqual([0.5, 1, 1]);
  expect(converted([0.5, 1, 0.3], "conditional", "cumulative")).toEqual([0.5, 1, 1]);
});

test("a cumulative curve that falls is named with year, value and what came before", () => {
  expect(convertDefaultCurve([0.1, 0.2, 0.15], "cumulative", "marginal")).toMatchObject({
    ok: false, failure: { code: "notRising", parameter: "pd_curve", message: "pd_curve must not fall from one year to the next, got 0.15 in year 3 after 0.2" },
  });
});

test("marginal probabilities add up to 1 at most; rounding is forgiven", () => {
  expect(convertDefaultCurve([0.6, 0.5], "marginal", "cumulative")).toMatchObject({ ok: false, failure: { code: "mustNotExceed", values: { maximum: 1 } } });
  expectCurve(converted(new Array<number>(10).fill(0.1), "marginal", "cumulative").slice(-1), [1], 1e-12);
});
