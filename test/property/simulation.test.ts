import fc from "fast-check";
import type { ClientTable, CurveColumn, ValueColumn } from "../../src/core/portfolio/clientTable";
import { DRIVERS, type Driver, type Scenario, type Shock } from "../../src/core/scenario/scenario";
import type { SimulationSettings } from "../../src/core/simulation/simulationRequest";
import { clientOnPath, luckOf } from "../oracle/clientOnPath";
import { factorPath } from "../oracle/factorPath";
import { valueUnderScenario } from "../oracle/scenarioByClient";
import { runNow } from "../support/call";
import { decimal as number } from "../support/numbers";
import { anySettings, simulate } from "../support/simulations";
import { convergingClient as tableClient, tableOf } from "../support/clientTables";

const seed = 20261124;

/** Shocks with paths to whatever a table without sources can take. */
const WITHOUT_SOURCES = DRIVERS.filter((driver): driver is Driver => !["benchmarkRate", "collateral", "ccf"].includes(driver));
const shock: fc.Arbitrary<Shock> = fc
  .record({
    driver: fc.constantFrom(...WITHOUT_SOURCES), operation: fc.constantFrom("multiply" as const, "add" as const), size: number(0, 1),
    filter: fc.option(fc.constant([{ column: "segment", values: ["sme"] }]), { nil: undefined }),
    path: fc.option(fc.record({ start: fc.integer({ min: 1, max: 4 }), ramp: fc.integer({ min: 0, max: 3 }), length: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 5 })) }), { nil: undefined }),
  })
  .map(({ size, ...rest }): Shock => ({ ...rest, amount: rest.operation === "multiply" ? 0.6 + 0.6 * size : 0.02 * size }));
const scenario: fc.Arbitrary<Scenario> = fc.array(shock, { maxLength: 4 }).map((shocks) => ({ name: "s", weight: 1, shocks }));

/** Curves of three years for some of the columns; an exposure by year is repaid as it says. */
const YEARS = 3;
const curves = (count: number): fc.Arbitrary<Partial<Record<ValueColumn, CurveColumn>>> => {
  const curve = (min: number, max: number): fc.Arbitrary<CurveColumn> => fc.array(number(min, max), { minLength: count * YEARS, maxLength: count * YEARS }).map((values) => ({ years: YEARS, values: Float64Array.from(values) }));
  return fc.record({ pd: curve(0, 0.3), churn: curve(0, 0.3), ead: curve(0, 3000), discountRate: curve(0.06, 0.2), revenueGrowth: curve(-0.2, 0.05) }, { requiredKeys: [] });
};

interface World {
  readonly table: ClientTable;
  readonly scenario: Scenario;
  readonly settings: SimulationSettings;
}

const world: fc.Arbitrary<World> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({ table: fc.record({ clients: fc.array(tableClient, { minLength: count, maxLength: count }), columns: fc.oneof(fc.constant({}), curves(count)), repaid: fc.constantFrom(undefined, 0, 1) }).map(({ clients, columns, repaid }) => ({ ...tableOf(clients, columns), ...(repaid === undefined ? {} : { repaymentProfiles: new Uint8Array(count).fill(repaid) }) })), scenario, settings: anySettings }));

/** Value of each row on each path, the slow way; undefined for a row that has none. */
function byHand({ table, scenario: one, settings }: World): ({ readonly value: number; readonly size: number }[] | undefined)[] {
  const { codes, labels } = table.categories.segment;
  const sectors = settings.model.sectorShare > 0 ? labels.length + 1 : 1;
  const longest = Math.max(...Array.from(table.horizonPeriods, (periods, row) => Math.ceil(periods / table.periodsPerYear[row])));
  const factors = { ...settings.model, sectors, years: Math.min(settings.years, longest), seed: settings.seed, sampling: settings.sampling };
  const paths = Array.from({ length: settings.paths }, (_, path) => factorPath(factors, path));
  return Array.from({ length: table.count }, (_, row) => {
    if (!valueUnderScenario(table, row, one)) return undefined;
    const sector = sectors > 1 ? codes[row] + 1 : 0;
    return paths.map((states, path) => clientOnPath(table, row, one, states[sector], settings.model, settings.individual ? luckOf(settings.seed, row, path) : undefined));
  });
}

const WITHIN = 1e-9;

test("every path is worth what the slow way gives", () => {
  const property = fc.property(world, (at) => {
    const values = simulate(at.table, at.settings, at.scenario);
    const rows = byHand(at).filter((row) => row !== undefined);
    expect(values).toHaveLength(at.settings.paths);
    values.forEach((value, path) => {
      const expected = rows.reduce((sum, row) => sum + row[path].value, 0);
      const size = rows.reduce((sum, row) => sum + row[path].size, 1);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(WITHIN * size);
    });
  });
  fc.assert(property, { seed, numRuns: 250 });
});

test("every client brings to the mean and to the tail what the slow way gives", () => {
  const property = fc.property(world, fc.nat(), (at, pick) => {
    const tail = Int32Array.from(new Set([pick % at.settings.paths, (pick * 7 + 3) % at.settings.paths])).sort();
    const { mean, tailMean } = runNow({ kind: "contributions", ...at, tail });
    byHand(at).forEach((paths, row) => {
      if (!paths) {
        expect([mean[row], tailMean[row]]).toEqual([NaN, NaN]);
        return;
      }
      const size = paths.reduce((sum, path) => sum + path.size, 1);
      expect(Math.abs(mean[row] - paths.reduce((sum, { value }) => sum + value, 0) / paths.length)).toBeLessThanOrEqual(WITHIN * size);
      expect(Math.abs(tailMean[row] - [...tail].reduce((sum, path) => sum + paths[path].value, 0) / tail.length)).toBeLessThanOrEqual(WITHIN * size);
    });
  });
  fc.assert(property, { seed: seed + 1, numRuns: 150 });
});
