import { quantileOfSorted } from "../numeric/quantile";

const CUTS = [0.2, 0.4, 0.6, 0.8];

/**
 * Score of each value by its fifth: 1 for the lowest, 5 for the highest.
 *
 * Formula: 1 + number of the quantiles at 20, 40, 60 and 80 % (`quantileOfSorted`) that lie below the value: equal
 * values score the same.
 */
export function quintileScores(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  const cuts = CUTS.map((probability) => quantileOfSorted(sorted, probability));
  return values.map((value) => 1 + cuts.filter((cut) => cut < value).length);
}
