/**
 * Solution x of `A·x = b`, by Gaussian elimination with partial pivoting.
 *
 * Meant for small systems that are far from singular; a singular one gives numbers that are not finite.
 *
 * @param matrix A, row by row: `matrix[row·n + column]`; left as it is
 * @param right b, n numbers
 * @returns x, n numbers
 *
 * Source: Golub & Van Loan, Matrix Computations, chapter 3.
 */
export function solveLinear(matrix: Float64Array, right: readonly number[]): number[] {
  const n = right.length;
  const a = Float64Array.from(matrix);
  const x = [...right];
  for (let step = 0; step < n; step++) {
    swapRows(a, x, step, pivotRow(a, n, step));
    for (let row = step + 1; row < n; row++) {
      const factor = a[row * n + step] / a[step * n + step];
      if (factor === 0) continue;
      for (let column = step; column < n; column++) a[row * n + column] -= factor * a[step * n + column];
      x[row] -= factor * x[step];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let column = row + 1; column < n; column++) x[row] -= a[row * n + column] * x[column];
    x[row] /= a[row * n + row];
  }
  return x;
}

/** Row, from `step` on, whose number in column `step` is largest: divisions by it lose least. */
function pivotRow(a: Float64Array, n: number, step: number): number {
  let best = step;
  for (let row = step + 1; row < n; row++) {
    if (Math.abs(a[row * n + step]) > Math.abs(a[best * n + step])) best = row;
  }
  return best;
}

function swapRows(a: Float64Array, x: number[], one: number, other: number): void {
  if (one === other) return;
  const n = x.length;
  for (let column = 0; column < n; column++) [a[one * n + column], a[other * n + column]] = [a[other * n + column], a[one * n + column]];
  [x[one], x[other]] = [x[other], x[one]];
}
