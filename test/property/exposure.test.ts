import fc from "fast-check";
import { ccf } from "../../src/catalog/functions/exposure/ccf";
import { ead } from "../../src/catalog/functions/exposure/ead";
import { lgdSecured } from "../../src/catalog/functions/exposure/lgdSecured";
import { pdGuaranteed } from "../../src/catalog/functions/exposure/pdGuaranteed";
import { expectedLoss } from "../../src/catalog/functions/loss/expectedLoss";
import { conversionFactor, COMMITMENT_TYPES } from "../../src/core/capital/conversionFactors";
import { CAPITAL_FRAMEWORKS } from "../../src/core/capital/frameworks";
import { securedLgd } from "../../src/core/credit/securedLgd";
import { guaranteedPd } from "../../src/core/credit/guarantee";
import { decimal } from "../support/numbers";
import { numbersOf } from "../unit/catalog/pdCells";

const seed = 20260712;

const share = decimal(0, 1);
const money = decimal(0, 1e6, 2);

test("exposure at default lies between what is drawn and the whole limit, and two halves add up", () => {
  fc.assert(
    fc.property(money, money, share, (drawn, undrawn, factor) => {
      const [[exposure], [half]] = numbersOf(ead, [[drawn], [drawn / 2]], [[undrawn], [undrawn / 2]], factor);
      expect(exposure).toBeGreaterThanOrEqual(drawn);
      expect(exposure).toBeLessThanOrEqual(drawn + undrawn);
      expect(Math.abs(2 * half - exposure)).toBeLessThanOrEqual(1e-9);
    }),
    { seed, numRuns: 300 },
  );
});

test("conversion factors are shares, and no commitment converts at more than the substitute of a loan", () => {
  for (const framework of CAPITAL_FRAMEWORKS) {
    const factors = COMMITMENT_TYPES.map((type) => conversionFactor(type, framework)).flatMap((factor) => (factor.ok ? [factor.value] : []));
    expect(factors.length).toBeGreaterThanOrEqual(10);
    for (const factor of factors) expect(factor >= 0 && factor <= 1).toBe(true);
    const of = (type: string): number => numbersOf(ccf, type, framework)[0][0];
    expect(of("unconditionally cancellable")).toBeLessThan(of("commitment up to 1 year"));
    expect(of("commitment up to 1 year")).toBeLessThanOrEqual(of("commitment over 1 year"));
    expect(of("commitment over 1 year")).toBeLessThan(of("direct credit substitute"));
  }
});

test("LGD with collateral lies between that of the covered and that of the uncovered part, and falls as collateral grows", () => {
  fc.assert(
    fc.property(money, money, money, share, decimal(0, 0.5), share, share, (exposure, collateral, more, haircut, fxHaircut, a, b) => {
      const [lgdSecuredPart, lgdUnsecured] = [Math.min(a, b), Math.max(a, b)];
      const lgd = (value: number): number => securedLgd({ exposure, collateral: value, haircut, fxHaircut, lgdUnsecured, lgdSecured: lgdSecuredPart });
      expect(lgd(collateral)).toBeGreaterThanOrEqual(lgdSecuredPart - 1e-12);
      expect(lgd(collateral)).toBeLessThanOrEqual(lgdUnsecured + 1e-12);
      expect(lgd(collateral + more)).toBeLessThanOrEqual(lgd(collateral) + 1e-12);
    }),
    { seed, numRuns: 500 },
  );
});

test("where covered parts lose nothing, the loss is LGD × (E − C(1 − H))⁺: the comprehensive approach", () => {
  fc.assert(
    fc.property(decimal(1, 1e6, 2), money, share, decimal(0, 1), share, (exposure, collateral, haircut, fxHaircut, unsecured) => {
      const [[lgd]] = numbersOf(lgdSecured, exposure, collateral, haircut, unsecured, 0, fxHaircut);
      const left = Math.max(0, exposure - collateral * Math.max(0, 1 - haircut - fxHaircut));
      expect(Math.abs(lgd * exposure - unsecured * left)).toBeLessThanOrEqual(1e-9 * exposure);
    }),
    { seed, numRuns: 300 },
  );
});

test("a guarantee never worsens the PD, nor betters it beyond the guarantor's; more cover never harms", () => {
  const years = fc.option(fc.record({ guaranteeYears: decimal(0, 8), exposureYears: decimal(0, 12) }), { nil: undefined });
  fc.assert(
    fc.property(share, share, share, decimal(0, 0.3), share, years, (pd, guarantorPd, covered, fxHaircut, more, maturity) => {
      const guarantee = { pd, guarantorPd, share: covered, fxHaircut, maturity };
      const result = guaranteedPd(guarantee);
      expect(result).toBeGreaterThanOrEqual(Math.min(pd, guarantorPd) - 1e-15);
      expect(result).toBeLessThanOrEqual(pd + 1e-15);
      expect(guaranteedPd({ ...guarantee, share: Math.min(1, covered + more) })).toBeLessThanOrEqual(result + 1e-15);
      expect(guaranteedPd({ ...guarantee, fxHaircut: Math.min(1, fxHaircut + more) })).toBeGreaterThanOrEqual(result - 1e-15);
      if (guarantorPd >= pd) expect(result).toBeCloseTo(pd, 14);
      if (maturity) expect(guaranteedPd({ ...guarantee, maturity: { ...maturity, guaranteeYears: maturity.guaranteeYears + more } })).toBeLessThanOrEqual(result + 1e-15);
    }),
    { seed, numRuns: 500 },
  );
});

test("expected loss is that of the two parts by themselves", () => {
  fc.assert(
    fc.property(share, share, share, money, share, (pd, guarantorPd, covered, exposure, lgd) => {
      const [[substituted]] = numbersOf(pdGuaranteed, pd, guarantorPd, covered);
      const [[whole], [guaranteed], [uncovered]] = numbersOf(expectedLoss, [[substituted], [Math.min(pd, guarantorPd)], [pd]], lgd, [[exposure], [covered * exposure], [(1 - covered) * exposure]]);
      expect(Math.abs(whole - guaranteed - uncovered)).toBeLessThanOrEqual(1e-9);
    }),
    { seed, numRuns: 200 },
  );
});
