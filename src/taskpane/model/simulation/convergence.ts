import { describePaths, type Distribution } from "../../../core/simulation/distribution";
import type { Sampling } from "../../../core/simulation/factorModel";

/** Fewest paths that say anything of a distribution. */
const FEWEST = 16;
/** Each point has this many times the paths of the one before. */
const STEP = Math.SQRT2;

/** What the first paths alone would say, from a few of them to all: how far the estimate has settled. */
export function convergence(values: Float64Array, tail: number, sampling: Sampling): Distribution[] {
  const counts: number[] = [];
  for (let count = values.length; count >= FEWEST; count = even(Math.floor(count / STEP))) counts.unshift(count);
  return counts.map((count) => describePaths(values.subarray(0, count), tail, sampling));
}

/** Opposite pairs are not parted. */
function even(count: number): number {
  return count - (count % 2);
}
