import { periodicProbabilities, periodicTable } from "./conditionalProbability";
import type { FactorModel } from "./factorModel";
import { CHUNK_PATHS, type FactorPaths } from "./factorPaths";
import type { PathBlock, PathStage } from "./pathBlock";

/** Probabilities of one period for one group in one year, path by path; the arrays are its own and hold until its next call. */
export class ConditionalRates {
  readonly defaultProbability = new Float64Array(CHUNK_PATHS);
  readonly survival = new Float64Array(CHUNK_PATHS);
  private readonly creditSlope: number;
  private readonly churnSlope: number;

  constructor({ creditCorrelation, churnCorrelation }: FactorModel) {
    this.creditSlope = Math.sqrt(creditCorrelation / (1 - creditCorrelation));
    this.churnSlope = Math.sqrt(churnCorrelation / (1 - churnCorrelation));
  }

  /** Turns to a group in a year: `p̃` by path, and the survival of both, `(1 − p̃)(1 − c̃)`. */
  turnTo({ periodsPerYear, sector }: PathBlock, { year, pdIndex, churnIndex }: PathStage, group: number, paths: FactorPaths): void {
    const table = periodicTable(periodsPerYear);
    const { defaultProbability, survival } = this;
    const { count } = paths;
    periodicProbabilities(table, pdIndex[group], this.creditSlope, paths.states("credit", sector[group], year), defaultProbability, count);
    periodicProbabilities(table, churnIndex[group], this.churnSlope, paths.states("attrition", sector[group], year), survival, count);
    for (let path = 0; path < count; path++) survival[path] = (1 - defaultProbability[path]) * (1 - survival[path]);
  }
}
