import fc from "fast-check";
import { VALUE_COLUMNS, type ClientTable, type CurveColumn, type SourceColumn, type ValueColumn } from "../../src/core/portfolio/clientTable";
import { DRIVERS, PROBABILITY_DRIVERS, type Driver, type Scenario, type Shock } from "../../src/core/scenario/scenario";
import { decimal as number } from "./numbers";

/** A client in the columns of a table. */
export interface TableClient {
  readonly values: Record<ValueColumn, number>;
  readonly sources?: Partial<Record<SourceColumn, number>>;
  readonly m: 1 | 2 | 4 | 12;
  readonly periods: number;
  readonly timing: 0 | 1 | 2;
  /** "": none. */
  readonly segment: string;
}

/** One with everything that a shock can act on behind the columns. */
export interface AnyClient extends TableClient {
  readonly sources: Record<"drawn" | "undrawn" | "ccf" | "collateral" | "haircut" | "deposits" | "repricingShare" | "depositBeta", number>;
}

/** Clients as a table, with curves where they are given; all have the sources of the first. */
export function tableOf(clients: readonly TableClient[], curves: Partial<Record<ValueColumn, CurveColumn>> = {}): ClientTable {
  const column = (read: (client: TableClient) => number): Float64Array => Float64Array.from(clients, read);
  const labels = [...new Set(clients.map(({ segment }) => segment))].filter((label) => label !== "");
  const sources = Object.keys(clients[0]?.sources ?? {}) as SourceColumn[];
  return {
    count: clients.length,
    ids: clients.map((_, row) => `#${row}`),
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, column(({ values }) => values[name])])) as ClientTable["values"],
    curves,
    sources: Object.fromEntries(sources.map((name) => [name, column((client) => client.sources![name]!)])),
    categories: { segment: { labels, codes: Int32Array.from(clients, ({ segment }) => labels.indexOf(segment)) } },
    periodsPerYear: Uint8Array.from(clients, ({ m }) => m),
    timing: Uint8Array.from(clients, ({ timing }) => timing),
    horizonPeriods: column(({ periods }) => periods),
    failures: [],
  };
}

/** A client to vary: a margin of 100 a year for ten years, quarter by quarter. */
export const plainTableClient: TableClient = {
  values: {
    revenue: 100, referral: 0, retentionCost: 0, churn: 0.1, pd: 0.02, lgd: 0.45, ead: 1000, capital: 0, capitalCharge: 0, discountRate: 0.08,
    revenueGrowth: 0, referralGrowth: 0, costGrowth: 0, exposureGrowth: 0, acquisitionCost: 0,
  },
  m: 4, periods: 40, timing: 2, segment: "SME",
};

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

const steadyProbability = fc.oneof({ weight: 8, arbitrary: number(0.001, 0.5) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });
const steadyGrowth = number(-0.2, 0.05);

/** Any client whose value converges, for ever or for some years: all frequencies and timings, one growth or four. */
export const convergingClient: fc.Arbitrary<TableClient> = fc
  .record({
    revenue: number(-50, 500), referral: number(-5, 50), retentionCost: number(0, 100), churn: steadyProbability, pd: steadyProbability, lgd: number(0, 1), ead: number(0, 5000),
    capital: number(0, 0.2), capitalCharge: number(0, 0.3), discountRate: number(0.06, 0.3), acquisitionCost: number(0, 100),
    common: fc.boolean(), revenueGrowth: steadyGrowth, referralGrowth: steadyGrowth, costGrowth: steadyGrowth, exposureGrowth: steadyGrowth,
    m: fc.constantFrom<(1 | 2 | 4 | 12)[]>(1, 2, 4, 12), years: fc.integer({ min: 0, max: 12 }), odd: fc.integer({ min: 0, max: 11 }), perpetual: fc.boolean(), timing: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), segment: fc.constantFrom("SME", "Corporate", ""),
  })
  .map(({ common, m, years, odd, perpetual, timing, segment, ...rest }) => ({
    values: { ...rest, ...(common ? { referralGrowth: rest.revenueGrowth, costGrowth: rest.revenueGrowth, exposureGrowth: rest.revenueGrowth } : {}) },
    m, timing, segment, periods: perpetual ? Infinity : years * m + (odd % m),
  }));

export type PlainClient = Readonly<Partial<Record<ValueColumn, number>>> & { readonly segment?: string };

/** What a client is where nothing else is said: 100 a year, churn 10 %, discount 12 %, once a year at the end. */
const USUAL: Partial<Record<ValueColumn, number>> = { revenue: 100, churn: 0.1, discountRate: 0.12, lgd: 0.45 };

interface Terms {
  readonly periods?: number;
  readonly periodsPerYear?: 1 | 2 | 4 | 12;
  readonly timing?: 0 | 1 | 2;
}

/** A table of clients in words of the core. */
export function tableOfClients(clients: readonly PlainClient[], { periods = Infinity, periodsPerYear: m = 1, timing = 2 }: Terms = {}): ClientTable {
  const values = (client: PlainClient) => Object.fromEntries(VALUE_COLUMNS.map((name) => [name, client[name] ?? USUAL[name] ?? 0])) as Record<ValueColumn, number>;
  return tableOf(clients.map((client) => ({ values: values(client), m, periods, timing, segment: client.segment ?? "" })));
}

/** Borrowers with everything a driver can move; most are worth something. */
export const borrower: fc.Arbitrary<PlainClient> = fc.record({
  revenue: number(20, 500), referral: number(1, 20), retentionCost: number(1, 40), churn: number(0.02, 0.4), pd: number(0.002, 0.1), lgd: number(0.1, 0.8), ead: number(100, 3000),
  capital: number(0.02, 0.15), capitalCharge: number(0.02, 0.12), discountRate: number(0.03, 0.2), acquisitionCost: number(1, 80), revenueGrowth: number(-0.05, 0.05), costGrowth: number(-0.05, 0.05),
  segment: fc.constantFrom("SME", "Corporate"),
});

/** Tables of such borrowers, for ten years in quarters. */
export const borrowers: fc.Arbitrary<ClientTable> = fc.array(borrower, { minLength: 1, maxLength: 8 }).map((clients) => tableOfClients(clients, { periods: 40, periodsPerYear: 4 }));

export const asItStands: Scenario = { name: "", weight: 1, shocks: [] };

export const scenarioOf = (...shocks: readonly Shock[]): Scenario => ({ name: "s", weight: 1, shocks });
