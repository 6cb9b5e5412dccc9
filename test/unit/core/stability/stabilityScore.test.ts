import { stabilityLines, stabilityScore, type StabilityWeight } from "../../../../src/core/stability/stabilityScore";

const weights: StabilityWeight[] = [{ item: "cover", weight: 3, zeroAt: 1, hundredAt: 5 }, { item: "volatility", weight: 1, zeroAt: 0.5, hundredAt: 0.1 }];

test("points run from one end to the other, in either direction, and are clipped", () => {
  const points = (cover: number, volatility: number): (number | undefined)[] => stabilityLines(weights, { cover, volatility })!.map((line) => line.points);
  expect(points(1, 0.5)).toEqual([0, 0]);
  expect(points(5, 0.1)).toEqual([100, 100]);
  expect(points(2, 0.4)).toEqual([25, expect.closeTo(25, 12)]);
  expect(points(-8, 0.9)).toEqual([0, 0]);
  expect(points(80, 0)).toEqual([100, 100]);
});

test("weights are shares of the items that are known", () => {
  expect(stabilityScore(stabilityLines(weights, { cover: 5, volatility: 0.5 })!)).toBe(75);
  const [, volatility] = stabilityLines(weights, { volatility: 0.5 })!;
  expect(volatility).toMatchObject({ weight: 1, contribution: 0 });
  expect(stabilityLines(weights, { cover: 5 })![1]).toEqual({ item: "volatility", value: undefined, points: undefined, weight: 0, contribution: 0 });
});

test("nothing that counts, no score", () => {
  expect(stabilityLines(weights, {})).toBeUndefined();
  expect(stabilityLines([{ ...weights[0], weight: 0 }, weights[1]], { cover: 3 })).toBeUndefined();
});
