import { quantileOfSorted } from "../numeric/quantile";
import type { Sampling } from "./factorModel";

/** A quantity of a simulated distribution, with what the number of paths leaves open; absent where that is not known. */
export interface Simulated {
  readonly value: number;
  readonly standardError?: number;
  readonly low?: number;
  readonly high?: number;
}

/** The distribution of a portfolio's value over paths. */
export interface Distribution {
  readonly paths: number;
  readonly mean: Simulated;
  readonly standardDeviation: number;
  readonly quantiles: readonly { readonly probability: number; readonly at: Simulated }[];
  /** Mean of the worst paths, those of the tail. */
  readonly tailMean: Simulated;
  /** Share of paths with a value below zero. */
  readonly negative: Simulated;
  readonly least: number;
  readonly greatest: number;
}

const Z_95 = 1.959963984540054;
const SHOWN_QUANTILES = [0.05, 0.5, 0.95] as const;

/**
 * Describes the values of paths.
 *
 * Formulas: mean ± s/√n, of pairs where paths are opposite pairs; quantile of type 7, its interval between the order
 * statistics at ranks `np ± z√(np(1−p))`; mean of the worst ⌈τn⌉ with variance
 * `[s²(tail) + (1−τ)(q − m)²]/(τn)`, where q is the greatest of the tail and m its mean.
 * A Sobol sequence has no independent paths: nothing is said of its errors.
 *
 * @param values of the paths, in their order
 * @param tail τ, share of the paths
 * Source: interval of a quantile: H. A. David, H. N. Nagaraja (2003), Order Statistics, § 7.1; error of the mean of the
 * tail: L. J. Hong, Z. Hu, G. Liu (2014), Monte Carlo methods for value-at-risk and conditional value-at-risk, ACM TOMACS 24(4).
 */
export function describePaths(values: Float64Array, tail: number, sampling: Sampling): Distribution {
  const n = values.length;
  const sorted = values.slice().sort();
  const mean = meanOf(values);
  const standardDeviation = Math.sqrt(varianceOf(values, mean));
  const independent = sampling !== "sobol";
  const errorOfMean = sampling === "antithetic" ? errorOfPairs(values, mean) : standardDeviation / Math.sqrt(n);
  const negative = values.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / n;
  const between = (value: number, error: number): Simulated => (independent && n > 1 ? { value, standardError: error, low: value - Z_95 * error, high: value + Z_95 * error } : { value });
  return {
    paths: n,
    mean: between(mean, errorOfMean),
    standardDeviation,
    quantiles: SHOWN_QUANTILES.map((probability) => ({ probability, at: quantile(sorted, probability, independent) })),
    tailMean: tailMean(sorted.subarray(0, tailCount(n, tail)), tail, between),
    negative: between(negative, Math.sqrt((negative * (1 - negative)) / n)),
    least: sorted[0],
    greatest: sorted[n - 1],
  };
}

/** Number of paths in the tail: at least one. */
export function tailCount(paths: number, tail: number): number {
  return Math.max(1, Math.ceil(paths * tail - 1e-9));
}

/** The worst paths, ascending by their numbers; among equals, the earlier one is worse. */
export function tailPaths(values: Float64Array, tail: number): Int32Array {
  const count = tailCount(values.length, tail);
  const edge = values.slice().sort()[count - 1];
  // As many of those at the edge as the worse ones below it leave room for.
  let atEdge = count - values.reduce((below, value) => below + (value < edge ? 1 : 0), 0);
  return Int32Array.from(Array.from(values.keys()).filter((path) => values[path] < edge || (values[path] === edge && atEdge-- > 0)));
}

function quantile(sorted: Float64Array, probability: number, independent: boolean): Simulated {
  const n = sorted.length;
  const value = quantileOfSorted(sorted, probability);
  const spread = Z_95 * Math.sqrt(n * probability * (1 - probability));
  const [low, high] = [Math.floor(n * probability - spread) - 1, Math.ceil(n * probability + spread) - 1];
  return independent && low >= 0 && high < n ? { value, low: sorted[low], high: sorted[high] } : { value };
}

function tailMean(worst: Float64Array, tail: number, between: (value: number, error: number) => Simulated): Simulated {
  const mean = meanOf(worst);
  const edge = worst[worst.length - 1];
  return between(mean, Math.sqrt((varianceOf(worst, mean) + (1 - tail) * (edge - mean) ** 2) / worst.length));
}

function errorOfPairs(values: Float64Array, mean: number): number {
  const pairs = Float64Array.from({ length: Math.floor(values.length / 2) }, (_, pair) => (values[2 * pair] + values[2 * pair + 1]) / 2);
  return Math.sqrt(varianceOf(pairs, mean) / Math.max(1, pairs.length));
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: Float64Array, mean: number): number {
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
