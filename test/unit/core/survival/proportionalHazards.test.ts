import fc from "fast-check";
import { adjustProbability, logHazardRatio, MAX_LOG_HAZARD_RATIO, scaleHazard } from "../../../../src/core/survival/proportionalHazards";

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const seed = 20260703;

test("0 and 1 map to themselves, η = 0 changes nothing", () => {
  for (const eta of [-2, 0, 3]) expect([0, 1].map((p) => adjustProbability(p, eta).probability)).toEqual([0, 1]);
  expect(adjustProbability(0.3, 0).probability).toBeCloseTo(0.3, 15);
});

test("hazards multiply: twice the hazard is 1 − (1 − p)²", () => {
  expect(scaleHazard(0.1, 2)).toBeCloseTo(0.19, 15);
  fc.assert(fc.property(probability, fc.double({ min: 0.1, max: 5, noNaN: true }), fc.double({ min: 0.1, max: 5, noNaN: true }), (p, a, b) => {
    expect(Math.abs(scaleHazard(scaleHazard(p, a), b) - scaleHazard(p, a * b))).toBeLessThan(1e-9);
  }), { seed });
});

test("stays in [0, 1] and rises with η", () => {
  fc.assert(fc.property(probability, fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (p, eta, more) => {
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
