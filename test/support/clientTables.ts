import fc from "fast-check";
import { VALUE_COLUMNS, type ClientTable, type ValueColumn } from "../../src/core/portfolio/clientTable";
import type { Scenario, Shock } from "../../src/core/scenario/scenario";
import { decimal } from "./numbers";

export type PlainClient = Readonly<Partial<Record<ValueColumn, number>>> & { readonly segment?: string };

/** What a client is where nothing else is said: 100 a year, churn 10 %, discount 12 %, once a year at the end. */
const USUAL: Partial<Record<ValueColumn, number>> = { revenue: 100, churn: 0.1, discountRate: 0.12, lgd: 0.45 };

interface Terms {
  readonly periods?: number;
  readonly periodsPerYear?: 1 | 2 | 4 | 12;
  readonly timing?: 0 | 1 | 2;
}

/** A table of clients in words of the core. */
export function tableOfClients(clients: readonly PlainClient[], { periods = Infinity, periodsPerYear = 1, timing = 2 }: Terms = {}): ClientTable {
  const labels = [...new Set(clients.map(({ segment = "" }) => segment))];
  return {
    count: clients.length,
    ids: clients.map((_, row) => `#${row}`),
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, Float64Array.from(clients, (client) => client[name] ?? USUAL[name] ?? 0)])) as ClientTable["values"],
    curves: {},
    sources: {},
    categories: { segment: { labels, codes: Int32Array.from(clients, ({ segment = "" }) => labels.indexOf(segment)) } },
    periodsPerYear: new Uint8Array(clients.length).fill(periodsPerYear),
    timing: new Uint8Array(clients.length).fill(timing),
    horizonPeriods: new Float64Array(clients.length).fill(periods),
    failures: [],
  };
}

/** Borrowers with everything a driver can move; most are worth something. */
export const borrower: fc.Arbitrary<PlainClient> = fc.record({
  revenue: decimal(20, 500), referral: decimal(1, 20), retentionCost: decimal(1, 40), churn: decimal(0.02, 0.4), pd: decimal(0.002, 0.1), lgd: decimal(0.1, 0.8), ead: decimal(100, 3000),
  capital: decimal(0.02, 0.15), capitalCharge: decimal(0.02, 0.12), discountRate: decimal(0.03, 0.2), acquisitionCost: decimal(1, 80), revenueGrowth: decimal(-0.05, 0.05), costGrowth: decimal(-0.05, 0.05),
  segment: fc.constantFrom("SME", "Corporate"),
});

/** Tables of such borrowers, for ten years in quarters. */
export const borrowers: fc.Arbitrary<ClientTable> = fc.array(borrower, { minLength: 1, maxLength: 8 }).map((clients) => tableOfClients(clients, { periods: 40, periodsPerYear: 4 }));

export const asItStands: Scenario = { name: "", weight: 1, shocks: [] };

export const scenarioOf = (...shocks: readonly Shock[]): Scenario => ({ name: "s", weight: 1, shocks });
