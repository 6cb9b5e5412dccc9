import fc from "fast-check";
import { clvOf, COMPONENT_LINES } from "../../src/core/clv/components";
import { CAPITAL_FRAMEWORKS } from "../../src/core/capital/frameworks";
import { scaledIrbCapital } from "../../src/core/capital/irb";
import { securedLgd } from "../../src/core/credit/securedLgd";
import type { ClientTable, CurveColumn } from "../../src/core/portfolio/clientTable";
import { BLOCK_ROWS } from "../../src/core/portfolio/rowBlocks";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import type { Scenario, Shock } from "../../src/core/scenario/scenario";
import { valueUnderScenario } from "../oracle/scenarioByClient";
import { anyScenario as scenario, anyTableClient as client, tableOf, type AnyClient } from "../support/clientTables";
import { decimal as number } from "../support/numbers";

const seed = 20260701;

function run(table: ClientTable, scenarios: readonly Scenario[]): PortfolioRunResult {
  const result = runPortfolio(table, scenarios, { clientValues: true, clientComponents: true });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const tolerance = (components: readonly number[]): number => 1e-9 * Math.max(1, components.reduce((sum, x) => sum + Math.abs(x), 0));

function expectOracle(table: ClientTable, one: Scenario): void {
  const [result] = run(table, [one]).scenarios;
  for (let row = 0; row < table.count; row++) {
    const expected = valueUnderScenario(table, row, one);
    const lines = result.clientComponents!.map((column) => column[row]);
    if (!expected) {
      expect(result.failures.map((failed) => failed.row)).toContain(row);
      expect(result.clientValues![row]).toBeNaN();
      continue;
    }
    const wanted = COMPONENT_LINES.map((line) => expected.components[line]);
    wanted.forEach((value, line) => expect(Math.abs(lines[line] - value)).toBeLessThanOrEqual(tolerance(wanted)));
    expect(Math.abs(result.clientValues![row] - expected.clv)).toBeLessThanOrEqual(tolerance(wanted));
  }
}

test("each client under each scenario is what the slow way gives", () => {
  fc.assert(fc.property(fc.array(client, { minLength: 1, maxLength: 12 }), scenario, (clients, one) => expectOracle(tableOf(clients), one)), { seed, numRuns: 400 });
});

test("curves by year, under shocks with paths", () => {
  const curve = (count: number, max: number): fc.Arbitrary<CurveColumn> => fc.integer({ min: 2, max: 5 }).chain((years) => fc.array(number(0, max), { minLength: count * years, maxLength: count * years }).map((values) => ({ years, values: Float64Array.from(values) })));
  const property = fc.property(
    fc.array(client, { minLength: 3, maxLength: 3 }), scenario, curve(3, 0.3), curve(3, 0.3), curve(3, 3000), curve(3, 0.1), fc.subarray(["pd", "churn", "ead", "discountRate"] as const),
    (clients, one, pd, churn, ead, discountRate, used) => {
      const all = { pd, churn, ead, discountRate: { ...discountRate, values: discountRate.values.map((d) => d + 0.001) } };
      expectOracle(tableOf(clients, Object.fromEntries(used.map((name) => [name, all[name]]))), one);
    },
  );
  fc.assert(property, { seed, numRuns: 300 });
});

test("repaid loans beside revolving ones, LGD that follows from collateral, capital from PD and LGD", () => {
  const years = 4;
  const shares = fc.array(number(0, 1), { minLength: years, maxLength: years });
  const row = fc.record({ client, profile: fc.boolean(), irb: fc.boolean(), shares, pds: fc.array(number(0.001, 0.3), { minLength: years, maxLength: years }), maturityYears: number(1, 5), turnover: fc.constantFrom(NaN, 5, 20), secured: fc.boolean(), lgdUnsecured: number(0.2, 1), lgdSecured: number(0, 0.2), framework: fc.constantFrom(0, 1) });
  const byYear = (rows: readonly unknown[], value: (row: number, year: number) => number): CurveColumn => ({ years, values: Float64Array.from({ length: rows.length * years }, (_, index) => value(Math.floor(index / years), index % years)) });
  const property = fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), scenario, (rows, one) => {
    const plain = tableOf(rows.map((each) => each.client));
    const share = (at: number, year: number): number => (rows[at].profile ? rows[at].shares[year] : 1);
    const pd = byYear(rows, (at, year) => rows[at].pds[year]);
    const irbCapital = { framework: Uint8Array.from(rows, ({ framework }) => framework), rows: Uint8Array.from(rows, ({ irb }) => Number(irb)), maturityYears: Float64Array.from(rows, ({ maturityYears }) => maturityYears), turnoverEurM: Float64Array.from(rows, ({ turnover }) => turnover) };
    const lgdOf = (at: number, year: number): number => {
      const { secured, lgdUnsecured, lgdSecured } = rows[at];
      const { collateral, haircut } = rows[at].client.sources;
      return secured ? securedLgd({ exposure: plain.values.ead[at] * share(at, year), collateral, haircut, fxHaircut: 0, lgdUnsecured, lgdSecured }) : plain.values.lgd[at];
    };
    const capital = byYear(rows, (at, year) => {
      if (!rows[at].irb) return plain.values.capital[at];
      return scaledIrbCapital({ pd: rows[at].pds[year], lgd: lgdOf(at, year), maturityYears: rows[at].maturityYears, turnoverEurM: rows[at].turnover }, CAPITAL_FRAMEWORKS[rows[at].framework]);
    });
    const balance = (name: "drawn" | "undrawn"): CurveColumn => byYear(rows, (at, year) => plain.sources[name]![at] * share(at, year));
    expectOracle({
      ...plain, irbCapital,
      curves: { pd, capital, lgd: byYear(rows, lgdOf), ead: byYear(rows, (at, year) => plain.values.ead[at] * share(at, year)) },
      sourceCurves: { drawn: balance("drawn"), undrawn: balance("undrawn") },
      securedLgd: { rows: Uint8Array.from(rows, ({ secured }) => Number(secured)), lgdUnsecured: Float64Array.from(rows, ({ lgdUnsecured }) => lgdUnsecured), lgdSecured: Float64Array.from(rows, ({ lgdSecured }) => lgdSecured) },
      repaymentProfiles: Uint8Array.from(rows, ({ profile }) => Number(profile)),
    }, one);
  });
  fc.assert(property, { seed, numRuns: 300 });
});

test("shocks of nothing change nothing", () => {
  const nothing: Shock[] = [
    { driver: "pd", operation: "multiply", amount: 1 }, { driver: "churn", operation: "add", amount: 0 }, { driver: "pd", operation: "hazard", amount: 1 },
    { driver: "revenue", operation: "replace", amount: 7, filter: [{ column: "segment", values: ["nobody"] }] },
    { driver: "revenue", operation: "multiply", amount: 7, path: { start: 900, ramp: 0, length: 1 } },
  ];
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 6 }), fc.subarray(nothing), (clients, shocks) => {
      const result = run(tableOf(clients.map((one) => ({ ...one, periods: Math.min(one.periods, 400) }))), [{ name: "base", weight: 0.5, shocks: [] }, { name: "same", weight: 0.5, shocks }]);
      const [base, same] = result.scenarios;
      expect(Math.abs(same.clv - base.clv)).toBeLessThanOrEqual(tolerance(COMPONENT_LINES.map((line) => base.totals[line])));
    }),
    { seed, numRuns: 100 },
  );
});

test("totals are the sum of the clients, split or whole, in any order; weighted is the mean of results", () => {
  fc.assert(
    fc.property(fc.array(client, { minLength: 2, maxLength: 20 }), scenario, scenario, (clients, first, second) => {
      const scenarios = [{ ...first, weight: 0.3 }, { ...second, weight: 0.7 }];
      const half = Math.floor(clients.length / 2);
      const [whole, left, right, turned] = [clients, clients.slice(0, half), clients.slice(half), [...clients].reverse()].map((some) => run(tableOf(some), scenarios));
      whole.scenarios.forEach((result, index) => {
        const size = tolerance(result.clientComponents!.flatMap((column) => [...column].map((x) => (Number.isNaN(x) ? 0 : x))));
        expect(Math.abs(left.scenarios[index].clv + right.scenarios[index].clv - result.clv)).toBeLessThanOrEqual(size);
        expect(Math.abs(turned.scenarios[index].clv - result.clv)).toBeLessThanOrEqual(size);
        expect(result.valued + result.failures.length).toBe(clients.length);
      });
      expect(whole.weighted!.clv).toBeCloseTo(0.3 * whole.scenarios[0].clv + 0.7 * whole.scenarios[1].clv, 6);
      expect(clvOf(whole.weighted!.totals)).toBe(whole.weighted!.clv);
    }),
    { seed, numRuns: 100 },
  );
});

test("more rows than a block", () => {
  const [one] = fc.sample(client, { seed, numRuns: 1 });
  const finite = { ...one, periods: 40 };
  const count = 2 * BLOCK_ROWS + 17;
  const many = run(tableOf(Array<AnyClient>(count).fill(finite)), [{ name: "base", weight: 1, shocks: [] }]);
  const single = run(tableOf([finite]), [{ name: "base", weight: 1, shocks: [] }]);
  expect(many.scenarios[0].valued).toBe(count);
  expect(many.scenarios[0].clv / count / single.scenarios[0].clv).toBeCloseTo(1, 12);
});
