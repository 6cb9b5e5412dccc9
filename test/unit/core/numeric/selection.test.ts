import fc from "fast-check";
import { quantileOfSorted, quantilesInSteps } from "../../../../src/core/numeric/quantile";
import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { settledAt } from "../../../../src/core/numeric/selection";
import { seededRandom } from "../../../support/random";

const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 300 });

test("at its places stands what a sort puts there, nothing greater before, nothing smaller behind, and every value as often as it was", () => {
  fc.assert(fc.property(numbers, fc.array(fc.nat(), { maxLength: 6 }), (all, drawn) => {
    const values = Float64Array.from(all);
    const places = [...new Set(drawn.map((one) => one % values.length))].sort((a, b) => a - b);
    const settled = atOnce(settledAt(values, places));
    const sorted = values.slice().sort();
    expect(settled.slice().sort()).toEqual(sorted);
    for (const place of places) {
      // Compared as numbers: 0 and −0 are equal.
      expect(settled[place] === sorted[place]).toBe(true);
      expect(settled.every((value, other) => (other < place ? value <= settled[place] : value >= settled[place]))).toBe(true);
    }
  }), { seed: 20261125, numRuns: 400 });
});

test("quantiles are those of the sorted sample, to the last bit", () => {
  const probabilities = [0, 0.02, 0.05, 0.5, 0.95, 0.98, 1];
  const next = seededRandom(7);
  const samples = [1, 2, 25, 26, 1000, 4097].flatMap((count) => [() => next(), (i: number) => i, (i: number) => -i, () => 3, (i: number) => i % 7, (i: number) => Math.min(i, count - i)].map((draw) => Float64Array.from({ length: count }, (_, i) => draw(i))));
  for (const sample of samples) {
    const sorted = sample.slice().sort();
    expect(atOnce(quantilesInSteps(sample, probabilities))).toEqual(probabilities.map((probability) => quantileOfSorted(sorted, probability)));
  }
});

test("the sample itself stays as it was", () => {
  const sample = Float64Array.from({ length: 100 }, (_, i) => (i * 37) % 101);
  const before = sample.slice();
  atOnce(quantilesInSteps(sample, [0.5]));
  expect(sample).toEqual(before);
});
