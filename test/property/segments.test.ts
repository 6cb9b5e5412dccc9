import fc from "fast-check";
import { clusterClients } from "../../src/core/segmentation/clusterClients";
import { kMeans } from "../../src/core/segmentation/kMeans";
import { segmentAgreement } from "../../src/core/segmentation/segmentAgreement";
import { decimal } from "../support/numbers";

const seed = 20260812;
const points = fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(decimal(-5, 5, 1), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 25 }));
const distance = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + (value - b[index]) ** 2, 0);

describe("k-means", () => {
  test("every point is at its nearest mean, means are means, and nothing is left empty", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 4 }), fc.nat(), (given, clusters, start) => {
        const found = kMeans({ points: given, clusters, starts: 3, seed: start });
        const distinct = new Set(given.map((point) => point.join())).size;
        expect(found.ok).toBe(distinct >= clusters);
        if (!found.ok) return;
        const { assignments, centres, totalWithin, isConverged } = found.value;
        expect(isConverged).toBe(true);
        expect(new Set(assignments).size).toBe(clusters);
        let total = 0;
        given.forEach((point, index) => {
          const own = distance(point, centres[assignments[index]]);
          total += own;
          expect(own).toBeLessThanOrEqual(Math.min(...centres.map((centre) => distance(point, centre))) + 1e-9);
        });
        expect(Math.abs(total - totalWithin)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
        centres.forEach((centre, cluster) => {
          const members = given.filter((_, index) => assignments[index] === cluster);
          centre.forEach((mean, column) => expect(mean).toBeCloseTo(members.reduce((sum, point) => sum + point[column], 0) / members.length, 9));
        });
      }),
      { seed, numRuns: 200 },
    );
  });

  test("more starts are never worse, and the same seed gives the same", () => {
    fc.assert(
      fc.property(points, fc.nat(), (given, start) => {
        const run = (starts: number) => kMeans({ points: given, clusters: 2, starts, seed: start });
        const [few, many] = [run(1), run(5)];
        fc.pre(few.ok && many.ok);
        if (!few.ok || !many.ok) return;
        expect(many.value.totalWithin).toBeLessThanOrEqual(few.value.totalWithin);
        expect(run(5)).toEqual(many);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("as many clusters as distinct clients leave nothing within; one has all of it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 }), (values) => {
        const found = (clusters: number): number => {
          const result = clusterClients({ numbers: [values], categories: [], clusters, starts: 2, seed: 3, isStandardised: true });
          if (!result.ok) throw new Error(result.failure.message);
          return result.value.totalWithin;
        };
        expect(found(values.length)).toBeCloseTo(0, 12);
        expect(found(1)).toBeCloseTo(values.length - 1, 9);
      }),
      { seed, numRuns: 60 },
    );
  });

  test("standardised clusters do not depend on units", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decimal(-5, 5, 1), decimal(-5, 5, 1)), { minLength: 4, maxLength: 15 }), (given) => {
        const run = (scale: number) => clusterClients({ numbers: [given.map(([x]) => x * scale), given.map(([, y]) => y)], categories: [], clusters: 2, starts: 10, seed: 5, isStandardised: true });
        const [one, other] = [run(1), run(1024)];
        fc.pre(one.ok && other.ok);
        if (one.ok && other.ok) expect(other.value.assignments).toEqual(one.value.assignments);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe("agreement of segments", () => {
  const labels = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c", "d")), { minLength: 1, maxLength: 30 });

  test("is symmetric, blind to names, at most 1, and 1 of a segmentation with itself", () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const [before, after] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const own = segmentAgreement(before, after);
        const mirrored = segmentAgreement(after, before);
        const renamed = segmentAgreement(before.map((label) => `old ${label}`), after);
        expect(mirrored.adjustedRand).toBeCloseTo(own.adjustedRand, 12);
        expect(renamed.adjustedRand).toBe(own.adjustedRand);
        expect(renamed.staying).toBe(0);
        expect(own.adjustedRand).toBeLessThanOrEqual(1 + 1e-12);
        if (own.cramersV !== undefined) {
          expect(mirrored.cramersV).toBeCloseTo(own.cramersV, 9);
          expect(own.cramersV).toBeGreaterThanOrEqual(0);
          expect(own.cramersV).toBeLessThanOrEqual(1);
        }
        const itself = segmentAgreement(before, before);
        expect([itself.staying, itself.adjustedRand]).toEqual([1, 1]);
        if (new Set(before).size > 1) expect(itself.cramersV).toBeCloseTo(1, 9);
        expect(own.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
      }),
      { seed, numRuns: 200 },
    );
  });
});
