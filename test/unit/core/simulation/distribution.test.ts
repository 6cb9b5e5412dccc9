import { describePaths, tailCount, tailPaths } from "../../../../src/core/simulation/distribution";
import { seededRandom, normalDraw } from "../../../support/random";

const values = (...list: number[]): Float64Array => Float64Array.from(list);

test("a small sample, by hand", () => {
  const { paths, mean, standardDeviation, quantiles, tailMean, negative, least, greatest } = describePaths(values(4, -2, 0, 6, 2), 0.4, "random");
  expect(paths).toBe(5);
  expect(mean).toMatchObject({ value: 2, standardError: Math.sqrt(10 / 5) });
  expect(mean.high! - mean.value).toBeCloseTo(1.959964 * Math.SQRT2, 5);
  expect(standardDeviation).toBeCloseTo(Math.sqrt(10), 14);
  // Type 7: at 4·p between order statistics.
  expect(quantiles.map(({ at }) => at.value)).toEqual([-1.6, 2, 5.6]);
  expect(tailMean.value).toBe(-1);
  expect(negative.value).toBe(0.2);
  expect([least, greatest]).toEqual([-2, 6]);
});

test("the tail is the worst paths, at least one of them, among equals the earlier", () => {
  expect(Array.from(tailPaths(values(5, 1, 3, 1, 1), 0.4))).toEqual([1, 3]);
  expect([tailCount(1000, 0.05), tailCount(7, 0.05), tailCount(10, 1), tailCount(100, 0.07)]).toEqual([50, 1, 10, 7]);
});

test("the tail is the one a sort of the paths gives, with many ties", () => {
  const random = seededRandom(5);
  for (const paths of [1, 2, 37, 500]) {
    const drawn = Float64Array.from({ length: paths }, () => Math.floor(random() * 12) - 6);
    const sorted = Int32Array.from(drawn.keys()).sort((a, b) => drawn[a] - drawn[b] || a - b);
    for (const tail of [0.01, 0.05, 0.4, 1]) expect(tailPaths(drawn, tail)).toEqual(sorted.slice(0, tailCount(paths, tail)).sort());
  }
});

test("one path says nothing of errors", () => {
  const { mean, standardDeviation, tailMean, negative } = describePaths(values(3), 0.05, "random");
  expect([mean, standardDeviation, tailMean, negative]).toEqual([{ value: 3 }, 0, { value: 3 }, { value: 0 }]);
});

test("a Sobol sequence says nothing of errors either", () => {
  const { mean, tailMean, quantiles } = describePaths(values(1, 2, 3, 4), 0.5, "sobol");
  expect(mean).toEqual({ value: 2.5 });
  expect(tailMean).toEqual({ value: 1.5 });
  expect(quantiles[1].at).toEqual({ value: 2.5 });
});

test("opposite pairs are one observation each", () => {
  const { mean } = describePaths(values(1, 9, 2, 8, 3, 7), 0.5, "antithetic");
  expect(mean).toMatchObject({ value: 5, standardError: 0 });
});

describe("what is said to hold 95 times in 100", () => {
  const normal = { mean: 0, q05: -1.6448536269514722, q50: 0, q95: 1.6448536269514722, tail: -2.0627128075074, below: 0.5 };
  const RUNS = 400;
  const covered = { mean: 0, q05: 0, q50: 0, q95: 0, tail: 0, below: 0 };
  beforeAll(() => {
    const random = seededRandom(5);
    for (let run = 0; run < RUNS; run++) {
      const { mean, quantiles, tailMean, negative } = describePaths(Float64Array.from({ length: 400 }, () => normalDraw(random)), 0.05, "random");
      const shown = { mean, q05: quantiles[0].at, q50: quantiles[1].at, q95: quantiles[2].at, tail: tailMean, below: negative };
      for (const [name, { low, high }] of Object.entries(shown)) if (low! <= normal[name as keyof typeof normal] && normal[name as keyof typeof normal] <= high!) covered[name as keyof typeof covered]++;
    }
  });

  test.each(["mean", "q05", "q50", "q95", "tail", "below"] as const)("%s", (name) => {
    expect(covered[name] / RUNS).toBeGreaterThan(0.91);
    expect(covered[name] / RUNS).toBeLessThan(0.99);
  });
});
