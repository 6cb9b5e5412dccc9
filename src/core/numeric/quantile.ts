import { settledAt } from "./selection";

/**
 * Quantile of a sorted sample, by linear interpolation between order statistics.
 *
 * Formula: at `h = (n − 1)·p`, `x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋₊₁ − x_⌊h⌋)`: type 7 of Hyndman & Fan (1996),
 * Excel's PERCENTILE.INC.
 *
 * @param sorted ascending, at least one value
 * @param probability in [0, 1]
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/**
 * Quantiles of a sample as it comes, in steps and without sorting it: see `quantileOfSorted`.
 *
 * @param values at least one, none NaN
 * @param probabilities ascending, each in [0, 1]
 */
export function* quantilesInSteps(values: Float64Array, probabilities: readonly number[]): Generator<void, number[]> {
  const last = values.length - 1;
  const below = probabilities.map((probability) => Math.floor(last * probability));
  const settled = yield* settledAt(values, [...new Set(below.flatMap((place) => [place, Math.min(place + 1, last)]))]);
  return probabilities.map((probability) => quantileOfSorted(settled, probability));
}
