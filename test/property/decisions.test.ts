import fc from "fast-check";
import { GroupPriors } from "../../src/core/screening/groupPriors";
import { screenClient, VERDICTS, type ScreenRule } from "../../src/core/screening/screenClient";
import { creditLimit } from "../../src/core/segmentation/treatment";
import { testCovenant } from "../../src/core/review/covenantTests";
import { reviewsDue } from "../../src/core/review/reviewsDue";
import { monthsAfter } from "../../src/core/units/calendar";
import { earlyWarning } from "../../src/core/review/earlyWarning";
import { classifyLoan, LOAN_CLASSES } from "../../src/core/review/loanClass";
import { REVIEW_ACTIONS, REVIEW_MEASURES, reviewClient, type ReviewRule } from "../../src/core/review/reviewClient";
import { COMPARISONS } from "../../src/core/numeric/comparison";
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
        const priors = new GroupPriors<"pd">(fewest);
        for (const client of clients) priors.add(client);
        const prior = priors.of({ segment: "A", industry: "X" }, "pd");
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

describe("EARLY_WARNING", () => {
  const levels = [{ level: "low", from: 0 }, { level: "middle", from: 30 }, { level: "high", from: 60 }];
  const signal = fc.record({ weight: decimal(0.1, 5), zeroAt: decimal(-5, 5), span: decimal(0.5, 5), rising: fc.boolean(), alarm: fc.option(decimal(0, 2), { nil: undefined }) }).map(({ weight, zeroAt, span, rising, alarm }) => {
    const direction = rising ? 1 : -1;
    return { weight, zeroAt, hundredAt: zeroAt + direction * span, alarmAt: alarm === undefined ? undefined : zeroAt + direction * span * alarm };
  });
  const signals = fc.array(signal, { minLength: 1, maxLength: 5 }).map((list) => list.map((one, index) => ({ item: `s${index}`, ...one })));
  const rank = (level: string | undefined): number => levels.findIndex((one) => one.level === level);

  test("causes add up to the score and are ranked, and more concern never lowers score or level", () => {
    fc.assert(
      fc.property(signals, fc.array(decimal(-10, 10), { minLength: 5, maxLength: 5 }), fc.nat(), decimal(0, 3), (list, numbers, which, step) => {
        const values = Object.fromEntries(list.map(({ item }, index) => [item, numbers[index]]));
        const warning = earlyWarning(list, levels, values)!;
        expect(Math.abs(warning.causes.reduce((sum, { contribution }) => sum + contribution, 0) - warning.score)).toBeLessThanOrEqual(1e-9);
        for (const [index, cause] of warning.causes.slice(1).entries()) {
          const before = warning.causes[index];
          expect(before.isAlarm && !cause.isAlarm ? true : before.isAlarm === cause.isAlarm && before.contribution >= cause.contribution).toBe(true);
        }
        const worse = list[which % list.length];
        const more = earlyWarning(list, levels, { ...values, [worse.item]: values[worse.item] + Math.sign(worse.hundredAt - worse.zeroAt) * step })!;
        expect(more.score).toBeGreaterThanOrEqual(warning.score - 1e-9);
        expect(rank(more.level)).toBeGreaterThanOrEqual(rank(more.score >= warning.score ? warning.level : "low"));
      }),
      { seed, numRuns: 300 },
    );
  });
});

test("LOAN_CLASS: more days, impairment or a stricter judgement never make a class better", () => {
  const rule = fc.record({ loanClass: fc.constantFrom(...LOAN_CLASSES), daysOver: fc.option(fc.nat({ max: 400 }), { nil: undefined }), whereImpaired: fc.boolean(), lossShareFrom: fc.option(decimal(0, 1), { nil: undefined }) });
  const loan = fc.record({ daysOverdue: fc.nat({ max: 500 }), isImpaired: fc.boolean(), lossShare: fc.option(decimal(0, 1), { nil: undefined }), judgement: fc.option(fc.constantFrom(...LOAN_CLASSES), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), loan, fc.nat({ max: 100 }), fc.constantFrom(...LOAN_CLASSES), (rules, one, days, judgement) => {
      const place = (given: typeof one): number => LOAN_CLASSES.indexOf(classifyLoan(rules, given).loanClass);
      expect(place({ ...one, daysOverdue: one.daysOverdue + days })).toBeGreaterThanOrEqual(place(one));
      expect(place({ ...one, isImpaired: true })).toBeGreaterThanOrEqual(place(one));
      expect(place({ ...one, judgement })).toBeGreaterThanOrEqual(Math.max(place({ ...one, judgement: undefined }), LOAN_CLASSES.indexOf(judgement)));
    }),
    { seed, numRuns: 300 },
  );
});

describe("REVIEW", () => {
  const rule: fc.Arbitrary<ReviewRule> = fc.record({ action: fc.constantFrom("exit" as const, "reduce" as const, "watch" as const, "upgrade" as const), measure: fc.constantFrom(...REVIEW_MEASURES), comparison: fc.constantFrom(...COMPARISONS), limit: decimal(-2, 2) });
  const snapshot = fc.record({ clv: decimal(-2, 2), pd: decimal(0, 1), churn: decimal(0, 1), exposure: decimal(0, 3), stability: fc.option(decimal(0, 2), { nil: undefined }) });

  test("the action is the gravest that any warning rule alone gives; a further rule of warning never makes it milder", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), rule, snapshot, snapshot, (rules, extra, before, now) => {
        const place = (given: readonly ReviewRule[]): number => REVIEW_ACTIONS.indexOf(reviewClient({ rules: given, terms: {} }, before, now).action);
        const warnings = rules.filter(({ action }) => action !== "upgrade");
        const alone = Math.min(...warnings.map((one) => place([one])), REVIEW_ACTIONS.indexOf("maintain"));
        const together = place(rules);
        if (alone < REVIEW_ACTIONS.indexOf("upgrade")) expect(together).toBe(alone);
        else expect(["upgrade", "maintain"]).toContain(REVIEW_ACTIONS[together]);
        if (extra.action !== "upgrade") expect(place([...rules, extra])).toBeLessThanOrEqual(together);
      }),
      { seed, numRuns: 300 },
    );
  });
});

test("COVENANTS: broken exactly where there is no room, a scale changes nothing but the room", () => {
  const sign = fc.constantFrom("<=" as const, ">=" as const);
  fc.assert(
    fc.property(decimal(-5, 5, 2), sign, decimal(0.01, 5, 2), (value, comparison, limit) => {
      const own = testCovenant({ value, comparison, limit }, undefined, 0);
      const scaled = testCovenant({ value: value * 8, comparison, limit: limit * 8 }, undefined, 0);
      expect(own.state === "breach").toBe(own.room < 0);
      expect([scaled.state, scaled.headroom, scaled.room]).toEqual([own.state, own.headroom, own.room * 8]);
    }),
    { seed, numRuns: 300 },
  );
});

describe("REVIEWS_DUE", () => {
  const serial = fc.integer({ min: 1, max: 2_000_000 });
  const months = fc.integer({ min: 0, max: 1200 });

  test("a later date is never due earlier, nor a longer interval; a month takes 28 to 31 days", () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: 0, max: 400 }), months, (date, days, count) => {
        expect(monthsAfter(date + days, count)).toBeGreaterThanOrEqual(monthsAfter(date, count));
        const length = monthsAfter(date, count + 1) - monthsAfter(date, count);
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
        expect(monthsAfter(date, 0)).toBe(date);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("each review once, the longest overdue first", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ last: serial, everyMonths: fc.integer({ min: 1, max: 60 }) }), { maxLength: 20 }), serial, (reviews, date) => {
        const due = reviewsDue(reviews, date);
        expect(due.map(({ place }) => place).sort((a, b) => a - b)).toEqual(reviews.map((_, place) => place));
        for (const [index, one] of due.slice(1).entries()) expect(due[index].daysOver).toBeGreaterThanOrEqual(one.daysOver);
        for (const { due: on, daysOver } of due) expect(on + daysOver).toBe(date);
      }),
      { seed, numRuns: 200 },
    );
  });
});
