import { stressedPd } from "../../../../src/core/credit/vasicek";

test("0 and 1 map to themselves, whatever the stress", () => {
  for (const confidence of [0, 0.001, 0.5, 0.999, 1]) expect([0, 1].map((pd) => stressedPd(pd, 0.2, confidence))).toEqual([0, 1]);
});

test("without correlation there are no bad years", () => {
  for (const confidence of [0, 0.5, 0.999, 1]) expect(stressedPd(0.03, 0, confidence)).toBe(0.03);
});

test("the worst of all years takes everybody, the best nobody", () => {
  expect(stressedPd(0.01, 0.2, 1)).toBe(1);
  expect(stressedPd(0.01, 0.2, 0)).toBe(0);
});

test("even odds stay even in the median year: Φ(0/√(1 − ρ))", () => {
  expect(stressedPd(0.5, 0.4, 0.5)).toBeCloseTo(0.5, 15);
});
