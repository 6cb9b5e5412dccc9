/** A run of periods over which every rate is constant. */
export interface Stretch {
  /** Year whose values hold, counted from 1. */
  readonly year: number;
  /** Number of periods; Infinity for the tail of a perpetual horizon. */
  readonly periods: number;
}

/**
 * Splits a horizon at the years in which something changes, into stretches of constant rates. Years in which
 * nothing moves are one stretch: a shock of three years is three stretches, not ten.
 *
 * @param horizonPeriods T, whole or Infinity
 * @param turningYears years whose rates are not those of the year before, ascending, from 2
 */
export function stretches(horizonPeriods: number, periodsPerYear: number, turningYears: readonly number[]): Stretch[] {
  const result: Stretch[] = [];
  let year = 1;
  let start = 0;
  for (const turn of [...turningYears, Infinity]) {
    const end = Math.min((turn - 1) * periodsPerYear, horizonPeriods);
    if (end > start) result.push({ year, periods: end - start });
    if (end === horizonPeriods) break;
    start = end;
    year = turn;
  }
  return result;
}

/** Turning years of a curve: every year it gives after the first. */
export function turningYearsOfCurve(curveYears: number): number[] {
  return Array.from({ length: curveYears - 1 }, (_, index) => index + 2);
}
