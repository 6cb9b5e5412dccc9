import { estimateOf } from "../../src/core/estimation/fit";
import { aalenJohansen } from "../../src/core/survival/aalenJohansen";
import { fitCox } from "../../src/core/survival/coxRegression";
import { fitRenewal } from "../../src/core/survival/fitRenewal";
import { call, single } from "../support/call";
import { readGolden } from "./readGolden";

describe("renewals of two cohorts, years 1 to 7", () => {
  const { rows, tolerance } = readGolden("fader_hardie_2007_cohorts.csv");
  const cohort = (name: "regular" | "high_end", years = 7): number[] => rows.slice(0, years + 1).map((row) => Number(row[name]));

  test.each([["high_end", 0.668, 3.806], ["regular", 0.704, 1.182]] as const)("%s: the printed α and β", (name, alpha, beta) => {
    const fit = fitRenewal({ cohorts: [cohort(name)], model: "sbg" });
    if (!fit.ok) throw new Error(fit.failure.message);
    expect(Math.abs(estimateOf(fit.value.fit, "alpha") - alpha)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(estimateOf(fit.value.fit, "beta") - beta)).toBeLessThanOrEqual(tolerance);
    expect(fit.value.fit).toMatchObject({ converged: true, notes: [] });
  });

  test("the fit goes from cell to cell: years 8 to 12 of the High End cohort as printed", () => {
    const table = call("SBG_FIT", cohort("high_end").map((share) => [share]));
    const [alpha, beta] = [table[1][1] as number, table[2][1] as number];
    [0.46, 0.436, 0.414, 0.395, 0.378].forEach((printed, index) => expect(Math.abs((single(call("SBG_SURVIVAL", alpha, beta, 8 + index)) as number) - printed)).toBeLessThanOrEqual(tolerance));
  });

  test("two cohorts of unequal length: their likelihoods multiply", () => {
    const both = fitRenewal({ cohorts: [cohort("high_end"), cohort("high_end", 5)], model: "sbg" });
    const [long, short] = [7, 5].map((years) => fitRenewal({ cohorts: [cohort("high_end", years)], model: "sbg" }));
    if (!both.ok || !long.ok || !short.ok) throw new Error("no fit");
    expect(both.value.fit.logLikelihood).toBeLessThan(long.value.fit.logLikelihood + short.value.fit.logLikelihood);
    expect(both.value.fit.logLikelihood).toBeGreaterThan(long.value.fit.logLikelihood + short.value.fit.logLikelihood - 0.5);
    expect(both.value.fit.observations).toBe(200);
  });

  test("the beta-discrete-Weibull contains the shifted-beta-geometric model and fits the longer data better", () => {
    for (const name of ["regular", "high_end"] as const) {
      const [sbg, bdw] = (["sbg", "bdw"] as const).map((model) => fitRenewal({ cohorts: [cohort(name, 12)], model }));
      if (!sbg.ok || !bdw.ok) throw new Error("no fit");
      expect(bdw.value.fit.logLikelihood).toBeGreaterThanOrEqual(sbg.value.fit.logLikelihood - 1e-8);
    }
  });
});

describe("arrests of 432 men", () => {
  const { rows, tolerance } = readGolden("rossi_recidivism.csv");
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const fit = (...names: readonly string[]) => {
    const result = fitCox({ durations: column("week"), events: Uint8Array.from(column("arrest")), covariates: names.map((name) => ({ name, values: column(name) })), leftOut: 0 });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };

  test("Efron's estimates and their standard errors as printed; concordance", () => {
    const cox = fit("fin", "age", "race", "wexp", "mar", "paro", "prio");
    const printed = [[-0.379, 0.191], [-0.057, 0.022], [0.314, 0.308], [-0.15, 0.212], [-0.434, 0.382], [-0.085, 0.196], [0.091, 0.029]];
    cox.coefficients.forEach(({ beta, standardError }, k) => {
      expect(Math.abs(beta - printed[k][0])).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(standardError - printed[k][1])).toBeLessThanOrEqual(tolerance);
    });
    expect(cox.concordance).toBeCloseTo(0.64, 3);
    expect(cox.converged).toBe(true);
  });

  // The appendix prints the earlier test of R's cox.zph, which is the one computed here.
  test("the test of proportionality: age fails it, the others do not", () => {
    const cox = fit("fin", "age", "prio");
    [0.9433, 0.0105, 0.3794].forEach((printed, k) => expect(Math.abs(cox.coefficients[k].proportionalityP - printed)).toBeLessThanOrEqual(0.0002));
    expect(Math.abs(cox.proportionalityP - 0.0679)).toBeLessThanOrEqual(0.0002);
    expect(cox.notes).toEqual([{ code: "notProportional", values: { parameter: "age", value: 0.011 } }]);
  });
});

test("remission under 6-MP against placebo: log hazard ratio 1.572, standard error 0.412", () => {
  const { rows } = readGolden("gehan_6mp.csv");
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const cox = fitCox({ durations: column("weeks"), events: Uint8Array.from(column("event")), covariates: [{ name: "placebo", values: column("group").map((group) => 2 - group) }], leftOut: 0 });
  if (!cox.ok) throw new Error(cox.failure.message);
  expect(cox.value.coefficients[0].beta).toBeCloseTo(1.572, 3);
  expect(cox.value.coefficients[0].standardError).toBeCloseTo(0.412, 3);
});

test("competing risks by exact fractions", () => {
  // Ten clients; attrition at 1, 3, 5; default at 2, 5; still there at 2, 4, 6, 6, 7.
  const durations = [1, 2, 2, 3, 4, 5, 5, 6, 6, 7];
  const causes = [0, 1, -1, 0, -1, 0, 1, -1, -1, -1];
  const steps = aalenJohansen({ durations, causes, causeCount: 2 }, 0.95);
  // S: 9/10, ·8/9 = 4/5, ·6/7 = 24/35, ·3/5 = 72/175.
  const attrition = [0, 1 / 10, 1 / 10, 1 / 10 + 4 / 5 / 7, 1 / 10 + 4 / 35 + 24 / 35 / 5];
  const defaults = [0, 0, 1 / 10, 1 / 10, 1 / 10 + 24 / 35 / 5];
  expect(steps.map(({ time }) => time)).toEqual([0, 1, 2, 3, 5]);
  steps.forEach(({ causes: [a, d] }, index) => {
    expect(a.incidence).toBeCloseTo(attrition[index], 14);
    expect(d.incidence).toBeCloseTo(defaults[index], 14);
  });
  expect(steps.at(-1)!.survival).toBeCloseTo(72 / 175, 14);
});
