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

/** A curve that follows from others year by year: a constant where all of them are. */
export function combineCurves<const Curves extends readonly YearCurve[]>(curves: Curves, combine: (...values: { [K in keyof Curves]: number }) => number): YearCurve {
  const inYear = (year: number): number => combine(...(curves.map((curve) => valueInYear(curve, year)) as { [K in keyof Curves]: number }));
  if (curves.every((curve) => typeof curve === "number")) return inYear(1);
  return Array.from({ length: Math.max(...curves.map(yearsUntilConstant)) }, (_, index) => inYear(index + 1));
}
