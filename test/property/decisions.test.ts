import fc from "fast-check";
import { groupPriors } from "../../src/core/screening/groupPriors";
import { screenClient, VERDICTS, type ScreenRule } from "../../src/core/screening/screenClient";
import { creditLimit } from "../../src/core/segmentation/treatment";
import { decimal } from "../support/numbers";

const seed = 20260811;

describe("SCREEN", () => {
  const measure = fc.constantFrom("clv", "pd", "stability");
  const rule: fc.Arbitrary<ScreenRule> = fc.record({ measure, better: fc.constantFrom("higher" as const, "lower" as const), acceptAt: fc.option(decimal(-1, 1), { nil: undefined }), gap: fc.option(decimal(0, 1), { nil: undefined }) }).map(({ measure: name, better, acceptAt, gap }) => ({
    measure: name, better, acceptAt, declineBeyond: gap === undefined ? undefined : (acceptAt ?? 0) + (better === "higher" ? -gap : gap),
  }));
  const measures = fc.record({ clv: decimal(-2, 2), pd: decimal(-2, 2), stability: decimal(-2, 2) }, { requiredKeys: [] });
  const severity = (verdict: (typeof VERDICTS)[number]): number => VERDICTS.indexOf(verdict);

  test("the verdict is the worst of the rules alone, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), measures, (rules, values) => {
        const together = screenClient(rules, { measures: values });
        const alone = rules.map((one) => screenClient([one], { measures: values }));
        expect(severity(together.verdict)).toBe(Math.max(0, ...alone.map(({ verdict }) => severity(verdict))));
        expect(together.reasons).toHaveLength(alone.reduce((count, { reasons }) => count + reasons.length, 0));
        expect(screenClient([...rules].reverse(), { measures: values }).verdict).toBe(together.verdict);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("better is never worse", () => {
    fc.assert(
      fc.property(rule, decimal(-2, 2), decimal(0, 1), (one, value, step) => {
        const verdict = (at: number): number => severity(screenClient([one], { measures: { [one.measure]: at } }).verdict);
        expect(verdict(value + (one.better === "higher" ? step : -step))).toBeLessThanOrEqual(verdict(value));
      }),
      { seed, numRuns: 300 },
    );
  });

  test("a prior lies within what its group gives, and a group that is too small has none of its own", () => {
    const client = fc.record({ segment: fc.constantFrom("a", "B", ""), industry: fc.constantFrom("x", "y", ""), inputs: fc.record({ pd: decimal(0, 1) }, { requiredKeys: [] }) });
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (clients, fewest) => {
        const prior = groupPriors(clients, fewest)({ segment: "A", industry: "X" }, "pd");
        const given = clients.flatMap(({ inputs: { pd } }) => (pd === undefined ? [] : [pd]));
        expect(prior === undefined).toBe(given.length < fewest);
        if (!prior) return;
        expect(prior.clients).toBeGreaterThanOrEqual(fewest);
        expect(prior.value).toBeGreaterThanOrEqual(Math.min(...given) - 1e-12);
        expect(prior.value).toBeLessThanOrEqual(Math.max(...given) + 1e-12);
        const closest = clients.filter(({ segment, industry, inputs }) => segment === "a" && industry === "x" && inputs.pd !== undefined);
        if (closest.length >= fewest) expect(prior.level).toBe("segmentAndIndustry");
      }),
      { seed, numRuns: 300 },
    );
  });
});

test("POLICY: a limit never falls as value or revenue rise, and is one of its terms", () => {
  const term = fc.option(decimal(0, 10), { nil: undefined });
  fc.assert(
    fc.property(term, term, fc.option(decimal(0, 1000), { nil: undefined }), decimal(-100, 100), decimal(-100, 100), decimal(0, 50), (limitPerClv, limitPerRevenue, limitAtMost, clv, revenue, more) => {
      const limit = (value: number, income: number): number | undefined => {
        const found = creditLimit({ products: "", services: "", limitPerClv, limitPerRevenue, limitAtMost }, value, income);
        if (!found.ok) throw new Error(found.failure.message);
        return found.value?.limit;
      };
      const own = limit(clv, revenue);
      expect(own === undefined).toBe(limitPerClv === undefined && limitPerRevenue === undefined && limitAtMost === undefined);
      if (own === undefined) return;
      expect(own).toBeGreaterThanOrEqual(0);
      expect(limit(clv + more, revenue)).toBeGreaterThanOrEqual(own);
      expect(limit(clv, revenue + more)).toBeGreaterThanOrEqual(own);
      expect([(limitPerClv ?? NaN) * Math.max(clv, 0), (limitPerRevenue ?? NaN) * Math.max(revenue, 0), limitAtMost]).toContain(own);
    }),
    { seed, numRuns: 300 },
  );
});
