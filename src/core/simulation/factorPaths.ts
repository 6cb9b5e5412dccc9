import { normalQuantile } from "../numeric/normal";
import { openUniform, philox } from "../numeric/philox";
import { sobolPoint, SOBOL_DIMENSIONS } from "../numeric/sobol";
import { FACTORS, type Factor, type FactorModel, type Sampling } from "./factorModel";

/** What decides the factors of every path. */
export interface PathPlan {
  readonly model: FactorModel;
  /** L of `factorLoadings`. */
  readonly loadings: readonly number[];
  /** Sectors with factors of their own; 0 or 1: none. */
  readonly sectors: number;
  /** Years that are simulated. */
  readonly years: number;
  readonly seed: number;
  readonly sampling: Sampling;
}

/** Paths worked on together: a row of each factor and year stays in the nearest cache. Even, for pairs of opposite paths. */
export const CHUNK_PATHS = 256;

/** The factors of one chunk of paths. */
export interface FactorPaths {
  /** First path, counted from 0, and how many. */
  readonly first: number;
  readonly count: number;
  /** States of a factor in a year (from 0) for a sector, a number a path. */
  readonly states: (factor: Factor, sector: number, year: number) => Float64Array;
  /** exp(σZ − σ²/2) of the margin's factor. */
  readonly margins: (sector: number, year: number) => Float64Array;
}

/**
 * Draws the factors of the paths `first` to `first + count − 1`. Those of a path depend on the seed and the path alone,
 * so any chunk can be drawn by anyone.
 */
export function drawFactors(plan: PathPlan, first: number, count: number): FactorPaths {
  const { model, years, sectors, loadings } = plan;
  const series = sectors > 1 && model.sectorShare > 0 ? sectors + 1 : 1;
  // The common factors, then those of each sector: rows of [series][factor][year].
  const rows = Array.from({ length: series * FACTORS.length * years }, () => new Float64Array(count));
  const rowOf = (one: number, factor: number, year: number): Float64Array => rows[(one * FACTORS.length + factor) * years + year];
  for (let path = 0; path < count; path++) {
    const draw = drawsOfPath(plan, first + path);
    for (let one = 0; one < series; one++) {
      for (let year = 0; year < years; year++) {
        const shocks = FACTORS.map((_, factor) => draw(year, one * FACTORS.length + factor));
        FACTORS.forEach((_, factor) => {
          const [a, b, c] = loadings.slice(3 * factor);
          const shock = a * shocks[0] + b * shocks[1] + c * shocks[2];
          const before = year === 0 ? 0 : rowOf(one, factor, year - 1)[path];
          rowOf(one, factor, year)[path] = year === 0 ? shock : model.persistence * before + Math.sqrt(1 - model.persistence ** 2) * shock;
        });
      }
    }
  }
  if (series > 1) mixSectors(rows, series, years * FACTORS.length, model.sectorShare);
  const seriesOf = (sector: number): number => (series > 1 ? sector + 1 : 0);
  const volatility = model.marginVolatility;
  const kept = new Map<number, Float64Array>();
  return {
    first,
    count,
    states: (factor, sector, year) => rowOf(seriesOf(sector), FACTORS.indexOf(factor), year),
    margins: (sector, year) => {
      const key = seriesOf(sector) * years + year;
      let margins = kept.get(key);
      if (!margins) kept.set(key, (margins = rowOf(seriesOf(sector), FACTORS.indexOf("margin"), year).map((state) => Math.exp(volatility * state - (volatility * volatility) / 2))));
      return margins;
    },
  };
}

/** A sector's state: the common one and its own, in the shares of the variance. */
function mixSectors(rows: readonly Float64Array[], series: number, rowsPerSeries: number, share: number): void {
  const common = Math.sqrt(1 - share);
  const own = Math.sqrt(share);
  for (let one = 1; one < series; one++) {
    for (let row = 0; row < rowsPerSeries; row++) {
      const target = rows[one * rowsPerSeries + row];
      const shared = rows[row];
      for (let path = 0; path < target.length; path++) target[path] = common * shared[path] + own * target[path];
    }
  }
}

/** Standard normal draws of a path, by year and series. */
function drawsOfPath({ seed, sampling, years }: PathPlan, path: number): (year: number, series: number) => number {
  if (sampling === "sobol") return (year, series) => sobolDraw(seed, path, series * years + year);
  if (sampling === "random") return (year, series) => normalDraw(seed, path, year, series);
  const sign = path % 2 === 0 ? 1 : -1;
  return (year, series) => sign * normalDraw(seed, Math.floor(path / 2), year, series);
}

const words = new Uint32Array(4);
/** Highest bit of the second word: draws of years lie below, those of `SHIFTS` above. */
const SHIFTS = 0x80000000;

/** Two years of a series have one counter: each takes two of the four words. */
function normalDraw(seed: number, path: number, year: number, series: number): number {
  setCounter(year >>> 1, series, path);
  philox(words, seed, Math.floor(seed / 0x100000000));
  return normalQuantile(year % 2 === 0 ? openUniform(words[0], words[1]) : openUniform(words[2], words[3]));
}

/** A Sobol point, moved round by a random shift of its dimension; past the last known dimension, a draw of its own. */
function sobolDraw(seed: number, path: number, dimension: number): number {
  if (dimension >= SOBOL_DIMENSIONS) return normalDraw(seed, path, 0, dimension);
  setCounter(dimension, SHIFTS, 0);
  philox(words, seed, Math.floor(seed / 0x100000000));
  return normalQuantile(openUniform(sobolPoint(path, dimension) ^ words[0], words[1]));
}

function setCounter(draw: number, series: number, path: number): void {
  words[0] = draw;
  words[1] = series;
  words[2] = path;
  words[3] = Math.floor(path / 0x100000000);
}
