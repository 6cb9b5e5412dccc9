import fc from "fast-check";
import { ecl } from "../../src/catalog/functions/loss/ecl";
import { eclStage } from "../../src/catalog/functions/loss/eclStage";
import { pdMarginal } from "../../src/catalog/functions/pd/pdMarginal";
import { clvBreakdown } from "../../src/catalog/functions/value/clvBreakdown";
import { number } from "../support/clients";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";

const seed = 20260707;

const curve = (value: fc.Arbitrary<number>): fc.Arbitrary<number[][]> => fc.array(value, { minLength: 1, maxLength: 8 }).map((values) => [values]);
const pd = curve(number(0, 0.5));
const lgd = curve(number(0, 1));
const ead = curve(number(0, 10_000));
const eir = number(-0.02, 0.4);
const timing = fc.constantFrom("end" as const, "mid" as const);

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

test("lifetime loss is CLV's expected loss of a client who does not churn, once a year, discounted at the effective rate", () => {
  fc.assert(
    fc.property(pd, lgd, ead, eir, fc.integer({ min: 1, max: 20 }), timing, (p, l, e, r, years, when) => {
      const lines = cellsOf(clvBreakdown, 0, 0, 0, r, p, l, e, years, null, null, when, 1);
      const expectedLoss = lines.find(([line]) => line === "Expected loss")?.[1] as number;
      expectClose(numbersOf(ecl, p, l, e, r, 2, years, null, when)[0][0], -expectedLoss);
    }),
    { seed, numRuns: 500 },
  );
});

test("the same loss by whatever measure the curve is given", () => {
  fc.assert(
    fc.property(pd, lgd, ead, eir, fc.constantFrom("cumulative" as const, "marginal" as const), (p, l, e, r, measure) => {
      const years = p[0].length;
      const given = numbersOf(pdMarginal, p, "conditional", measure);
      expectClose(numbersOf(ecl, given, l, e, r, 2, years, measure)[0][0], numbersOf(ecl, p, l, e, r, 2, years)[0][0]);
    }),
    { seed, numRuns: 300 },
  );
});

test("the years add up: twelve months, then the survivors' remaining life a year later", () => {
  fc.assert(
    fc.property(fc.array(number(0, 0.5), { minLength: 2, maxLength: 8 }), fc.array(number(0, 1000), { minLength: 8, maxLength: 8 }), number(0, 1), eir, timing, (p, e, l, r, when) => {
      const years = p.length;
      const [[lifetime]] = numbersOf(ecl, [p], l, [e], r, 2, years, null, when);
      const [[first]] = numbersOf(ecl, [p], l, [e], r, 1, years, null, when);
      const [[later]] = numbersOf(ecl, [p.slice(1)], l, [e.slice(1)], r, 2, years - 1, null, when);
      expectClose(lifetime, first + ((1 - p[0]) * later) / (1 + r));
    }),
    { seed, numRuns: 300 },
  );
});

test("the loss never shrinks with the stage of who has not yet defaulted, and no discount rate above 0 brings it over LGD × EAD", () => {
  fc.assert(
    fc.property(pd, number(0, 1), number(0, 1000), number(0, 0.4), fc.integer({ min: 1, max: 20 }), (p, l, e, r, years) => {
      const [[twelveMonths], [lifetime], [impaired]] = numbersOf(ecl, p, l, e, r, [[1], [2], [3]], years);
      expect(lifetime).toBeGreaterThanOrEqual(twelveMonths);
      expect(impaired).toBeGreaterThanOrEqual(lifetime - 1e-9);
    }),
    { seed, numRuns: 300 },
  );
});

test("more arrears or a higher PD never bring an exposure into a better stage", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 }), number(0, 0.5), number(0, 0.2), number(0, 0.5), fc.option(number(0, 0.1), { nil: null }), (days, moreDays, now, more, origination, lowRisk) => {
      const stage = (dpd: number, pdNow: number): number => numbersOf(eclStage, dpd, pdNow, origination, null, null, null, null, null, null, null, lowRisk)[0][0];
      expect(stage(days + moreDays, now)).toBeGreaterThanOrEqual(stage(days, now));
      expect(stage(days, now + more)).toBeGreaterThanOrEqual(stage(days, now));
    }),
    { seed, numRuns: 300 },
  );
});
