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

/** A curve that follows from another year by year: a constant where it is one. */
export function mapCurve(curve: YearCurve, map: (value: number) => number): YearCurve {
  if (typeof curve === "number") return map(curve);
  const result = new Array<number>(curve.length);
  for (let year = 0; year < curve.length; year++) result[year] = map(curve[year]);
  return result;
}

/** A curve that follows from two others year by year: a constant where both are. */
export function combineCurves(left: YearCurve, right: YearCurve, combine: (left: number, right: number) => number): YearCurve {
  if (typeof left === "number" && typeof right === "number") return combine(left, right);
  const years = Math.max(yearsUntilConstant(left), yearsUntilConstant(right));
  const result = new Array<number>(years);
  for (let year = 0; year < years; year++) result[year] = combine(valueInYear(left, year + 1), valueInYear(right, year + 1));
  return result;
}
