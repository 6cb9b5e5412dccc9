import fc from "fast-check";
import { altmanZ } from "../../src/catalog/functions/stability/altmanZ";
import { revenueVolatility } from "../../src/catalog/functions/stability/revenueVolatility";
import { stability } from "../../src/catalog/functions/stability/stability";
import { stabilityWeights } from "../../src/catalog/functions/stability/stabilityWeights";
import type { InputCell } from "../../src/catalog/cell";
import { number } from "../support/clients";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";

const seed = 20260708;

describe("ALTMAN_Z", () => {
  const model = fc.constantFrom("Z", "Z'", "Z''", "emerging");
  const ratios = fc.array(number(-0.4, 0.4), { minLength: 5, maxLength: 5 });

  test("is linear: the score of a mean is the mean of the scores", () => {
    fc.assert(
      fc.property(model, ratios, ratios, number(0, 1), (name, one, other, share) => {
        const score = (x: readonly number[]): number => numbersOf(altmanZ, name, ...x)[0][0];
        const mean = one.map((x, index) => share * x + (1 - share) * other[index]);
        expect(Math.abs(score(mean) - (share * score(one) + (1 - share) * score(other)))).toBeLessThanOrEqual(1e-12);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("an emerging-market score is Z'' and 3.25, in the same zone", () => {
    fc.assert(
      fc.property(ratios, (x) => {
        const [[score, zone]] = cellsOf(altmanZ, "Z''", ...x, "both");
        const [[emerging, emergingZone]] = cellsOf(altmanZ, "emerging", ...x, "both");
        expect(Math.abs((emerging as number) - (score as number) - 3.25)).toBeLessThanOrEqual(1e-12);
        expect(emergingZone).toBe(zone);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("REVENUE_VOLATILITY", () => {
  const history = fc.array(number(10, 1000), { minLength: 3, maxLength: 8 });

  test("does not depend on the currency", () => {
    fc.assert(
      fc.property(history, number(0.01, 100), fc.constantFrom("growth", "cv"), (years, factor, method) => {
        const [[volatility]] = numbersOf(revenueVolatility, [years], method);
        const [[scaled]] = numbersOf(revenueVolatility, [years.map((value) => value * factor)], method);
        expect(Math.abs(scaled - volatility)).toBeLessThanOrEqual(1e-9 * Math.max(1, volatility));
      }),
      { seed, numRuns: 200 },
    );
  });

  test("is nothing for steady growth, and for a constant revenue", () => {
    fc.assert(
      fc.property(number(10, 1000), number(-0.3, 0.5), fc.integer({ min: 3, max: 10 }), (first, growth, years) => {
        const steady = Array.from({ length: years }, (_, year) => first * (1 + growth) ** year);
        expect(numbersOf(revenueVolatility, [steady])[0][0]).toBeLessThanOrEqual(1e-12);
        expect(numbersOf(revenueVolatility, [steady.map(() => first)], "cv")[0][0]).toBeLessThanOrEqual(1e-12);
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("STABILITY", () => {
  const cell = (value: fc.Arbitrary<number>): fc.Arbitrary<number | null> => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
  const client = fc.tuple(cell(number(-2, 6)), cell(number(-5, 20)), cell(number(0, 1)), cell(number(1, 5)), cell(number(1, 5)), cell(number(0, 1)), cell(number(0, 1)), cell(number(0, 60)));
  const known = client.filter((values) => values.some((value) => value !== null));
  const head = cellsOf(stabilityWeights) as InputCell[][];
  const weightsTable = fc.array(number(0.01, 5), { minLength: 8, maxLength: 8 }).map((weights) => [head[0], ...weights.map((weight, index) => [head[index + 1][0], weight, ...head[index + 1].slice(2)])]);

  test("contributions add up to the score, applied weights to 1, and the score stays within 0 and 100", () => {
    fc.assert(
      fc.property(known, weightsTable, (values, weights) => {
        const [[score]] = numbersOf(stability, ...values, weights);
        const [, ...items] = cellsOf(stability, ...values, weights, "items");
        const total = (column: number): number => items.reduce((sum, item) => sum + Number(item[column]), 0);
        expect(Math.abs(total(4) - score)).toBeLessThanOrEqual(1e-12 * 100);
        expect(Math.abs(total(3) - 1)).toBeLessThanOrEqual(1e-12);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const [, , points, weight, contribution] of items) expect(contribution).toBeCloseTo(Number(points) * Number(weight), 12);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("weights count by their proportions alone", () => {
    fc.assert(
      fc.property(known, weightsTable, number(0.1, 10), (values, weights, factor) => {
        const scaled = weights.map((row, index) => (index === 0 ? row : [row[0], (row[1] as number) * factor, ...row.slice(2)]));
        expect(numbersOf(stability, ...values, scaled)[0][0]).toBeCloseTo(numbersOf(stability, ...values, weights)[0][0], 9);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("a blank item leaves the score as if it had no weight", () => {
    fc.assert(
      fc.property(known, weightsTable, fc.integer({ min: 0, max: 7 }), (values, weights, left) => {
        const without = values.map((value, index) => (index === left ? null : value));
        fc.pre(without.some((value) => value !== null));
        const noWeight = weights.map((row, index) => (index === left + 1 ? [row[0], 0, ...row.slice(2)] : row));
        expect(numbersOf(stability, ...without, weights)[0][0]).toBeCloseTo(numbersOf(stability, ...values, noWeight)[0][0], 9);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("better is never worse", () => {
    // The direction in which each item is better, as the default table has it.
    const better = [1, 1, -1, 1, 1, -1, -1, 1];
    const range = [6, 20, 1, 5, 5, 1, 1, 60];
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 7 }), number(0, 1), (values, item, share) => {
        const value = values[item];
        fc.pre(value !== null);
        const improved = values.map((each, index) => (index === item ? value + share * ((better[item] > 0 ? range[item] : 0) - value) : each));
        expect(numbersOf(stability, ...improved)[0][0]).toBeGreaterThanOrEqual(numbersOf(stability, ...values)[0][0] - 1e-9);
      }),
      { seed, numRuns: 300 },
    );
  });
});
