import { fitPositive, fitWithVariance, type PositiveModel } from "../estimation/maximumLikelihood";
import type { Fit } from "../estimation/fit";
import type { Result } from "../result/result";
import { thinned, type RepeatSample } from "./repeatSample";

/** Histories that are enough to tell one start from another. */
const ENOUGH_TO_START = 3000;

/** Fits a model; where there are many histories, the starts are tried on some of them, and the best goes on with all, by steps as long as its variance says. */
export function fitFromThinned(sample: RepeatSample, modelOf: (sample: RepeatSample) => PositiveModel): Result<Fit> {
  if (sample.count.length <= 2 * ENOUGH_TO_START) return fitPositive(modelOf(sample));
  const first = fitWithVariance(modelOf(thinned(sample, ENOUGH_TO_START)));
  if (!first.ok) return first;
  const { fit, variance } = first.value;
  return fitPositive({ ...modelOf(sample), starts: [fit.parameters.map(({ estimate }) => estimate)], earlier: variance });
}

/** Mean time under observation: the scale of what is measured in time. */
export function meanAge({ age, count, customers }: RepeatSample): number {
  return age.reduce((sum, T, i) => sum + T * count[i], 0) / customers;
}
