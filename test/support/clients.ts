import fc from "fast-check";
import { decimal } from "./numbers";
import type { YearCurve } from "../../src/core/cashflow/yearCurve";
import { uniformGrowth, type ClientTerms } from "../../src/core/clv/clientTerms";
import type { TextbookClient } from "../oracle/textbookClv";

/** A plain client to vary: once a year, ten years, nothing but a margin, a churn and a discount rate. */
export const plainClient: ClientTerms = {
  revenue: 100, referral: 0, retentionCost: 0, churn: 0.1, pd: 0, lgd: 0.45, ead: 0, capital: 0, capitalCharge: 0,
  discountRate: 0.12, acquisitionCost: 0, growth: uniformGrowth(0), periodsPerYear: 1, horizonPeriods: 10, timing: "end",
};

export const number = (min: number, max: number): fc.Arbitrary<number> => decimal(min, max, 6);
export const probability = fc.oneof({ weight: 9, arbitrary: number(0, 0.7) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });

const curveOf = (value: fc.Arbitrary<number>): fc.Arbitrary<YearCurve> => fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 6 }) });

/** Any client with a finite horizon: all frequencies, timings, curves, own growth rates, certain churn and default. */
export const anyClient: fc.Arbitrary<ClientTerms> = fc
  .record({
    revenue: curveOf(number(-100, 1000)), referral: curveOf(number(-10, 100)), retentionCost: curveOf(number(0, 300)), churn: curveOf(probability), pd: curveOf(probability),
    lgd: curveOf(number(0, 1)), ead: curveOf(number(0, 10_000)), capital: curveOf(number(0, 0.3)), capitalCharge: curveOf(number(0, 0.3)),
    discountRate: curveOf(fc.oneof({ weight: 8, arbitrary: number(-0.05, 0.6) }, { weight: 1, arbitrary: number(-0.5, 3) })), acquisitionCost: number(0, 500),
    growth: fc.oneof(
      curveOf(number(-0.4, 0.3)).map(uniformGrowth),
      fc.record({ revenue: curveOf(number(-0.4, 0.3)), referral: curveOf(number(-0.4, 0.3)), cost: curveOf(number(-0.4, 0.3)), exposure: curveOf(number(-0.4, 0.3)) }),
    ),
    periodsPerYear: fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const), years: fc.integer({ min: 0, max: 40 }), timing: fc.constantFrom("begin" as const, "mid" as const, "end" as const),
  })
  .map(({ years, ...terms }) => ({ ...terms, horizonPeriods: years * terms.periodsPerYear }));

const asCurve = (curve: YearCurve): readonly number[] => (typeof curve === "number" ? [curve] : curve);

/** The same client in the textbook's words. */
export function textbookClient(terms: ClientTerms): TextbookClient {
  return {
    revenue: asCurve(terms.revenue), referral: asCurve(terms.referral), retentionCost: asCurve(terms.retentionCost), churn: asCurve(terms.churn), pd: asCurve(terms.pd), lgd: asCurve(terms.lgd), ead: asCurve(terms.ead),
    capital: asCurve(terms.capital), capitalCharge: asCurve(terms.capitalCharge), discountRate: asCurve(terms.discountRate),
    revenueGrowth: asCurve(terms.growth.revenue), referralGrowth: asCurve(terms.growth.referral), costGrowth: asCurve(terms.growth.cost), exposureGrowth: asCurve(terms.growth.exposure),
    cac: terms.acquisitionCost, m: terms.periodsPerYear, T: terms.horizonPeriods, timing: terms.timing,
  };
}
