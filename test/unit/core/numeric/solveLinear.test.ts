import fc from "fast-check";
import { decimal } from "../../../support/numbers";
import { solveLinear } from "../../../../src/core/numeric/solveLinear";

test("needs another row where the first pivot is 0", () => {
  expect(solveLinear(Float64Array.of(0, 2, 3, 0), [4, 9])).toEqual([3, 2]);
});

test("leaves the matrix and the right side as they are", () => {
  const [matrix, right] = [Float64Array.of(4, 1, 2, 3), [1, 2]];
  solveLinear(matrix, right);
  expect([...matrix, ...right]).toEqual([4, 1, 2, 3, 1, 2]);
});

test("a singular matrix gives no finite numbers", () => {
  expect(solveLinear(Float64Array.of(1, 2, 2, 4), [1, 1]).some(Number.isFinite)).toBe(false);
});

test("gives back the x that A·x was made of", () => {
  const size = 6;
  const cell = decimal(-1, 1);
  fc.assert(
    fc.property(fc.array(cell, { minLength: size * size, maxLength: size * size }), fc.array(cell, { minLength: size, maxLength: size }), (cells, x) => {
      // A heavy diagonal, as I − vP has one, but with its rows turned round: pivots have to be looked for.
      const matrix = Float64Array.from(cells, (value, index) => value + (index % (size - 1) === 0 && index > 0 && index < size * size - 1 ? 2 * size : 0));
      const right = x.map((_, row) => x.reduce((sum, value, column) => sum + matrix[row * size + column] * value, 0));
      solveLinear(matrix, right).forEach((value, index) => expect(Math.abs(value - x[index])).toBeLessThan(1e-12));
    }),
    { seed: 20260704, numRuns: 300 },
  );
});
