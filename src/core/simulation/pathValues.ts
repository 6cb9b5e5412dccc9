import type { ConditionalRates } from "./conditionalRates";
import type { FactorPaths } from "./factorPaths";
import type { PathBlock } from "./pathBlock";
import type { StageWeights } from "./stageWeights";

/**
 * Adds the value of a block to that of the portfolio on each path of a chunk: the expectation given the factors, clients
 * who are alike together.
 *
 * @param totals of each path
 */
export function addPathValues(block: PathBlock, paths: FactorPaths, rates: ConditionalRates, weights: StageWeights, totals: Float64Array): void {
  const { count } = paths;
  const { income, loss, carried } = weights;
  for (let path = 0; path < count; path++) totals[path] -= block.acquisition;
  for (let group = 0; group < block.groups; group++) {
    weights.begin(block, paths);
    for (const stage of block.stages) {
      rates.turnTo(block, stage, group, paths);
      const margins = paths.margins(block.sector[group], stage.year);
      for (let lane = 0; lane < stage.flows.length; lane++) {
        weights.turnTo(block, stage, group, lane, rates, count);
        const revenue = stage.flows[lane].revenue[group];
        const other = stage.flows[lane].other[group];
        const losses = stage.flows[lane].loss[group];
        for (let path = 0; path < count; path++) totals[path] += (revenue * margins[path] + other) * income[path] - losses * loss[path];
      }
    }
    block.after.forEach(({ groups }, lane) => {
      const after = groups[group];
      if (after !== 0) for (let path = 0; path < count; path++) totals[path] += carried[lane][path] * after;
    });
  }
}
