/** Fewer values than this are sorted: a pivot would not pay. */
const FEW = 24;
/** Parts that are not down to a few after so many pivots are sorted: no order of the values may take the square of their number. */
const MOST_PIVOTS = 48;

/**
 * A copy of values in which those at some places stand where a sort would put them, with none greater before and none smaller
 * behind. For a few places that takes a fifth of a sort, and unlike one it comes in steps, one a pivot.
 *
 * @param values numbers, none NaN
 * @param places ascending, each in [0, n)
 * Source: D. R. Musser (1997), Introspective sorting and selection algorithms, Software: Practice and Experience 27(8).
 */
export function* settledAt(values: Float64Array, places: readonly number[]): Generator<void, Float64Array> {
  const settled = values.slice();
  yield* settle(settled, places, 0, settled.length - 1);
  return settled;
}

/** The middle one of the places first: what is left of it and what is right of it need not be looked at together again. */
function* settle(values: Float64Array, places: readonly number[], from: number, to: number): Generator<void, void> {
  if (places.length === 0 || from >= to) return;
  const place = places[places.length >> 1];
  yield* select(values, place, from, to);
  yield* settle(values, places.filter((one) => one < place), from, place - 1);
  yield* settle(values, places.filter((one) => one > place), place + 1, to);
}

function* select(values: Float64Array, place: number, from: number, to: number): Generator<void, void> {
  let low = from;
  let high = to;
  for (let pivots = 0; high - low > FEW && pivots < MOST_PIVOTS; pivots++) {
    const last = parted(values, low, high, middleOf(values[low], values[(low + high) >> 1], values[high]));
    if (place <= last) high = last;
    else low = last + 1;
    yield;
  }
  values.subarray(low, high + 1).sort();
}

/**
 * Exchanges values until none before a place is above the pivot, and none behind it below.
 * @param pivot the middle one of the first, the middle and the last value, so that neither part is empty
 * @returns the last place of the first part
 */
function parted(values: Float64Array, low: number, high: number, pivot: number): number {
  let left = low;
  let right = high;
  for (;;) {
    while (values[left] < pivot) left++;
    while (values[right] > pivot) right--;
    if (left >= right) return right;
    const moved = values[left];
    values[left++] = values[right];
    values[right--] = moved;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
