import { fail, ok, type Result } from "../result/result";
import { incomeWeight, lossWeight } from "../cashflow/weights";
import type { ClientTerms } from "./clientTerms";
import { periodTerms } from "./periodTerms";

/** One period of a client's life; money is the present value at t = 0 unless it says expected. */
export interface SchedulePeriod {
  /** t, from 1. */
  readonly period: number;
  /** t / m: years from the valuation date to the end of the period. */
  readonly endYear: number;
  /** S_{t−1} */
  readonly aliveAtStart: number;
  /** D_t */
  readonly defaulted: number;
  /** S_{t−1}(1 − p̃)c̃ */
  readonly churned: number;
  /** S_t */
  readonly aliveAtEnd: number;
  /** DF_t, at the end of the period. */
  readonly discountFactor: number;
  readonly revenue: number;
  readonly referral: number;
  readonly retentionCost: number;
  readonly capitalCharge: number;
  readonly expectedLoss: number;
  /** Sum of the five lines. */
  readonly netValue: number;
  /** CLV if the horizon ended here: −CAC and all periods so far. */
  readonly cumulativeValue: number;
}

/**
 * A client's life period by period (MODEL.md §2): the recursion, written out, beside the closed form of
 * `valueClient`. The lines add up to its components, the last cumulative value is CLV.
 *
 * @returns a row a period, or `needsFiniteHorizon`
 */
export function clientSchedule(terms: ClientTerms): Result<SchedulePeriod[]> {
  if (terms.horizonPeriods === Infinity) return fail("needsFiniteHorizon", { parameter: "years" });
  const rows: SchedulePeriod[] = [];
  let alive = 1;
  let discountFactor = 1;
  let cumulativeValue = 0 - terms.acquisitionCost;
  const scale = { revenue: 1, referral: 1, cost: 1, exposure: 1 };

  for (let period = 1; period <= terms.horizonPeriods; period++) {
    const p = periodTerms(terms, Math.ceil(period / terms.periodsPerYear));
    const start = alive * discountFactor;
    const income = start * incomeWeight(terms.timing, p.survival, p.discountFactor);
    const loss = start * lossWeight(terms.timing, p.defaultProbability, p.discountFactor);

    const revenue = p.revenue * scale.revenue * income;
    const referral = p.referral * scale.referral * income;
    const retentionCost = 0 - p.retentionCost * scale.cost * income;
    const capitalCharge = 0 - p.capitalCharge * scale.exposure * income;
    const expectedLoss = 0 - p.lossOnDefault * scale.exposure * loss;
    const netValue = revenue + referral + retentionCost + capitalCharge + expectedLoss;
    cumulativeValue += netValue;
    discountFactor *= p.discountFactor;
    rows.push({
      period,
      endYear: period / terms.periodsPerYear,
      aliveAtStart: alive,
      defaulted: alive * p.defaultProbability,
      churned: alive * (1 - p.defaultProbability) * p.attritionProbability,
      aliveAtEnd: alive * p.survival,
      discountFactor,
      revenue,
      referral,
      retentionCost,
      capitalCharge,
      expectedLoss,
      netValue,
      cumulativeValue,
    });

    alive *= p.survival;
    scale.revenue *= p.revenueGrowth;
    scale.referral *= p.referralGrowth;
    scale.cost *= p.costGrowth;
    scale.exposure *= p.exposureGrowth;
  }
  return ok(rows);
}
