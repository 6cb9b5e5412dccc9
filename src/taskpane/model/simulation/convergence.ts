import { describePaths, type Distribution } from "../../../core/simulation/distribution";
import type { SimulatedSoFar, SimulationTerms } from "./simulationState";

/** Fewest paths that say anything of a distribution. */
const FEWEST = 16;
/** Each point has this many times the paths of the one before. */
const STEP = Math.SQRT2;

/** What paths say: all of them, and the first ones alone, from a few on: how far the estimate has settled. A step a point. */
export function* describeSoFar(values: Float64Array, terms: SimulationTerms): Generator<void, SimulatedSoFar> {
  const { tail, sampling } = terms.assumptions;
  const distribution = describePaths(values, tail, sampling);
  const settling: Distribution[] = [];
  for (let count = values.length; count >= FEWEST; count = even(Math.floor(count / STEP))) {
    settling.unshift(count === values.length ? distribution : describePaths(values.subarray(0, count), tail, sampling));
    yield;
  }
  return { terms, values, distribution, settling };
}

/** Opposite pairs are not parted. */
function even(count: number): number {
  return count - (count % 2);
}
