import { square } from "../numeric/elementary";
import type { SmoothingShape } from "./smoothingMethod";

export interface StartingStates {
  readonly level: number;
  readonly trend: number;
  /** One a season, that of the first value first; empty without seasons. */
  readonly seasons: readonly number[];
}

/** Values from which a first level and trend are read where there are no seasons. */
const FIRST_VALUES = 10;

/**
 * Level, trend and seasons before the first value, by eye: a line through the first values, or through the first two
 * rounds of seasons; what values stand off it are the seasons. The search for the likeliest states starts here.
 *
 * Source: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, 2.6.1, in a shorter form.
 */
export function startingStates(values: Float64Array, { trend, seasons }: SmoothingShape, season: number): StartingStates {
  if (seasons === "none") {
    const first = values.subarray(0, FIRST_VALUES);
    const slope = trend === "none" ? 0 : slopeOf(first);
    return { level: mean(first) - (slope * (first.length + 1)) / 2, trend: slope, seasons: [] };
  }
  const [first, second] = [mean(values.subarray(0, season)), mean(values.subarray(season, 2 * season))];
  const multiplies = seasons === "multiplicative";
  let slope = (second - first) / season;
  let level = first - (slope * (season + 1)) / 2;
  // A line that leaves the positive cannot be multiplied.
  if (multiplies && !(level > 0 && level + 2 * season * slope > 0)) [slope, level] = [0, first];
  const off = (t: number): number => (multiplies ? values[t] / (level + slope * (t + 1)) : values[t] - (level + slope * (t + 1)));
  const raw = Array.from({ length: season }, (_, place) => (off(place) + off(place + season)) / 2);
  const middle = raw.reduce((sum, one) => sum + one, 0) / season;
  const levelled = raw.map((one) => (multiplies ? one / middle : one - middle));
  return trend === "none" ? { level: (first + second) / 2, trend: 0, seasons: levelled } : { level, trend: slope, seasons: levelled };
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += values[t];
  return sum / values.length;
}

/** Slope of the least-squares line through values one period apart. */
function slopeOf(values: Float64Array): number {
  const [middle, level] = [(values.length - 1) / 2, mean(values)];
  let [products, squares] = [0, 0];
  values.forEach((value, t) => {
    products += (t - middle) * (value - level);
    squares += square(t - middle);
  });
  return products / squares;
}
