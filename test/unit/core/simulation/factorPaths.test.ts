import { normalCdf } from "../../../../src/core/numeric/normal";
import { factorLoadings, type Factor, type Sampling } from "../../../../src/core/simulation/factorModel";
import { CHUNK_PATHS, drawFactors, type FactorPaths, type PathPlan } from "../../../../src/core/simulation/factorPaths";
import { expectOk } from "../../../support/results";
import { FACTOR_MODEL, meanOf } from "../../../support/simulations";

const model = { ...FACTOR_MODEL, persistence: 0.7, sectorShare: 0.3 };
const PATHS = 6000;
const YEARS = 4;

function plan(changed: Partial<PathPlan> = {}): PathPlan {
  const used = changed.model ?? model;
  return { model: used, loadings: expectOk(factorLoadings(used)), sectors: 2, years: YEARS, seed: 11, sampling: "random", ...changed };
}

const many = drawFactors(plan(), 0, PATHS);
const states = (factor: Factor, sector: number, year: number, from: FactorPaths = many): Float64Array => from.states(factor, sector, year);
const productMean = (left: Float64Array, right: Float64Array): number => left.reduce((sum, value, path) => sum + value * right[path], 0) / left.length;
/** Four standard errors of a mean of products of standard normals. */
const SAMPLING = 4 * Math.sqrt(2 / PATHS);

describe("states of the factors", () => {
  test.each([0, 1, 3])("have mean 0 and variance 1 in year %i: the process begins where it stays", (year) => {
    for (const factor of ["credit", "attrition", "margin"] as const) {
      expect(Math.abs(meanOf(states(factor, 1, year)))).toBeLessThan(SAMPLING);
      expect(Math.abs(productMean(states(factor, 1, year), states(factor, 1, year)) - 1)).toBeLessThan(SAMPLING);
    }
  });

  test.each([1, 2, 3])("k = %i years apart are correlated φ^k", (k) => {
    for (const start of k < 3 ? [0, 1] : [0]) expect(Math.abs(productMean(states("credit", 0, start), states("credit", 0, start + k)) - model.persistence ** k)).toBeLessThan(SAMPLING);
  });

  test("of different factors are correlated as asked, in the first year and later", () => {
    for (const year of [0, 3]) {
      expect(Math.abs(productMean(states("credit", 1, year), states("attrition", 1, year)) - model.creditAttrition)).toBeLessThan(SAMPLING);
      expect(Math.abs(productMean(states("credit", 1, year), states("margin", 1, year)) - model.creditMargin)).toBeLessThan(SAMPLING);
      expect(Math.abs(productMean(states("attrition", 1, year), states("margin", 1, year)) - model.attritionMargin)).toBeLessThan(SAMPLING);
    }
  });

  test("of two sectors share what is not their own: correlation 1 − w", () => {
    expect(Math.abs(productMean(states("credit", 0, 3), states("credit", 1, 3)) - (1 - model.sectorShare))).toBeLessThan(SAMPLING);
    const alone = drawFactors(plan({ model: { ...model, sectorShare: 1 } }), 0, 4000);
    expect(Math.abs(productMean(states("credit", 0, 3, alone), states("credit", 1, 3, alone)))).toBeLessThan(1.3 * SAMPLING);
    const one = drawFactors(plan({ model: { ...model, sectorShare: 0 } }), 0, 3);
    expect(one.states("credit", 0, 3)).toEqual(one.states("credit", 1, 3));
  });

  test("a margin is 1 on average, whatever its volatility", () => {
    const wide = drawFactors(plan({ model: { ...model, marginVolatility: 0.4, sectorShare: 0 } }), 0, PATHS);
    for (const year of [0, 3]) expect(Math.abs(meanOf(wide.margins(1, year)) - 1)).toBeLessThan((4 * Math.sqrt(Math.exp(0.16) - 1)) / Math.sqrt(PATHS));
  });
});

describe("a path is decided by the seed and its number alone", () => {
  const same = (left: FactorPaths, right: FactorPaths, path: number): void => {
    for (const factor of ["credit", "attrition", "margin"] as const) {
      for (let sector = 0; sector < 2; sector++) for (let year = 0; year < YEARS; year++) expect(left.states(factor, sector, year)[path - left.first]).toBe(right.states(factor, sector, year)[path - right.first]);
    }
  };

  test.each<Sampling>(["random", "antithetic", "sobol"])("%s: however it is cut into chunks", (sampling) => {
    const whole = drawFactors(plan({ sampling }), 0, 400);
    const part = drawFactors(plan({ sampling }), CHUNK_PATHS, 100);
    for (const path of [CHUNK_PATHS, CHUNK_PATHS + 1, CHUNK_PATHS + 99]) same(whole, part, path);
  });

  test("another seed is another world, also where only its upper half differs", () => {
    const first = drawFactors(plan(), 0, 1).states("credit", 0, 0)[0];
    expect(drawFactors(plan({ seed: 12 }), 0, 1).states("credit", 0, 0)[0]).not.toBe(first);
    expect(drawFactors(plan({ seed: 11 + 2 ** 40 }), 0, 1).states("credit", 0, 0)[0]).not.toBe(first);
  });

  test("more years leave the earlier ones as they are, drawn at random", () => {
    const longer = drawFactors(plan({ years: 30 }), 0, 5);
    const shorter = drawFactors(plan(), 0, 5);
    for (let year = 0; year < YEARS; year++) expect(longer.states("credit", 1, year)).toEqual(shorter.states("credit", 1, year));
  });
});

test("antithetic paths are opposite pairs", () => {
  const pairs = drawFactors(plan({ sampling: "antithetic" }), 0, 200);
  for (let path = 0; path < 200; path += 2) expect(pairs.states("margin", 1, 3)[path] + pairs.states("margin", 1, 3)[path + 1]).toBeCloseTo(0, 14);
});

test("Sobol fills each year's cells evenly: 64 paths, one in each of 64 equal intervals", () => {
  const points = drawFactors(plan({ sampling: "sobol", model: { ...model, persistence: 0, sectorShare: 0, creditAttrition: 0, creditMargin: 0, attritionMargin: 0 } }), 0, 64);
  for (const factor of ["credit", "attrition", "margin"] as const) {
    for (let year = 0; year < YEARS; year++) {
      const cells = new Set(Array.from(points.states(factor, 0, year), (state) => Math.floor(64 * normalCdf(state))));
      expect(cells.size).toBe(64);
    }
  }
});

describe("correlations between the factors", () => {
  test("that no three numbers can have are refused", () => {
    const clash = factorLoadings({ ...model, creditAttrition: 0.9, creditMargin: 0.9, attritionMargin: -0.9 });
    expect(clash).toMatchObject({ ok: false, failure: { code: "correlationsClash", values: { value: "0.9, 0.9, -0.9" } } });
    expect(factorLoadings({ ...model, creditAttrition: 1, creditMargin: 0.2, attritionMargin: 0.3 })).toMatchObject({ ok: false });
  });

  test("of one and the same thing are taken: two factors that are one", () => {
    const loadings = expectOk(factorLoadings({ ...model, creditAttrition: 1, creditMargin: 0.2, attritionMargin: 0.2 }));
    expect(loadings.slice(3, 6)).toEqual([1, 0, 0]);
    expect(loadings[7]).toBe(0);
    expect(loadings[8]).toBeCloseTo(Math.sqrt(1 - 0.04), 14);
  });
});
