import { backtestForecast, type ForecastBacktest, type ForecastBacktestInput } from "../../../../src/core/forecast/backtestForecast";
import { chooseSmoothing } from "../../../../src/core/forecast/chooseSmoothing";
import { smoothingForecasts } from "../../../../src/core/forecast/smoothingForecast";

const history = Float64Array.of(80, 100, 120, 140, 88, 109, 133, 151, 97, 121, 142, 168, 104, 131, 158, 183);

function backtest(input: Partial<ForecastBacktestInput>): ForecastBacktest {
  const result = backtestForecast({ history, holdout: 3, method: "holt", season: 1, origin: "fixed", ...input });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function foreseen(known: Float64Array, periods: number): number[] {
  const chosen = chooseSmoothing({ history: known, method: "holt", season: 1 });
  if (!chosen.ok) throw new Error(chosen.failure.message);
  return smoothingForecasts(chosen.value.fit, periods).map(({ forecast }) => forecast);
}

test("a fixed origin knows nothing of the held-out periods, and forecasts them together", () => {
  const { backtest: shown, mase, seasonalNaiveError, method } = backtest({});
  expect(shown.points.map(({ label, actual, naive }) => [label, actual, naive])).toEqual([[14, 131, 104], [15, 158, 104], [16, 183, 104]]);
  expect(shown.points.map(({ predicted }) => predicted)).toEqual(foreseen(history.subarray(0, 13), 3));
  const changes = [20, 20, 20, 52, 21, 24, 18, 54, 24, 21, 26, 64];
  expect(mase).toBeCloseTo(shown.model.mae / (changes.reduce((sum, one) => sum + one, 0) / changes.length), 12);
  expect([seasonalNaiveError, method]).toEqual([undefined, "holt"]);
});

test("a rolling origin forecasts each period from all before it", () => {
  const { backtest: shown } = backtest({ origin: "rolling" });
  expect(shown.points.map(({ naive }) => naive)).toEqual([104, 131, 158]);
  expect(shown.points.map(({ predicted }) => predicted)).toEqual([13, 14, 15].map((known) => foreseen(history.subarray(0, known), 1)[0]));
});

test("the seasonal naive forecast is the value a year before; beyond a year, the last one known", () => {
  expect(backtest({ season: 4, holdout: 2 }).seasonalNaiveError).toBe((158 - 142 + (183 - 168)) / 2);
  expect(backtest({ season: 4, holdout: 6 }).seasonalNaiveError).toBeCloseTo((142 - 133 + (168 - 151) + (104 - 97) + (131 - 121) + (158 - 133) + (183 - 151)) / 6, 12);
  // Rolling, each value is a year old.
  expect(backtest({ season: 4, holdout: 6, origin: "rolling" }).seasonalNaiveError).toBeCloseTo((9 + 17 + 7 + 10 + 16 + 15) / 6, 12);
});

test("an exact naive forecast leaves nothing to scale by", () => {
  const { mase, backtest: shown } = backtest({ history: Float64Array.of(5, 5, 5, 5, 5, 5, 7), holdout: 1, method: "simple" });
  expect(mase).toBeUndefined();
  expect(shown.points[0]).toMatchObject({ actual: 7, predicted: 5, naive: 5 });
  expect(shown.skill).toBe(0);
});
