import fc from "fast-check";
import { groupPriors } from "../../src/core/screening/groupPriors";
import { screenClient, VERDICTS, type ScreenRule } from "../../src/core/screening/screenClient";
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
