import { ok } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { numberParam } from "../../define/param";
import { backtestTable } from "../../tables/backtestTable";
import { say } from "../../text/localText";
import { describeMethod, forecastSources, historyParam, methodParam, originParam, seasonParam } from "./forecastParams";
import { factRows, METHOD_LABEL } from "./smoothingFacts";

const HELD_OUT_PERIOD = say("Period", "期数");

export const forecastBacktest = defineEstimateFunction({
  id: "FORECAST.BACKTEST",
  name: "FORECAST_BACKTEST",
  summary: say(
    "FORECAST_REVENUE on held-out time: the last periods of a history are forecast from those before and held against what came, beside the naive forecasts that the last value, or that of a year ago, goes on.",
    "在留出期上检验 FORECAST_REVENUE：以之前的数据预测历史的最后若干期，与实际对照，并与“沿用上期”及“沿用上年同期”的朴素预测比较。",
  ),
  formula: "MASE = MAE/mean|y_t − y_{t−m}|; skill = 1 − MAE/MAE of naive",
  params: [
    historyParam,
    numberParam("holdout", "scalar", { label: say("Held out", "留出期数"), help: say("Periods at the end that are forecast.", "末尾用于检验的期数。"), rule: { unit: "count", minimum: 1, whole: true } }),
    methodParam,
    seasonParam,
    originParam,
    languageParam,
  ],
  returns: say(
    "A row a held-out period: actual, predicted, last value, errors; then mean absolute error, root mean squared error, bias, skill, the seasonal naive error, MASE (below 1: better than the naive forecast was before), the method.",
    "每个留出期一行：实际、预测、朴素预测与误差；其后为平均绝对误差、均方根误差、偏差、改进、季节朴素误差、MASE（小于 1 表示优于此前的朴素预测）与方法。",
  ),
  sources: [forecastSources.scaledError, forecastSources.textbook],
  examples: [
    {
      note: say("A steady rise: the trend is met, the last value stays behind.", "稳定上升：趋势预测完全吻合，沿用上期则落后。"),
      args: [[[10, 20, 30, 40, 50, 60, 70, 80, 90]], 2, "holt"],
      result: [["Period", "Actual", "Predicted", "Naive"], [8, 80, 80, 70], [9, 90, 90, 70]],
    },
  ],
  estimator: "forecastBacktest",
  input: ({ history, holdout, method, season, origin }) => ok({ history, holdout, method, season, origin }),
  present: ({ backtest, seasonalNaiveError, mase, method }, { language }) => {
    const table = backtestTable(backtest, language, HELD_OUT_PERIOD);
    const facts = factRows([[say("Mean absolute error, seasonal naive", "平均绝对误差（季节朴素预测）"), seasonalNaiveError], [say("Mean absolute scaled error (MASE)", "平均绝对标度误差（MASE）"), mase], [METHOD_LABEL, describeMethod(method)]], table[0].length, language);
    // Values stand under the predictions, as those of the backtest do.
    return [...table, ...facts.map(([label, value, ...rest]) => [label, "", value, ...rest.slice(1)])];
  },
});
