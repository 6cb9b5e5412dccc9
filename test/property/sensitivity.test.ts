import fc from "fast-check";
import { clvOf } from "../../src/core/clv/components";
import type { ClientTable } from "../../src/core/portfolio/clientTable";
import type { Result } from "../../src/core/result/result";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { ScenarioResult } from "../../src/core/scenario/runResult";
import type { Driver, Scenario, Shock } from "../../src/core/scenario/scenario";
import { BREAKEVEN_DRIVERS } from "../../src/core/sensitivity/breakevenDrivers";
import { scaledBy } from "../../src/core/sensitivity/change";
import { MEASURES, type Measure } from "../../src/core/sensitivity/measure";
import { ILLUSTRATIVE_SWINGS } from "../../src/core/sensitivity/swings";
import { breakevenClients } from "../../src/core/studies/breakevenClients";
import { goalSeek } from "../../src/core/studies/goalSeek";
import { reverseStress } from "../../src/core/studies/reverseStress";
import { sensitivityTable } from "../../src/core/studies/sensitivityTable";
import { spider } from "../../src/core/studies/spider";
import { tornado } from "../../src/core/studies/tornado";
import { conductHere } from "../support/call";
import { asItStands, borrowers, scenarioOf } from "../support/clientTables";
import { decimal } from "../support/numbers";

const seed = 20261124;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const run = (table: ClientTable, ...scenarios: readonly Scenario[]): readonly ScenarioResult[] => valueOf(runPortfolio(table, scenarios, { clientValues: true })).scenarios;

/** The measure without the code under test: RAROC from components, capital from a run of its own. */
function direct(table: ClientTable, measure: Measure, scenario: Scenario): number {
  const charged = { ...scenario, shocks: [...scenario.shocks, { driver: "capitalCharge", operation: "replace", amount: 1 } as const] };
  const [result, ofOne] = run(table, scenario, charged);
  if (measure === "clv") return result.clv;
  if (measure === "negative") return [...result.clientValues!].filter((value) => value < 0).length;
  const profit = clvOf({ ...result.totals, capitalCharge: 0 });
  return profit / -ofOne.totals.capitalCharge;
}

const close = (value: number, expected: number, digits = 1e-9): void => expect(Math.abs(value - expected)).toBeLessThanOrEqual(digits * Math.max(1, Math.abs(expected)));

const measures = fc.constantFrom(...MEASURES);
const stressed: fc.Arbitrary<Scenario> = fc.constantFrom(asItStands, scenarioOf({ driver: "pd", operation: "hazard", amount: 2, path: { start: 1, ramp: 2, length: 4 } }, { driver: "revenue", operation: "multiply", amount: 0.9 }));

/** Levers with amounts that keep rates apart from where they have no value. */
const lever = fc.oneof(
  fc.record({ driver: fc.constantFrom<Driver[]>("churn", "pd", "revenue", "ead", "capital", "acquisitionCost", "retentionCost"), operation: fc.constant("multiply" as const), amounts: fc.array(decimal(0.2, 2), { minLength: 1, maxLength: 4 }) }),
  fc.record({ driver: fc.constantFrom<Driver[]>("discountRate", "growth", "capitalCharge"), operation: fc.constant("add" as const), amounts: fc.array(decimal(-0.02, 0.05), { minLength: 1, maxLength: 4 }) }),
);

test("both ends of a tornado's bars are direct runs with that shock, widest first", () => {
  fc.assert(fc.property(borrowers, stressed, fc.constantFrom<Measure[]>("clv", "raroc"), (table, base, measure) => {
    const { base: value, bars, leftOut } = valueOf(conductHere(tornado({ table, base: [base], measure, swings: ILLUSTRATIVE_SWINGS })));
    close(value, direct(table, measure, base));
    for (const { swing, atLow, atHigh, spread } of bars) {
      const at = (amount: number): number => direct(table, measure, { ...base, shocks: [...base.shocks, { driver: swing.driver, operation: swing.operation, amount }] });
      close(atLow, at(swing.low));
      close(atHigh, at(swing.high));
      close(spread, Math.max(value, atLow, atHigh) - Math.min(value, atLow, atHigh));
    }
    for (let index = 1; index < bars.length; index++) expect(bars[index].spread).toBeLessThanOrEqual(bars[index - 1].spread);
    expect(bars.length + leftOut.length).toBe(ILLUSTRATIVE_SWINGS.length);
    // These tables have no balances: three drivers cannot be moved, and the charge is no part of RAROC.
    expect(leftOut.map(({ lever: { driver } }) => driver)).toEqual(["benchmarkRate", "collateral", "ccf", ...(measure === "raroc" ? ["capitalCharge"] : [])]);
  }), { seed, numRuns: 60 });
});

test("a spider's legs are direct runs", () => {
  fc.assert(fc.property(borrowers, measures, fc.array(decimal(-0.5, 0.5), { minLength: 1, maxLength: 5 }), (table, measure, changes) => {
    const outcome = conductHere(spider({ table, base: [asItStands], measure, drivers: ["churn", "revenue", "discountRate"], changes }));
    if (!outcome.ok) return expect(outcome.failure.code).toBe("nothingMoves");
    for (const { driver, values } of outcome.value.legs) changes.forEach((change, index) => close(valueOf(values[index]), direct(table, measure, scenarioOf({ driver, operation: "multiply", amount: 1 + change }))));
  }), { seed, numRuns: 60 });
});

test("a two-way table is direct runs, and its line without the other change is the one-way table", () => {
  fc.assert(fc.property(borrowers, stressed, measures, lever, lever, (table, base, measure, rows, second) => {
    const columns = { ...second, amounts: [second.operation === "multiply" ? 1 : 0, ...second.amounts] };
    const both = valueOf(conductHere(sensitivityTable({ table, base: [base], measure, rows, columns })));
    const alone = valueOf(conductHere(sensitivityTable({ table, base: [base], measure, rows })));
    rows.amounts.forEach((amount, i) => {
      close(valueOf(both.values[i][0]), valueOf(alone.values[i][0]));
      columns.amounts.forEach((other, j) => {
        const shocks: Shock[] = [{ driver: rows.driver, operation: rows.operation, amount }, { driver: columns.driver, operation: columns.operation, amount: other }];
        close(valueOf(both.values[i][j]), direct(table, measure, { ...base, shocks: [...base.shocks, ...shocks] }));
      });
    });
  }), { seed, numRuns: 60 });
});

test("what goal seek finds meets the target when it is run again", () => {
  fc.assert(fc.property(borrowers, stressed, fc.constantFrom<Measure[]>("clv", "raroc"), lever, (table, base, measure, { driver, operation, amounts: [wanted] }) => {
    // A target that some amount is known to meet.
    const under = (amount: number): Scenario => ({ ...base, shocks: [...base.shocks, { driver, operation, amount }] });
    const target = direct(table, measure, under(wanted));
    const outcome = conductHere(goalSeek({ table, base: [base], measure, lever: { driver, operation }, target }));
    if (!outcome.ok) {
      // A driver that is no part of the measure, such as the charge in RAROC, meets its own value everywhere or nowhere.
      expect(Math.abs(direct(table, measure, base) - target)).toBeLessThanOrEqual(1e-9 * Math.abs(target));
      return;
    }
    const { amount, reached, others } = outcome.value;
    close(direct(table, measure, under(amount)), target);
    close(reached, target);
    const neutral = operation === "multiply" ? 1 : 0;
    for (const other of others) {
      close(direct(table, measure, under(other)), target);
      expect(Math.abs(other - neutral)).toBeGreaterThanOrEqual(Math.abs(amount - neutral));
    }
  }), { seed, numRuns: 150 });
});

test("a count is met, or passed, at the amount that goal seek tells, and not before it", () => {
  fc.assert(fc.property(borrowers, fc.integer({ min: 1, max: 8 }), (table, target) => {
    const at = (amount: number): number => direct(table, "negative", scenarioOf({ driver: "revenue", operation: "multiply", amount }));
    const outcome = conductHere(goalSeek({ table, base: [asItStands], measure: "negative", lever: { driver: "revenue", operation: "multiply" }, target }));
    if (!outcome.ok) return expect(target).toBeGreaterThan(at(0));
    const { amount, base, reached } = outcome.value;
    expect(reached).toBe(at(amount));
    if (base === target) expect(amount).toBe(1);
    else if (base < target) expect([reached >= target, at(amount + 1e-9) < target]).toEqual([true, true]);
    else expect([reached <= target, at(amount - 1e-9) > target]).toEqual([true, true]);
  }), { seed, numRuns: 80 });
});

test("reverse stress: on the floor at its scale, above it a little before, and nowhere broken where it holds", () => {
  const scenario = scenarioOf({ driver: "pd", operation: "hazard", amount: 2 }, { driver: "churn", operation: "add", amount: 0.05 }, { driver: "revenue", operation: "multiply", amount: 0.8 });
  fc.assert(fc.property(borrowers, fc.constantFrom<Measure[]>("clv", "raroc"), decimal(-1, 1.2), (table, measure, share) => {
    const floor = share * direct(table, measure, asItStands);
    const at = (scale: number): number => direct(table, measure, scaledBy(scale)(scenario));
    const { outcome, scale, reached } = valueOf(conductHere(reverseStress({ table, scenario, measure, floor, largestScale: 3 })));
    if (outcome === "broken") return expect([scale, at(0) <= floor + 1e-9 * Math.abs(floor)]).toEqual([0, true]);
    if (outcome === "holds") return expect(at(3)).toBeGreaterThan(floor);
    close(at(scale), floor);
    close(reached, floor);
    expect(at(scale * (1 - 1e-6))).toBeGreaterThan(floor);
  }), { seed, numRuns: 120 });
});

test("reverse stress on a count: reached at its scale, not yet a little before", () => {
  const scenario = scenarioOf({ driver: "revenue", operation: "multiply", amount: 0.7 });
  fc.assert(fc.property(borrowers, fc.integer({ min: 1, max: 8 }), (table, floor) => {
    const at = (scale: number): number => direct(table, "negative", scaledBy(scale)(scenario));
    const { outcome, scale } = valueOf(conductHere(reverseStress({ table, scenario, measure: "negative", floor, largestScale: 3 })));
    if (outcome === "broken") return expect(at(0)).toBeGreaterThanOrEqual(floor);
    if (outcome === "holds") return expect(at(3)).toBeLessThan(floor);
    expect(at(scale)).toBeGreaterThanOrEqual(floor);
    expect(at(scale - 1e-9)).toBeLessThan(floor);
  }), { seed, numRuns: 80 });
});

test("at its break-even a client is worth nothing, or the target", () => {
  fc.assert(fc.property(borrowers, stressed, fc.constantFrom(...BREAKEVEN_DRIVERS.filter((driver) => driver !== "benchmarkRate")), fc.constantFrom(0, 50), (table, scenario, driver, target) => {
    const { breakeven, clv, today, failures, found } = valueOf(conductHere(breakevenClients({ table, scenario, driver, target })));
    expect(found + failures.size).toBe(table.count);
    breakeven.forEach((amount, row) => {
      if (Number.isNaN(amount)) return expect(failures.get(row)?.code).toBe("noBreakeven");
      const [result] = run(table, { ...scenario, shocks: [...scenario.shocks, { driver, operation: "replace", amount }] });
      expect(Math.abs(result.clientValues![row] - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(clv[row]), Math.abs(result.totals.revenue)));
      if (driver === "churn" && scenario.shocks.length === 0) expect(today[row]).toBe(table.values.churn[row]);
    });
  }), { seed, numRuns: 200 });
});
