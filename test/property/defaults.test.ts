import fc from "fast-check";
import { credibilityOf } from "../../src/core/credit/credibility";
import { generatorExponential } from "../../src/core/numeric/generatorExponential";
import { call, tryCall } from "../support/call";
import { decimal } from "../support/numbers";
import { binomialDraw, exponentialDraw, gammaDraw, seededRandom } from "../support/random";

const SEED = 20266;

test("estimates lie between the group and the collective; more weight is more credibility; scale does not matter", () => {
  const groups = fc.array(fc.array(fc.record({ value: decimal(0, 1), weight: decimal(1, 500) }), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(groups, (drawn) => {
      const named = drawn.map((observations, index) => ({ name: String(index), observations }));
      const { groups: estimates, collective } = credibilityOf(named);
      for (const { mean, estimate, credibility } of estimates) {
        expect(estimate).toBeGreaterThanOrEqual(Math.min(mean, collective) - 1e-12);
        expect(estimate).toBeLessThanOrEqual(Math.max(mean, collective) + 1e-12);
        expect(credibility).toBeGreaterThanOrEqual(0);
        expect(credibility).toBeLessThan(1);
      }
      const sorted = [...estimates].sort((a, b) => a.weight - b.weight);
      sorted.slice(1).forEach(({ credibility }, index) => expect(credibility).toBeGreaterThanOrEqual(sorted[index].credibility - 1e-12));
      const scaled = credibilityOf(named.map(({ name, observations }) => ({ name, observations: observations.map(({ value, weight }) => ({ value: 1000 * value, weight: 7 * weight })) })));
      scaled.groups.forEach(({ estimate, credibility }, index) => {
        expect(estimate / 1000).toBeCloseTo(estimates[index].estimate, 9);
        expect(credibility).toBeCloseTo(estimates[index].credibility, 9);
      });
    }),
    { seed: SEED },
  );
});

test("groups that are one are the portfolio, and it is said", () => {
  const table = call("PD_BY_GROUP", [["A"], ["B"], ["A"], ["B"]], [[2], [2], [2], [2]], [[100], [100], [100], [100]], [[1], [1], [2], [2]]);
  expect([table[1][6], table[1][7], table[2][7]]).toEqual([0, 0.02, 0.02]);
  expect(table.at(-1)![1]).toBe("the groups differ no more than chance would have them: each is taken as the portfolio");
});

test("drawn defaults: shrunk rates are nearer to the truth than raw ones, and intervals cover it", () => {
  const random = seededRandom(19);
  let [raw, shrunk, covered, all] = [0, 0, 0, 0];
  for (let set = 0; set < 150; set++) {
    const truth = Array.from({ length: 12 }, () => (0.03 * gammaDraw(random, 4)) / 4);
    const obligors = truth.map(() => 30 + Math.floor(400 * random()));
    const defaults = truth.map((pd, index) => binomialDraw(random, obligors[index], pd));
    const table = call("PD_BY_GROUP", truth.map((_, index) => [`G${index}`]), defaults.map((count) => [count]), obligors.map((count) => [count]));
    truth.forEach((pd, index) => {
      const [, , , observed, , , , estimate, low, high] = table[1 + index] as number[];
      raw += (observed - pd) ** 2;
      shrunk += (estimate - pd) ** 2;
      covered += Number(low <= pd && pd <= high);
      all++;
    });
  }
  expect(shrunk).toBeLessThan(0.7 * raw);
  expect(covered / all).toBeGreaterThan(0.9);
  expect(covered / all).toBeLessThan(0.99);
});

test("a generator's exponential is made of probabilities, and two halves of the time make the whole", () => {
  const rates = fc.array(decimal(0, 3), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(rates, decimal(0.01, 20), (drawn, time) => {
      const generator = Float64Array.from(drawn);
      for (let i = 0; i < 4; i++) {
        generator[i * 5] = 0;
        generator[i * 5] = -generator.subarray(4 * i, 4 * i + 4).reduce((sum, rate) => sum + rate, 0);
      }
      const whole = generatorExponential(generator, 4, time);
      const half = generatorExponential(generator, 4, time / 2);
      for (let row = 0; row < 4; row++) {
        expect(whole.subarray(4 * row, 4 * row + 4).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        for (let column = 0; column < 4; column++) {
          expect(whole[4 * row + column]).toBeGreaterThanOrEqual(0);
          let product = 0;
          for (let k = 0; k < 4; k++) product += half[4 * row + k] * half[4 * k + column];
          expect(product).toBeCloseTo(whole[4 * row + column], 11);
        }
      }
    }),
    { seed: SEED },
  );
});

test("drawn ratings give their matrix back, by either method, and it goes into PD_TERM", () => {
  const random = seededRandom(23);
  const rates = [[0, 0.1, 0.01], [0.08, 0, 0.05]];
  const rows: [string, number, string][] = [];
  for (let client = 0; client < 3000; client++) {
    let state = client % 2;
    for (let day = 40_000 + Math.floor(365 * random()); day <= 43_650; ) {
      rows.push([`K${client}`, day, ["A", "B", "D"][state]]);
      if (state === 2) break;
      const exits = rates[state].map((rate) => (rate > 0 ? exponentialDraw(random, rate) : Infinity));
      day += Math.max(1, Math.round(365 * Math.min(...exits)));
      state = exits.indexOf(Math.min(...exits));
    }
  }
  const columns = [rows.map(([client]) => [client]), rows.map(([, day]) => [day]), rows.map(([, , rating]) => [rating])] as const;
  const truth = generatorExponential(Float64Array.of(-0.11, 0.1, 0.01, 0.08, -0.13, 0.05, 0, 0, 0), 3, 1);
  for (const method of ["cohort", "duration"]) {
    const [matrix, low, high] = ["matrix", "low", "high"].map((show) => call("RATING_MATRIX", ...columns, method, 43_650, null, show) as number[][]);
    for (let from = 0; from < 2; from++) {
      for (let to = 0; to < 3; to++) {
        const value = matrix[1 + from][1 + to];
        expect(Math.abs(value - truth[3 * from + to])).toBeLessThan(0.008);
        expect(low[1 + from][1 + to]).toBeLessThanOrEqual(value);
        expect(high[1 + from][1 + to]).toBeGreaterThanOrEqual(value);
      }
    }
    const curve = call("PD_TERM", matrix, "A", 5, "cumulative");
    expect(curve.flat().every((value) => typeof value !== "object")).toBe(true);
  }
});

describe("what cannot be estimated says why", () => {
  const message = (name: string, ...args: unknown[]): string => {
    const outcome = tryCall(name, ...(args as never[]));
    return "failure" in outcome ? outcome.failure.message : "cells";
  };
  test("defaults", () => {
    expect(message("PD_BY_GROUP", [["A"], ["B"]], [[0], [0]], [[100], [200]])).toMatch(/^defaults are 0 among 300 obligor-years: no rate can be told apart from 0; with 95 % confidence the PD is at most 0\.0099/);
    expect(message("PD_BY_GROUP", [["A"], ["B"]], [[1], [2]], [[100], [1]])).toBe("defaults must not exceed obligors: got 2 beside 1 in row 2");
    expect(message("PD_BY_GROUP", [["A"], ["B"]], [[1]], [[100], [1]])).toBe("defaults must have 2 rows, like the longest argument, or 1; got 1");
    expect(message("PD_BACKTEST", [["A"], ["B"]], [[1], [0]], [[9], [9]], [[2024], [2024]])).toBe("years needs at least 2 values, got 1");
    expect(message("LGD_BY_GROUP", [["A"]], [[1]], [[2]])).toBe("losses needs at least 2 values, got 1");
  });
  test("ratings", () => {
    const columns = [[["K"], ["K"], ["L"]], [["2023-01-01"], ["2024-01-01"], ["2023-06-01"]], [["A"], ["B"], ["A"]]] as const;
    expect(message("RATING_MATRIX", ...columns, "cohort", "2024-02-01")).toMatch(/^ratings: nothing was seen of B/);
    expect(message("RATING_MATRIX", ...columns, "duration", "2025-01-01", [["A"], ["D"]])).toBe("ratings has no item B (row 2); it knows A, D");
    expect(message("RATING_MATRIX", [["K"], ["K"]], [["2023-01-01"], ["x"]], [["A"], ["B"]])).toBe("dates must be a date, got \"x\"");
  });
});
