import type { Stretch } from "../cashflow/stretches";

/**
 * Splits a horizon at the years in which something changes, into stretches of constant rates. Years in which
 * every shock and every curve holds still are one stretch: a shock of three years is three stretches, not ten.
 *
 * @param horizonPeriods T, whole or Infinity
 * @param turningYears years whose rates are not those of the year before, ascending, from 2
 */
export function stretchesBetween(horizonPeriods: number, periodsPerYear: number, turningYears: readonly number[]): Stretch[] {
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
