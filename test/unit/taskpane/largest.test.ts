import fc from "fast-check";
import { largest } from "../../../src/taskpane/model/largest";

test("the rows a sort would put first, of equal ones the earlier, without those that have no size", () => {
  const sizes = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), (all, count) => {
      const sorted = [...all.keys()].filter((row) => all[row] !== undefined).sort((a, b) => all[b]! - all[a]! || a - b);
      expect(largest(all.length, count, (row) => all[row])).toEqual(sorted.slice(0, count));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("each row is asked once", () => {
  let asked = 0;
  largest(100_000, 10, (row) => ((asked += 1), (row * 7919) % 100_003));
  expect(asked).toBe(100_000);
});

test("of equal sizes the one that precedes comes first, and no later one takes its place", () => {
  const names = ["d", "b", "c", "a"];
  const byName = (row: number, earlier: number): boolean => names[row] < names[earlier];
  expect(largest(4, 2, () => 1, byName).map((row) => names[row])).toEqual(["a", "b"]);
  expect(largest(4, 4, (row) => (row === 0 ? 2 : 1), byName).map((row) => names[row])).toEqual(["d", "a", "b", "c"]);
});
