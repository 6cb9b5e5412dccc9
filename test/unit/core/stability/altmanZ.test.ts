import { altmanNeedsSales, altmanZ, altmanZone } from "../../../../src/core/stability/altmanZ";

test.each([
  ["public", 1.81, 2.99],
  ["private", 1.23, 2.9],
  ["non-manufacturer", 1.1, 2.6],
  ["emerging", 4.35, 5.85],
] as const)("%s: grey from %d to %d, both included", (model, low, high) => {
  expect([low - 1e-9, low, high, high + 1e-9].map((score) => altmanZone(model, score))).toEqual(["distress", "grey", "grey", "safe"]);
});

test("each ratio counts by its own weight", () => {
  const weights = (model: Parameters<typeof altmanZ>[0]): number[] => [0, 1, 2, 3, 4].map((k) => altmanZ(model, [0, 1, 2, 3, 4].map((j) => (j === k ? 1 : 0))) - altmanZ(model, [0, 0, 0, 0, 0]));
  expect(weights("public")).toEqual([1.2, 1.4, 3.3, 0.6, 1]);
  expect(weights("private")).toEqual([0.717, 0.847, 3.107, 0.42, 0.998]);
  expect(weights("non-manufacturer")).toEqual([6.56, 3.26, 6.72, 1.05, 0]);
  weights("emerging").forEach((weight, index) => expect(weight).toBeCloseTo([6.56, 3.26, 6.72, 1.05, 0][index], 12));
});

test("sales count in the models for manufacturers alone", () => {
  expect((["public", "private", "non-manufacturer", "emerging"] as const).map(altmanNeedsSales)).toEqual([true, true, false, false]);
});
