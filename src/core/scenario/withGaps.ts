/**
 * A copy of a column with NaN in some rows.
 * @param rows ascending where they are many: neighbours are filled together, which is what makes a long column quick
 */
export function withGaps(column: Float64Array, rows: Int32Array): Float64Array {
  const copy = column.slice();
  fillGaps(copy, rows);
  return copy;
}

/** The same in the column itself. */
export function fillGaps(column: Float64Array, rows: Int32Array): void {
  for (let start = 0, end = 1; start < rows.length; start = end++) {
    while (end < rows.length && rows[end] === rows[end - 1] + 1) end++;
    column.fill(NaN, rows[start], rows[end - 1] + 1);
  }
}
