import fc from "fast-check";
import { decimal } from "../../../support/numbers";
import { adjustProbability, logHazardRatio, MAX_LOG_HAZARD_RATIO, scaleHazard } from "../../../../src/core/survival/proportionalHazards";

const probability = decimal(0, 1);
const seed = 20260703;

test("0 and 1 map to themselves, η = 0 changes nothing", () => {
  for (const eta of [-2, 0, 3]) expect([0, 1].map((p) => adjustProbability(p, eta).probability)).toEqual([0, 1]);
  expect(adjustProbability(0.3, 0).probability).toBeCloseTo(0.3, 15);
});

test("hazards multiply: twice the hazard is 1 − (1 − p)²", () => {
  expect(scaleHazard(0.1, 2)).toBeCloseTo(0.19, 15);
  // Next to 1 a probability has lost the digits that say how near it is.
  fc.assert(fc.property(decimal(0, 0.9), decimal(0.1, 3), decimal(0.1, 3), (p, a, b) => {
    expect(Math.abs(scaleHazard(scaleHazard(p, a), b) - scaleHazard(p, a * b))).toBeLessThan(1e-9);
  }), { seed });
});

test("stays in [0, 1] and rises with η", () => {
  fc.assert(fc.property(probability, decimal(-5, 5), decimal(0, 1), (p, eta, more) => {
    const [low, high] = [adjustProbability(p, eta).probability, adjustProbability(p, eta + more).probability];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThanOrEqual(low - 1e-15);
  }), { seed });
});

test("η is capped, and it is said", () => {
  expect(adjustProbability(0.1, 10)).toMatchObject({ logHazardRatio: MAX_LOG_HAZARD_RATIO, capped: true });
  expect(adjustProbability(0.1, -10)).toMatchObject({ logHazardRatio: -MAX_LOG_HAZARD_RATIO, capped: true });
  expect(adjustProbability(0.1, 1)).toMatchObject({ logHazardRatio: 1, capped: false });
});

test("a signal that is absent counts as its centre", () => {
  const coefficients = [{ signal: "a", beta: 2, centre: 3 }, { signal: "b", beta: -1, centre: 1 }];
  expect(logHazardRatio(coefficients, { a: 4 })).toBe(2);
  expect(logHazardRatio(coefficients, { a: 4, b: 2 })).toBe(1);
});
