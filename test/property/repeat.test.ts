import fc from "fast-check";
import { bgNbdAlive, bgNbdExpected } from "../../src/core/repeat/bgNbd";
import { estimateOf } from "../../src/core/estimation/fit";
import { fitBgNbd } from "../../src/core/repeat/fitBgNbd";
import { fitGammaGamma } from "../../src/core/repeat/fitGammaGamma";
import { fitParetoNbd } from "../../src/core/repeat/fitParetoNbd";
import { expectedSpend } from "../../src/core/repeat/gammaGamma";
import { paretoNbdAlive, paretoNbdExpected } from "../../src/core/repeat/paretoNbd";
import type { RepeatColumns } from "../../src/core/repeat/repeatSample";
import { trackRepeats } from "../../src/core/repeat/trackRepeats";
import { call, tryCall } from "../support/call";
import { decimal } from "../support/numbers";
import { betaDraw, exponentialDraw, gammaDraw, seededRandom } from "../support/random";

const SEED = 20264;
const bgNbd = fc.record({ r: decimal(0.1, 5), alpha: decimal(0.5, 30), a: decimal(0.1, 5), b: decimal(0.1, 8) });
const paretoNbd = fc.record({ r: decimal(0.1, 5), alpha: decimal(0.5, 30), s: decimal(0.1, 5), beta: decimal(0.5, 30) });
const state = fc.record({ frequency: fc.integer({ min: 0, max: 30 }), share: decimal(0, 1), age: decimal(0.5, 60) }).map(({ frequency, share, age }) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));

test("deals ahead grow with the horizon, from none at none; a silent client is the less likely to be there", () => {
  fc.assert(
    fc.property(bgNbd, paretoNbd, state, decimal(0.1, 50), (bg, pareto, one, t) => {
      for (const expected of [bgNbdExpected(bg, one, [0, t, 2 * t]), paretoNbdExpected(pareto, one, [0, t, 2 * t])]) {
        expect(expected[0]).toBe(0);
        expect(expected[1]).toBeGreaterThan(0);
        expect(expected[2]).toBeGreaterThan(expected[1]);
        expect(expected[2]).toBeLessThanOrEqual(2 * expected[1] * (1 + 1e-12));
      }
      const later = { ...one, age: one.age + t };
      expect(bgNbdAlive(bg, later)).toBeLessThanOrEqual(bgNbdAlive(bg, one));
      expect(paretoNbdAlive(pareto, later)).toBeLessThan(paretoNbdAlive(pareto, one));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("without leaving both models are one: deals come at the client's expected rate", () => {
  fc.assert(
    fc.property(decimal(0.1, 5), decimal(0.5, 30), state, decimal(0.1, 50), (r, alpha, one, t) => {
      // Lately seen: however small, the chance of leaving grows with each silent deal's time.
      const recent = { ...one, recency: one.frequency === 0 ? 0 : Math.max(one.recency, one.age / 2) };
      const steady = ((r + one.frequency) / (alpha + one.age)) * t;
      expect(bgNbdExpected({ r, alpha, a: 1e-18, b: 10 }, recent, [t])[0] / steady).toBeCloseTo(1, 3);
      expect(paretoNbdExpected({ r, alpha, s: 1e-18, beta: 10 }, recent, [t])[0] / steady).toBeCloseTo(1, 3);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("the singularities of the closed forms, a = 1 and s = 1, are none here", () => {
  fc.assert(
    fc.property(bgNbd, paretoNbd, state, decimal(0.1, 50), (bg, pareto, one, t) => {
      const around = (at: (shape: number) => number): void => expect(at(1) / ((at(1 - 1e-4) + at(1 + 1e-4)) / 2)).toBeCloseTo(1, 6);
      around((a) => bgNbdExpected({ ...bg, a }, one, [t])[0]);
      around((s) => paretoNbdExpected({ ...pareto, s }, one, [t])[0]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("expected spend lies between the client's own mean and that of all, and comes to his own", () => {
  fc.assert(
    fc.property(fc.record({ p: decimal(0.2, 10), q: decimal(1.1, 10), gamma: decimal(1, 100) }), fc.integer({ min: 1, max: 50 }), decimal(0.5, 500), (model, x, mean) => {
      const spend = (frequency: number): number => {
        const result = expectedSpend(model, frequency, mean);
        if (!result.ok) throw new Error(result.failure.message);
        return result.value;
      };
      const ofAll = spend(0);
      expect(spend(x)).toBeGreaterThanOrEqual(Math.min(mean, ofAll) * (1 - 1e-12));
      expect(spend(x)).toBeLessThanOrEqual(Math.max(mean, ofAll) * (1 + 1e-12));
      expect(Math.abs(spend(1e9) / mean - 1)).toBeLessThanOrEqual(1e-6 * Math.max(1, ofAll / mean) * 100);
    }),
    { seed: SEED },
  );
});

test("value: without discount it is margin × spend × deals; it falls with the rate and grows with the years", () => {
  fc.assert(
    fc.property(bgNbd, state, decimal(0.5, 6, 1), decimal(0.02, 0.4), (model, one, years, rate) => {
      const mean = one.frequency > 0 ? 40 : null;
      const value = (discount: number, ahead = years): number[] => call("REPEAT_CLV", [[model.r, model.alpha, model.a, model.b]], [[3, 4, 30]], [[one.frequency]], [[one.recency]], [[one.age]], [[mean]], ahead, discount, 0.3, "weeks")[1] as number[];
      const [alive, deals, spend, plain] = value(0);
      expect(alive).toBeCloseTo(bgNbdAlive(model, one), 12);
      expect(deals).toBeCloseTo(bgNbdExpected(model, one, [(years * 365) / 7])[0], 9);
      expect(plain / (0.3 * spend * deals)).toBeCloseTo(1, 10);
      expect(value(rate)[3]).toBeLessThan(plain);
      expect(value(rate, years + 1)[3]).toBeGreaterThan(value(rate)[3]);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

/** Clients who buy and leave as the model says. */
function simulate(random: () => number, customers: number, model: { r: number; alpha: number; a: number; b: number }, span: number): RepeatColumns {
  const frequency = new Float64Array(customers);
  const recency = new Float64Array(customers);
  for (let i = 0; i < customers; i++) {
    const rate = gammaDraw(random, model.r) / model.alpha;
    const leaving = betaDraw(random, model.a, model.b);
    for (let t = exponentialDraw(random, rate); t <= span; t += exponentialDraw(random, rate)) {
      frequency[i]++;
      recency[i] = t;
      if (random() < leaving) break;
    }
  }
  return { frequency, recency, age: new Float64Array(customers).fill(span) };
}

test("simulated clients give their parameters back, with intervals that cover them as often as they say", () => {
  const truth = { r: 1, alpha: 6, a: 1, b: 3 };
  const random = seededRandom(7);
  const sets = 60;
  let covered = 0;
  for (let set = 0; set < sets; set++) {
    const fit = fitBgNbd(simulate(random, 1000, truth, 30));
    if (!fit.ok) throw new Error(fit.failure.message);
    covered += fit.value.parameters.filter(({ name, low, high }) => low! <= truth[name as keyof typeof truth] && truth[name as keyof typeof truth] <= high!).length;
  }
  // The four intervals of a set stand and fall together: the band is three standard errors of 60 trials at 95 %.
  const share = covered / (4 * sets);
  expect(share).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / sets));
  expect(share).toBeLessThan(1);
}, 60_000);

test("expected deals are the mean of those that simulated clients make", () => {
  const truth = { r: 1.2, alpha: 8, a: 0.8, b: 2.5 };
  const { frequency } = simulate(seededRandom(9), 40_000, truth, 26);
  const mean = frequency.reduce((sum, x) => sum + x, 0) / frequency.length;
  expect(Math.abs(mean / bgNbdExpected(truth, { frequency: 0, recency: 0, age: 0 }, [26])[0] - 1)).toBeLessThan(0.02);
});

test("gamma-gamma gives back what clients' deals were drawn from", () => {
  const random = seededRandom(13);
  const truth = { p: 6.25, q: 3.74, gamma: 15.44 };
  const frequency = Float64Array.from({ length: 20_000 }, () => 1 + Math.floor(6 * random()));
  const meanValue = frequency.map((x) => {
    const rate = gammaDraw(random, truth.q) / truth.gamma;
    return gammaDraw(random, truth.p * x) / rate / x;
  });
  const fit = fitGammaGamma({ frequency, meanValue });
  if (!fit.ok) throw new Error(fit.failure.message);
  for (const { name, estimate, standardError } of fit.value.parameters) expect(Math.abs(estimate - truth[name as keyof typeof truth])).toBeLessThan(4 * standardError!);
  expect(fit.value.notes).toEqual([]);
});

test("expected repeats follow those that came, in a list of deals", () => {
  const random = seededRandom(17);
  const deals = Array.from({ length: 400 }, (_, i) => i).flatMap((i) => {
    const first = 45_000 + Math.floor(100 * random());
    const dates = [first];
    const rate = gammaDraw(random, 1) / 60;
    const leaving = betaDraw(random, 1, 4);
    for (let day = first + Math.ceil(exponentialDraw(random, rate)); day <= 45_730; day += Math.ceil(exponentialDraw(random, rate))) {
      dates.push(day);
      if (random() < leaving) break;
    }
    return dates.map((date) => ({ customer: String(i), date, amount: 1 }));
  });
  const columns = call("RFM", deals.map(({ customer }) => [customer]), deals.map(({ date }) => [date]), deals.map(({ amount }) => [amount]), 45_730, "days").slice(1) as number[][];
  const fit = fitBgNbd({ frequency: Float64Array.from(columns, (row) => row[1]), recency: Float64Array.from(columns, (row) => row[2]), age: Float64Array.from(columns, (row) => row[3]) });
  if (!fit.ok) throw new Error(fit.failure.message);
  const [r, alpha, a, b] = ["r", "alpha", "a", "b"].map((name) => estimateOf(fit.value, name));
  const track = trackRepeats(deals, 45_730, "days", { name: "bgnbd", r, alpha, a, b });
  const last = track.at(-1)!;
  expect(last.actual).toBe(deals.length - 400);
  expect(Math.abs(last.expected / last.actual - 1)).toBeLessThan(0.06);
});

describe("what cannot be fitted says why", () => {
  const ages = Array.from({ length: 12 }, () => [10]);
  const reasonOf = (name: string, ...args: Parameters<typeof tryCall> extends [string, ...infer Rest] ? Rest : never): string => {
    const outcome = tryCall(name, ...args);
    return "failure" in outcome ? outcome.failure.message : "cells";
  };
  test.each([
    ["no repeats", [Array.from({ length: 12 }, () => [0]), Array.from({ length: 12 }, () => [0]), ages], "nobody came back: frequency is 0 in all 12 rows, so there is nothing to fit; the rate of repeats seen is 0"],
    ["too few", [[[1], [2]], [[1], [2]], [[3], [4]]], "frequency needs at least 10 values, got 2"],
    ["seen after the look", [Array.from({ length: 12 }, () => [1]), Array.from({ length: 12 }, (_, i) => [i === 4 ? 11 : 3]), ages], "row 5 of recency: recency must not exceed age: got 11, more than 10"],
    ["recency without a repeat", [Array.from({ length: 12 }, (_, i) => [i === 0 ? 0 : 1]), Array.from({ length: 12 }, () => [3]), ages], "row 1 of recency: recency must be 0 where frequency is 0, got 3"],
    ["columns of different length", [Array.from({ length: 12 }, () => [1]), [[1]], ages], "recency must have 12 rows, like the longest argument, or 1; got 1"],
  ] as const)("%s", (_, args, message) => {
    for (const name of ["BGNBD_FIT", "PNBD_FIT"]) expect(reasonOf(name, ...(args as unknown as number[][][]))).toBe(message);
  });

  test("deals of one value, and none at all", () => {
    const xs = Array.from({ length: 12 }, () => [2]);
    expect(reasonOf("GG_FIT", xs, xs)).toBe("mean_value is 2 for every client: there is no spread to fit; take this value itself");
    expect(reasonOf("GG_FIT", xs, Array.from({ length: 12 }, (_, i) => [i === 3 ? -1 : 5 + i]))).toBe("row 4 of mean_value: mean_value must be greater than 0, got -1");
    expect(reasonOf("GG_FIT", xs, Array.from({ length: 11 }, (_, i) => [5 + i]))).toBe("row 12 of mean_value: mean_value is missing");
    expect(call("GG_SPEND", [[2, 0.5, 10]], 0, null)[0][0]).toMatchObject({ code: "noMeanValue" });
  });

  test("clients who never leave send a parameter to its edge, and the table says so", () => {
    const fit = fitParetoNbd({ frequency: Float64Array.from({ length: 40 }, (_, i) => 3 + (i % 5)), recency: new Float64Array(40).fill(10), age: new Float64Array(40).fill(10) });
    if (!fit.ok) throw new Error(fit.failure.message);
    expect(fit.value.converged).toBe(false);
    expect(fit.value.notes.map(({ code }) => code)).toContain("edge");
    for (const { estimate } of fit.value.parameters) expect(Number.isFinite(estimate)).toBe(true);
  });
});
