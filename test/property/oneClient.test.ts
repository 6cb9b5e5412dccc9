import fc from "fast-check";
import { CAPITAL_FRAMEWORKS } from "../../src/core/capital/frameworks";
import { scaledIrbCapital } from "../../src/core/capital/irb";
import { COMPONENT_LINES, clvOf } from "../../src/core/clv/components";
import { clientSchedule } from "../../src/core/clv/schedule";
import { valueClient } from "../../src/core/clv/valuation";
import type { ClientTable, CurveColumn } from "../../src/core/portfolio/clientTable";
import { OneClient } from "../../src/core/scenario/oneClient";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { Scenario, Shock } from "../../src/core/scenario/scenario";
import { anyScenario, anyTableClient, tableOf, type AnyClient } from "../support/clientTables";
import { decimal as number } from "../support/numbers";

const seed = 20261124;
const YEARS = 4;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Also shocks that move the exposure for some years: it is renewed, and grows all the same. */
const exposurePath: fc.Arbitrary<Shock> = fc.record({ driver: fc.constantFrom("ead" as const, "ccf" as const), operation: fc.constant("multiply" as const), amount: number(0.3, 2), path: fc.record({ start: fc.integer({ min: 1, max: 4 }), ramp: fc.integer({ min: 0, max: 3 }), length: fc.integer({ min: 1, max: 5 }) }) });
const scenario: fc.Arbitrary<Scenario> = fc.tuple(anyScenario, fc.array(exposurePath, { maxLength: 1 })).map(([one, more]) => ({ ...one, shocks: [...one.shocks, ...more] }));

const shares = fc.array(number(0, 1), { minLength: YEARS, maxLength: YEARS });
const row = fc.record({ client: anyTableClient, profile: fc.boolean(), irb: fc.boolean(), shares, pds: fc.array(number(0.001, 0.3), { minLength: YEARS, maxLength: YEARS }) });
type Row = { readonly client: AnyClient; readonly profile: boolean; readonly irb: boolean; readonly shares: readonly number[]; readonly pds: readonly number[] };

/** PD by year, loans that are repaid beside others, capital from PD. */
function richTable(rows: readonly Row[]): ClientTable {
  const plain = tableOf(rows.map(({ client }) => client));
  const byYear = (value: (at: number, year: number) => number): CurveColumn => ({ years: YEARS, values: Float64Array.from({ length: rows.length * YEARS }, (_, index) => value(Math.floor(index / YEARS), index % YEARS)) });
  return {
    ...plain,
    curves: {
      pd: byYear((at, year) => rows[at].pds[year]),
      ead: byYear((at, year) => plain.values.ead[at] * (rows[at].profile ? rows[at].shares[year] : 1)),
      capital: byYear((at, year) => (rows[at].irb ? scaledIrbCapital({ pd: rows[at].pds[year], lgd: plain.values.lgd[at], maturityYears: 3, turnoverEurM: NaN }, CAPITAL_FRAMEWORKS[0]) : plain.values.capital[at])),
    },
    repaymentProfiles: Uint8Array.from(rows, ({ profile }) => Number(profile)),
    irbCapital: { framework: new Uint8Array(rows.length), rows: Uint8Array.from(rows, ({ irb }) => Number(irb)), maturityYears: new Float64Array(rows.length).fill(3), turnoverEurM: new Float64Array(rows.length).fill(NaN) },
  };
}

/** A client on its own has the lines of its row in a run, from the kernel, from its terms, and from its schedule. */
function expectSameLines(table: ClientTable, { shocks }: Scenario): void {
  const run = runPortfolio(table, [{ name: "s", weight: 1, shocks }], { clientComponents: true });
  if (!run.ok) throw new Error(run.failure.message);
  const [result] = run.value.scenarios;
  for (let at = 0; at < table.count; at++) {
    const client = OneClient.of(table, at);
    if (!client.ok) throw new Error(client.failure.message);
    const components = client.value.components(shocks);
    const terms = client.value.terms(shocks);
    const refused = result.failures.find((failed) => failed.row === at);
    if (refused) {
      expect(components).toEqual({ ok: false, failure: refused.failure });
      continue;
    }
    if (!components.ok || !terms.ok) throw new Error("a row of the run has no value of its own");
    const wanted = result.clientComponents!.map((column) => column[at]);
    const tolerance = 1e-9 * Math.max(1, sum(wanted.map(Math.abs)));
    const closed = valueClient(terms.value);
    if (!closed.ok) throw new Error(closed.failure.message);
    const schedule = clientSchedule(terms.value);
    COMPONENT_LINES.forEach((line, index) => {
      expect(Math.abs(components.value[line] - wanted[index])).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(closed.value[line] - wanted[index])).toBeLessThanOrEqual(tolerance);
      if (schedule.ok && line !== "acquisitionCost") expect(Math.abs(sum(schedule.value.map((period) => period[line])) - wanted[index])).toBeLessThanOrEqual(tolerance);
    });
    if (schedule.ok && schedule.value.length > 0) expect(Math.abs(schedule.value.at(-1)!.cumulativeValue - clvOf(components.value))).toBeLessThanOrEqual(tolerance);
  }
}

test("a client on its own is its row of a portfolio run, line by line and period by period", () => {
  fc.assert(fc.property(fc.array(anyTableClient, { minLength: 1, maxLength: 5 }), scenario, (clients, one) => expectSameLines(tableOf(clients), one)), { seed, numRuns: 400 });
});

test("with curves by year, loans that are repaid, and capital that follows PD", () => {
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), scenario, (rows, one) => expectSameLines(richTable(rows), one)), { seed, numRuns: 300 });
});
