import fc from "fast-check";
import { uniformGrowth, type ClientTerms } from "../../src/core/clv/clientTerms";
import { clvOf } from "../../src/core/clv/components";
import { valueRenewedClient } from "../../src/core/clv/renewedLife";
import { valueClient } from "../../src/core/clv/valuation";
import { lgdOfPledges } from "../../src/core/credit/securedLgd";
import type { Result } from "../../src/core/result/result";
import { riskFigures, shortfall, type RiskTarget, type SharedLoan } from "../../src/core/sharing/riskFigures";
import type { RiskInstrument } from "../../src/core/sharing/riskInstrument";
import { riskMixes } from "../../src/core/sharing/riskMix";
import { decimal } from "../support/numbers";

const seed = 20261126;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const loan: fc.Arbitrary<SharedLoan> = fc.record({
  exposure: decimal(100, 5000), rate: decimal(0.03, 0.1), ftpRate: decimal(0.01, 0.03), fees: decimal(1, 20), costRate: decimal(0.001, 0.01), pd: decimal(0.005, 0.12), lgd: decimal(0.3, 0.7), churn: decimal(0.01, 0.3),
  discountRate: decimal(0.03, 0.15), tenorYears: fc.integer({ min: 3, max: 6 }), years: fc.integer({ min: 5, max: 12 }), renewal: decimal(0.2, 1), capitalCharge: decimal(0.05, 0.12), capitalReturn: decimal(0.001, 0.03), taxRate: decimal(0.01, 0.3),
  acquisitionCost: decimal(1, 20), framework: fc.constant("basel3"), timing: fc.constantFrom("begin", "mid", "end"), periodsPerYear: fc.constant(4),
});
const costs = { costOnce: decimal(0, 0.02), costAYear: decimal(0, 0.02), paidBy: fc.constantFrom("bank", "client") } as const;
const instruments: fc.Arbitrary<readonly RiskInstrument[]> = fc.tuple(
  fc.record({ kind: fc.constant("guarantee"), least: fc.constant(0), most: fc.constantFrom(0.4, 0.9), step: fc.constantFrom(0.1, 0.25), guarantorPd: decimal(0.0005, 0.02), ...costs }),
  fc.record({ kind: fc.constant("guarantee"), least: fc.constantFrom(0, 0.1), most: fc.constantFrom(0.3, 0.6), step: fc.constantFrom(0.2, 0.15), guarantorPd: decimal(0.0005, 0.02), years: decimal(0.5, 4), ...costs }),
  fc.record({ kind: fc.constant("collateral"), least: fc.constant(0), most: fc.constantFrom(0.5, 1.3), step: fc.constantFrom(0.25, 0.4), haircut: decimal(0.01, 0.5), lgdSecured: decimal(0, 0.25), ...costs }),
  fc.record({ kind: fc.constant("tenor"), least: fc.constant(0), most: fc.constant(2), step: fc.constant(1), ...costs }),
);

/** Amounts of one instrument, written out. */
function levels({ least, most, step }: RiskInstrument): number[] {
  const found: number[] = [];
  for (let amount = least, count = 1; amount < most - 1e-9; amount = least + count++ * step) found.push(amount);
  return [...found, most];
}

test("of all mixes on the grid none that meets the target is cheaper, and where none meets it none is nearer", () => {
  const missed: boolean[] = [];
  fc.assert(fc.property(loan, instruments, fc.constantFrom("clv", "raroc", "rate"), decimal(0, 1), (client, table, metric, place) => {
    const least = table.map((one) => one.least);
    const standing = valueOf(riskFigures(client, table, least, { metric }));
    const best = valueOf(riskFigures(client, table, table.map(({ most }, at) => (at < 2 ? least[at] : most)), { metric }));
    const between = (of: (figures: typeof standing) => number): number => of(standing) + 1.6 * place * (of(best) - of(standing));
    const target: RiskTarget = { metric, value: metric === "clv" ? between(({ clv }) => clv) : metric === "raroc" ? between(({ raroc }) => raroc ?? 1) : between(({ rate }) => rate) };
    const { cheapest } = valueOf(riskMixes({ loan: client, instruments: table, target }));
    let [bestCost, nearest] = [Infinity, Infinity];
    const multiple = standing.multiple;
    for (const a of levels(table[0])) for (const b of levels(table[1])) for (const c of levels(table[2])) for (const d of levels(table[3])) {
      const figures = riskFigures(client, table, [a, b, c, d], target);
      if (!figures.ok) continue;
      const short = shortfall(figures.value, target, client.rate);
      const cost = [a, b, c, d].reduce((sum, amount, at) => sum + amount * client.exposure * (table[at].costOnce + table[at].costAYear * multiple), 0);
      if (short <= 0) bestCost = Math.min(bestCost, cost);
      nearest = Math.min(nearest, short);
    }
    missed.push(bestCost === Infinity);
    if (bestCost === Infinity) expect(cheapest!.shortfall).toBeCloseTo(nearest, 9);
    else {
      expect(cheapest!.shortfall!).toBeLessThanOrEqual(0);
      expect(cheapest!.cost).toBeCloseTo(bestCost, 9);
    }
  }), { seed, numRuns: 40 });
  expect(new Set(missed).size).toBe(2);
});

test("a larger guarantee or more collateral never raises loss, capital or the rate needed while it costs nothing", () => {
  fc.assert(fc.property(loan, instruments, decimal(0, 1), decimal(0, 1), (client, table, one, other) => {
    const free = table.map((instrument) => ({ ...instrument, costOnce: 0, costAYear: 0 }));
    const at = (share: number): readonly number[] => free.map((instrument) => (instrument.kind === "tenor" ? 0 : 0.5 * share * instrument.most));
    const [less, more] = [Math.min(one, other), Math.max(one, other)].map((share) => valueOf(riskFigures(client, free, at(share), { metric: "rate" })));
    for (const figure of ["pd", "lgd", "expectedLoss", "capital", "rate"] as const) expect(more[figure]).toBeLessThanOrEqual(less[figure] * (1 + 1e-12));
  }), { seed, numRuns: 100 });
});

const terms: fc.Arbitrary<ClientTerms> = loan.map((one) => ({
  revenue: one.exposure * one.rate, referral: one.fees, retentionCost: one.costRate * one.exposure, churn: one.churn, pd: one.pd, lgd: one.lgd, ead: one.exposure, capital: 0.08, capitalCharge: one.capitalCharge,
  discountRate: one.discountRate, acquisitionCost: one.acquisitionCost, growth: uniformGrowth(0), periodsPerYear: one.periodsPerYear, horizonPeriods: one.years * one.periodsPerYear, timing: one.timing,
}));

test("a loan that is always renewed is one long life, one that never is ends with its tenor; in between, life by life", () => {
  fc.assert(fc.property(terms, fc.integer({ min: 1, max: 24 }), decimal(0.05, 0.95), (client, tenorPeriods, renewal) => {
    const value = (share: number, horizonPeriods = client.horizonPeriods): number => clvOf(valueOf(valueRenewedClient({ terms: { ...client, horizonPeriods }, tenorPeriods, renewal: share })));
    const plain = (horizonPeriods: number): number => clvOf(valueOf(valueClient({ ...client, horizonPeriods })));
    const scale = client.acquisitionCost + 1000;
    expect(Math.abs(value(1) - plain(client.horizonPeriods))).toBeLessThanOrEqual(1e-9 * scale);
    expect(Math.abs(value(0) - plain(Math.min(tenorPeriods, client.horizonPeriods)))).toBeLessThanOrEqual(1e-9 * scale);
    const survival = ((1 - (client.pd as number)) * (1 - (client.churn as number))) ** (1 / 4);
    const carried = renewal * (survival / (1 + (client.discountRate as number)) ** (1 / 4)) ** tenorPeriods;
    let expected = -client.acquisitionCost;
    for (let start = 0, weight = 1; start < client.horizonPeriods; start += tenorPeriods, weight *= carried) expected += weight * (plain(Math.min(tenorPeriods, client.horizonPeriods - start)) + client.acquisitionCost);
    expect(Math.abs(value(renewal) - expected)).toBeLessThanOrEqual(1e-9 * scale);
    expect(Math.abs(value(renewal, Infinity) - value(renewal, 400 * tenorPeriods))).toBeLessThanOrEqual(1e-6 * scale);
  }), { seed, numRuns: 60 });
});

test("two pledges of one kind are one, and their order does not matter", () => {
  fc.assert(fc.property(decimal(100, 1000), decimal(0.3, 0.9), decimal(1, 900), decimal(1, 900), decimal(0, 0.6), decimal(0, 0.3), (exposure, lgd, a, b, haircut, lgdSecured) => {
    const of = (collateral: number, secured = lgdSecured) => ({ collateral, haircut, fxHaircut: 0, lgdSecured: secured });
    expect(lgdOfPledges(exposure, lgd, [of(a), of(b)])).toBeCloseTo(lgdOfPledges(exposure, lgd, [of(a + b)]), 12);
    expect(lgdOfPledges(exposure, lgd, [of(a), of(b, 0)])).toBeCloseTo(lgdOfPledges(exposure, lgd, [of(b, 0), of(a)]), 12);
  }), { seed, numRuns: 100 });
});
