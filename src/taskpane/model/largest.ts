/**
 * The rows with the largest sizes, largest first; of equal ones the earlier. One look at each row: sorting a hundred thousand
 * to show ten would hold up the page.
 *
 * @param size undefined leaves the row out
 * @param precedes whether a row stands before an earlier one of the same size
 */
export function largest(rows: number, count: number, size: (row: number) => number | undefined, precedes: (row: number, earlier: number) => boolean = () => false): number[] {
  const found: { readonly row: number; readonly size: number }[] = [];
  const isBelow = (place: number, row: number, own: number): boolean => found[place].size < own || (found[place].size === own && precedes(row, found[place].row));
  for (let row = 0; row < rows; row++) {
    const own = size(row);
    if (own === undefined || (found.length === count && !isBelow(count - 1, row, own))) continue;
    let place = found.length;
    while (place > 0 && isBelow(place - 1, row, own)) place--;
    found.splice(place, 0, { row, size: own });
    if (found.length > count) found.pop();
  }
  return found.map(({ row }) => row);
}
