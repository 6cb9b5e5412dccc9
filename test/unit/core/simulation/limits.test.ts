import { assetCorrelation, irbCapitalRatio } from "../../../../src/core/capital/irb";
import { stressedPd } from "../../../../src/core/credit/vasicek";
import { runPortfolio } from "../../../../src/core/scenario/runPortfolio";
import { describePaths, tailPaths } from "../../../../src/core/simulation/distribution";
import type { Sampling } from "../../../../src/core/simulation/factorModel";
import { runNow } from "../../../support/call";
import { expectOk } from "../../../support/results";
import { AS_IT_IS, deviationOf, FACTOR_MODEL, meanOf, simulate, SIMULATION, STILL } from "../../../support/simulations";
import { plainTableClient, tableOf, type TableClient } from "../../../support/clientTables";

/** One loan of 1 for one year with nothing but its loss: its value on a path is minus the default rate. */
const loan = (pd: number): TableClient => ({ values: { ...plainTableClient.values, revenue: 0, churn: 0, pd, lgd: 1, ead: 1, discountRate: 0 }, m: 1, periods: 1, timing: 2, segment: "" });
/** One margin of 100 for one year. */
const margin: TableClient = { values: { ...plainTableClient.values, churn: 0, pd: 0, discountRate: 0.05 }, m: 1, periods: 1, timing: 2, segment: "" };

describe("a large homogeneous portfolio is Vasicek's", () => {
  const pd = 0.02;
  const rho = assetCorrelation(pd);
  const paths = 2048;
  // Sobol's points lie one in each of n equal intervals, so that the k-th worst path lies between two quantiles of the closed form.
  const rates = simulate(tableOf([loan(pd)]), { model: { ...STILL, creditCorrelation: rho }, paths, sampling: "sobol" }).map((value) => -value).sort().reverse();

  test.each([0.5, 0.9, 0.95, 0.99, 0.999])("the default rate not exceeded with probability %d", (confidence) => {
    const k = Math.round((1 - confidence) * paths);
    expect(rates[k]).toBeLessThanOrEqual(stressedPd(pd, rho, 1 - k / paths));
    expect(rates[k]).toBeGreaterThanOrEqual(stressedPd(pd, rho, 1 - (k + 1) / paths));
    expect(stressedPd(pd, rho, 1 - (k + 1) / paths)).toBeLessThanOrEqual(stressedPd(pd, rho, confidence) * (1 + 1e-9));
  });

  test("at 99.9 % it is what capital by internal ratings covers, beyond the expected loss", () => {
    const capital = irbCapitalRatio({ pd, lgd: 1, maturityYears: 1 }, "basel3");
    const k = Math.floor(0.001 * paths);
    expect(capital).toBeGreaterThanOrEqual(rates[k + 1] - pd);
    expect(capital).toBeLessThanOrEqual(rates[k - 1] - pd);
  });

  test("its mean is the PD of the table", () => {
    expect(Math.abs(meanOf(rates) - pd)).toBeLessThan(1 / paths);
  });
});

describe("limits", () => {
  const table = tableOf([plainTableClient, { ...plainTableClient, m: 12, periods: 31, timing: 1 }, { ...plainTableClient, periods: Infinity, timing: 0 }]);
  const { scenarios: [{ clv }] } = expectOk(runPortfolio(table, [AS_IT_IS]));

  test("without correlation and volatility every path is the value as it stands", () => {
    for (const value of simulate(table, { model: STILL, paths: 300 })) expect(Math.abs(value / clv - 1)).toBeLessThan(1e-11);
  });

  test("over one year the mean over the factors is the value as it stands", () => {
    const oneYear = tableOf([{ ...plainTableClient, m: 1, periods: 1 }]);
    const base = expectOk(runPortfolio(oneYear, [AS_IT_IS])).scenarios[0].clv;
    const independent = { ...FACTOR_MODEL, creditAttrition: 0, creditMargin: 0, attritionMargin: 0 };
    expect(Math.abs(meanOf(simulate(oneYear, { model: independent, paths: 1024, sampling: "sobol" })) / base - 1)).toBeLessThan(0.005);
  });

  test("a client who is certain to stay, or to default, knows no factor", () => {
    const certain = tableOf([{ ...loan(1) }, { ...loan(0) }]);
    expect(Array.from(simulate(certain, { paths: 4 }))).toEqual([-1, -1, -1, -1]);
  });

  test("a horizon of nothing is worth its cost of acquisition on every path", () => {
    const none = tableOf([{ ...plainTableClient, values: { ...plainTableClient.values, acquisitionCost: 7 }, periods: 0 }]);
    expect(Array.from(simulate(none, { paths: 3 }))).toEqual([-7, -7, -7]);
    expect(Array.from(simulate(none, { paths: 3, individual: true }))).toEqual([-7, -7, -7]);
  });

  test("what comes after the simulated years follows from how many are left", () => {
    const values = simulate(table, { years: 2, paths: 200, sampling: "antithetic" });
    const longer = simulate(table, { years: 6, paths: 200, sampling: "antithetic" });
    expect(deviationOf(values)).toBeGreaterThan(0);
    expect(deviationOf(values)).toBeLessThan(deviationOf(longer));
  });
});

describe("ways of drawing", () => {
  const model = { ...STILL, marginVolatility: 0.2 };
  const table = tableOf([margin]);
  const truth = 100 / 1.05;
  const errorOf = (sampling: Sampling): number => Math.sqrt(meanOf(Array.from({ length: 24 }, (_, seed) => (meanOf(simulate(table, { model, sampling, paths: 128, seed, years: 1 })) - truth) ** 2)));

  test("opposite pairs and Sobol's points bring the mean nearer to the truth", () => {
    const [random, antithetic, sobol] = (["random", "antithetic", "sobol"] as const).map(errorOf);
    expect(random).toBeGreaterThan((0.7 * truth * Math.sqrt(Math.expm1(0.04))) / Math.sqrt(128));
    expect(antithetic).toBeLessThan(0.3 * random);
    expect(sobol).toBeLessThan(0.3 * random);
  });

  test.each<Sampling>(["random", "antithetic"])("%s: the truth lies within the interval 95 times in 100", (sampling) => {
    const inside = Array.from({ length: 100 }, (_, seed) => describePaths(simulate(table, { model, sampling, paths: 160, seed, years: 1 }), 0.05, sampling).mean).filter(({ low, high }) => low! <= truth && truth <= high!);
    expect(inside.length / 100).toBeGreaterThan(0.88);
    expect(inside.length / 100).toBeLessThan(0.99);
  });
});

test("clients' own luck averages to the expectation, path by path", () => {
  const clients = 1500;
  const table = tableOf(Array<TableClient>(clients).fill({ ...plainTableClient, m: 1, periods: 3 }));
  const settings = { paths: 8, years: 2, model: { ...FACTOR_MODEL, creditCorrelation: 0.3, churnCorrelation: 0.3 } };
  const expected = simulate(table, settings);
  const drawn = simulate(table, { ...settings, individual: true });
  // A client brings at most its three margins, at least its loss: a spread of less than 700.
  drawn.forEach((value, path) => expect(Math.abs(value - expected[path]) / clients).toBeLessThan((4 * 200) / Math.sqrt(clients)));
  expect(drawn.some((value, path) => value !== expected[path])).toBe(true);
});

describe("contributions", () => {
  const table = tableOf([plainTableClient, { ...plainTableClient, segment: "Corporate", m: 12, periods: 31, timing: 1 }, { ...plainTableClient, periods: Infinity, timing: 0 }]);

  test.each([false, true])("add up to the mean and to the mean of the tail; own luck %s", (individual) => {
    const settings = { ...SIMULATION, model: { ...FACTOR_MODEL, sectorShare: 0.4 }, paths: 300, years: 2, individual };
    const values = simulate(table, settings);
    const tail = tailPaths(values, 0.05);
    const { mean, tailMean } = runNow({ kind: "contributions", table, scenario: AS_IT_IS, settings, tail });
    const { mean: whole, tailMean: worst } = describePaths(values, 0.05, "random");
    expect(mean.reduce((sum, one) => sum + one, 0) / whole.value).toBeCloseTo(1, 12);
    expect(tailMean.reduce((sum, one) => sum + one, 0) / worst.value).toBeCloseTo(1, 12);
  });
});

test("numbers of a path stay as they are when there are more of them", () => {
  const table = tableOf([plainTableClient, { ...plainTableClient, segment: "Corporate" }]);
  for (const sampling of ["random", "antithetic", "sobol"] as const) {
    const settings = { sampling, years: 2, model: { ...FACTOR_MODEL, sectorShare: 0.4 } };
    expect(simulate(table, { ...settings, paths: 530 }).subarray(0, 300)).toEqual(simulate(table, { ...settings, paths: 300 }));
  }
});

test("a client cut in two is worth the same on every path", () => {
  const half: TableClient = { ...plainTableClient, values: { ...plainTableClient.values, revenue: 50, ead: 500 } };
  const whole = simulate(tableOf([plainTableClient]));
  simulate(tableOf([half, half])).forEach((value, path) => expect(Math.abs(value / whole[path] - 1)).toBeLessThan(1e-12));
});
