import { ok } from "../../../core/result/result";
import { tornado as study, type Tornado } from "../../../core/studies/tornado";
import { defineStudyFunction } from "../../define/defineFunction";
import { tableParam } from "../../define/param";
import { presentTornado } from "../../present/presentTornado";
import { ratingMatrixParam } from "../../tables/transitionMatrix";
import { readSwings } from "../../tables/swings";
import { say } from "../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../portfolio/portfolioParams";
import { baseParam, measureParam, readSituation, SENSITIVITY_SOURCES } from "./sensitivityParams";

export const tornado = defineStudyFunction({
  id: "TORNADO",
  name: "TORNADO",
  summary: say("Which driver matters most to a portfolio: each is moved down and up on its own, and they are sorted by how far that moves the measure.", "哪个驱动因素对组合影响最大：逐一下调与上调，按指标变动区间排序。"),
  formula: "spread = max(base, low, high) − min(base, low, high)",
  params: [
    clientTableParam,
    tableParam("swings", {
      label: say("Swings", "摆幅表"),
      help: say("A row a driver: driver, operation, low, high, and a filter if need be. Blank: those of TORNADO_SWINGS, which are illustrative.", "每个驱动因素一行：驱动因素、方式、下限、上限，可加筛选。留空为 TORNADO_SWINGS 的示例值。"),
      optional: true,
      defaultText: "TORNADO_SWINGS()",
      parse: readSwings,
    }),
    measureParam,
    optionalScenarioTableParam,
    baseParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, the base, a row a driver, widest first; then the drivers that this table cannot move, each with the reason.", "列名、基准、每个驱动因素一行（区间最大者在前）；其后为该表无法变动的驱动因素及原因。"),
  sources: SENSITIVITY_SOURCES,
  examples: [
    {
      note: say("A client for ever: 100 × 0.9 / 0.22. Churn 8 % or 12 % in place of 10 %, revenue a tenth less or more.", "永续客户：100 × 0.9 / 0.22。流失率由 10% 变为 8% 或 12%，收入增减一成。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]],
        [["Driver", "Operation", "Low", "High"], ["churn", "multiply", 0.8, 1.2], ["revenue", "multiply", 0.9, 1.1]],
      ],
      result: [
        ["Driver", "Operation", "Low", "High", "CLV at low", "CLV at high"],
        ["As it stands", "", "", "", 409.0909090909091, 409.0909090909091],
        ["churn", "multiply", 0.8, 1.2, 460, 366.6666666666667],
        ["revenue", "multiply", 0.9, 1.1, 368.1818181818182, 450],
      ],
    },
  ],
  prepare: ({ table, swings, measure, scenario_table, scenario, assumptions, matrix }) => {
    const situation = readSituation(table, { assumptions, matrix }, scenario_table, scenario);
    if (!situation.ok) return situation;
    const { reading, base } = situation.value;
    return ok({ study: study({ table: reading.table, base, measure, swings }), present: (found: Tornado) => presentTornado(found, measure, reading.match.locale) });
  },
});
