import fc from "fast-check";
import { aalenJohansen } from "../../src/core/survival/aalenJohansen";
import { fitCox } from "../../src/core/survival/coxRegression";
import { fitRenewal } from "../../src/core/survival/fitRenewal";
import { kaplanMeier } from "../../src/core/survival/kaplanMeier";
import { call, tryCall } from "../support/call";
import { betaDraw, binomialDraw, exponentialDraw, normalDraw, seededRandom } from "../support/random";

const SEED = 20265;

const lives = fc.array(fc.record({ duration: fc.integer({ min: 1, max: 12 }), cause: fc.integer({ min: -1, max: 2 }), entry: fc.integer({ min: 0, max: 3 }) }), { minLength: 2, maxLength: 40 });

test("what left by each cause and what is still there make up the whole; of one cause it is 1 less the survival", () => {
  fc.assert(
    fc.property(lives, (some) => {
      const durations = some.map(({ duration, entry }) => duration + entry);
      const entries = some.map(({ entry }) => entry);
      const steps = aalenJohansen({ durations, causes: some.map(({ cause }) => cause), entries, causeCount: 3 }, 0.9);
      for (const { causes, survival } of steps) {
        expect(causes.reduce((sum, { incidence }) => sum + incidence, survival)).toBeCloseTo(1, 12);
        for (const { incidence, low, high, standardError } of causes) {
          expect(low).toBeLessThanOrEqual(incidence + 1e-12);
          expect(high).toBeGreaterThanOrEqual(incidence - 1e-12);
          expect(standardError).toBeGreaterThanOrEqual(0);
        }
      }
      const one = aalenJohansen({ durations, causes: some.map(({ cause }) => (cause >= 0 ? 0 : -1)), entries, causeCount: 1 }, 0.9);
      const km = kaplanMeier({ durations, events: some.map(({ cause }) => cause >= 0), entries }, 0.9);
      expect(one.map(({ time }) => time)).toEqual(km.map(({ time }) => time));
      one.forEach(({ causes: [{ incidence, standardError }], atRisk }, index) => {
        expect(incidence).toBeCloseTo(1 - km[index].survival, 12);
        expect(atRisk).toBe(km[index].atRisk);
        // With one cause the delta method is Greenwood's formula, as long as somebody is left.
        if (km[index].survival > 0) expect(standardError).toBeCloseTo(km[index].standardError, 10);
      });
    }),
    { seed: SEED, numRuns: 200 },
  );
});

describe("Cox", () => {
  const random = seededRandom(3);
  const sample = (n: number, beta: readonly number[]) => {
    const covariates = beta.map((_, k) => ({ name: `x${k}`, values: Float64Array.from({ length: n }, () => normalDraw(random) * (k + 1) + 5 * k) }));
    const events = new Uint8Array(n);
    const durations = Float64Array.from({ length: n }, (_, i) => {
      const eta = beta.reduce((sum, b, k) => sum + b * (covariates[k].values[i] - 5 * k), 0);
      const life = exponentialDraw(random, 0.1 * Math.exp(eta));
      events[i] = Number(life < 15);
      return Math.max(0.1, Math.round(10 * Math.min(life, 15)) / 10);
    });
    return { durations, events, covariates, leftOut: 0 };
  };
  const fitted = (input: Parameters<typeof fitCox>[0]) => {
    const fit = fitCox(input);
    if (!fit.ok) throw new Error(fit.failure.message);
    return fit.value;
  };

  test("gives back the effects that lives were drawn with, and covers them as often as it says", () => {
    const truth = [0.5, -0.2];
    const sets = 300;
    const hits = [0, 0];
    for (let set = 0; set < sets; set++) {
      fitted(sample(250, truth)).coefficients.forEach(({ low, high }, k) => (hits[k] += Number(low <= Math.exp(truth[k]) && Math.exp(truth[k]) <= high)));
    }
    for (const hit of hits) expect(Math.abs(hit / sets - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / sets));
  });

  test("the order of rows does not matter; units scale the coefficient; entries at 0 are none", () => {
    const input = sample(120, [0.4, 0.1]);
    const plain = fitted(input);
    const turned = Array.from({ length: 120 }, (_, i) => 119 - i);
    const pick = <T extends Float64Array | Uint8Array>(values: T): T => values.map((_, i) => values[turned[i]]) as T;
    const other = fitted({ durations: pick(input.durations), events: pick(input.events), entries: new Float64Array(120), covariates: input.covariates.map(({ name, values }) => ({ name, values: pick(values).map((value) => 100 * value) })), leftOut: 0 });
    plain.coefficients.forEach(({ beta, standardError, z }, k) => {
      expect(100 * other.coefficients[k].beta).toBeCloseTo(beta, 9);
      expect(100 * other.coefficients[k].standardError).toBeCloseTo(standardError, 9);
      expect(other.coefficients[k].z).toBeCloseTo(z, 7);
    });
    expect(other.logLikelihood).toBeCloseTo(plain.logLikelihood, 8);
    expect(other.concordance).toBeCloseTo(plain.concordance, 12);
  });

  test("concordance is what counting all pairs gives", () => {
    const { durations, events, covariates } = sample(60, [0.7]);
    const fit = fitted({ durations, events, covariates, leftOut: 0 });
    const sign = Math.sign(fit.coefficients[0].beta);
    let [agreed, pairs] = [0, 0];
    for (let i = 0; i < 60; i++) {
      for (let j = 0; j < 60; j++) {
        if (!events[i] || i === j || durations[j] < durations[i] || (durations[j] === durations[i] && events[j])) continue;
        pairs++;
        const difference = sign * (covariates[0].values[i] - covariates[0].values[j]);
        agreed += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
      }
    }
    expect(fit.concordance).toBeCloseTo(agreed / pairs, 12);
  });

  test("late entry takes the bias of survivors away", () => {
    const n = 3000;
    const x = Float64Array.from({ length: n }, () => Number(random() < 0.5));
    const lives = Array.from(x, (group) => ({ group, life: exponentialDraw(random, 0.1 * Math.exp(0.8 * group)), entry: 10 * random() })).filter(({ life, entry }) => life > entry);
    const column = (of: (one: (typeof lives)[number]) => number): Float64Array => Float64Array.from(lives, of);
    const fit = fitted({ durations: column(({ life }) => life), events: new Uint8Array(lives.length).fill(1), entries: column(({ entry }) => entry), covariates: [{ name: "group", values: column(({ group }) => group) }], leftOut: 0 });
    expect(Math.abs(fit.coefficients[0].beta - 0.8)).toBeLessThan(4 * fit.coefficients[0].standardError);
  });
});

test("1,000 simulated cohorts give α and β back, with intervals that cover them in 93 to 97 %", () => {
  const random = seededRandom(11);
  const truth = { alpha: 1.2, beta: 4 };
  const [sets, clients, periods] = [1000, 1500, 8];
  const hits = { alpha: 0, beta: 0 };
  for (let set = 0; set < sets; set++) {
    // Clients alike in a hundred groups: as good as one by one, and a hundred times faster.
    const counts = new Array<number>(periods + 1).fill(0);
    for (let client = 0; client < clients; client++) {
      const leave = betaDraw(random, truth.alpha, truth.beta);
      const stays = Math.min(periods, Math.floor(Math.log(random()) / Math.log1p(-leave)));
      for (let t = 0; t <= stays; t++) counts[t]++;
    }
    const fit = fitRenewal({ cohorts: [counts], model: "sbg" });
    if (!fit.ok) throw new Error(fit.failure.message);
    for (const { name, low, high } of fit.value.fit.parameters) {
      const value = truth[name as keyof typeof truth];
      if (low! <= value && value <= high!) hits[name as keyof typeof truth]++;
    }
  }
  for (const hit of Object.values(hits)) {
    expect(hit / sets).toBeGreaterThanOrEqual(0.93);
    expect(hit / sets).toBeLessThanOrEqual(0.97);
  }
}, 120_000);

test("the loop is closed: a fit of churn goes into CHURN_ADJ, and gives the hazard ratio back", () => {
  const random = seededRandom(5);
  const rows = Array.from({ length: 200 }, () => ({ satisfaction: Math.round(10 * random()), complaints: binomialDraw(random, 3, 0.3) }));
  const durations = rows.map(({ satisfaction, complaints }) => [Math.max(0.05, Math.min(8, exponentialDraw(random, 0.15 * Math.exp(-0.2 * (satisfaction - 5) + 0.4 * complaints))))]);
  const events = durations.map(([life]) => [life < 8]);
  const table = call("CHURN_FIT", durations, events, [["Satisfaction", "Open complaints"], ...rows.map(({ satisfaction, complaints }) => [satisfaction, complaints])]);
  const [beta, centre] = [table[1][1] as number, table[1][2] as number];
  const base = table.find(([name]) => name === "Base churn")![1] as number;
  const coefficients = table as (string | number | null)[][];
  const adjusted = call("CHURN_ADJ", base, centre + 2, null, null, null, null, null, null, null, null, coefficients)[0][0] as number;
  expect(adjusted).toBeCloseTo(1 - (1 - base) ** Math.exp(2 * beta), 10);
  expect(call("CHURN_ADJ", base, null, null, null, null, null, null, null, null, null, coefficients)[0][0]).toBeCloseTo(base, 12);
});

test("approval days, complaints, response time and a survey score are fitted together, and each acts in CHURN_ADJ", () => {
  const random = seededRandom(11);
  const effects = { "Days to approve": 0.03, "Open complaints": 0.4, "Response time": 0.012, "Survey score": -0.2 };
  const rows = Array.from({ length: 600 }, () => [5 + Math.round(30 * random()), binomialDraw(random, 3, 0.3), Math.round(72 * random()), Math.round(10 * random())]);
  const hazard = (row: readonly number[]): number => 0.1 * Math.exp(Object.values(effects).reduce((sum, beta, place) => sum + beta * (row[place] - [20, 1, 36, 5][place]), 0));
  const durations = rows.map((row) => [Math.max(0.05, Math.min(8, exponentialDraw(random, hazard(row))))]);
  const table = call("CHURN_FIT", durations, durations.map(([life]) => [life < 8]), [Object.keys(effects), ...rows]) as (string | number | null)[][];
  Object.values(effects).forEach((beta, place) => expect(Math.abs((table[place + 1][1] as number) - beta)).toBeLessThan(3 * (table[place + 1][4] as number)));
  const adjusted = (satisfaction: number | null, days: number | null, complaints: number | null, hours: number | null): number =>
    call("CHURN_ADJ", 0.1, satisfaction, days, complaints, null, null, null, null, null, null, table, hours)[0][0] as number;
  const [days, complaints, hours, survey] = [1, 2, 3, 4].map((row) => ({ beta: table[row][1] as number, centre: table[row][2] as number }));
  expect(adjusted(null, null, null, null)).toBeCloseTo(0.1, 14);
  expect(adjusted(survey.centre - 2, days.centre + 5, complaints.centre + 1, hours.centre + 10)).toBeCloseTo(1 - 0.9 ** Math.exp(-2 * survey.beta + 5 * days.beta + complaints.beta + 10 * hours.beta), 12);
});

describe("what cannot be fitted says why", () => {
  const message = (name: string, ...args: unknown[]): string => {
    const outcome = tryCall(name, ...(args as never[]));
    return "failure" in outcome ? outcome.failure.message : "cells";
  };
  const column = (...values: readonly (number | string | null)[]): (number | string | null)[][] => values.map((value) => [value]);

  test("renewals", () => {
    expect(message("SBG_FIT", column(100, 100, 100))).toBe("active_counts holds no event: there is nothing to estimate a rate from; the rate seen is 0 of 100");
    expect(message("SBG_FIT", column(100, 90))).toBe("renewals of active_counts needs at least 2 values, got 1");
    expect(message("SBG_FIT", column(100, 90, 95))).toBe("active_counts must not rise: got 95 after 90 in row 3");
    expect(message("SBG_FIT", column(100, null, 80))).toBe("active_counts is missing");
    expect(message("SBG_FIT", column(100, 90, 80), "weibull")).toBe("model must be one of sbg, bdw, got \"weibull\"");
    expect(message("SBG_BACKTEST", column(100, 90, 80), 2)).toBe("renewals of active_counts needs at least 3 values, got 2");
  });

  test("clients who hardly differ: a constant churn, in so many words", () => {
    const table = call("SBG_FIT", column(1000, 900, 810, 729, 656.1), "sbg", "en");
    expect(table.slice(1, 3).some(([, , , low, high]) => low === "" && high === "")).toBe(true);
    expect(table.filter(([name]) => name === "Note").map(([, text]) => text)).toContain("clients hardly differ: a constant churn of 10 % a renewal for all says as much");
  });

  test("headers and a column of years are passed over; cohorts side by side", () => {
    const plain = call("SBG_FIT", column(100, 87, 74, 65));
    expect(call("SBG_FIT", [["Year", "2019"], [0, 100], [1, 87], [2, 74], [3, 65]])).toEqual(plain);
    expect(call("SBG_FIT", [["年", "A", "B"], [0, 100, 50], [1, 87, 40], [2, 74, null], [3, 65, null]])[5][1]).toBe(150);
  });

  test("drivers of churn", () => {
    const [durations, events] = [column(1, 2, 3, 4, 5, 6), column(1, 1, 1, 0, 0, 0)];
    expect(message("CHURN_FIT", durations, events, [["x"], [1], [1], [1], [0], [0], [0]])).toMatch(/^x separates who left from who stayed, so that its effect has no bound: left above its mean \(0\.5\): 3\/3, at or below it: 0\/3$/);
    expect(message("CHURN_FIT", durations, events, [["x"], [1], [1], [1], [1], [1], [1]])).toBe("x is 1 for everyone: it can tell nobody from anybody; leave it out");
    expect(message("CHURN_FIT", durations, events, [["x", "y"], [1, 2], [3, 6], [2, 4], [4, 8], [1, 2], [0, 0]])).toBe("y follows from the covariates before it: leave one of them out");
    expect(message("CHURN_FIT", durations, column(0, 0, 0, 0, 0, 0), [["x"], [1], [3], [2], [4], [1], [0]])).toBe("events holds no event: there is nothing to estimate a rate from; the rate seen is 0 of 6");
    expect(message("CHURN_FIT", durations, events, [["x"], [1], [3], ["a"], [4], [1], [0]])).toBe("row 3 of covariates: x must be a number, got \"a\"");
    const table = call("CHURN_FIT", durations, events, [["x"], [1], [3], [null], [4], [1], [2]]);
    expect(table.at(-2)![1] === "1 rows with a blank cell are left out" || table.at(-1)![1] === "1 rows with a blank cell are left out").toBe(true);
  });

  test("reasons and departures", () => {
    expect(message("COMPETING_RISKS", column(1, 2), column("", 0))).toBe("reasons holds no event: there is nothing to estimate a rate from; the rate seen is 0 of 2");
    expect(message("CHURN_RATE", [["Client", "Opened", "Closed"], ["A", "2023-01-01", null]], "2024-01-01")).toBe("closed holds no event: there is nothing to estimate a rate from; the rate seen is 0 of 1");
    expect(message("CHURN_BACKTEST", [["Opened", "Closed"], ["2023-01-01", null]], "2024-01-01", "2023-06-01")).toBe("as_of must be after calibration_date");
  });
});
