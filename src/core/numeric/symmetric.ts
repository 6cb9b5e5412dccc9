/**
 * Cholesky factor L of a symmetric positive definite matrix, `A = L·Lᵀ`.
 *
 * @param matrix A, row by row, n × n; left as it is
 * @returns L, row by row, zeros above its diagonal; undefined where A is not positive definite to working accuracy
 *
 * Source: Golub & Van Loan, Matrix Computations, 4.2.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column];
      for (let k = 0; k < column; k++) rest -= factor[row * n + k] * factor[column * n + k];
      if (row !== column) {
        factor[row * n + column] = rest / factor[column * n + column];
        continue;
      }
      // What is left of a diagonal entry must stand out of its own rounding.
      if (!(rest > n * Number.EPSILON * matrix[row * n + row])) return undefined;
      factor[row * n + row] = Math.sqrt(rest);
    }
  }
  return factor;
}

/** Solution x of `L·Lᵀ·x = b`, L as `cholesky` gives it. */
export function solveCholesky(factor: Float64Array, right: ArrayLike<number>): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) x[row] -= factor[row * n + k] * x[k];
    x[row] /= factor[row * n + row];
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row] -= factor[k * n + row] * x[k];
    x[row] /= factor[row * n + row];
  }
  return x;
}

/** Inverse of a symmetric positive definite matrix, row by row; undefined where it is not one. */
export function invertPositiveDefinite(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = cholesky(matrix, n);
  if (!factor) return undefined;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const unit = new Float64Array(n);
    unit[column] = 1;
    inverse.set(solveCholesky(factor, unit), column * n);
  }
  return inverse;
}
