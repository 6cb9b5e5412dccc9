/** A run of periods in one curve year, over which every rate is constant. */
export interface Stretch {
  /** Year whose values hold, counted from 1. */
  readonly year: number;
  /** Number of periods; Infinity for the tail of a perpetual horizon. */
  readonly periods: number;
}

/**
 * Splits a horizon into stretches of constant rates: one a year while curves still move,
 * then a single one to the end.
 *
 * @param horizonPeriods T, whole or Infinity
 * @param curveYears number of years after which all curves are constant (1: constant from the start)
 */
export function stretches(horizonPeriods: number, periodsPerYear: number, curveYears: number): Stretch[] {
  const result: Stretch[] = [];
  let left = horizonPeriods;
  for (let year = 1; year < curveYears && left > 0; year++) {
    const periods = Math.min(periodsPerYear, left);
    result.push({ year, periods });
    left -= periods;
  }
  if (left > 0) result.push({ year: curveYears, periods: left });
  return result;
}
