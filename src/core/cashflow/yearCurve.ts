/**
 * A rate or amount that is constant, or has one value a year; a short curve holds its last value.
 * An empty array is not a curve.
 */
export type YearCurve = number | readonly number[];

/** Value in a year counted from 1. */
export function valueInYear(curve: YearCurve, year: number): number {
  return typeof curve === "number" ? curve : curve[Math.min(year, curve.length) - 1];
}

/** Number of years until the curve is constant: 1 for a constant. */
export function yearsUntilConstant(curve: YearCurve): number {
  return typeof curve === "number" ? 1 : curve.length;
}
