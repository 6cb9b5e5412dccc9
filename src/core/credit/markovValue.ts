import { solveLinear } from "../numeric/solveLinear";
import { fail, ok, type Result } from "../result/result";
import { PERPETUAL } from "../units/horizon";
import type { TransitionMatrix } from "./transitionMatrix";

/**
 * Value of each state of a relationship that moves between states as a Markov chain.
 *
 * Formula: `V = Σ_{k<n} v^k·P^k·R`, `v = 1/(1 + d)`; for ever `V = (I − vP)⁻¹·R`.
 *
 * Assumptions: the reward of a state is received at the start of each period spent in it, the first one now;
 * the matrix and the rewards do not change. The rows of P add up to 1, so its spectral radius is 1 and that of
 * vP is v: without end, the sum exists for v < 1 only, that is d > 0.
 *
 * @param reward R, one amount a state, a period
 * @param discountRate d, effective a period of the matrix
 * @param periods n, whole; `PERPETUAL` without end
 * @returns one value a state; `needed` for the number of periods where the sum without end does not exist
 *
 * Source: Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive
 * Marketing 14(2), 43–55.
 */
export function markovValue(matrix: TransitionMatrix, reward: readonly number[], discountRate: number, periods: number): Result<number[]> {
  const discountFactor = 1 / (1 + discountRate);
  if (periods !== PERPETUAL) return ok(valueOverPeriods(matrix, reward, discountFactor, periods));
  if (!(discountFactor < 1)) return fail("needed", { parameter: "periods", purpose: "discount_rate ≤ 0" });
  return ok(solveLinear(identityLess(matrix, discountFactor), reward));
}

/** Backwards from the last period: `V ← R + vP·V`. */
function valueOverPeriods({ size, values }: TransitionMatrix, reward: readonly number[], discountFactor: number, periods: number): number[] {
  let value = reward.map(() => 0);
  for (let period = 0; period < periods; period++) {
    const later = value;
    value = reward.map((now, from) => {
      let expected = 0;
      for (let to = 0; to < size; to++) expected += values[from * size + to] * later[to];
      return now + discountFactor * expected;
    });
  }
  return value;
}

/** `I − vP`; every diagonal element outweighs the rest of its row, so that it is never singular. */
function identityLess({ size, values }: TransitionMatrix, discountFactor: number): Float64Array {
  return values.map((probability, index) => (index % (size + 1) === 0 ? 1 : 0) - discountFactor * probability);
}
