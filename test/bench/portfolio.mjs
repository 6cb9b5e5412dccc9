/** The portfolio and the scenarios of the benchmark: made from a seed, the same on every machine. */
export const CLIENTS = 100_000;
export const PERIODS = 40;
export const SCENARIOS = 50;

/** Numbers in [0, 1) from a 32-bit linear congruential generator (Numerical Recipes' constants). */
export function generator(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A client table of the core: quarterly, ten years, end timing, one growth rate for all flows. */
export function makeTable(valueColumns, count = CLIENTS) {
  const next = generator(20260701);
  const column = (draw) => Float64Array.from({ length: count }, draw);
  const growth = column(() => 0.04 * next());
  const drawn = {
    revenue: column(() => 50 + 100 * next()),
    retentionCost: column(() => 10 * next()),
    churn: column(() => 0.02 + 0.2 * next()),
    pd: column(() => 0.05 * next()),
    lgd: column(() => 0.2 + 0.5 * next()),
    ead: column(() => 1000 * next()),
    capital: column(() => 0.08),
    capitalCharge: column(() => 0.05 + 0.1 * next()),
    discountRate: column(() => 0.05 + 0.05 * next()),
    acquisitionCost: column(() => 20 * next()),
  };
  const zero = new Float64Array(count);
  return {
    count,
    ids: [],
    values: Object.fromEntries(valueColumns.map((name) => [name, name.endsWith("Growth") ? growth : (drawn[name] ?? zero)])),
    curves: {},
    sources: {},
    categories: {},
    periodsPerYear: new Uint8Array(count).fill(4),
    timing: new Uint8Array(count).fill(2),
    horizonPeriods: new Float64Array(count).fill(PERIODS),
    failures: [],
  };
}

/** Fifty scenarios, each with four multipliers: churn, PD, LGD, revenue. */
export function makeScenarios() {
  return Array.from({ length: SCENARIOS }, (_, k) => {
    const factors = { churn: 1 + k / 100, pd: 1 + k / 50, lgd: 1 + k / 500, revenue: 1 - k / 200 };
    return { name: `S${k}`, weight: 1 / SCENARIOS, shocks: Object.entries(factors).map(([driver, amount]) => ({ driver, operation: "multiply", amount })) };
  });
}

/** The same, as the C program reads them. */
export function inputOfYardstick({ values }, scenarios) {
  const charge = values.capital.map((capital, i) => capital * values.capitalCharge[i]);
  const columns = [values.revenue, values.retentionCost, values.churn, values.pd, values.lgd, values.ead, charge, values.discountRate, values.revenueGrowth, values.acquisitionCost];
  const factors = Float64Array.from(scenarios.flatMap(({ shocks }) => shocks.map(({ amount }) => amount)));
  return Buffer.concat([...columns, factors].map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength)));
}
