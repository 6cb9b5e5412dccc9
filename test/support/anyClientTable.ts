import fc from "fast-check";
import { VALUE_COLUMNS, type ClientTable, type CurveColumn, type ValueColumn } from "../../src/core/portfolio/clientTable";
import { DRIVERS, PROBABILITY_DRIVERS, type Driver, type Scenario, type Shock } from "../../src/core/scenario/scenario";
import { decimal as number } from "./numbers";

/** A client in the columns of a table. */
export interface AnyClient {
  readonly values: Record<ValueColumn, number>;
  readonly sources: Record<"drawn" | "undrawn" | "ccf" | "collateral" | "haircut" | "deposits" | "repricingShare" | "depositBeta", number>;
  readonly m: 1 | 2 | 4 | 12;
  readonly periods: number;
  readonly timing: 0 | 1 | 2;
  readonly segment: string;
}

const discount = number(0.001, 0.4);
const probability = fc.oneof({ weight: 8, arbitrary: number(0, 0.6) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });
const growth = number(-0.3, 0.2);

/** Any client: every frequency, timing and horizon, growth of its own for each flow or one for all. */
export const anyTableClient: fc.Arbitrary<AnyClient> = fc
  .record({
    revenue: number(-50, 500), referral: number(-5, 50), retentionCost: number(0, 100), churn: probability, pd: probability, lgd: number(0, 1), ead: number(0, 5000),
    capital: number(0, 0.2), capitalCharge: number(0, 0.3), discountRate: discount, acquisitionCost: number(0, 100),
    common: fc.boolean(), revenueGrowth: growth, referralGrowth: growth, costGrowth: growth, exposureGrowth: growth,
    drawn: number(0, 3000), undrawn: number(0, 2000), ccf: number(0, 1), collateral: number(0, 6000), haircut: number(0, 1), deposits: number(0, 1000), repricingShare: number(0, 1), depositBeta: number(0, 1),
    m: fc.constantFrom<(1 | 2 | 4 | 12)[]>(1, 2, 4, 12), years: fc.integer({ min: 0, max: 30 }), perpetual: fc.boolean(), timing: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), segment: fc.constantFrom("SME", " sme ", "Corporate", ""),
  })
  .map(({ common, m, years, perpetual, timing, segment, drawn, undrawn, ccf, collateral, haircut, deposits, repricingShare, depositBeta, ...rest }) => ({
    values: { ...rest, ...(common ? { referralGrowth: rest.revenueGrowth, costGrowth: rest.revenueGrowth, exposureGrowth: rest.revenueGrowth } : {}) },
    sources: { drawn, undrawn, ccf, collateral, haircut, deposits, repricingShare, depositBeta },
    m, timing, segment, periods: perpetual ? Infinity : years * m,
  }));

/** A shock to the exposure has no path here: by year it would read as a repayment profile in the oracle. */
const NO_PATH: readonly Driver[] = ["ead", "ccf"];
const shock: fc.Arbitrary<Shock> = fc
  .record({
    driver: fc.constantFrom(...DRIVERS), kind: fc.constantFrom("multiply", "add", "replace", "hazard"), size: number(0, 1),
    filter: fc.option(fc.constant([{ column: "segment", values: ["sme", "other"] }]), { nil: undefined }),
    path: fc.option(fc.record({ start: fc.integer({ min: 1, max: 5 }), ramp: fc.integer({ min: 0, max: 4 }), length: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 6 })) }), { nil: undefined }),
  })
  .map(({ driver, kind, size, filter, path }): Shock => {
    const rate = driver === "discountRate" || driver === "growth" || driver === "benchmarkRate";
    const operation = driver === "benchmarkRate" ? "add" : kind === "hazard" && !PROBABILITY_DRIVERS.includes(driver) ? "multiply" : (kind);
    const amount = operation === "multiply" ? 0.5 + size : operation === "hazard" ? 3 * size : rate ? 0.02 * size : operation === "replace" && PROBABILITY_DRIVERS.includes(driver) ? size : PROBABILITY_DRIVERS.includes(driver) ? 0.4 * (size - 0.3) : 10 * size;
    return { driver, operation, amount, filter, path: NO_PATH.includes(driver) ? undefined : path };
  });

/** Up to five shocks of any kind. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.array(shock, { maxLength: 5 }).map((shocks) => ({ name: "s", weight: 1, shocks }));

/** Clients as a table. */
export function tableOf(clients: readonly AnyClient[], curves: Partial<Record<ValueColumn, CurveColumn>> = {}): ClientTable {
  const column = (read: (client: AnyClient) => number): Float64Array => Float64Array.from(clients, read);
  const labels = [...new Set(clients.map(({ segment }) => segment))];
  return {
    count: clients.length,
    ids: clients.map((_, row) => `#${row}`),
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, column(({ values }) => values[name])])) as ClientTable["values"],
    curves,
    sources: Object.fromEntries(Object.keys(clients[0].sources).map((name) => [name, column(({ sources }) => sources[name as keyof AnyClient["sources"]])])),
    categories: { segment: { labels, codes: Int32Array.from(clients, ({ segment }) => labels.indexOf(segment)) } },
    periodsPerYear: Uint8Array.from(clients, ({ m }) => m),
    timing: Uint8Array.from(clients, ({ timing }) => timing),
    horizonPeriods: column(({ periods }) => periods),
    failures: [],
  };
}
