import fc from "fast-check";
import { VALUE_COLUMNS, type ClientTable, type CurveColumn, type ValueColumn } from "../../src/core/portfolio/clientTable";
import { decimal as number } from "./numbers";

/** A row of a table, to be written into its columns. */
export interface TableClient {
  readonly values: Record<ValueColumn, number>;
  readonly m: 1 | 2 | 4 | 12;
  readonly periods: number;
  readonly timing: 0 | 1 | 2;
  readonly segment: string;
}

const probability = fc.oneof({ weight: 8, arbitrary: number(0.001, 0.5) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });
const growth = number(-0.2, 0.05);

/** Any client whose value converges, for ever or for some years: all frequencies and timings, one growth or four. */
export const tableClient: fc.Arbitrary<TableClient> = fc
  .record({
    revenue: number(-50, 500), referral: number(-5, 50), retentionCost: number(0, 100), churn: probability, pd: probability, lgd: number(0, 1), ead: number(0, 5000),
    capital: number(0, 0.2), capitalCharge: number(0, 0.3), discountRate: number(0.06, 0.3), acquisitionCost: number(0, 100),
    common: fc.boolean(), revenueGrowth: growth, referralGrowth: growth, costGrowth: growth, exposureGrowth: growth,
    m: fc.constantFrom<(1 | 2 | 4 | 12)[]>(1, 2, 4, 12), years: fc.integer({ min: 0, max: 12 }), odd: fc.integer({ min: 0, max: 11 }), perpetual: fc.boolean(), timing: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), segment: fc.constantFrom("SME", "Corporate", ""),
  })
  .map(({ common, m, years, odd, perpetual, timing, segment, ...rest }) => ({
    values: { ...rest, ...(common ? { referralGrowth: rest.revenueGrowth, costGrowth: rest.revenueGrowth, exposureGrowth: rest.revenueGrowth } : {}) },
    m, timing, segment, periods: perpetual ? Infinity : years * m + (odd % m),
  }));

/** A table of clients, and of curves where they are given. */
export function tableOf(clients: readonly TableClient[], curves: Partial<Record<ValueColumn, CurveColumn>> = {}): ClientTable {
  const column = (read: (client: TableClient) => number): Float64Array => Float64Array.from(clients, read);
  const labels = [...new Set(clients.map(({ segment }) => segment))].filter((label) => label !== "");
  return {
    count: clients.length,
    ids: clients.map((_, row) => `#${row}`),
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, column(({ values }) => values[name])])) as ClientTable["values"],
    curves,
    sources: {},
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
