import fc from "fast-check";
import { assetCorrelation, flooredPd, irbCapitalRatio, maturityAdjustment, riskWeightOf } from "../../src/core/capital/irb";
import { CAPITAL_FRAMEWORKS, IRB_RULES } from "../../src/core/capital/frameworks";
import { irbCapital } from "../../src/catalog/functions/capital/irbCapital";
import { irbRw } from "../../src/catalog/functions/capital/irbRw";
import { slottingRiskWeight } from "../../src/core/capital/slotting";
import { stressedPd } from "../../src/core/credit/vasicek";
import { decimal } from "../support/numbers";
import { numbersOf } from "../unit/catalog/pdCells";

const seed = 20260711;

const pd = fc.oneof(decimal(0, 0.02, 5), decimal(0, 1));
const lgd = decimal(0, 1);
const maturity = decimal(1, 5);
const turnover = fc.option(decimal(0, 80, 2), { nil: undefined });
const framework = fc.constantFrom(...CAPITAL_FRAMEWORKS);

test("capital rises with LGD in proportion, and with maturity", () => {
  fc.assert(
    fc.property(pd, lgd, maturity, decimal(0, 1), turnover, framework, (p, l, m, more, turnoverEurM, rules) => {
      const capital = irbCapitalRatio({ pd: p, lgd: l, maturityYears: m, turnoverEurM }, rules);
      const whole = irbCapitalRatio({ pd: p, lgd: 1, maturityYears: m, turnoverEurM }, rules);
      expect(capital).toBeCloseTo(l * whole, 14);
      expect(irbCapitalRatio({ pd: p, lgd: l, maturityYears: Math.min(5, m + more), turnoverEurM }, rules)).toBeGreaterThanOrEqual(capital);
    }),
    { seed, numRuns: 500 },
  );
});

test("capital covers what the worst year in a thousand loses beyond expectation, and is less than the loss itself", () => {
  fc.assert(
    fc.property(pd, lgd, turnover, framework, (p, l, turnoverEurM, rules) => {
      const floored = flooredPd(p, rules);
      const correlation = assetCorrelation(floored, turnoverEurM);
      const capital = irbCapitalRatio({ pd: p, lgd: l, maturityYears: 1, turnoverEurM }, rules);
      // At one year the maturity adjustment is 1: capital and expected loss are the stressed loss.
      expect(capital + l * floored).toBeCloseTo(l * stressedPd(floored, correlation, 0.999), 14);
      expect(capital).toBeGreaterThanOrEqual(0);
      expect(capital).toBeLessThanOrEqual(l * (1 - floored));
    }),
    { seed, numRuns: 500 },
  );
});

test("8 % of the risk-weighted exposure is its capital, whatever the framework and the scaling", () => {
  fc.assert(
    fc.property(pd, lgd, maturity, turnover, framework, fc.option(decimal(0.01, 3), { nil: null }), (p, l, m, s, rules, scaling) => {
      const args = [p, l, m, s ?? null, scaling, rules] as const;
      const [[capital]] = numbersOf(irbCapital, ...args);
      expect(0.08 * numbersOf(irbRw, ...args)[0][0]).toBeCloseTo(capital, 14);
      expect(capital).toBeCloseTo((scaling ?? IRB_RULES[rules].scaling) * irbCapitalRatio({ pd: p, lgd: l, maturityYears: m, turnoverEurM: s }, rules), 14);
    }),
    { seed, numRuns: 300 },
  );
});

test("a PD below the floor has the weight of the floor, one above it more at first", () => {
  fc.assert(
    fc.property(decimal(0, 1), lgd, maturity, turnover, framework, (share, l, maturityYears, turnoverEurM, rules) => {
      const floor = IRB_RULES[rules].pdFloor;
      const weight = (p: number): number => riskWeightOf(irbCapitalRatio({ pd: p, lgd: l, maturityYears, turnoverEurM }, rules));
      expect(weight(share * floor)).toBe(weight(floor));
      if (l > 0) expect(weight(2 * floor)).toBeGreaterThan(weight(floor));
    }),
    { seed, numRuns: 300 },
  );
});

test("correlation lies between 8 % and 24 %, falls as PD rises, and rises with turnover from 5 to 50 million alone", () => {
  fc.assert(
    fc.property(decimal(0, 0.5), decimal(0.001, 0.1), decimal(0, 80, 2), decimal(0.01, 20, 2), (p, morePd, turnoverEurM, moreTurnover) => {
      const correlation = assetCorrelation(p, turnoverEurM);
      expect(correlation).toBeGreaterThanOrEqual(0.08 - 1e-15);
      expect(correlation).toBeLessThanOrEqual(0.24);
      expect(assetCorrelation(p + morePd, turnoverEurM)).toBeLessThan(correlation);
      const larger = assetCorrelation(p, turnoverEurM + moreTurnover);
      if (turnoverEurM >= 50 || turnoverEurM + moreTurnover <= 5) expect(larger).toBe(correlation);
      else expect(larger).toBeGreaterThan(correlation);
      expect(assetCorrelation(p)).toBe(assetCorrelation(p, Math.max(50, turnoverEurM)));
    }),
    { seed, numRuns: 500 },
  );
});

test("the maturity adjustment is 1 at one year, and a year more adds the same each time", () => {
  fc.assert(
    fc.property(decimal(0.0003, 0.99, 5), decimal(1, 4), (p, m) => {
      expect(maturityAdjustment(p, 1)).toBeCloseTo(1, 14);
      const step = maturityAdjustment(p, 2) - maturityAdjustment(p, 1);
      expect(maturityAdjustment(p, m + 1) - maturityAdjustment(p, m)).toBeCloseTo(step, 12);
    }),
    { seed, numRuns: 200 },
  );
});

test("slotting: no category before default weighs less than a better one, short never more than long, volatile real estate never less", () => {
  const categories = ["strong", "good", "satisfactory", "weak"] as const;
  for (const exposure of ["specialised", "hvcre"] as const) {
    for (const isShort of [false, true]) {
      const weights = categories.map((category) => slottingRiskWeight(category, exposure, isShort));
      expect([...weights].sort((a, b) => a - b)).toEqual(weights);
    }
    for (const category of [...categories, "default"] as const) {
      expect(slottingRiskWeight(category, exposure, true)).toBeLessThanOrEqual(slottingRiskWeight(category, exposure, false));
      expect(slottingRiskWeight(category, "hvcre", false)).toBeGreaterThanOrEqual(slottingRiskWeight(category, "specialised", false));
    }
  }
});
