/** How far two segmentations of the same clients agree. */
export interface SegmentAgreement {
  /** Labels before and after, each in the order in which they first stand. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Clients by label before (rows) and after (columns). */
  readonly counts: readonly (readonly number[])[];
  /** Share of clients with the same label in both. */
  readonly staying: number;
  /** 1 where both say the same but for names, about 0 where they agree as chance would have it. */
  readonly adjustedRand: number;
  /** 0 to 1; undefined where one of the two has a single segment. */
  readonly cramersV: number | undefined;
}

/**
 * Agreement of two segmentations.
 *
 * Formula: with `n_ij` clients in i before and j after, `ARI = (Σ C(n_ij, 2) − E)/((Σ C(a_i, 2) + Σ C(b_j, 2))/2 − E)`,
 * `E = Σ C(a_i, 2)·Σ C(b_j, 2)/C(n, 2)`; `V = √(χ²/(n·(min(r, c) − 1)))`.
 *
 * Assumption: where the ARI's denominator is 0 (both have one segment, or both one client a segment) the two are the same: 1.
 *
 * @param before labels, one a client, at least one
 * @param after the same of the other date, in the same order
 *
 * Source: Hubert & Arabie (1985), Comparing partitions, Journal of Classification 2; Cramér (1946), Mathematical Methods
 * of Statistics, 21.9.
 */
export function segmentAgreement(before: readonly string[], after: readonly string[]): SegmentAgreement {
  const rows = [...new Set(before)];
  const columns = [...new Set(after)];
  const counts = rows.map(() => columns.map(() => 0));
  const rowOf = new Map(rows.map((label, index) => [label, index]));
  const columnOf = new Map(columns.map((label, index) => [label, index]));
  before.forEach((label, client) => counts[rowOf.get(label)!][columnOf.get(after[client])!]++);
  const total = before.length;
  const ofRow = counts.map(sum);
  const ofColumn = columns.map((_, column) => sum(counts.map((row) => row[column])));
  return {
    before: rows,
    after: columns,
    counts,
    staying: before.filter((label, client) => label === after[client]).length / total,
    adjustedRand: adjustedRand(counts, ofRow, ofColumn, total),
    cramersV: cramersV(counts, ofRow, ofColumn),
  };
}

function adjustedRand(counts: readonly (readonly number[])[], ofRow: readonly number[], ofColumn: readonly number[], total: number): number {
  const together = sum(counts.flat().map(pairs));
  const [before, after] = [sum(ofRow.map(pairs)), sum(ofColumn.map(pairs))];
  const expected = total < 2 ? 0 : (before / pairs(total)) * after;
  const most = (before + after) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function cramersV(counts: readonly (readonly number[])[], ofRow: readonly number[], ofColumn: readonly number[]): number | undefined {
  const smaller = Math.min(ofRow.length, ofColumn.length);
  if (smaller < 2) return undefined;
  // χ²/n = Σ n_ij²/(a_i·b_j) − 1, which rounding must not carry beyond its ends.
  const meanSquare = sum(counts.flatMap((row, i) => row.map((count, j) => (count / ofRow[i]) * (count / ofColumn[j])))) - 1;
  return Math.sqrt(Math.min(1, Math.max(0, meanSquare / (smaller - 1))));
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
