import { niceWidth } from "../histogram";

/** Paths whose value lies in [from, to). */
export interface PathBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BINS = 30;

/** How values spread over bins of one width, from the least to the greatest: the tail is what it is about, so nothing is cut off. */
export function pathHistogram(values: Float64Array): PathBin[] {
  if (values.length === 0) return [];
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const greatest = values.reduce((high, value) => Math.max(high, value), -Infinity);
  // Values that differ by rounding alone are one.
  const spread = greatest - least > 1e-9 * Math.max(Math.abs(least), Math.abs(greatest)) ? greatest - least : 0;
  const width = niceWidth(spread / BINS || Math.abs(greatest) / BINS || 1);
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(greatest / width) - first + 1).fill(0);
  for (const value of values) counts[Math.floor(value / width) - first]++;
  return counts.map((count, index) => ({ from: (first + index) * width, to: (first + index + 1) * width, count }));
}
