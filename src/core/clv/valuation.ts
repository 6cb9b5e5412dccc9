import { stretches, turningYearsOfCurve } from "../cashflow/stretches";
import { incomeWeight, lossWeight } from "../cashflow/weights";
import { convergesForEver, geometricSum } from "../numeric/geometricSum";
import { fail, ok, type Result } from "../result/result";
import type { ClientTerms } from "./clientTerms";
import { clvOf, type Components } from "./components";
import { curveYears, periodTerms, type PeriodTerms } from "./periodTerms";

/**
 * Lifetime value of one client, line by line (MODEL.md §2), in closed form.
 *
 * Over a stretch of n periods with constant rates every line is a geometric series:
 * `flow · S·DF·G at the start · weight · Σ_{k<n} (γ(1−p̃)(1−c̃)v)^k`. A client without curves is one
 * stretch, one with curves has one a year and a constant tail, which may be infinite.
 *
 * @returns the components, or `perpetualDiverges` naming the line that has no finite value
 */
export function valueClient(terms: ClientTerms): Result<Components> {
  let revenue = 0;
  let referral = 0;
  let retentionCost = 0;
  let capitalCharge = 0;
  let expectedLoss = 0;

  // S·DF and G at the start of the stretch.
  let aliveAndDiscounted = 1;
  let revenueScale = 1;
  let referralScale = 1;
  let costScale = 1;
  let exposureScale = 1;

  for (const { year, periods } of stretches(terms.horizonPeriods, terms.periodsPerYear, turningYearsOfCurve(curveYears(terms)))) {
    if (aliveAndDiscounted === 0) break;
    const period = periodTerms(terms, year);
    const decay = period.survival * period.discountFactor;
    const diverging = periods === Infinity ? divergingLine(period, decay) : undefined;
    if (diverging) return fail("perpetualDiverges", { parameter: "years", component: diverging.line, value: diverging.ratio });

    const income = aliveAndDiscounted * incomeWeight(terms.timing, period.survival, period.discountFactor);
    const loss = aliveAndDiscounted * lossWeight(terms.timing, period.defaultProbability, period.discountFactor);
    const series = (flow: number, growth: number): number => (flow === 0 ? 0 : flow * geometricSum(growth * decay, periods));

    revenue += income * revenueScale * series(period.revenue, period.revenueGrowth);
    referral += income * referralScale * series(period.referral, period.referralGrowth);
    retentionCost -= income * costScale * series(period.retentionCost, period.costGrowth);
    capitalCharge -= income * exposureScale * series(period.capitalCharge, period.exposureGrowth);
    expectedLoss -= loss * exposureScale * series(period.lossOnDefault, period.exposureGrowth);

    if (periods === Infinity) break;
    aliveAndDiscounted *= decay ** periods;
    revenueScale *= period.revenueGrowth ** periods;
    referralScale *= period.referralGrowth ** periods;
    costScale *= period.costGrowth ** periods;
    exposureScale *= period.exposureGrowth ** periods;
  }
  return ok({ revenue, referral, retentionCost, capitalCharge, expectedLoss, acquisitionCost: 0 - terms.acquisitionCost });
}

/** The value itself: the sum of the lines of `valueClient`. */
export function clientLifetimeValue(terms: ClientTerms): Result<number> {
  const components = valueClient(terms);
  return components.ok ? ok(clvOf(components.value)) : components;
}

/** First line that is not zero and whose series does not converge; the limit is `γ(1−p̃)(1−c̃)v < 1`. */
function divergingLine(period: PeriodTerms, decay: number): { line: string; ratio: number } | undefined {
  const lines: readonly [line: string, flow: number, growth: number][] = [
    ["revenue", period.revenue, period.revenueGrowth],
    ["referral", period.referral, period.referralGrowth],
    ["retention cost", period.retentionCost, period.costGrowth],
    ["capital charge", period.capitalCharge, period.exposureGrowth],
    ["expected loss", period.lossOnDefault * period.defaultProbability, period.exposureGrowth],
  ];
  for (const [line, flow, growth] of lines) {
    const ratio = growth * decay;
    if (flow !== 0 && !convergesForEver(ratio)) return { line, ratio };
  }
  return undefined;
}
