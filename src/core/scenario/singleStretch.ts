import { finiteGeometricSum } from "../numeric/geometricSum";
import type { Timing } from "../units/timing";

/** Columns of one block whose rates are constant to the horizon and whose flows grow alike. Flows are annual. */
export interface StretchColumns {
  readonly revenue: Float64Array;
  /** Undefined where it is zero for every row. */
  readonly referral?: Float64Array;
  readonly retentionCost: Float64Array;
  /** h·K·E; undefined where it is zero for every row. */
  readonly capitalCharge?: Float64Array;
  /** ℓ·E */
  readonly lossOnDefault: Float64Array;
  readonly acquisitionCost: Float64Array;
  readonly survivalOfDefault: Float64Array;
  readonly survivalOfChurn: Float64Array;
  readonly defaultProbability: Float64Array;
  readonly discountFactor: Float64Array;
  readonly growthFactor: Float64Array;
}

/**
 * CLV of every row, and the sums of its lines: the closed form where a whole life is one stretch, which is
 * what most rows of most scenarios are. One pass, nothing stored but the values.
 *
 * @param periods T, finite
 * @param values receives the CLV of each row
 * @param sums receives the sums of the lines, in COMPONENT_LINES order
 * @returns the number of rows below zero
 */
export function valueSingleStretch(columns: StretchColumns, count: number, terms: { readonly timing: Timing; readonly periodsPerYear: number; readonly horizonPeriods: number }, values: Float64Array, sums: Float64Array): number {
  const { revenue, referral, retentionCost, capitalCharge, lossOnDefault, acquisitionCost, survivalOfDefault, survivalOfChurn, defaultProbability, discountFactor, growthFactor } = columns;
  // An integer for the compiler: the bits of T steer the innermost loop.
  const periods = terms.horizonPeriods | 0;
  const perPeriod = 1 / terms.periodsPerYear;
  const atEnd = terms.timing === "end";
  const atMiddle = terms.timing === "mid";
  // Plain variables: destructured ones are not kept in registers.
  let sumRevenue = 0;
  let sumReferral = 0;
  let sumCost = 0;
  let sumCharge = 0;
  let sumLoss = 0;
  let sumAcquisition = 0;
  let negative = 0;
  for (let i = 0; i < count; i++) {
    const v = discountFactor[i];
    const survival = survivalOfDefault[i] * survivalOfChurn[i];
    const decay = survival * v;
    const series = finiteGeometricSum(growthFactor[i] * decay, periods);
    const lossTime = atMiddle ? Math.sqrt(v) : v;
    const weight = atEnd ? decay : atMiddle ? 0.5 * (1 + survival) * lossTime : 1;
    const income = series * weight * perPeriod;

    const revenueLine = revenue[i] * income;
    const costLine = retentionCost[i] * income;
    const lossLine = lossOnDefault[i] * defaultProbability[i] * lossTime * series;
    const acquisitionLine = acquisitionCost[i];
    let value = revenueLine - costLine - lossLine - acquisitionLine;
    sumRevenue += revenueLine;
    sumCost += costLine;
    sumLoss += lossLine;
    sumAcquisition += acquisitionLine;
    if (referral) {
      const line = referral[i] * income;
      sumReferral += line;
      value += line;
    }
    if (capitalCharge) {
      const line = capitalCharge[i] * income;
      sumCharge += line;
      value -= line;
    }
    values[i] = value;
    if (value < 0) negative++;
  }
  sums[0] = sumRevenue;
  sums[1] = sumReferral;
  sums[2] = 0 - sumCost;
  sums[3] = 0 - sumCharge;
  sums[4] = 0 - sumLoss;
  sums[5] = 0 - sumAcquisition;
  return negative;
}
