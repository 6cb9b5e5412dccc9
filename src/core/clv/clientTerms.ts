import type { YearCurve } from "../cashflow/yearCurve";
import type { PeriodsPerYear } from "../units/periodic";
import type { Timing } from "../units/timing";

/**
 * Everything that the value of one client depends on (MODEL.md §1). Rates are annual effective
 * decimals, money is in one currency, curves hold one value a year. Values are taken as checked:
 * the catalog is where ranges and defaults are applied.
 */
export interface ClientTerms {
  /** R: gross annual income after funds transfer pricing. */
  readonly revenue: YearCurve;
  /** F: annual value of business the client refers. */
  readonly referral: YearCurve;
  /** C: annual cost of keeping and serving the client. */
  readonly retentionCost: YearCurve;
  /** c: annual attrition probability, conditional on survival to the start of the year. */
  readonly churn: YearCurve;
  /** p: annual probability of default, conditional on survival to the start of the year. */
  readonly pd: YearCurve;
  /** ℓ: loss given default. */
  readonly lgd: YearCurve;
  /** E: exposure at default at the start of each period. A curve is a repayment profile: growth does not apply. */
  readonly ead: YearCurve;
  /** Whether an exposure that varies by year grows all the same: it is renewed, and a scenario moves it. Left out: it does not. */
  readonly exposureGrows?: boolean;
  /** K: capital per unit of EAD. */
  readonly capital: YearCurve;
  /** h: annual charge on capital. */
  readonly capitalCharge: YearCurve;
  /** d: annual discount rate. */
  readonly discountRate: YearCurve;
  /** A: acquisition cost, paid at t = 0. */
  readonly acquisitionCost: number;
  /** g, one rate for each flow that grows. */
  readonly growth: GrowthRates;
  /** m. */
  readonly periodsPerYear: PeriodsPerYear;
  /** T = mY; Infinity for a perpetual horizon. */
  readonly horizonPeriods: number;
  readonly timing: Timing;
}

export interface GrowthRates {
  readonly revenue: YearCurve;
  readonly referral: YearCurve;
  readonly cost: YearCurve;
  readonly exposure: YearCurve;
}

/** One growth rate for every flow. */
export function uniformGrowth(rate: YearCurve): GrowthRates {
  return { revenue: rate, referral: rate, cost: rate, exposure: rate };
}
