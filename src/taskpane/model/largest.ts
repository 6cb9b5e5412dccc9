/**
 * The rows with the largest sizes, largest first; of equal ones the earlier. One look at each row: sorting a hundred thousand
 * to show ten would hold up the page.
 *
 * @param size undefined leaves the row out
 */
export function largest(rows: number, count: number, size: (row: number) => number | undefined): number[] {
  const found: { readonly row: number; readonly size: number }[] = [];
  for (let row = 0; row < rows; row++) {
    const own = size(row);
    if (own === undefined || (found.length === count && own <= found[count - 1].size)) continue;
    let place = found.length;
    while (place > 0 && found[place - 1].size < own) place--;
    found.splice(place, 0, { row, size: own });
    if (found.length > count) found.pop();
  }
  return found.map(({ row }) => row);
}
