import { ok } from "../../../core/result/result";
import { reverseStress as study, type ReverseStress } from "../../../core/studies/reverseStress";
import { defineStudyFunction } from "../../define/defineFunction";
import { numberParam, textParam } from "../../define/param";
import { presentReverseStress } from "../../present/presentReverseStress";
import { readClientTable } from "../../schema/readClientTable";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam, namedScenario, scenarioTableParam } from "../portfolio/portfolioParams";
import { measureParam, SENSITIVITY_SOURCES } from "./sensitivityParams";

/** Scales that are tried where nobody says otherwise: five times the scenario. */
const LARGEST_SCALE = 5;

export const reverseStress = defineStudyFunction({
  id: "REVERSE.STRESS",
  name: "REVERSE_STRESS",
  summary: say("How many times a scenario it takes to break a floor: the smallest scale at which the measure is at or below it.", "反向压力测试：情景放大到多少倍时指标触及底线。"),
  formula: "smallest s ≥ 0 with measure(scenario at s) ≤ floor; multiply → 1 + s(a − 1), add → s·a, replace → x + s(a − x), hazard → a^s",
  params: [
    clientTableParam,
    scenarioTableParam,
    textParam("scenario", "scalar", { label: say("Scenario", "情景"), help: say("Name of the scenario that is scaled.", "需要缩放的情景名称。"), optional: false }),
    measureParam,
    numberParam("floor", "scalar", { label: say("Floor", "底线"), help: say("CLV or RAROC is broken at or below it, a count of clients at or above it.", "CLV 或 RAROC 不高于该值、客户数不低于该值时视为触及。"), rule: { unit: "number" }, default: 0 }),
    numberParam("largest_scale", "scalar", { label: say("Largest scale", "最大倍数"), help: say("How far it is tried.", "尝试的最大倍数。"), rule: { unit: "ratio", minimum: 0, exclusiveMinimum: true, maximum: 100 }, default: LARGEST_SCALE }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Names and values: the scale (blank where nothing breaks), the outcome, the measure there and without the scenario, how far it was tried, each shock at that scale.", "名称与取值：倍数（未触及时为空）、结果、该倍数下与无冲击时的指标、尝试范围、各冲击在该倍数下的幅度。"),
  sources: [...SENSITIVITY_SOURCES, { title: "Basel Committee on Banking Supervision (2018), Stress testing principles", detail: "on reverse stress testing" }, { title: "Brent (1973), Algorithms for Minimization Without Derivatives, ch. 4" }],
  examples: [
    {
      note: say("Revenue a fifth less: value 409.09 is halved at two and a half times that.", "收入减两成：放大到 2.5 倍时，价值 409.09 减半。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]],
        [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Bad", 1, "revenue", "multiply", 0.8]],
        "Bad",
        null,
        204.54545454545456,
      ],
      result: [["Scale", 2.5], ["Outcome", "breaks"], ["CLV at this scale", 204.54545454545456], ["CLV without the scenario", 409.0909090909091], ["Tried up to", 5], ["Revenue multiply", 0.5]],
    },
  ],
  prepare: ({ table, scenario_table, scenario, measure, floor, largest_scale, assumptions, matrix }) => {
    const reading = readClientTable(table, { assumptions, matrix });
    if (!reading.ok) return reading;
    const chosen = namedScenario(scenario_table, "scenario", scenario);
    if (!chosen.ok) return chosen;
    return ok({
      study: study({ table: reading.value.table, scenario: chosen.value, measure, floor, largestScale: largest_scale }),
      present: (found: ReverseStress) => presentReverseStress(found, measure, reading.value.match.locale),
    });
  },
});
