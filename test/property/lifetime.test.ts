import fc from "fast-check";
import { repeatHistories } from "../../src/core/repeat/repeatHistory";
import { kaplanMeier, survivalAt } from "../../src/core/survival/kaplanMeier";
import { renewalRetention, renewalSurvival, residualLifetime } from "../../src/core/survival/shiftedBetaGeometric";
import { call, single } from "../support/call";
import { decimal } from "../support/numbers";

const SEED = 20263;
const model = fc.record({ alpha: decimal(0.05, 20), beta: decimal(0.05, 20) });
const renewals = fc.integer({ min: 0, max: 30 });
const lives = fc.array(fc.record({ duration: fc.integer({ min: 1, max: 15 }), event: fc.boolean() }), { minLength: 1, maxLength: 40 });

test("retention rises, survival is its product and falls", () => {
  fc.assert(
    fc.property(model, renewals, (one, t) => {
      expect(renewalRetention(one, t + 2)).toBeGreaterThan(renewalRetention(one, t + 1));
      expect(renewalSurvival(one, t + 1)).toBeCloseTo(renewalSurvival(one, t) * renewalRetention(one, t + 1), 14);
    }),
    { seed: SEED },
  );
});

test("the residual lifetime is the sum it stands for, and CLV of the same churn", () => {
  fc.assert(
    fc.property(model, decimal(0.05, 0.5), renewals, (one, d, n) => {
      const years = 400;
      let alive = 1;
      let sum = 0;
      for (let k = 1; k <= years; k++) sum += (alive *= renewalRetention(one, n + k)) * (1 + d) ** (1 - k);
      expect(Math.abs(residualLifetime(one, d, n) - sum)).toBeLessThanOrEqual(1e-7 * Math.max(1, sum));
      const churn = Array.from({ length: years }, (_, index) => 1 - renewalRetention(one, n + index + 1));
      const clv = single(call("CLV", 1, 0, [churn], d, null, null, null, years, null, null, "end", 1)) as number;
      expect(Math.abs(clv * (1 + d) - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test("alike clients are the limit of many: a constant retention", () => {
  const [alpha, beta, d] = [1e9, 9e9, 0.12];
  expect(renewalSurvival({ alpha, beta }, 5)).toBeCloseTo(0.9 ** 5, 8);
  expect(residualLifetime({ alpha, beta }, d, 3)).toBeCloseTo(0.9 / (1 - 0.9 / (1 + d)), 6);
});

test("without anyone lost from sight the curve is the share that is left; nothing after the last event", () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 0, max: 16 }), (some, time) => {
      const durations = some.map(({ duration }) => duration);
      const steps = kaplanMeier({ durations, events: durations.map(() => true) }, 0.95);
      const left = durations.filter((duration) => duration > time).length / durations.length;
      expect(survivalAt(steps, time, Math.max(...durations))!.survival).toBeCloseTo(left, 12);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("the interval holds the curve, the curve falls, and who came late counts only from then on", () => {
  fc.assert(
    fc.property(lives, (some) => {
      const durations = some.map(({ duration }) => duration);
      const events = some.map(({ event }) => event);
      const steps = kaplanMeier({ durations, events }, 0.95);
      steps.forEach(({ survival, low, high, standardError }, index) => {
        expect(low).toBeLessThanOrEqual(survival);
        expect(high).toBeGreaterThanOrEqual(survival);
        expect(standardError).toBeGreaterThanOrEqual(0);
        if (index > 0) expect(survival).toBeLessThan(steps[index - 1].survival);
      });
      // Entering at 0 is no truncation; a client that enters late is at risk only afterwards.
      expect(kaplanMeier({ durations, events, entries: durations.map(() => 0) }, 0.95)).toEqual(steps);
      const late = kaplanMeier({ durations: [...durations, 20], events: [...events, false], entries: [...durations.map(() => 0), 16] }, 0.95);
      expect(late.map(({ survival }) => survival)).toEqual(steps.map(({ survival }) => survival));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("histories: frequency, recency and age are what counting the days gives; units scale them", () => {
  const deal = fc.record({ customer: fc.constantFrom("A", "B", "C"), date: fc.integer({ min: 1000, max: 1060 }), amount: decimal(-5, 50) });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1030, max: 1070 }), (deals, asOf) => {
      const known = deals.filter(({ date }) => date <= asOf);
      const histories = repeatHistories(deals, asOf, "days");
      expect(histories.map(({ customer }) => customer)).toEqual([...new Set(known.map(({ customer }) => customer))]);
      for (const { customer, frequency, recency, age, totalValue, meanValue, sinceLast } of histories) {
        const own = known.filter((one) => one.customer === customer);
        const days = [...new Set(own.map(({ date }) => date))].sort((a, b) => a - b);
        const repeats = own.filter(({ date }) => date > days[0]);
        expect([frequency, recency, age, sinceLast]).toEqual([days.length - 1, days[days.length - 1] - days[0], asOf - days[0], asOf - days[days.length - 1]]);
        expect(totalValue).toBeCloseTo(own.reduce((sum, { amount }) => sum + amount, 0), 9);
        if (frequency === 0) expect(meanValue).toBeUndefined();
        else expect(meanValue).toBeCloseTo(repeats.reduce((sum, { amount }) => sum + amount, 0) / frequency, 9);
      }
      repeatHistories(deals, asOf, "weeks").forEach(({ age }, index) => expect(age * 7).toBeCloseTo(histories[index].age, 9));
    }),
    { seed: SEED, numRuns: 200 },
  );
});
