import fc from "fast-check";

/**
 * Decimals spread evenly over a range, its ends now and then, as people type them. fast-check's own doubles are
 * spread over their exponents: nearly all of them are next to nothing, and laws that hold of nothing hold always.
 */
export function decimal(min: number, max: number, digits = 4): fc.Arbitrary<number> {
  const scale = 10 ** digits;
  return fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) }).map((whole) => whole / scale);
}
