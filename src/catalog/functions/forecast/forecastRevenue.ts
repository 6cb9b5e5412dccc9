import { ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { say } from "../../text/localText";
import { confidenceParam, forecastSources, historyParam, methodParam, periodsParam, seasonParam } from "./forecastParams";
import { factRows, growthFacts, smoothingFacts } from "./smoothingFacts";

const headers = [say("Period", "期数"), say("Forecast", "预测"), say("Low", "下限"), say("High", "上限")];

export const forecastRevenue = defineEstimateFunction({
  id: "FORECAST.REVENUE",
  name: "FORECAST_REVENUE",
  summary: say(
    "Revenue of the periods ahead from its own history, with intervals: exponential smoothing with level, trend and seasons, fitted by maximum likelihood. Annual revenue and Annual growth below the forecast go into CLV.",
    "由历史收入预测未来各期收入及区间：含水平、趋势与季节的指数平滑，最大似然拟合。预测下方的年收入与年增长率可用于 CLV。",
  ),
  formula: "ℓ_t = ℓ_{t−1} + φb_{t−1} + αe_t; b_t = φb_{t−1} + βe_t; s_t = s_{t−m} + γe_t; y_{T+h} = ℓ_T + (φ + … + φ^h)b_T + s",
  params: [historyParam, periodsParam, methodParam, seasonParam, confidenceParam, languageParam],
  returns: say(
    "A row a period: forecast, low, high; then annual revenue at the rate of the next period and annual growth, the method, its parameters, sigma, log-likelihood, AICc, observations, iterations, whether it converged, notes.",
    "每期一行：预测、下限、上限；其后为按下一期水平折算的年收入与年增长率、方法、参数、sigma、对数似然、AICc、观察数、迭代次数、是否收敛与说明。",
  ),
  sources: [forecastSources.smoothing, forecastSources.textbook],
  examples: [
    {
      note: say("Saudi oil production 1996 – 2013, two years ahead (Forecasting: Principles and Practice, 2nd ed., 7.1).", "沙特石油产量 1996–2013 年，向前两年（《预测：方法与实践》第二版 7.1）。"),
      args: [[[445.3641, 453.195, 454.4096, 422.3789, 456.0371, 440.3866, 425.1944, 486.2052, 500.4291, 521.2759, 508.9476, 488.8889, 509.8706, 456.7229, 473.8166, 525.9509, 549.8338, 542.3405]], 2, "simple"],
      result: [["Period", "Forecast", "Low", "High"], [1, 542.68039, 484.2181, 601.14267], [2, 542.68039, 466.56043, 618.80034]],
    },
  ],
  estimator: "revenueForecast",
  input: ({ history, periods, method, season, confidence }) => ok({ history, periods, method, season, confidence }),
  present: ({ points, fit, implied, notes }, { language }) => [
    headers.map((label) => label[language]),
    ...points.map(({ period, forecast, low, high }): OutputCell[] => [period, forecast, low, high]),
    ...factRows([...growthFacts(implied), ...smoothingFacts(fit, notes)], headers.length, language),
  ],
});
