import { allocateBudget } from "../../../../src/core/allocation/allocateBudget";
import { responseRate, retentionAt } from "../../../../src/core/allocation/retentionResponse";
import type { SpendTerms } from "../../../../src/core/allocation/spendTerms";
import type { ClientTable } from "../../../../src/core/portfolio/clientTable";
import { failure } from "../../../../src/core/result/failure";
import { tableOfClients } from "../../../support/clientTables";

function termsOf({ count, categories: { segment } }: ClientTable, given: Partial<SpendTerms> = {}): SpendTerms {
  const blank = (): Float64Array => new Float64Array(count).fill(NaN);
  const bySegment = new Float64Array(segment.labels.length).fill(NaN);
  return {
    ceiling: blank().fill(0.9), floor: blank(), spendToday: blank(), testSpend: blank(), testRetention: blank(), least: blank(), most: blank(),
    segmentOf: segment.codes, segments: segment.labels, segmentLeast: bySegment, segmentMost: bySegment, ...given,
  };
}

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

test("the curve goes through today's point, the floor or the test, and the ceiling", () => {
  const today = { retentionToday: 0.6, spendToday: 40, ceiling: 0.7, floor: 0 };
  const k = responseRate(today) as number;
  expect(k).toBeCloseTo(Math.log(7) / 40, 15);
  expect(retentionAt(today, k, 40)).toBeCloseTo(0.6, 14);
  expect(retentionAt(today, k, 0)).toBeCloseTo(0, 14);
  expect(retentionAt(today, k, 1e6)).toBeCloseTo(0.7, 14);
  const tested = { ...today, tested: { spend: 60, retention: 0.65 } };
  expect(retentionAt(today, responseRate(tested) as number, 60)).toBeCloseTo(0.65, 14);
});

test("what cannot be calibrated says why", () => {
  const today = { retentionToday: 0.6, spendToday: 40, ceiling: 0.7, floor: 0 };
  const code = (of: ReturnType<typeof responseRate>): string => (typeof of === "object" ? of.code : String(of));
  expect(code(responseRate({ ...today, ceiling: 0.6 }))).toBe("0");
  expect(code(responseRate({ ...today, spendToday: 0 }))).toBe("notAbove");
  expect(code(responseRate({ ...today, floor: 0.6 }))).toBe("floorTooHigh");
  expect(code(responseRate({ ...today, tested: { spend: 60, retention: 0.5 } }))).toBe("testTellsNothing");
  expect(code(responseRate({ ...today, tested: { spend: 40, retention: 0.65 } }))).toBe("testTellsNothing");
  expect(code(responseRate({ ...today, tested: { spend: 60, retention: 0.7 } }))).toBe("mustStayBelow");
});

/** Once a year for ever, at the end: (R − s)·r/(1 + d − r), whose best s solves (R − s)·r′·(1 + d) = r·(1 + d − r). */
test("a budget beyond what is worth spending is left, at a marginal return of 0", () => {
  const table = tableOfClients([{ revenue: 100, retentionCost: 10, churn: 0.2, discountRate: 0.1 }]);
  const found = allocateBudget({ table, terms: termsOf(table), budget: 1e6 });
  if (!found.ok) throw new Error(found.failure.message);
  const s = found.value.spend[0];
  const k = Math.log(9) / 10;
  const r = 0.9 * (1 - Math.exp(-k * s));
  expect((100 - s) * k * (0.9 - r) * 1.1).toBeCloseTo(r * (1.1 - r), 6);
  expect(found.value.totals.marginal).toBe(0);
  expect(found.value.totals.value).toBeCloseTo(((100 - s) * r) / (1.1 - r), 9);
});

test("of two clients whose values are convex at first, a small budget keeps one and lets the other go", () => {
  const same = { revenue: 100, retentionCost: 10, churn: 0.2, discountRate: 0.02 };
  const table = tableOfClients([same, same]);
  const found = allocateBudget({ table, terms: termsOf(table, { ceiling: numbers(0.99, 0.99) }), budget: 4 });
  if (!found.ok) throw new Error(found.failure.message);
  const [low, high] = [...found.value.spend].sort((a, b) => a - b);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(4, 9);
});

test("bounds of clients and segments hold, and are named", () => {
  const same = { revenue: 100, retentionCost: 10, churn: 0.2, discountRate: 0.1 };
  const table = tableOfClients([{ ...same, segment: "X" }, { ...same, segment: "X" }, { ...same, segment: "Y" }, { ...same, segment: "Y" }, { ...same, churn: 0.05, segment: "Y" }]);
  const terms = termsOf(table, { segmentMost: numbers(10, NaN), least: numbers(7, NaN, NaN, NaN, NaN), most: numbers(NaN, NaN, 4, NaN, NaN) });
  const found = allocateBudget({ table, terms, budget: 40 });
  if (!found.ok) throw new Error(found.failure.message);
  const { bounds, spend } = found.value;
  // Values are convex at first: 10 for one client of X and nothing for the other are worth more than 7 and 3.
  expect(bounds).toEqual(["segmentMaximum", "minimum", "maximum", undefined, "ceiling"]);
  expect(spend[0]).toBeCloseTo(10, 9);
  expect([spend[2], spend[4]]).toEqual([4, 10]);
  expect(spend[3]).toBeCloseTo(16, 9);
  const raised = allocateBudget({ table, terms: termsOf(table, { segmentLeast: numbers(NaN, 60) }), budget: 80 });
  if (!raised.ok) throw new Error(raised.failure.message);
  expect(raised.value.spend[2] + raised.value.spend[3] + raised.value.spend[4]).toBeCloseTo(60, 9);
  expect(raised.value.bounds[2]).toBe("segmentMinimum");
});

test("a row without a response does not stop the others", () => {
  const table = tableOfClients([{ retentionCost: 10 }, { retentionCost: 0 }, { retentionCost: 10, revenueGrowth: 0.5 }]);
  const found = allocateBudget({ table, terms: termsOf(table, { ceiling: numbers(0.95, 0.95, 0.95) }), budget: 20 });
  if (!found.ok) throw new Error(found.failure.message);
  expect([...found.value.failures].map(([row, { code }]) => [row, code])).toEqual([[1, "notAbove"], [2, "perpetualDiverges"]]);
  expect(found.value.totals.clients).toBe(1);
});

test("budgets and bounds that cannot be kept are refused with the number", () => {
  const table = tableOfClients([{ retentionCost: 10, segment: "X" }]);
  const refusal = (given: Partial<SpendTerms>, budget = 5): unknown => {
    const found = allocateBudget({ table, terms: termsOf(table, { ceiling: numbers(0.95), ...given }), budget });
    return found.ok ? undefined : [found.failure.code, found.failure.values.minimum ?? found.failure.values.maximum];
  };
  expect(refusal({ least: numbers(8) })).toEqual(["belowMinimum", 8]);
  expect(refusal({ least: numbers(8), segmentMost: numbers(6) }, 20)).toEqual(["mustNotExceed", 6]);
  expect(refusal({ most: numbers(8), segmentLeast: numbers(9) }, 20)).toEqual(["mustNotExceed", 8]);
  const nobody = allocateBudget({ table: { ...table, failures: [{ row: 0, failure: failure("blankRow") }] }, terms: termsOf(table), budget: 5 });
  expect(nobody.ok ? "" : nobody.failure.code).toBe("nothingValued");
});
