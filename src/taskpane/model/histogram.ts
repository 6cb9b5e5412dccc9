import { quantileOfSorted } from "../../core/numeric/quantile";

/** Clients whose value lies in [from, to); the first and the last bin are open to the outside. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Values below `from` count too. */
  readonly openBelow: boolean;
  /** Values from `to` on count too. */
  readonly openAbove: boolean;
}

export interface Distribution {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
  readonly negative: number;
  readonly bins: readonly Bin[];
}

const BINS = 18;
/** Share of clients in each open bin at the ends, so that a few giants do not flatten the rest. */
const TAIL = 0.02;

/** The page, the board pack and a change of language ask about the same values, which nobody changes. */
const known = new WeakMap<Float64Array, Distribution | undefined>();

/** How clients' values are spread; NaN (no value) is left out. Undefined where no client has a value. */
export function distribution(values: Float64Array): Distribution | undefined {
  if (!known.has(values)) known.set(values, spreadOf(values));
  return known.get(values);
}

function spreadOf(values: Float64Array): Distribution | undefined {
  // A sort puts what is no number last.
  const all = values.slice().sort();
  const sorted = all.subarray(0, firstPlace(all, Number.isNaN));
  if (sorted.length === 0) return undefined;
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    count: sorted.length,
    mean: sum / sorted.length,
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, 0.05),
    high: quantileOfSorted(sorted, 0.95),
    negative: firstPlace(sorted, (value) => value >= 0),
    bins: bins(sorted),
  };
}

/** The first place from which on something holds of every value; the length where it holds of none. Looks at a few alone. */
function firstPlace(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bins(sorted: Float64Array): Bin[] {
  const low = quantileOfSorted(sorted, TAIL);
  const high = quantileOfSorted(sorted, 1 - TAIL);
  const width = niceWidth((high - low) / BINS || Math.abs(high) / BINS || 1);
  const first = Math.floor(low / width) * width;
  const count = Math.max(1, Math.min(2 * BINS, Math.ceil((high - first) / width + 1e-9)));
  const counts = new Array<number>(count).fill(0);
  for (const value of sorted) counts[Math.min(count - 1, Math.max(0, Math.floor((value - first) / width)))]++;
  const last = first + count * width;
  return counts.map((inside, index) => ({
    from: clean(first + index * width, width),
    to: clean(first + (index + 1) * width, width),
    count: inside,
    openBelow: index === 0 && sorted[0] < first,
    openAbove: index === count - 1 && sorted[sorted.length - 1] >= last,
  }));
}

/** The next 1, 2 or 5 times a power of ten. */
export function niceWidth(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const steps = [1, 2, 5, 10].map((factor) => factor * power);
  return steps.find((step) => step >= atLeast * (1 - 1e-9)) ?? 10 * power;
}

/** Edges without the dust of floating-point sums. */
function clean(edge: number, width: number): number {
  return Math.round(edge / width) * width;
}
