import { breakEven } from "../../../../src/core/clv/breakeven";
import { uniformGrowth } from "../../../../src/core/clv/clientTerms";
import type { ClientTable } from "../../../../src/core/portfolio/clientTable";
import { takeRows } from "../../../../src/core/portfolio/takeRows";
import type { Result } from "../../../../src/core/result/result";
import { runPortfolio } from "../../../../src/core/scenario/runPortfolio";
import { BREAKEVEN_DRIVERS, type BreakevenDriver } from "../../../../src/core/sensitivity/breakevenDrivers";
import { ILLUSTRATIVE_SWINGS } from "../../../../src/core/sensitivity/swings";
import { breakevenClients } from "../../../../src/core/studies/breakevenClients";
import { goalSeek } from "../../../../src/core/studies/goalSeek";
import { reverseStress } from "../../../../src/core/studies/reverseStress";
import { sensitivityTable } from "../../../../src/core/studies/sensitivityTable";
import { tornado } from "../../../../src/core/studies/tornado";
import { conductHere } from "../../../support/call";
import { asItStands, scenarioOf, tableOfClients } from "../../../support/clientTables";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.failure.code;
}

/** One client for ever, once a year at the end: CLV = R·r/(1 + d − r). */
const annuity = (revenue: number, r: number, d: number): number => (revenue * r) / (1 + d - r);
const perpetual = tableOfClients([{}]);
const onAnnuity = { table: perpetual, base: [asItStands], measure: "clv" as const };

test("a tornado of a perpetual annuity has the closed forms at its ends", () => {
  const { base, bars } = valueOf(conductHere(tornado({ ...onAnnuity, swings: ILLUSTRATIVE_SWINGS })));
  expect(base).toBeCloseTo(annuity(100, 0.9, 0.12), 10);
  const ends = Object.fromEntries(bars.map(({ swing: { driver }, atLow, atHigh }) => [driver, [atLow, atHigh]]));
  expect(Object.keys(ends)).toEqual(["churn", "revenue", "discountRate", "growth"]);
  expect(ends.churn[0]).toBeCloseTo(annuity(100, 0.92, 0.12), 10);
  expect(ends.churn[1]).toBeCloseTo(annuity(100, 0.88, 0.12), 10);
  expect(ends.revenue[1]).toBeCloseTo(annuity(110, 0.9, 0.12), 10);
  expect(ends.discountRate[0]).toBeCloseTo(annuity(100, 0.9, 0.11), 10);
});

test("drivers that cannot be moved, or move nothing, are told with the reason", () => {
  const { leftOut } = valueOf(conductHere(tornado({ ...onAnnuity, swings: ILLUSTRATIVE_SWINGS })));
  const reasons = Object.fromEntries(leftOut.map(({ lever, failure }) => [lever.driver, failure.code]));
  expect(reasons).toMatchObject({ collateral: "shockNeedsColumn", ccf: "shockNeedsColumn", pd: "noEffect", referral: "noEffect" });
  // Growth up to the discount rate and attrition: the perpetuity has no value, and the totals cannot be compared.
  const wide = valueOf(conductHere(tornado({ ...onAnnuity, swings: [{ driver: "growth", operation: "add", low: -0.01, high: 0.3 }, ILLUSTRATIVE_SWINGS[0]] })));
  expect(wide.leftOut.map(({ failure }) => failure.code)).toEqual(["losesClients"]);
  expect(codeOf(conductHere(tornado({ ...onAnnuity, swings: [{ driver: "pd", operation: "multiply", low: 0.5, high: 2 }] })))).toBe("nothingMoves");
});

test("a portfolio in which nobody has a value", () => {
  const table = tableOfClients([{ revenueGrowth: 0.5 }]);
  const situation = { table, base: [asItStands], measure: "clv" as const };
  const pd = { driver: "pd", operation: "multiply" } as const;
  expect(codeOf(conductHere(tornado({ ...situation, swings: ILLUSTRATIVE_SWINGS })))).toBe("nothingValued");
  expect(codeOf(conductHere(goalSeek({ ...situation, lever: pd, target: 0 })))).toBe("nothingValued");
  expect(codeOf(conductHere(sensitivityTable({ ...situation, rows: { ...pd, amounts: [1] } })))).toBe("nothingValued");
  expect(codeOf(conductHere(reverseStress({ table, scenario: scenarioOf({ ...pd, amount: 2 }), measure: "clv", floor: 0, largestScale: 3 })))).toBe("nothingValued");
  expect(codeOf(conductHere(breakevenClients({ table, scenario: asItStands, driver: "churn", target: 0 })))).toBe("nothingValued");
});

test("a cell of a data table without a value says why, its neighbours are there", () => {
  const { values } = valueOf(conductHere(sensitivityTable({ ...onAnnuity, rows: { driver: "growth", operation: "replace", amounts: [0, 0.1, 0.3] } })));
  expect(values.map(([cell]) => codeOf(cell))).toEqual(["ok", "ok", "losesClients"]);
  expect(valueOf(values[1][0])).toBeCloseTo((100 * 0.9) / (1.12 - 0.9 * 1.1), 9);
});

test("a filter moves its clients only", () => {
  const table = tableOfClients([{ segment: "SME" }, { segment: "Corporate" }]);
  const { values } = valueOf(conductHere(sensitivityTable({ table, base: [asItStands], measure: "clv", rows: { driver: "revenue", operation: "multiply", amounts: [0], filter: [{ column: "segment", values: ["SME"] }] } })));
  expect(valueOf(values[0][0])).toBeCloseTo(annuity(100, 0.9, 0.12), 10);
});

test("RAROC is profit before the charge over capital, whatever the charge", () => {
  // A year: income 100·0.9/1.12, no loss, capital 0.08·1000 charged over the same year.
  const table = tableOfClients([{ ead: 1000, capital: 0.08, capitalCharge: 0.1, acquisitionCost: 10 }], { periods: 1 });
  const raroc = (10 * -1.12 + 90) / (0.9 * 80);
  const question = { base: [asItStands], measure: "raroc" as const, rows: { driver: "revenue", operation: "multiply", amounts: [1] } as const };
  expect(valueOf(conductHere(sensitivityTable({ ...question, table }))).base).toBeCloseTo(raroc, 12);
  const freely = { ...table, values: { ...table.values, capitalCharge: new Float64Array(1) } };
  expect(valueOf(conductHere(sensitivityTable({ ...question, table: freely }))).base).toBeCloseTo(raroc, 12);
  expect(codeOf(conductHere(sensitivityTable({ ...question, table: perpetual })))).toBe("zeroDivisor");
});

test("the measure over weighted scenarios is the weighted mean of results", () => {
  const base = [{ ...asItStands, weight: 0.75 }, { ...scenarioOf({ driver: "churn", operation: "multiply", amount: 2 }), weight: 0.25 }];
  const { base: value } = valueOf(conductHere(sensitivityTable({ table: perpetual, base, measure: "clv", rows: { driver: "revenue", operation: "multiply", amounts: [1] } })));
  expect(value).toBeCloseTo(0.75 * annuity(100, 0.9, 0.12) + 0.25 * annuity(100, 0.8, 0.12), 9);
});

/** −100 now, 230 in a year, −132 in two: worth nothing at 10 % and at 20 %, the textbook case of two internal rates of return. */
function twoReturns(discountRate: number): ClientTable {
  const table = tableOfClients([{ acquisitionCost: 100, churn: 0, discountRate }], { periods: 2 });
  return { ...table, curves: { revenue: { years: 2, values: Float64Array.of(230, -132) } } };
}

describe("goal seek", () => {
  test("a linear driver has the analytic answer", () => {
    const target = 500;
    const found = valueOf(conductHere(goalSeek({ ...onAnnuity, lever: { driver: "revenue", operation: "multiply" }, target })));
    expect(found.amount).toBeCloseTo(target / annuity(100, 0.9, 0.12), 12);
    expect(found.others).toEqual([]);
    expect(valueOf(conductHere(goalSeek({ ...onAnnuity, lever: { driver: "revenue", operation: "replace" }, target }))).amount).toBeCloseTo((500 * 0.22) / 0.9, 9);
    expect(valueOf(conductHere(goalSeek({ ...onAnnuity, lever: { driver: "discountRate", operation: "add" }, target: 300 }))).amount).toBeCloseTo(0.9 / 3 - 0.22, 12);
  });

  test("a target that is met at once needs no change", () => {
    const lever = { driver: "churn", operation: "multiply" } as const;
    expect(valueOf(conductHere(goalSeek({ ...onAnnuity, lever, target: annuity(100, 0.9, 0.12) }))).amount).toBeCloseTo(1, 12);
  });

  test("a flat target, and one out of reach, say what was tried and what is there", () => {
    const flat = conductHere(goalSeek({ ...onAnnuity, lever: { driver: "pd", operation: "multiply" }, target: 100 }));
    expect(flat).toMatchObject({ ok: false, failure: { code: "noGoal", reason: "noSolution", values: { parameter: "pd", minimum: 0, maximum: 10, target: 100 } } });
    const out = conductHere(goalSeek({ ...onAnnuity, lever: { driver: "revenue", operation: "multiply" }, target: -1 }));
    expect(out).toMatchObject({ ok: false, failure: { code: "noGoal", values: { low: 0, metric: "CLV" } } });
  });

  test("of several answers the one nearest to no change comes first", () => {
    const table = twoReturns(0.18);
    const { amount, others } = valueOf(conductHere(goalSeek({ table, base: [asItStands], measure: "clv", lever: { driver: "discountRate", operation: "replace" }, target: 0 })));
    expect(amount).toBeCloseTo(0.2, 11);
    expect(others).toHaveLength(1);
    expect(others[0]).toBeCloseTo(0.1, 11);
  });
});

describe("reverse stress", () => {
  const scenario = scenarioOf({ driver: "revenue", operation: "multiply", amount: 0.8 });
  const question = { table: tableOfClients([{ acquisitionCost: 100 }]), scenario, measure: "clv" as const, largestScale: 5 };

  test("the scale at which a linear shock eats the value up", () => {
    const { outcome, scale, reached, shocks } = valueOf(conductHere(reverseStress({ ...question, floor: 0 })));
    const lost = 1 - 100 / annuity(100, 0.9, 0.12);
    expect(outcome).toBe("breaks");
    expect(scale).toBeCloseTo(lost / 0.2, 12);
    expect(reached).toBeCloseTo(0, 9);
    expect(shocks[0].amount).toBeCloseTo(1 - lost, 12);
  });

  test("it holds as far as was tried, or was broken before", () => {
    expect(valueOf(conductHere(reverseStress({ ...question, floor: 0, largestScale: 3 })))).toMatchObject({ outcome: "holds", scale: 3, triedUpTo: 3 });
    expect(valueOf(conductHere(reverseStress({ ...question, floor: 1000 })))).toMatchObject({ outcome: "broken", scale: 0 });
    expect(valueOf(conductHere(reverseStress({ ...question, measure: "negative", floor: 2 })))).toMatchObject({ outcome: "holds" });
  });

  test("a scenario without shocks has no scale", () => expect(codeOf(conductHere(reverseStress({ ...question, scenario: asItStands, floor: 0 })))).toBe("nothingToScale"));

  test("beyond the scale at which a perpetuity diverges nothing is compared", () => {
    const growing = scenarioOf({ driver: "growth", operation: "add", amount: 0.1 });
    const { outcome, triedUpTo } = valueOf(conductHere(reverseStress({ ...question, scenario: growing, floor: -1 })));
    expect(outcome).toBe("holds");
    expect(triedUpTo).toBeLessThanOrEqual(0.22 / 0.9 / 0.1);
    expect(triedUpTo).toBeGreaterThan(2.2);
  });
});

describe("break-even of every client", () => {
  test("a perpetual annuity against its acquisition cost: analytic", () => {
    const table = tableOfClients([{ acquisitionCost: 200 }, { acquisitionCost: 300, revenue: 120 }]);
    const solve = (driver: BreakevenDriver): Float64Array => valueOf(conductHere(breakevenClients({ table, scenario: asItStands, driver, target: 0 }))).breakeven;
    expect(solve("revenue")[0]).toBeCloseTo((200 * 0.22) / 0.9, 10);
    // R·r/(1 + d − r) = A, so r = A·(1 + d)/(R + A).
    expect(solve("churn")[0]).toBeCloseTo(1 - (200 * 1.12) / 300, 12);
    expect(solve("churn")[1]).toBeCloseTo(1 - (300 * 1.12) / 420, 12);
    expect(solve("discountRate")[0]).toBeCloseTo(0.9 / 2 - 0.1, 12);
    expect(solve("acquisitionCost")[0]).toBeCloseTo(annuity(100, 0.9, 0.12), 10);
  });

  test("the same as the break-even of a single client, where there is one root", () => {
    const client = { revenue: 60, churn: 0.12, pd: 0.03, lgd: 0.4, ead: 900, capital: 0.08, capitalCharge: 0.1, discountRate: 0.09, retentionCost: 12, acquisitionCost: 40, referral: 3 };
    const table = tableOfClients([client], { periods: 40, periodsPerYear: 4 });
    const terms = { ...client, growth: uniformGrowth(0), periodsPerYear: 4 as const, horizonPeriods: 40, timing: "end" as const };
    const names = { revenue: "revenue", referral: "referral", retentionCost: "retention_cost", acquisitionCost: "cac", ead: "ead", lgd: "lgd", capital: "capital", capitalCharge: "capital_charge", churn: "churn", pd: "pd" } as const;
    for (const [driver, input] of Object.entries(names) as [keyof typeof names, (typeof names)[keyof typeof names]][]) {
      const alone = breakEven(terms, input, 0);
      const { breakeven } = valueOf(conductHere(breakevenClients({ table, scenario: asItStands, driver, target: 0 })));
      if (alone.ok) expect(Math.abs(breakeven[0] - alone.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(alone.value)));
      else expect(breakeven[0]).toBeNaN();
    }
  });

  test("beside a divergence the root is found between the grid's last point and the edge", () => {
    // CLV = 100·0.9/(1 + d − 0.9) − A passes 0 close to d = −0.1, where it grows without bound.
    const { breakeven } = valueOf(conductHere(breakevenClients({ table: tableOfClients([{ acquisitionCost: 9000 }]), scenario: asItStands, driver: "discountRate", target: 0 })));
    expect(breakeven[0]).toBeCloseTo(-0.09, 10);
  });

  test("of two roots the one nearest to today's value", () => {
    const at = (discountRate: number): number => valueOf(conductHere(breakevenClients({ table: twoReturns(discountRate), scenario: asItStands, driver: "discountRate", target: 0 }))).breakeven[0];
    expect(at(0.11)).toBeCloseTo(0.1, 12);
    expect(at(0.19)).toBeCloseTo(0.2, 12);
  });

  test("a client without a break-even says why; one without a value keeps its own reason", () => {
    const { breakeven, failures, found } = valueOf(conductHere(breakevenClients({ table: tableOfClients([{}, { revenueGrowth: 0.5 }, { acquisitionCost: 50 }]), scenario: asItStands, driver: "retentionCost", target: 0 })));
    expect([...breakeven].map(Number.isNaN)).toEqual([false, true, false]);
    expect(failures.get(1)!.code).toBe("perpetualDiverges");
    expect(found).toBe(2);
    const none = valueOf(conductHere(breakevenClients({ table: perpetual, scenario: asItStands, driver: "lgd", target: 0 })));
    expect(none.failures.get(0)).toMatchObject({ code: "noBreakeven", values: { parameter: "lgd", target: 0, value: 0.45 } });
  });

  test("every driver it names can be solved for somewhere", () => {
    const table = { ...tableOfClients([{ ead: 500, pd: 0.02, capital: 0.08, capitalCharge: 0.1, acquisitionCost: 300, retentionCost: 5, referral: 2 }], { periods: 10 }), sources: { drawn: Float64Array.of(400), repricingShare: Float64Array.of(0.5), deposits: Float64Array.of(100), depositBeta: Float64Array.of(0.4) } };
    const wanted: Record<BreakevenDriver, number> = { revenue: 80, referral: 7, retentionCost: 9, acquisitionCost: 150, ead: 700, lgd: 0.6, capital: 0.12, capitalCharge: 0.07, benchmarkRate: 0.01, churn: 0.2, pd: 0.05, discountRate: 0.2, growth: -0.03 };
    for (const driver of BREAKEVEN_DRIVERS) {
      const operation = driver === "benchmarkRate" ? "add" : "replace";
      const target = valueOf(runPortfolio(table, [scenarioOf({ driver, operation, amount: wanted[driver] })], {})).scenarios[0].clv;
      const { breakeven } = valueOf(conductHere(breakevenClients({ table, scenario: asItStands, driver, target })));
      expect([driver, breakeven[0].toFixed(9)]).toEqual([driver, wanted[driver].toFixed(9)]);
    }
  });
});

test("rows taken from a table are valued as they are in it", () => {
  const table = tableOfClients([{ revenue: 1 }, { revenue: 2, segment: "SME" }, { revenue: 3 }]);
  const curve = { years: 2, values: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6) };
  const whole = { ...table, curves: { churn: curve }, failures: [] };
  const all = valueOf(runPortfolio(whole, [asItStands], { clientValues: true })).scenarios[0].clientValues!;
  const taken = takeRows(whole, [2, 1]);
  expect(taken.ids).toEqual(["#2", "#1"]);
  expect([...valueOf(runPortfolio(taken, [asItStands], { clientValues: true })).scenarios[0].clientValues!]).toEqual([all[2], all[1]]);
});
