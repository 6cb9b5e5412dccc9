import { brent } from "../../../../src/core/numeric/brent";
import { CompensatedSum } from "../../../../src/core/numeric/compensatedSum";
import { finiteGeometricSum, geometricSum } from "../../../../src/core/numeric/geometricSum";
import { quantileOfSorted } from "../../../../src/core/numeric/quantile";

describe("geometricSum", () => {
  test.each([[0.5, 0, 0], [0.5, 1, 1], [0.5, 3, 1.75], [0, 5, 1], [1, 40, 40], [1, 2 ** 20, 2 ** 20], [2, 10, 1023], [0.9, Infinity, 10]])("q %d, n %d: %d", (ratio, terms, sum) => {
    expect(geometricSum(ratio, terms)).toBeCloseTo(sum, 9);
  });

  test("keeps its digits on both sides of 1, where (1 − qⁿ)/(1 − q) loses them", () => {
    // Σ (1 + ε)^k = n + ε·n(n − 1)/2 + …
    for (const epsilon of [1e-12, -1e-12, 1e-9]) expect(geometricSum(1 + epsilon, 1000)).toBeCloseTo(1000 + (1 + epsilon - 1) * 499_500 + (1 + epsilon - 1) ** 2 * 166_167_000, 9);
  });

  test("is the plain sum for every small n", () => {
    for (let terms = 1; terms <= 130; terms++) {
      let plain = 0;
      for (let k = 0; k < terms; k++) plain += 0.97 ** k;
      expect(finiteGeometricSum(0.97, terms)).toBeCloseTo(plain, 10);
    }
  });
});

describe("CompensatedSum", () => {
  const sum = (...values: number[]): number => {
    const total = new CompensatedSum();
    for (const value of values) total.add(value);
    return total.value;
  };

  test("keeps what plain addition loses", () => {
    expect(sum(1, 1e100, 1, -1e100)).toBe(2);
    expect(sum(...Array<number>(10).fill(0.1))).toBe(1);
    expect(sum()).toBe(0);
  });
});

describe("brent", () => {
  const root = (f: (x: number) => number, low: number, high: number): number => {
    const search = brent(f, low, high);
    if (!search.found) throw new Error("no root");
    return search.root;
  };

  // Alefeld, Potra & Shi (1995), Algorithm 748, ACM TOMS 21(3), problems 1, 3 and 5.
  test.each<[string, (x: number) => number, number, number, number]>([
    ["sin x − x/2", (x) => Math.sin(x) - x / 2, Math.PI / 2, Math.PI, 1.895494267033981],
    ["−40·x·e^(−x)", (x) => -40 * x * Math.exp(-x), -9, 31, 0],
    ["x⁴ − 0.2", (x) => x ** 4 - 0.2, 0, 5, 0.2 ** 0.25],
    ["x³ (triple root)", (x) => x ** 3, -1, 10, 0],
  ])("%s", (_, f, low, high, expected) => expect(Math.abs(root(f, low, high) - expected)).toBeLessThan(1e-4 * (expected === 0 ? 1 : 1e-9)));

  test("a root at an end is found at once", () => {
    expect(brent((x) => x, 0, 1)).toMatchObject({ found: true, root: 0, iterations: 0 });
    expect(brent((x) => x - 1, 0, 1)).toMatchObject({ found: true, root: 1, iterations: 0 });
  });

  test("without a change of sign the bracket and its values come back", () => {
    expect(brent((x) => x * x + 1, -1, 2)).toEqual({ found: false, low: -1, high: 2, atLow: 2, atHigh: 5 });
  });
});

test("quantiles are Excel's PERCENTILE.INC", () => {
  // Microsoft's example: PERCENTILE.INC({1,2,3,4}, 0.3) = 1.9.
  expect(quantileOfSorted([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 12);
  expect([0, 0.5, 1].map((p) => quantileOfSorted([3, 5, 9], p))).toEqual([3, 5, 9]);
});
