/**
 * Shapley values of a game with few players: what each adds on average over all orders in which they can join. They add
 * up to the worth of all less the worth of none.
 *
 * Formula: `φ_i = Σ_{S ∌ i} |S|!·(n − |S| − 1)!/n!·(v(S ∪ {i}) − v(S))`
 *
 * @param worth v by coalition, 2ⁿ values; bit i of a position says that player i is in
 *
 * Source: L. S. Shapley (1953), A Value for n-Person Games, Contributions to the Theory of Games II.
 */
export function shapleyValues(worth: ArrayLike<number>): Float64Array {
  const players = Math.log2(worth.length);
  /** |S|!·(n − |S| − 1)!/n! by |S|. */
  const weights = [1 / players];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1] * size) / (players - size));
  return Float64Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if (coalition & (1 << player)) continue;
      value += weights[sizeOf(coalition)] * (worth[coalition | (1 << player)] - worth[coalition]);
    }
    return value;
  });
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}
