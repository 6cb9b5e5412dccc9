import { summariseBacktest, type Backtest, type BacktestPoint } from "../estimation/backtest";
import { fail, ok, type Result } from "../result/result";
import { chooseSmoothing, type SmoothingInput } from "./chooseSmoothing";
import type { SmoothingMethod } from "./smoothingMethod";
import { smoothingForecasts } from "./smoothingForecast";

/** fixed: one forecast from before the held-out periods; rolling: each from all values before it. */
export type BacktestOrigin = "fixed" | "rolling";

export interface ForecastBacktestInput extends SmoothingInput {
  /** Periods at the end of the history that are held out, 1 or more. */
  readonly holdout: number;
  readonly origin: BacktestOrigin;
}

export interface ForecastBacktest {
  /** Naive: the last value known goes on. */
  readonly backtest: Backtest;
  /** Mean absolute error of the value one year before; undefined without seasons. */
  readonly seasonalNaiveError: number | undefined;
  /** Mean absolute scaled error: below 1 better than the naive forecast was one period ahead before; undefined where that was exact. */
  readonly mase: number | undefined;
  /** The method that made the last forecast. */
  readonly method: SmoothingMethod;
}

/**
 * Forecasts of periods held out at the end of a history, against what came, beside the naive forecasts.
 *
 * Formula: `MASE = MAE/mean|y_t − y_{t−m}|`, the mean over the values before the first held-out period, m the season.
 *
 * @returns a point a held-out period, named by its place in the history from 1; failures of `chooseSmoothing` for what is
 * left of the history
 *
 * Source: Hyndman & Koehler (2006), Another Look at Measures of Forecast Accuracy, International Journal of Forecasting
 * 22(4); Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.8 and 5.10.
 */
export function backtestForecast({ history, holdout, origin, method: asked, season }: ForecastBacktestInput): Result<ForecastBacktest> {
  const first = history.length - holdout;
  if (first < 1) return fail("aboveMaximum", { parameter: "holdout", maximum: history.length - 1, value: holdout });
  const points: BacktestPoint[] = [];
  let method: SmoothingMethod = "simple";
  let seasonalErrors = 0;
  for (let start = first; start < history.length; start += origin === "fixed" ? holdout : 1) {
    const known = history.subarray(0, start);
    const chosen = chooseSmoothing({ history: known, method: asked, season }, "history − holdout");
    if (!chosen.ok) return chosen;
    ({ method } = chosen.value.fit);
    smoothingForecasts(chosen.value.fit, origin === "fixed" ? holdout : 1).forEach(({ forecast }, ahead) => {
      const actual = history[start + ahead];
      points.push({ label: start + ahead + 1, actual, predicted: forecast, naive: known[start - 1] });
      if (start >= season) seasonalErrors += Math.abs(known[start - season + (ahead % season)] - actual) / holdout;
    });
  }
  const backtest = summariseBacktest(points);
  const scale = naiveError(history.subarray(0, first), season);
  return ok({ backtest, seasonalNaiveError: season > 1 && first >= season ? seasonalErrors : undefined, mase: scale > 0 ? backtest.model.mae / scale : undefined, method });
}

/** Mean absolute change over one season; 0 for a history no longer than one. */
function naiveError(values: Float64Array, season: number): number {
  let sum = 0;
  for (let t = season; t < values.length; t++) sum += Math.abs(values[t] - values[t - season]) / (values.length - season);
  return sum;
}
