import { SOBOL_DIRECTIONS } from "./sobolDirections";

/** Dimensions that have direction numbers. */
export const SOBOL_DIMENSIONS = SOBOL_DIRECTIONS.length + 1;

const BITS = 32;

/**
 * A coordinate of a point of the Sobol sequence, as a whole number of 2^−32: the sum modulo two of the direction numbers
 * at the bits of its index, so that any point can be had without those before it.
 *
 * @param index of the point, from 0
 * @param dimension from 0, below SOBOL_DIMENSIONS
 * Source: P. Bratley, B. L. Fox (1988), Algorithm 659, ACM TOMS 14(1), with the numbers of Joe and Kuo.
 */
export function sobolPoint(index: number, dimension: number): number {
  const directions = directionsOf(dimension);
  let point = 0;
  for (let bit = 0, rest = index >>> 0; rest !== 0; bit++, rest >>>= 1) if (rest & 1) point ^= directions[bit];
  return point >>> 0;
}

const kept: Uint32Array[] = [];

/** v_1 … v_32 of a dimension; the first is the van der Corput sequence. */
function directionsOf(dimension: number): Uint32Array {
  return (kept[dimension] ??= dimension === 0 ? Uint32Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit)) : recur(SOBOL_DIRECTIONS[dimension - 1]));
}

/** `v_k = a_1 v_{k−1} ⊕ … ⊕ a_{s−1} v_{k−s+1} ⊕ v_{k−s} ⊕ (v_{k−s} >> s)`, a the coefficients of the polynomial. */
function recur([polynomial, ...initial]: readonly number[]): Uint32Array {
  const degree = initial.length;
  const directions = new Uint32Array(BITS);
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = initial[k] * 2 ** (BITS - 1 - k);
      continue;
    }
    let next = directions[k - degree] ^ (directions[k - degree] >>> degree);
    for (let term = 1; term < degree; term++) if ((polynomial >>> (degree - term)) & 1) next ^= directions[k - term];
    directions[k] = next;
  }
  return directions;
}
