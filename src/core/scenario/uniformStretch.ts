import type { GroupTerms } from "../portfolio/clientTable";

/** Columns of one block over a stretch of constant rates, all of whose flows grow alike. Flows are annual. */
export interface UniformStretchColumns {
  readonly revenue: Float64Array;
  /** Undefined where it is zero for every row. */
  readonly referral: Float64Array | undefined;
  readonly retentionCost: Float64Array;
  /** h·K·E; undefined where it is zero for every row. */
  readonly capitalCharge: Float64Array | undefined;
  /** ℓ·E */
  readonly lossOnDefault: Float64Array;
  readonly survivalOfDefault: Float64Array;
  readonly survivalOfChurn: Float64Array;
  readonly defaultProbability: Float64Array;
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
  const { revenue, referral, retentionCost, capitalCharge, lossOnDefault, survivalOfDefault, survivalOfChurn, defaultProbability, discountFactor, growthFactor } = columns;
  const perpetual = periods === Infinity;
  // An integer for the compiler: its bits steer the innermost loop.
  const whole = perpetual ? 1 : periods | 0;
  const highestBit = 30 - Math.clz32(whole);
  const perPeriod = 1 / periodsPerYear;
  const atEnd = timing === "end";
  const atMiddle = timing === "mid";
  // Plain variables: fields would not be kept in registers.
  let sumRevenue = 0;
  let sumReferral = 0;
  let sumCost = 0;
  let sumCharge = 0;
  let sumLoss = 0;
  let converges = true;
  for (let i = 0; i < count; i++) {
    const v = discountFactor[i];
    const survival = survivalOfDefault[i] * survivalOfChurn[i];
    const decay = survival * v;
    const ratio = growthFactor[i] * decay;
    let series = 1;
    let power = ratio;
    for (let bit = highestBit; bit >= 0; bit--) {
      series *= 1 + power;
      power *= power;
      if ((whole >>> bit) & 1) {
        series = 1 + ratio * series;
        power *= ratio;
      }
    }
    if (perpetual) {
      series = 1 / (1 - ratio);
      if (!(ratio < 1)) converges = false;
    }
    const start = carried[i];
    carried[i] = start * power;
    series *= start;
    const lossTime = atMiddle ? Math.sqrt(v) : v;
    const weight = atEnd ? decay : atMiddle ? 0.5 * (1 + survival) * lossTime : 1;
    const income = series * weight * perPeriod;

    const revenueLine = revenue[i] * income;
    const costLine = retentionCost[i] * income;
    const lossLine = lossOnDefault[i] * defaultProbability[i] * lossTime * series;
    let value = values[i] + revenueLine - costLine - lossLine;
    sumRevenue += revenueLine;
    sumCost += costLine;
    sumLoss += lossLine;
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
  }
  sums[0] += sumRevenue;
  sums[1] += sumReferral;
  sums[2] -= sumCost;
  sums[3] -= sumCharge;
  sums[4] -= sumLoss;
  return converges;
}
