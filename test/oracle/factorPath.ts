import { normalQuantile } from "../../src/core/numeric/normal";
import { openUniform, philox } from "../../src/core/numeric/philox";
import { sobolPoint, SOBOL_DIMENSIONS } from "../../src/core/numeric/sobol";

/** What the factors of a path follow from, in the words of MODEL.md §5. */
export interface FactorWorld {
  readonly persistence: number;
  readonly creditAttrition: number;
  readonly creditMargin: number;
  readonly attritionMargin: number;
  readonly sectorShare: number;
  /** Sectors with factors of their own; 1: none. */
  readonly sectors: number;
  readonly years: number;
  readonly seed: number;
  readonly sampling: "random" | "antithetic" | "sobol";
}

/** States by sector, factor (credit, attrition, margin) and year. */
export type FactorStates = readonly (readonly (readonly number[])[])[];

/**
 * The factors of one path, drawn one number after another: an AR(1) of each series and factor, the common series and
 * then those of the sectors, mixed in the shares of the variance. Only the generators are the product's.
 */
export function factorPath(world: FactorWorld, path: number): FactorStates {
  const { persistence, sectors, sectorShare, years } = world;
  const hasSectors = sectors > 1 && sectorShare > 0;
  const series = Array.from({ length: hasSectors ? sectors + 1 : 1 }, (_, one) => {
    const states: number[][] = [[], [], []];
    for (let year = 0; year < years; year++) {
      const independent = [0, 1, 2].map((factor) => standardNormal(world, path, year, 3 * one + factor));
      const shocks = correlated(world, independent);
      for (let factor = 0; factor < 3; factor++) states[factor][year] = year === 0 ? shocks[factor] : persistence * states[factor][year - 1] + Math.sqrt(1 - persistence ** 2) * shocks[factor];
    }
    return states;
  });
  if (!hasSectors) return Array.from({ length: sectors }, () => series[0]);
  const [common, ...own] = series;
  return own.map((states) => states.map((values, factor) => values.map((value, year) => Math.sqrt(1 - sectorShare) * common[factor][year] + Math.sqrt(sectorShare) * value)));
}

/** Cholesky's factor of the three correlations, times the draws. */
function correlated({ creditAttrition, creditMargin, attritionMargin }: FactorWorld, [x, y, z]: readonly number[]): number[] {
  const l22 = Math.sqrt(1 - creditAttrition ** 2);
  const l32 = l22 > 0 ? (attritionMargin - creditMargin * creditAttrition) / l22 : 0;
  const l33 = Math.sqrt(Math.max(0, 1 - creditMargin ** 2 - l32 ** 2));
  return [x, creditAttrition * x + l22 * y, creditMargin * x + l32 * y + l33 * z];
}

function standardNormal(world: FactorWorld, path: number, year: number, series: number): number {
  const { sampling, seed, years } = world;
  if (sampling === "antithetic") return (path % 2 === 0 ? 1 : -1) * randomNormal(seed, Math.floor(path / 2), year, series);
  const dimension = series * years + year;
  if (sampling === "random") return randomNormal(seed, path, year, series);
  if (dimension >= SOBOL_DIMENSIONS) return randomNormal(seed, path, 0, dimension);
  const [shift, low] = fourWords(seed, [dimension, 0x80000000, 0, 0]);
  return normalQuantile(openUniform((sobolPoint(path, dimension) ^ shift) >>> 0, low));
}

/** Years two by two share a counter. */
function randomNormal(seed: number, path: number, year: number, series: number): number {
  const words = fourWords(seed, [Math.floor(year / 2), series, path, 0]);
  return normalQuantile(year % 2 === 0 ? openUniform(words[0], words[1]) : openUniform(words[2], words[3]));
}

/** Random words of a counter under a seed of 53 bits. */
export function fourWords(seed: number, counter: readonly [number, number, number, number]): Uint32Array {
  const words = Uint32Array.from(counter);
  philox(words, seed % 2 ** 32, Math.floor(seed / 2 ** 32));
  return words;
}
