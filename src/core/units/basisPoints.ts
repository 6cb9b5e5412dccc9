const PER_UNIT = 10_000;

/** A spread in basis points as a rate: 100 is 0.01. */
export function rateOfBasisPoints(basisPoints: number): number {
  return basisPoints / PER_UNIT;
}

/** A rate in basis points: 0.01 is 100. */
export function basisPointsOf(rate: number): number {
  return rate * PER_UNIT;
}
