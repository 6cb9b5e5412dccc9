import type { FitNote } from "../estimation/fitNotes";
import { normalQuantile } from "../numeric/normal";
import { mapResult, type Result } from "../result/result";
import { chooseSmoothing, type ChosenSmoothing, type SmoothingInput } from "./chooseSmoothing";
import type { SmoothingFit } from "./fitSmoothing";
import { impliedGrowth, type ImpliedGrowth } from "./impliedGrowth";
import { smoothingForecasts, type SmoothingForecast } from "./smoothingForecast";

export interface ForecastInput extends SmoothingInput {
  /** Periods ahead, 1 or more. */
  readonly periods: number;
  /** Probability that an interval holds what comes, between 0 and 1. */
  readonly confidence: number;
}

/** A period ahead, with the interval about its forecast. */
export interface RevenuePoint extends SmoothingForecast {
  /** Periods from the last value of the history, from 1. */
  readonly period: number;
  readonly low: number;
  readonly high: number;
}

export interface RevenueForecast {
  readonly points: readonly RevenuePoint[];
  readonly fit: SmoothingFit;
  readonly implied: ImpliedGrowth;
  readonly notes: readonly FitNote[];
}

/**
 * Revenue of the periods ahead by exponential smoothing, with intervals.
 *
 * Formula: forecast ± z·spread, `z = Φ⁻¹((1 + confidence)/2)`; the method as `chooseSmoothing` has it, forecast and spread
 * as `smoothingForecasts` has them. Failures as theirs.
 */
export function forecastRevenue(input: ForecastInput): Result<RevenueForecast> {
  return mapResult(chooseSmoothing(input), (chosen) => revenueForecast(chosen, input));
}

/** The forecast of a method that has been chosen. */
export function revenueForecast({ fit, notes }: ChosenSmoothing, { periods, confidence, season }: Pick<ForecastInput, "periods" | "confidence" | "season">): RevenueForecast {
  const reach = normalQuantile((1 + confidence) / 2);
  // Growth needs two periods, whatever is asked for.
  const ahead = smoothingForecasts(fit, Math.max(2, periods));
  const points = ahead.slice(0, periods).map((point, index): RevenuePoint => ({ ...point, period: index + 1, low: point.forecast - reach * point.spread, high: point.forecast + reach * point.spread }));
  const implied = impliedGrowth(ahead.map(({ underlying }) => underlying), season);
  return { points, fit, implied, notes: implied.annualGrowth === undefined ? [...notes, { code: "noGrowthRate", values: {} }] : notes };
}
