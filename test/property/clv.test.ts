import fc from "fast-check";
import { uniformGrowth, type ClientTerms } from "../../src/core/clv/clientTerms";
import { clvOf, COMPONENT_LINES, type Components } from "../../src/core/clv/components";
import { clientSchedule } from "../../src/core/clv/schedule";
import { valueClient } from "../../src/core/clv/valuation";
import { VALUE_COLUMNS, type ClientTable, type ValueColumn } from "../../src/core/portfolio/clientTable";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { ScenarioResult } from "../../src/core/scenario/runResult";
import type { Shock } from "../../src/core/scenario/scenario";
import { TIMINGS } from "../../src/core/units/timing";
import { textbookClv } from "../oracle/textbookClv";
import { anyClient, number, plainClient, textbookClient } from "../support/clients";

const seed = 20260702;

function value(terms: ClientTerms): Components {
  const result = valueClient(terms);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const clv = (terms: ClientTerms): number => clvOf(value(terms));

/** 1e-9 · max(1, Σ|components|): the model's own tolerance. */
const tolerance = (components: Components): number => 1e-9 * Math.max(1, COMPONENT_LINES.reduce((sum, line) => sum + Math.abs(components[line]), 0));

function expectClose(actual: number, expected: number, relative = 1e-10): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

describe("three ways to one value", () => {
  test("the closed form is the textbook's recursion, line by line", () => {
    fc.assert(
      fc.property(anyClient, (terms) => {
        const ours = value(terms);
        const textbook = textbookClv(textbookClient(terms));
        for (const line of COMPONENT_LINES) expect(Math.abs(ours[line] - textbook[line])).toBeLessThanOrEqual(tolerance(ours));
        expect(Math.abs(clvOf(ours) - textbook.clv)).toBeLessThanOrEqual(tolerance(ours));
      }),
      { seed, numRuns: 1500 },
    );
  });

  test("the schedule adds up to the components, its last cumulative value is CLV, and nobody is lost", () => {
    fc.assert(
      fc.property(anyClient, (terms) => {
        const ours = value(terms);
        const schedule = clientSchedule(terms);
        if (!schedule.ok) throw new Error(schedule.failure.message);
        const rows = schedule.value;
        for (const line of ["revenue", "referral", "retentionCost", "capitalCharge", "expectedLoss"] as const) {
          expect(Math.abs(rows.reduce((sum, row) => sum + row[line], 0) - ours[line])).toBeLessThanOrEqual(tolerance(ours));
        }
        const gone = rows.reduce((sum, row) => sum + row.defaulted + row.churned, 0);
        expectClose((rows.at(-1)?.aliveAtEnd ?? 1) + gone, 1, 1e-12);
        expect(Math.abs((rows.at(-1)?.cumulativeValue ?? -terms.acquisitionCost) - clvOf(ours))).toBeLessThanOrEqual(tolerance(ours));
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("limits of the model (docs/MODEL.md §3)", () => {
  const r = number(0.05, 0.99);
  const d = number(0.01, 0.5);

  test("perpetual, once a year, no default: the margin multiples", () => {
    fc.assert(
      fc.property(r, d, number(-0.3, 0.3), (retention, discountRate, g) => {
        const terms: ClientTerms = { ...plainClient, churn: 1 - retention, discountRate, horizonPeriods: Infinity };
        expectClose(clv(terms), (100 * retention) / (1 + discountRate - retention));
        expectClose(clv({ ...terms, timing: "begin" }), (100 * (1 + discountRate)) / (1 + discountRate - retention));
        fc.pre(retention * (1 + g) < 0.999 * (1 + discountRate));
        expectClose(clv({ ...terms, growth: uniformGrowth(g) }), (100 * retention) / (1 + discountRate - retention * (1 + g)));
      }),
      { seed, numRuns: 300 },
    );
    expect(clv({ ...plainClient, horizonPeriods: Infinity }) / 100).toBeCloseTo(4.09, 2);
  });

  test("Markov chain: (I − vP)⁻¹R gives the same value", () => {
    fc.assert(
      fc.property(number(0, 0.5), number(0, 0.5), d, number(-100, 500), number(0, 5000), number(0, 1), fc.constantFrom("begin" as const, "end" as const), (c, p, discountRate, margin, ead, lgd, timing) => {
        const terms: ClientTerms = { ...plainClient, revenue: margin, churn: c, pd: p, discountRate, ead, lgd, timing, horizonPeriods: Infinity };
        const v = 1 / (1 + discountRate);
        const chain = [[(1 - p) * (1 - c), p, (1 - p) * c], [0, 1, 0], [0, 0, 1]];
        const reward = [timing === "end" ? v * ((1 - p) * (1 - c) * margin - p * lgd * ead) : margin - v * p * lgd * ead, 0, 0];
        const [alive] = solve(chain.map((row, i) => row.map((x, j) => (i === j ? 1 : 0) - v * x)), reward);
        expectClose(clv(terms), alive, 1e-9);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("monotone where margin after loss is positive and exposure does not grow", () => {
    const step = number(0.001, 0.05);
    fc.assert(
      fc.property(number(0.01, 0.4), number(0.001, 0.1), number(0.05, 0.9), number(0.02, 0.3), number(0, 1000), step, fc.constantFrom("begin" as const, "mid" as const, "end" as const), (c, p, lgd, discountRate, ead, by, timing) => {
        // A margin that covers the loss of every period with room, whatever the timing.
        const revenue = 200 + 6 * (p + by) * ead;
        const terms: ClientTerms = { ...plainClient, revenue, retentionCost: 20, churn: c, pd: p, lgd, discountRate, ead, acquisitionCost: 10, timing, periodsPerYear: 4, horizonPeriods: 40 };
        const base = clv(terms);
        const falls: Partial<ClientTerms>[] = [{ churn: c + by }, { pd: p + by }, { lgd: lgd + by }, { discountRate: discountRate + by }, { retentionCost: 20 + by }, { acquisitionCost: 10 + by }];
        for (const change of falls) expect(clv({ ...terms, ...change })).toBeLessThanOrEqual(base);
        expect(clv({ ...terms, revenue: revenue + by })).toBeGreaterThan(base);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("and not elsewhere: a client whose loss exceeds its margin gains from churn", () => {
    const terms: ClientTerms = { ...plainClient, revenue: 10, pd: 0.1, lgd: 0.6, ead: 1000 };
    expect(clv({ ...terms, churn: 0.5 })).toBeGreaterThan(clv({ ...terms, churn: 0.05 }));
  });

  test("perpetual is the limit of a long horizon; finer periods converge", () => {
    fc.assert(
      fc.property(number(0.05, 0.5), number(0, 0.1), number(0.05, 0.3), (c, p, discountRate) => {
        const terms: ClientTerms = { ...plainClient, churn: c, pd: p, discountRate, ead: 500, retentionCost: 10 };
        expectClose(clv({ ...terms, horizonPeriods: 2000 }), clv({ ...terms, horizonPeriods: Infinity }), 1e-12);
        // Income alone: beside a loss the leading terms of the two errors may happen to cancel.
        const at = (m: 1 | 2 | 4 | 12): number => clv({ ...terms, ead: 0, timing: "mid", periodsPerYear: m, horizonPeriods: 10 * m });
        expect(Math.abs(at(12) - at(4))).toBeLessThanOrEqual(Math.abs(at(4) - at(2)) + 1e-9);
        expect(Math.abs(at(4) - at(2))).toBeLessThanOrEqual(Math.abs(at(2) - at(1)) + 1e-9);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("two halves add up; k times the money is k times the value", () => {
    fc.assert(
      fc.property(anyClient, number(0.1, 10), (terms, k) => {
        const scaled = (factor: number): ClientTerms => {
          const times = (curve: number | readonly number[]): number | number[] => (typeof curve === "number" ? curve * factor : curve.map((x) => x * factor));
          return { ...terms, revenue: times(terms.revenue), referral: times(terms.referral), retentionCost: times(terms.retentionCost), ead: times(terms.ead), acquisitionCost: terms.acquisitionCost * factor };
        };
        const whole = value(terms);
        expect(Math.abs(2 * clv(scaled(0.5)) - clvOf(whole))).toBeLessThanOrEqual(tolerance(whole));
        expect(Math.abs(clv(scaled(k)) - k * clvOf(whole))).toBeLessThanOrEqual(10 * k * tolerance(whole) + tolerance(whole));
      }),
      { seed, numRuns: 300 },
    );
  });

  test("one loan without churn: income less expected loss is a discounted cash flow by hand", () => {
    // 1,000 lent for three years at a margin of 3 %, PD 2 %, LGD 40 %, discount 8 %, yearly, at the end.
    const terms: ClientTerms = { ...plainClient, revenue: 30, churn: 0, pd: 0.02, lgd: 0.4, ead: 1000, discountRate: 0.08, horizonPeriods: 3 };
    const income = 30 * (0.98 / 1.08 + 0.9604 / 1.1664 + 0.941192 / 1.259712);
    const loss = 400 * (0.02 / 1.08 + 0.0196 / 1.1664 + 0.019208 / 1.259712);
    expectClose(clv(terms), income - loss, 1e-12);
  });

  test("lifetime expected loss is Σ (S_{t−1} − S_t)·LGD·EAD·DF without churn", () => {
    fc.assert(
      fc.property(fc.array(number(0, 0.3), { minLength: 1, maxLength: 8 }), number(0, 1), fc.array(number(0, 1000), { minLength: 1, maxLength: 8 }), number(0, 0.3), (pd, lgd, ead, discountRate) => {
        const terms: ClientTerms = { ...plainClient, churn: 0, pd, lgd, ead, discountRate, horizonPeriods: 8 };
        let [S, ecl] = [1, 0];
        for (let t = 1; t <= 8; t++) {
          const next = S * (1 - pd[Math.min(t, pd.length) - 1]);
          ecl += (S - next) * lgd * ead[Math.min(t, ead.length) - 1] * (1 + discountRate) ** -t;
          S = next;
        }
        expectClose(-value(terms).expectedLoss, ecl, 1e-10);
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** Half the revenue: it changes the amount, and nothing about convergence. */
const half: Shock = { driver: "revenue", operation: "multiply", amount: 0.5 };

describe("the edge of what a perpetuity is worth", () => {
  const d = number(0.0001, 3);
  const way = fc.record({ periodsPerYear: fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const), timing: fc.constantFrom("begin" as const, "mid" as const, "end" as const), churn: fc.constant(0), horizonPeriods: fc.constant(Infinity) });
  // The kernel's ways: line by line without a shock; with one, by whole columns, for growth rates that are alike and not.
  const kernelWays: readonly (readonly [shocks: readonly Shock[], costGrowth: number | undefined])[] = [[[], undefined], [[], -0.1], [[half], undefined], [[half], -0.1]];

  test("growth that makes up for the discount has no value, whoever asks", () => {
    fc.assert(
      fc.property(d, way, (rate, terms) => {
        expectDivergence({ ...plainClient, ...terms, discountRate: rate, growth: uniformGrowth(rate) });
      }),
      { seed, numRuns: 200 },
    );
  });

  test("nor has growth that makes up for churn and default too", () => {
    fc.assert(
      fc.property(d, number(0, 0.9), number(0, 0.5), way, (rate, churn, pd, terms) => {
        expectDivergence({ ...plainClient, ...terms, churn, pd, discountRate: rate, growth: uniformGrowth((1 + rate) / ((1 - churn) * (1 - pd)) - 1) });
      }),
      { seed, numRuns: 200 },
    );
  });

  test("just inside, the value is flow · weight / (1 − γv)", () => {
    fc.assert(
      fc.property(d, way, (rate, terms) => {
        const g = rate - 1e-6;
        const m = terms.periodsPerYear;
        const v = (1 + rate) ** (-1 / m);
        // γv = (1 + (g − d)/(1 + d))^(1/m), without a difference of numbers close to 1.
        const toOne = -Math.expm1(Math.log1p((g - rate) / (1 + rate)) / m);
        const expected = ((100 / m) * { begin: 1, mid: Math.sqrt(v), end: v }[terms.timing]) / toOne;
        // γv itself is known to some units of its last place only, of which 1 − γv keeps this share.
        const relative = (8 * Number.EPSILON) / toOne;
        const client = { ...plainClient, ...terms, discountRate: rate, growth: uniformGrowth(g) };
        expectClose(clv(client), expected, relative);
        for (const [shocks, costGrowth] of kernelWays) {
          const result = runOne(client, shocks, costGrowth);
          expect(result.failures).toEqual([]);
          expectClose(result.clv, shocks.length > 0 ? expected / 2 : expected, relative);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  function expectDivergence(terms: ClientTerms): void {
    const divergence = { code: "perpetualDiverges", values: { component: "revenue" } };
    expect(valueClient(terms)).toMatchObject({ ok: false, failure: divergence });
    for (const [shocks, costGrowth] of kernelWays) expect(runOne(terms, shocks, costGrowth).failures).toMatchObject([{ row: 0, failure: divergence }]);
  }
});

/** A table of one client with constant terms, run under one scenario. */
function runOne(terms: ClientTerms, shocks: readonly Shock[], costGrowth = terms.growth.cost): ScenarioResult {
  const { revenue: revenueGrowth, referral: referralGrowth, exposure: exposureGrowth } = terms.growth;
  const all = { ...terms, revenueGrowth, referralGrowth, costGrowth, exposureGrowth };
  const table: ClientTable = {
    count: 1, ids: ["#1"], curves: {}, sources: {}, categories: {}, failures: [],
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, Float64Array.of(all[name] as number)])) as Record<ValueColumn, Float64Array>,
    periodsPerYear: Uint8Array.of(terms.periodsPerYear), timing: Uint8Array.of(TIMINGS.indexOf(terms.timing)), horizonPeriods: Float64Array.of(terms.horizonPeriods),
  };
  const run = runPortfolio(table, [{ name: "one", weight: 1, shocks }]);
  if (!run.ok) throw new Error(run.failure.message);
  return run.value.scenarios[0];
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rows[best][k]) ? k + i : best), k);
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) x[i] = (rows[i][n] - rows[i].slice(i + 1, n).reduce((sum, a, j) => sum + a * x[i + 1 + j], 0)) / rows[i][i];
  return x;
}
