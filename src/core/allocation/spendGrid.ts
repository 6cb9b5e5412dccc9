import type { SpendResponses } from "./spendTerms";

/** Steps of a grid as shares of its width: `(step/(steps − 1))²`, dense where money acts most. */
export function gridShares(steps: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) => (step / (steps - 1)) ** 2);
}

/** Spend of a row at a share of the width of its grid. */
export function gridSpend({ least, most }: Pick<SpendResponses, "least" | "most">, row: number, share: number): number {
  return share === 1 ? most[row] : least[row] + (most[row] - least[row]) * share;
}
