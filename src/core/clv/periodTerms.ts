import { valueInYear, yearsUntilConstant, type YearCurve } from "../cashflow/yearCurve";
import { periodicDiscountFactor, periodicGrowthFactor, periodicProbability } from "../units/periodic";
import type { ClientTerms } from "./clientTerms";

/** A client's terms in one curve year, per period: annual flows divided by m, rates turned periodic. */
export interface PeriodTerms {
  readonly revenue: number;
  readonly referral: number;
  readonly retentionCost: number;
  readonly capitalCharge: number;
  /** p̃ */
  readonly defaultProbability: number;
  /** c̃ */
  readonly attritionProbability: number;
  /** (1 − p̃)(1 − c̃) */
  readonly survival: number;
  /** ℓ·E, before growth of the exposure. */
  readonly lossOnDefault: number;
  /** v */
  readonly discountFactor: number;
  readonly revenueGrowth: number;
  readonly referralGrowth: number;
  readonly costGrowth: number;
  readonly exposureGrowth: number;
}

/** Terms per period in a curve year counted from 1. */
export function periodTerms(terms: ClientTerms, year: number): PeriodTerms {
  const m = terms.periodsPerYear;
  const at = (curve: YearCurve): number => valueInYear(curve, year);
  const revenueGrowth = periodicGrowthFactor(at(terms.growth.revenue), m);
  // Most clients have one rate for all flows: its factor is taken once.
  const growthFactor = (rate: YearCurve): number => (rate === terms.growth.revenue ? revenueGrowth : periodicGrowthFactor(at(rate), m));
  const defaultProbability = periodicProbability(at(terms.pd), m);
  const attritionProbability = periodicProbability(at(terms.churn), m);
  const exposure = at(terms.ead);
  return {
    revenue: at(terms.revenue) / m,
    referral: at(terms.referral) / m,
    retentionCost: at(terms.retentionCost) / m,
    capitalCharge: (at(terms.capitalCharge) * at(terms.capital) * exposure) / m,
    defaultProbability,
    attritionProbability,
    survival: (1 - defaultProbability) * (1 - attritionProbability),
    lossOnDefault: at(terms.lgd) * exposure,
    discountFactor: periodicDiscountFactor(at(terms.discountRate), m),
    revenueGrowth,
    referralGrowth: growthFactor(terms.growth.referral),
    costGrowth: growthFactor(terms.growth.cost),
    exposureGrowth: isRepaymentProfile(terms) ? 1 : growthFactor(terms.growth.exposure),
  };
}

/** A balance given year by year is repaid as given; only a constant, renewed one grows. */
function isRepaymentProfile({ ead, exposureGrows = false }: ClientTerms): boolean {
  return !exposureGrows && yearsUntilConstant(ead) > 1;
}

/** Years until every curve of the client is constant. */
export function curveYears(terms: ClientTerms): number {
  const { growth } = terms;
  return Math.max(
    yearsUntilConstant(terms.revenue),
    yearsUntilConstant(terms.referral),
    yearsUntilConstant(terms.retentionCost),
    yearsUntilConstant(terms.churn),
    yearsUntilConstant(terms.pd),
    yearsUntilConstant(terms.lgd),
    yearsUntilConstant(terms.ead),
    yearsUntilConstant(terms.capital),
    yearsUntilConstant(terms.capitalCharge),
    yearsUntilConstant(terms.discountRate),
    yearsUntilConstant(growth.revenue),
    yearsUntilConstant(growth.referral),
    yearsUntilConstant(growth.cost),
    yearsUntilConstant(growth.exposure),
  );
}
