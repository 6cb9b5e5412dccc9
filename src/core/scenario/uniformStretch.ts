import { incomeWeight, lossWeight } from "../cashflow/weights";
import { convergesForEver } from "../numeric/geometricSum";
import { placeOf } from "../numeric/columnStore";
import type { LinearColumn, ScaledColumn } from "../numeric/linearColumn";
import { periodicRoot, probabilityFromSurvival, yearPower, yearSum } from "../units/periodicColumns";
import type { GroupTerms } from "../portfolio/clientTable";

/** Columns of one block over a stretch of constant rates, all of whose flows grow alike. Flows are annual. */
export interface UniformStretchColumns {
  /** The buffer of the store that all columns here are of. */
  readonly all: Float64Array;
  readonly revenue: ScaledColumn;
  /** Undefined where it is zero for every row. */
  readonly referral: ScaledColumn | undefined;
  readonly retentionCost: ScaledColumn;
  /** h·K·E; undefined where it is zero for every row. */
  readonly capitalCharge: ScaledColumn | undefined;
  /** ℓ·E */
  readonly lossOnDefault: ScaledColumn;
  /** Annual probabilities. */
  readonly pd: LinearColumn;
  readonly churn: LinearColumn;
  /** Of one period. */
  readonly discountFactor: Float64Array;
  readonly growthFactor: Float64Array;
}

/** What a life has come to so far. */
export interface LivesSoFar {
  /** S·DF·G at the start of the stretch; receives the same at its end. */
  readonly carried: Float64Array;
  /** Each row's value so far. */
  readonly values: Float64Array;
  /** Sums of the lines so far, in COMPONENT_LINES order. */
  readonly sums: Float64Array;
}

/**
 * Adds a stretch to the value of every row and to the sums of the lines, in one pass: where one growth rate
 * serves all flows, which is what most rows are, a life needs one geometric sum a stretch, and nothing is
 * stored but the values and what is carried on.
 *
 * Formulas as in `valueClient`; the sum by doubling as in `geometricSum`, whose last power is q^n.
 *
 * @param periods n; Infinity for a perpetual tail
 * @returns whether every series converges
 */
export function addUniformStretch(columns: UniformStretchColumns, count: number, { timing, periodsPerYear }: GroupTerms, periods: number, { carried, values, sums }: LivesSoFar): boolean {
  const { all, referral, capitalCharge, pd, churn } = columns;
  const revenueAt = placeOf(columns.revenue.values);
  const costAt = placeOf(columns.retentionCost.values);
  const lossAt = placeOf(columns.lossOnDefault.values);
  const pdAt = placeOf(pd.values);
  const churnAt = placeOf(churn.values);
  const discountAt = placeOf(columns.discountFactor);
  const growthAt = placeOf(columns.growthFactor);
  const carriedAt = placeOf(carried);
  const valueAt = placeOf(values);
  const referralAt = referral ? placeOf(referral.values) : NOWHERE;
  const chargeAt = capitalCharge ? placeOf(capitalCharge.values) : NOWHERE;
  const perpetual = periods === Infinity;
  const unit = unitOf(periods, periodsPerYear);
  const terms = perpetual ? 1 : (periods / unit) | 0;
  const atLeast8 = terms >= 8;
  const atLeast4 = terms >= 4;
  const atLeast2 = terms >= 2;
  const bit2 = (terms & 4) !== 0;
  const bit1 = (terms & 2) !== 0;
  const bit0 = (terms & 1) !== 0;
  const highestBit = 30 - Math.clz32(terms);
  const perPd = pd.factor;
  const pdOffset = pd.offset;
  const perChurn = churn.factor;
  const churnOffset = churn.offset;
  const perRevenue = columns.revenue.factor / periodsPerYear;
  const perCost = columns.retentionCost.factor / periodsPerYear;
  const perReferral = referral ? referral.factor / periodsPerYear : 0;
  const perCharge = capitalCharge ? capitalCharge.factor / periodsPerYear : 0;
  const perLoss = columns.lossOnDefault.factor;
  // Plain variables: fields would not be kept in registers.
  let sumRevenue = 0;
  let sumReferral = 0;
  let sumCost = 0;
  let sumCharge = 0;
  let sumLoss = 0;
  let converges = true;
  for (let i = 0; i < count; i++) {
    const annualPd = all[pdAt + i] * perPd + pdOffset;
    const noDefault = periodicRoot(1 - annualPd, periodsPerYear);
    const defaultProbability = probabilityFromSurvival(annualPd, noDefault, periodsPerYear);
    const stay = periodicRoot(1 - (all[churnAt + i] * perChurn + churnOffset), periodsPerYear);
    const v = all[discountAt + i];
    const survival = noDefault * stay;
    const q = all[growthAt + i] * survival * v;

    const year = yearSum(q, unit);
    const ratio = yearPower(q, unit);
    // Doubling, as in `geometricSum`. The last three bits are written out: a loop costs more than what it would do.
    let series = 1;
    let power = ratio;
    for (let bit = highestBit; bit >= 3; bit--) {
      series *= 1 + power;
      power *= power;
      if ((terms >>> bit) & 1) {
        series = 1 + ratio * series;
        power *= ratio;
      }
    }
    if (atLeast8) {
      series *= 1 + power;
      power *= power;
      if (bit2) {
        series = 1 + ratio * series;
        power *= ratio;
      }
    }
    if (atLeast4) {
      series *= 1 + power;
      power *= power;
      if (bit1) {
        series = 1 + ratio * series;
        power *= ratio;
      }
    }
    if (atLeast2) {
      series *= 1 + power;
      power *= power;
      if (bit0) {
        series = 1 + ratio * series;
        power *= ratio;
      }
    }
    if (perpetual) {
      series = 1 / (1 - ratio);
      if (!convergesForEver(ratio)) converges = false;
    }
    const start = all[carriedAt + i];
    all[carriedAt + i] = start * power;
    series *= year * start;
    const income = series * incomeWeight(timing, survival, v);

    const revenueLine = all[revenueAt + i] * income * perRevenue;
    const costLine = all[costAt + i] * income * perCost;
    const lossLine = all[lossAt + i] * lossWeight(timing, defaultProbability, v) * series * perLoss;
    let value = all[valueAt + i] + revenueLine - costLine - lossLine;
    sumRevenue += revenueLine;
    sumCost += costLine;
    sumLoss += lossLine;
    if (referralAt !== NOWHERE) {
      const line = all[referralAt + i] * income * perReferral;
      sumReferral += line;
      value += line;
    }
    if (chargeAt !== NOWHERE) {
      const line = all[chargeAt + i] * income * perCharge;
      sumCharge += line;
      value -= line;
    }
    all[valueAt + i] = value;
  }
  sums[0] += sumRevenue;
  sums[1] += sumReferral;
  sums[2] -= sumCost;
  sums[3] -= sumCharge;
  sums[4] -= sumLoss;
  return converges;
}

/** Place of a column that is zero for every row. */
const NOWHERE = -1;

/** Whole years at a time where the stretch has whole years: a year's sum is a product, and few terms are left. */
function unitOf(periods: number, periodsPerYear: number): number {
  return periods % periodsPerYear === 0 ? periodsPerYear : 1;
}
