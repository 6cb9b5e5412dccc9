import { ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { optionalNumberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { confidenceParam, forecastSources, historyParam, methodParam, planParam, seasonParam } from "./forecastParams";
import { pastPlansParam } from "./pastPlans";
import { accuracyFacts, factRows, growthFacts, smoothingFacts } from "./smoothingFacts";

const headers = [say("Period", "期数"), say("Statistical", "统计预测"), say("Plan, adjusted", "计划（已调整）"), say("Combined", "合并预测"), say("Low", "下限"), say("High", "上限")];

export const forecastCombined = defineEstimateFunction({
  id: "FORECAST.COMBINED",
  name: "FORECAST_COMBINED",
  summary: say(
    "Revenue ahead from two sources: a forecast from its history as FORECAST_REVENUE makes it, and the client's own plan, corrected for the bias of past plans and weighted by how well they came true.",
    "由两个来源合并预测未来收入：基于历史的统计预测（同 FORECAST_REVENUE），以及客户自己的计划；计划按历史偏差修正，并按历史兑现程度加权。",
  ),
  formula: "w = u_S²/(u_S² + u_P²); combined = w·bias·plan + (1 − w)·forecast; variance = w²σ_P² + (1 − w)²σ_S²",
  params: [
    historyParam,
    planParam,
    pastPlansParam,
    optionalNumberParam("plan_weight", "scalar", {
      label: say("Weight of the plan", "计划权重"),
      help: say("0 to 1, instead of the weight that past plans earn.", "0 至 1，用以替代由历史计划得出的权重。"),
      rule: rules.share,
      defaultText: "by past_plans; 0 without them",
    }),
    methodParam,
    seasonParam,
    confidenceParam,
    languageParam,
  ],
  returns: say(
    "A row a period of the plan: statistical forecast, adjusted plan, both combined, low, high; then annual revenue and growth, the weight of the plan, bias and error of past plans, error of the statistical forecast (shares of the actual), and the method as in FORECAST_REVENUE.",
    "计划的每期一行：统计预测、调整后的计划、合并预测、下限、上限；其后为年收入与年增长率、计划权重、历史计划的偏差与误差、统计预测误差（占实际值的比例），以及与 FORECAST_REVENUE 相同的方法信息。",
  ),
  sources: [forecastSources.combining, forecastSources.smoothing],
  examples: [
    {
      note: say("Past plans were a tenth too high each time: nine tenths of the plan, and nothing else, is believed.", "历史计划每次都高估一成：只采信计划的九成。"),
      args: [[[100, 104, 99, 107, 110, 108]], [[130, 140]], [["Planned", "Actual"], [110, 99], [120, 108], [100, 90]], null, "simple"],
      result: [["Period", "Statistical", "Plan, adjusted", "Combined"], [1, 104.66667, 117, 117], [2, 104.66667, 126, 126]],
    },
  ],
  estimator: "combinedForecast",
  input: ({ history, plan, past_plans, plan_weight, method, season, confidence }) => ok({ history, plan: Float64Array.from(plan), pastPlans: past_plans, planWeight: plan_weight, method, season, confidence }),
  present: ({ points, planWeight, accuracy, statisticalError, fit, implied, notes }, { language }) => [
    headers.map((label) => label[language]),
    ...points.map(({ period, statistical, plan, combined, low, high }): OutputCell[] => [period, statistical, plan, combined, low, high]),
    ...factRows(
      [...growthFacts(implied), [say("Weight of the plan", "计划权重"), planWeight], ...accuracyFacts(accuracy), [say("Error of the statistical forecast", "统计预测误差"), statisticalError], ...smoothingFacts(fit, notes)],
      headers.length,
      language,
    ),
  ],
});
