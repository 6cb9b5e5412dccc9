import { planAccuracy as accuracyOf } from "../../../core/forecast/planAccuracy";
import { fail, mapResult } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { seriesParam } from "../../define/param";
import { say } from "../../text/localText";
import { forecastSources, positiveMoney } from "./forecastParams";
import { accuracyFacts, factRows } from "./smoothingFacts";

export const planAccuracy = defineBlockFunction({
  id: "PLAN.ACCURACY",
  name: "PLAN_ACCURACY",
  summary: say("How well a client's plans came true: their bias, and their error once it is taken out.", "客户计划的兑现程度：偏差，以及剔除偏差后的误差。"),
  formula: "bias = mean(a/p); error² = Σ (1 − bias·p/a)²/(n − 1)",
  params: [
    seriesParam("planned", { label: say("Planned", "计划"), help: say("What was planned, one value a period, three or more.", "各期计划值，至少三期。"), rule: positiveMoney }),
    seriesParam("actual", { label: say("Actual", "实际"), help: say("What came of it, in the same order.", "对应各期的实际值，顺序相同。"), rule: positiveMoney }),
    languageParam,
  ],
  returns: say("Bias (below 1: plans were too high), error as a share of the actual, number of plans.", "偏差（小于 1 表示计划偏高）、误差（占实际值的比例）、计划数。"),
  sources: [{ ...forecastSources.combining, detail: "error as it enters the weights of FORECAST_COMBINED" }],
  examples: [
    {
      note: say("Each plan was missed by a tenth: a bias, and no error beside it.", "每次计划均有一成未完成：只有偏差，没有其他误差。"),
      args: [[[100], [200], [400]], [[90], [180], [360]]],
      result: [["Bias of plans, actual over planned", 0.9], ["Error of plans, after bias", 0], ["Past plans", 3]],
    },
  ],
  compute: ([row]) => {
    if (row.kind !== "values") return fail("missing", { parameter: "planned" });
    const { planned, actual, language } = row.values;
    if (actual.length !== planned.length) return fail("wrongLength", { parameter: "actual", expected: planned.length, value: actual.length });
    return mapResult(accuracyOf({ planned: Float64Array.from(planned), actual: Float64Array.from(actual) }, "planned"), (accuracy) => factRows(accuracyFacts(accuracy), 2, language));
  },
});
