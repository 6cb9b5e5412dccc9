import { cholesky, invertPositiveDefinite, solveCholesky } from "../../../../src/core/numeric/symmetric";

/** Entries 1/(i + j + 1): its inverse is known in whole numbers. */
const hilbert = (n: number): Float64Array => Float64Array.from({ length: n * n }, (_, k) => 1 / (Math.floor(k / n) + (k % n) + 1));

test("the inverse of Hilbert's matrix of three is that in print", () => {
  const inverse = [...invertPositiveDefinite(hilbert(3), 3)!];
  [9, -36, 30, -36, 192, -180, 30, -180, 180].forEach((entry, k) => expect(inverse[k]).toBeCloseTo(entry, 9));
});

test("a factor times its transpose is the matrix, and solves it", () => {
  const matrix = Float64Array.from([4, 2, -2, 2, 10, 4, -2, 4, 9]);
  const factor = cholesky(matrix, 3)!;
  expect([...factor]).toEqual([2, 0, 0, 1, 3, 0, -1, expect.closeTo(5 / 3, 12), expect.closeTo(Math.sqrt(9 - 1 - 25 / 9), 12)]);
  const x = solveCholesky(factor, [1, 2, 3]);
  const back = [0, 3, 6].map((row) => matrix[row] * x[0] + matrix[row + 1] * x[1] + matrix[row + 2] * x[2]);
  back.forEach((entry, row) => expect(entry).toBeCloseTo(row + 1, 12));
});

test.each([
  ["indefinite", [1, 2, 2, 1]],
  ["singular", [1, 1, 1, 1]],
  ["singular to rounding", [1, 1, 1, 1 + 2 ** -52]],
  ["zero", [0, 0, 0, 0]],
  ["not a number", [NaN, 0, 0, 1]],
])("a matrix that is %s has neither", (_, entries) => {
  expect(cholesky(Float64Array.from(entries), 2)).toBeUndefined();
  expect(invertPositiveDefinite(Float64Array.from(entries), 2)).toBeUndefined();
});

test("no parameter, no matrix", () => expect(invertPositiveDefinite(new Float64Array(0), 0)).toEqual(new Float64Array(0)));
