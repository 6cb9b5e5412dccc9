/**
 * A copy of a column with NaN in some rows.
 * @param rows ascending where they are many: neighbours are filled together, which is what makes a long column quick
 */
export function withGaps(column: Float64Array, rows: Int32Array): Float64Array {
  const copy = column.slice();
  for (let start = 0, end = 1; start < rows.length; start = end++) {
    while (end < rows.length && rows[end] === rows[end - 1] + 1) end++;
    copy.fill(NaN, rows[start], rows[end - 1] + 1);
  }
  return copy;
}
