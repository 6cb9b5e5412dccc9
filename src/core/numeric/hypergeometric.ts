/** Terms after which a continued fraction has settled, whatever the discount. */
const MAX_TERMS = 1_000_000;
/** Numbers next to nothing are replaced by this, so that a fraction of fractions never divides by 0. */
const TINY = 1e-300;

/**
 * `₂F₁(1, b; c; z)` for 0 ≤ z < 1 and c > b > 0.
 *
 * Formula: `1/(1 − k₁z/(1 − k₂z/(1 − …)))`, `k_{2j+1} = (b + j)(c − 1 + j)/((c − 1 + 2j)(c + 2j))`,
 * `k_{2j} = j(c − 1 − b + j)/((c − 2 + 2j)(c − 1 + 2j))`.
 *
 * Source: NIST Digital Library of Mathematical Functions, 15.7; modified Lentz: Numerical Recipes, 5.2.
 */
export function hypergeometricOfOne(b: number, c: number, z: number): number {
  let fraction = 1;
  let numerators = 1;
  let denominators = 0;
  for (let term = 1; term <= MAX_TERMS; term++) {
    const j = term >> 1;
    const coefficient = term % 2 === 1 ? ((b + j) * (c - 1 + j)) / ((c - 1 + 2 * j) * (c + 2 * j)) : (j * (c - 1 - b + j)) / ((c - 2 + 2 * j) * (c - 1 + 2 * j));
    denominators = awayFromZero(1 - coefficient * z * denominators);
    numerators = awayFromZero(1 - (coefficient * z) / numerators);
    denominators = 1 / denominators;
    const change = numerators * denominators;
    fraction *= change;
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return 1 / fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
