import fc from "fast-check";
import { allocateBudget } from "../../src/core/allocation/allocateBudget";
import { budgetFrontier } from "../../src/core/allocation/budgetFrontier";
import type { SpendTerms } from "../../src/core/allocation/spendTerms";
import type { ClientTable } from "../../src/core/portfolio/clientTable";
import type { Result } from "../../src/core/result/result";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import { asItStands, borrower, tableOfClients } from "../support/clientTables";
import { decimal } from "../support/numbers";

const seed = 20261125;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** A perpetual client, once a year at the end, without default risk: CLV = (R − C)·r/(1 + d − r). */
interface Client {
  readonly revenue: number;
  readonly spendToday: number;
  readonly retention: number;
  readonly discountRate: number;
}

const CEILING = 0.97;
const client: fc.Arbitrary<Client> = fc.record({ revenue: decimal(20, 300), spendToday: decimal(2, 20), retention: decimal(0.3, 0.95), discountRate: decimal(0.02, 0.25) });

function tableOf(clients: readonly Client[], segments: readonly string[] = []): ClientTable {
  return tableOfClients(clients.map(({ revenue, spendToday, retention, discountRate }, row) => ({ revenue, retentionCost: spendToday, churn: 1 - retention, discountRate, segment: segments[row] ?? "" })));
}

function termsOf(table: ClientTable, bounds: Partial<Record<"least" | "most" | "segmentLeast" | "segmentMost", readonly number[]>> = {}): SpendTerms {
  const { count, categories: { segment } } = table;
  const blank = (length = count): Float64Array => new Float64Array(length).fill(NaN);
  const given = (values: readonly number[] | undefined, length = count): Float64Array => (values ? Float64Array.from(values) : blank(length));
  return {
    ceiling: blank().fill(CEILING), floor: blank(), spendToday: blank(), testSpend: blank(), testRetention: blank(), least: given(bounds.least), most: given(bounds.most),
    segmentOf: segment.codes, segments: segment.labels, segmentLeast: given(bounds.segmentLeast, segment.labels.length), segmentMost: given(bounds.segmentMost, segment.labels.length),
  };
}

/** The client's value at a spend, written out. */
function worth({ revenue, spendToday, retention, discountRate }: Client, spend: number): number {
  const k = Math.log(CEILING / (CEILING - retention)) / spendToday;
  const r = CEILING * (1 - Math.exp(-k * spend));
  return ((revenue - spend) * r) / (1 + discountRate - r);
}

const total = (clients: readonly Client[], spends: ArrayLike<number>): number => clients.reduce((sum, one, row) => sum + worth(one, spends[row]), 0);

/** The best of all spends in whole units, by trying every split of every amount. */
function bruteForce(clients: readonly Client[], budget: number, units: number): number {
  let best: Float64Array = new Float64Array(units + 1);
  for (const one of clients) {
    const alone = Array.from({ length: units + 1 }, (_, unit) => worth(one, (budget * unit) / units));
    const next = new Float64Array(units + 1).fill(-Infinity);
    for (let left = 0; left <= units; left++) for (let taken = 0; taken <= left; taken++) next[left] = Math.max(next[left], best[left - taken] + alone[taken]);
    best = next;
  }
  return Math.max(...best);
}

test("no split of the budget in 400 parts brings more, whether values are concave or not", () => {
  fc.assert(fc.property(fc.array(client, { minLength: 1, maxLength: 4 }), decimal(0.05, 2), (clients, share) => {
    const budget = share * clients.reduce((sum, { spendToday }) => sum + spendToday, 0);
    const table = tableOf(clients);
    const found = valueOf(allocateBudget({ table, terms: termsOf(table), budget }));
    const spent = found.spend.reduce((sum, spend) => sum + spend, 0);
    expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-12));
    const value = total(clients, found.spend);
    expect(Math.abs(found.totals.value - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    const brute = bruteForce(clients, budget, 400);
    expect(value).toBeGreaterThanOrEqual(brute - 1e-7 * Math.max(1, Math.abs(brute)));
  }), { seed, numRuns: 60 });
});

test("within bounds of clients and segments no spends on a lattice bring more", () => {
  fc.assert(fc.property(fc.tuple(client, client, client), decimal(0.4, 1.5), decimal(0, 0.4), decimal(0.5, 1), (clients, share, leastShare, mostShare) => {
    const budget = share * clients.reduce((sum, { spendToday }) => sum + spendToday, 0);
    const table = tableOf(clients, ["X", "X", "Y"]);
    const [segmentLeast, segmentMost] = [[NaN, leastShare * budget], [mostShare * 0.6 * budget, NaN]];
    const most = [0.5 * budget, NaN, NaN];
    const found = valueOf(allocateBudget({ table, terms: termsOf(table, { most, segmentLeast, segmentMost }), budget }));
    const [a, b, c] = found.spend;
    const slack = budget * 1e-12;
    expect(a).toBeLessThanOrEqual(0.5 * budget + slack);
    expect(a + b).toBeLessThanOrEqual(segmentMost[0] + slack);
    expect(c).toBeGreaterThanOrEqual(segmentLeast[1] - slack);
    expect(a + b + c).toBeLessThanOrEqual(budget + slack);
    let brute = -Infinity;
    const units = 60;
    const values = clients.map((one) => Array.from({ length: units + 1 }, (_, unit) => worth(one, (budget * unit) / units)));
    for (let i = 0; i <= units / 2; i++) {
      for (let j = 0; i + j <= units && (i + j) / units <= mostShare * 0.6; j++) {
        for (let k = Math.ceil(leastShare * units); i + j + k <= units; k++) brute = Math.max(brute, values[0][i] + values[1][j] + values[2][k]);
      }
    }
    expect(total(clients, found.spend)).toBeGreaterThanOrEqual(brute - 1e-7 * Math.max(1, Math.abs(brute)));
  }), { seed, numRuns: 25 });
});

test("no money moved from one client to another brings more, and clients on the concave side have the budget's marginal return", () => {
  fc.assert(fc.property(fc.array(client, { minLength: 2, maxLength: 8 }), decimal(0.3, 1.5), decimal(0.0001, 0.2), (clients, share, part) => {
    const budget = share * clients.reduce((sum, { spendToday }) => sum + spendToday, 0);
    const table = tableOf(clients);
    const found = valueOf(allocateBudget({ table, terms: termsOf(table), budget }));
    const value = total(clients, found.spend);
    clients.forEach((giver, from) => clients.forEach((taker, to) => {
      const moved = Math.min(found.spend[from], part * budget);
      const change = worth(giver, found.spend[from] - moved) - worth(giver, found.spend[from]) + worth(taker, found.spend[to] + moved) - worth(taker, found.spend[to]);
      if (from !== to) expect(change).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(value)));
    }));
    const concave = clients.filter(({ discountRate }, row) => found.bounds[row] === undefined && found.retention[row] > 0.8 && discountRate > 0.1).map((one) => found.marginal[clients.indexOf(one)]);
    for (const marginal of concave) expect(Math.abs(marginal - found.totals.marginal)).toBeLessThanOrEqual(1e-3 * Math.max(0.01, Math.abs(found.totals.marginal)));
  }), { seed, numRuns: 40 });
});

test("values are those of a portfolio run, for any borrower, and a larger budget is worth no less", () => {
  fc.assert(fc.property(fc.array(borrower, { minLength: 1, maxLength: 6 }), (clients) => {
    const table = tableOfClients(clients, { periods: 40, periodsPerYear: 4 });
    const terms = { ...termsOf(table), ceiling: new Float64Array(table.count).fill(0.99) };
    const spent = clients.reduce((sum, one) => sum + one.retentionCost!, 0);
    const found = valueOf(allocateBudget({ table, terms, budget: spent }));
    const { scenarios: [run] } = valueOf(runPortfolio(table, [asItStands], { clientValues: true }));
    run.clientValues!.forEach((value, row) => expect(Math.abs(found.valueToday[row] - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value))));
    const moved = { ...table, values: { ...table.values, churn: found.retention.map((r) => 1 - r), retentionCost: found.spend } };
    const { scenarios: [after] } = valueOf(runPortfolio(moved, [asItStands], { clientValues: true }));
    after.clientValues!.forEach((value, row) => expect(Math.abs(found.value[row] - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value))));
    expect(found.totals.value).toBeGreaterThanOrEqual(found.totals.valueToday - 1e-7 * Math.max(1, Math.abs(found.totals.valueToday)));
    const points = valueOf(budgetFrontier({ table, terms }));
    const values = points.map(({ totals }) => valueOf(totals).value);
    for (let point = 1; point < values.length; point++) expect(values[point]).toBeGreaterThanOrEqual(values[point - 1] - 1e-8 * Math.max(1, Math.abs(values[point])));
  }), { seed, numRuns: 12 });
});
