import fc from "fast-check";
import { allocateBudget } from "../../src/core/allocation/allocateBudget";
import type { SpendTerms } from "../../src/core/allocation/spendTerms";
import { tableOfClients } from "../support/clientTables";
import { decimal } from "../support/numbers";

const seed = 20261127;
/** With this ceiling and discount rate clients' values are concave throughout: equal marginal returns are the best. */
const CEILING = 0.75;

/** Perpetual, once a year at the end: kept, CLV = (R − s)·r/(1 + d − r); as a prospect, a·(R − C)·r/(1 + d − r) − s. */
interface Person {
  readonly revenue: number;
  readonly cost: number;
  readonly retention: number;
  /** Of a prospect: the most that can be won, what is spent today, and what that wins. */
  readonly prospect?: { readonly ceiling: number; readonly spend: number; readonly rate: number };
}

const DISCOUNT = 0.6;
/** A parabola through points 0.02/k apart tells a slope to (0.02)²/6 of its third derivative. */
const SLOPES_MET = 1e-4;
const annuity = (r: number): number => r / (1 + DISCOUNT - r);

function worth({ revenue, cost, retention, prospect }: Person, spend: number): number {
  if (prospect) return prospect.ceiling * (1 - (1 - prospect.rate / prospect.ceiling) ** (spend / prospect.spend)) * (revenue - cost) * annuity(retention) - spend;
  const r = CEILING * (1 - (1 - retention / CEILING) ** (spend / cost));
  return (revenue - spend) * annuity(r);
}

function allocate(people: readonly Person[], budget: number) {
  // An acquisition cost in the table is what the spend takes the place of.
  const table = tableOfClients(people.map(({ revenue, cost, retention, prospect }) => ({ revenue, retentionCost: cost, churn: 1 - retention, discountRate: DISCOUNT, acquisitionCost: prospect ? 7 : 0 })));
  const blank = (): Float64Array => new Float64Array(people.length).fill(NaN);
  const of = (name: "ceiling" | "spend" | "rate"): Float64Array => Float64Array.from(people, ({ prospect }) => prospect?.[name] ?? NaN);
  const terms: SpendTerms = {
    ceiling: blank().fill(CEILING), floor: blank(), spendToday: blank(), testSpend: blank(), testRetention: blank(), least: blank(), most: blank(),
    segmentOf: new Int32Array(people.length).fill(-1), segments: [], segmentLeast: new Float64Array(0), segmentMost: new Float64Array(0),
    acquisition: { ceiling: of("ceiling"), spend: of("spend"), rate: of("rate") },
  };
  const found = allocateBudget({ table, terms, budget });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

const client: fc.Arbitrary<Person> = fc.record({ revenue: decimal(40, 200), cost: decimal(3, 15), retention: decimal(0.3, 0.7) });
const prospect: fc.Arbitrary<Person> = fc.record({
  revenue: decimal(40, 200), cost: decimal(3, 15), retention: decimal(0.4, 0.9),
  prospect: fc.record({ ceiling: decimal(0.2, 0.6), spend: decimal(2, 30), rate: decimal(0.02, 0.15) }),
});

test("with money enough a prospect is spent on until another unit wins no more than itself: s = ln(ceiling·k·V)/k", () => {
  fc.assert(fc.property(prospect, (one) => {
    const { ceiling, spend, rate } = one.prospect!;
    const found = allocate([one], 1e6);
    const k = Math.log(ceiling / (ceiling - rate)) / spend;
    const won = (one.revenue - one.cost) * annuity(one.retention);
    const best = Math.max(0, Math.log(ceiling * k * won) / k);
    expect(found.spend[0] * k).toBeCloseTo(best * k, 4);
    expect(found.value[0]).toBeCloseTo(worth(one, best), 6);
    expect(found.valueToday[0]).toBeCloseTo(rate * won - spend, 8);
    expect(found.retention[0]).toBeCloseTo(ceiling * -Math.expm1(-k * found.spend[0]), 12);
  }), { seed, numRuns: 60, endOnFailure: true });
});

test("no split of a budget between keeping and winning in 300 parts brings more", () => {
  fc.assert(fc.property(fc.array(client, { minLength: 1, maxLength: 2 }), fc.array(prospect, { minLength: 1, maxLength: 2 }), decimal(0.2, 2), (clients, prospects, share) => {
    const people = [...clients, ...prospects];
    const budget = share * people.reduce((sum, { cost, prospect: wooed }) => sum + (wooed?.spend ?? cost), 0);
    const found = allocate(people, budget);
    expect(found.spend.reduce((sum, spend) => sum + spend, 0)).toBeLessThanOrEqual(budget * (1 + 1e-12));
    const total = people.reduce((sum, one, row) => sum + worth(one, found.spend[row]), 0);
    expect(found.totals.value).toBeCloseTo(total, 7);
    const parts = 300;
    let best = new Float64Array(parts + 1);
    for (const one of people) {
      const next = new Float64Array(parts + 1).fill(-Infinity);
      for (let left = 0; left <= parts; left++) for (let taken = 0; taken <= left; taken++) next[left] = Math.max(next[left], best[left - taken] + worth(one, (budget * taken) / parts));
      best = next;
    }
    expect(total).toBeGreaterThanOrEqual(Math.max(...best) - 1e-7 * Math.max(1, Math.abs(total)));
  }), { seed, numRuns: 25, endOnFailure: true });
});

test("clients and prospects between their bounds have the same marginal return", () => {
  let compared = 0;
  fc.assert(fc.property(fc.array(client, { minLength: 1, maxLength: 3 }), fc.array(prospect, { minLength: 1, maxLength: 3 }), decimal(0.2, 1), (clients, prospects, share) => {
    const people = [...clients, ...prospects];
    const found = allocate(people, share * people.reduce((sum, { cost, prospect: wooed }) => sum + (wooed?.spend ?? cost), 0));
    const step = 1e-4;
    const slopes = people.flatMap((one, row) => (found.bounds[row] === undefined && found.spend[row] > 2 * step ? [(worth(one, found.spend[row] + step) - worth(one, found.spend[row] - step)) / (2 * step)] : []));
    for (const slope of slopes) expect(Math.abs(slope - slopes[0])).toBeLessThanOrEqual(SLOPES_MET * Math.max(1, slopes[0]));
    if (slopes.length > 1) compared++;
  }), { seed, numRuns: 30, endOnFailure: true });
  expect(compared).toBeGreaterThan(15);
});

test("where hardly anything wins all who can be won, hardly anything is spent: value goes to ceiling times worth", () => {
  const one = { revenue: 100, cost: 10, retention: 0.5 };
  const gaps = [1e-3, 1e-6, 1e-9, 1e-12].map((left) => {
    const found = allocate([{ ...one, prospect: { ceiling: 0.4, spend: 1e-3, rate: 0.4 * (1 - left) } }], 1e6);
    return 0.4 * 90 * annuity(0.5) - found.value[0];
  });
  for (let i = 1; i < gaps.length; i++) expect(gaps[i]).toBeLessThan(gaps[i - 1]);
  expect(gaps[3]).toBeGreaterThan(0);
  expect(gaps[3]).toBeLessThan(1e-3);
});
