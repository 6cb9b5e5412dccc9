import { isStepEnd } from "../numeric/rowSteps";
import { shapleyValues } from "../numeric/shapley";

/**
 * Shapley values of many clients, in steps.
 * @param worth value of each client by coalition, 2ⁿ columns; NaN where a client has none
 * @returns by player what it adds for each client; NaN where one of the client's values is missing
 */
export function* shapleyOfClass(worth: readonly Float64Array[], clients: number): Generator<void, Float64Array[]> {
  const players = Math.log2(worth.length);
  const added = Array.from({ length: players }, () => new Float64Array(clients));
  if (players === 0) return added;
  const ofClient = new Float64Array(worth.length);
  for (let client = 0; client < clients; client++) {
    if (isStepEnd(client)) yield;
    for (let coalition = 0; coalition < worth.length; coalition++) ofClient[coalition] = worth[coalition][client];
    shapleyValues(ofClient).forEach((value, player) => (added[player][client] = value));
  }
  return added;
}
