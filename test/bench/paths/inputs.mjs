import { makeTable } from "../portfolio.mjs";

export const YEARS = 10;
export const PATHS = 1000;
/** What the C program does of them; its time is scaled up. */
export const PATHS_IN_C = 50;

const GRADES = 20;
const SEGMENTS = 10;

/** Assumptions of the benchmark, made up: nothing here is estimated. */
export const SETTINGS = {
  model: { creditCorrelation: 0.12, churnCorrelation: 0.05, marginVolatility: 0.15, persistence: 0.6, creditAttrition: 0.3, creditMargin: 0.2, attritionMargin: 0.4, sectorShare: 0 },
  paths: PATHS, seed: 20260701, sampling: "random", years: YEARS, sectorColumn: "", individual: false,
};

/** The worst of portfolios: no two clients share a rate. */
export const makeDistinct = makeTable;

/** A bank's portfolio: PD by grade, churn and growth by segment, discount by grade; amounts are each client's own. */
export function makeGraded(valueColumns, clients) {
  const table = makeTable(valueColumns, clients);
  const { count, values } = table;
  const rate = (at) => Float64Array.from({ length: count }, (_, i) => at((i * 7) % GRADES, (i * 11) % SEGMENTS));
  const growth = rate((_, segment) => 0.004 * segment);
  return {
    ...table,
    values: {
      ...values,
      pd: rate((grade) => 0.0005 * 1.3 ** grade),
      churn: rate((_, segment) => 0.02 + 0.02 * segment),
      discountRate: rate((grade) => 0.06 + 0.001 * grade),
      ...Object.fromEntries(Object.keys(values).filter((name) => name.endsWith("Growth")).map((name) => [name, growth])),
    },
  };
}

/** A table and its first paths, as the C program reads them. */
export function inputOfYardstick({ count, values }, { model }, factors, normalQuantile) {
  const slope = (correlation) => Math.sqrt(correlation / (1 - correlation));
  const index = (column, correlation) => column.map((p) => normalQuantile(p) / Math.sqrt(1 - correlation));
  const quarterly = (at) => Float64Array.from({ length: count }, (_, i) => at(i) / 4);
  const root = (at) => Float64Array.from({ length: count }, (_, i) => Math.sqrt(Math.sqrt(at(i))));
  const rows = (read) => Array.from({ length: YEARS }, (_, year) => read(year).subarray(0, PATHS_IN_C));
  const numbers = [
    Float64Array.of(slope(model.creditCorrelation), slope(model.churnCorrelation)),
    index(values.pd, model.creditCorrelation),
    index(values.churn, model.churnCorrelation),
    quarterly((i) => values.revenue[i]),
    quarterly((i) => values.referral[i] - values.retentionCost[i] - values.capitalCharge[i] * values.capital[i] * values.ead[i]),
    Float64Array.from({ length: count }, (_, i) => values.lgd[i] * values.ead[i]),
    root((i) => 1 / (1 + values.discountRate[i])),
    root((i) => 1 + values.revenueGrowth[i]),
    values.acquisitionCost,
    ...rows((year) => factors.states("credit", 0, year)),
    ...rows((year) => factors.states("attrition", 0, year)),
    ...rows((year) => factors.margins(0, year)),
  ];
  return Buffer.concat(numbers.map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength)));
}
