import { fail, ok, type Result } from "../result/result";

/** Yearly probabilities of moving between states; rows add up to 1. */
export interface TransitionMatrix {
  /** Names of the states, in the order of rows and columns. */
  readonly labels: readonly string[];
  readonly size: number;
  /** Row by row: `values[from·size + to]`. */
  readonly values: Float64Array;
}

/** A published row carries the rounding of its printed digits, and no more than this. */
const ROW_SUM_TOLERANCE = 0.01;

/**
 * A transition matrix from its rows, each divided by its sum.
 *
 * @param rows as many as they are long; probabilities, checked
 * @returns `notSquare`, or `rowSum` for a row that does not add up to 1 within one percentage point
 */
export function transitionMatrix(rows: readonly (readonly number[])[], labels: readonly string[]): Result<TransitionMatrix> {
  const size = rows.length;
  const values = new Float64Array(size * size);
  for (const [from, row] of rows.entries()) {
    if (row.length !== size) return fail("notSquare", { parameter: "matrix", rows: size, columns: row.length });
    const sum = row.reduce((total, probability) => total + probability, 0);
    if (Math.abs(sum - 1) > ROW_SUM_TOLERANCE) return fail("rowSum", { parameter: "matrix", row: from + 1, label: labels[from], value: sum });
    for (const [to, probability] of row.entries()) values[from * size + to] = probability / sum;
  }
  return ok({ labels, size, values });
}

/** Shares or counts by state a period later: `x·P`. */
export function migrate({ size, values }: TransitionMatrix, distribution: Float64Array): Float64Array {
  const next = new Float64Array(size);
  for (let from = 0; from < size; from++) {
    const share = distribution[from];
    if (share === 0) continue;
    for (let to = 0; to < size; to++) next[to] += share * values[from * size + to];
  }
  return next;
}

/**
 * Cumulative probability that a borrower of a grade is in default by the end of each year.
 *
 * Formula: last element of `e_grade·P^t`, t = 1…years, the last state taken as absorbing: who has defaulted
 * counts, whether or not the matrix lets him recover.
 *
 * @param grade from 0
 */
export function cumulativeDefaultCurve(matrix: TransitionMatrix, grade: number, years: number): number[] {
  const defaulted = matrix.size - 1;
  let alive = new Float64Array(matrix.size);
  alive[grade] = 1;
  let cumulative = alive[defaulted];
  return Array.from({ length: years }, () => {
    alive[defaulted] = 0;
    alive = migrate(matrix, alive) as Float64Array<ArrayBuffer>;
    cumulative += alive[defaulted];
    return Math.min(1, cumulative);
  });
}
