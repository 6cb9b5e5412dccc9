import { mapResult, ok } from "../../../../core/result/result";
import { atOnce } from "../../../../core/numeric/rowSteps";
import { DEFAULT_LEVERS, leverEffects, type Lever, type LeverEffect } from "../../../../core/studies/levers";
import { defineStudyFunction, type StudyTask } from "../../../define/defineFunction";
import { tableParam } from "../../../define/param";
import { presentLevers } from "../../../present/presentClientStudies";
import { readLevers } from "../../../schema/readLevers";
import { ratingMatrixParam } from "../../../tables/transitionMatrix";
import { say } from "../../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../../portfolio/portfolioParams";
import { answered, clientParam, clientQuestion, scenarioNameParam } from "./clientParams";

export const clientLevers = defineStudyFunction({
  id: "CLIENT.LEVERS",
  name: "CLIENT_LEVERS",
  summary: say("Which drivers move a client's value most: the change for each, lower and higher, with elasticity and break-even.", "哪些驱动因素对客户价值影响最大：逐项给出升降变化、弹性与盈亏平衡。"),
  formula: "change = CLV(driver moved) − CLV; elasticity = % change of CLV for 1 % more of the driver; break-even: CLV(driver moved) = 0",
  params: [
    clientTableParam,
    clientParam,
    tableParam<"levers", readonly Lever[]>("levers", {
      label: say("Levers", "变动幅度"),
      help: say("Headers driver, operation, amount: multiply 0.1 moves a driver by ten per cent of itself both ways, add 0.01 by a percentage point. Blank: ten per cent of amounts and probabilities, one point of growth and discount rate.", "列名为驱动因素、方式、幅度：乘以 0.1 表示上下各变动一成，加上 0.01 表示上下各一个百分点。留空：金额与概率一成，增长率与折现率一个百分点。"),
      optional: true,
      parse: (cells) => (cells ? readLevers(cells) : ok(DEFAULT_LEVERS)),
    }),
    optionalScenarioTableParam,
    scenarioNameParam,
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row a lever, the one that can improve CLV most first. The break-even is the move nearest to today's value at which CLV is 0, and the driver's first-year level there; blank where there is none in reach.", "列名，随后每项一行，按可改善幅度从大到小。盈亏平衡为离当前值最近、使 CLV 为 0 的变动及其第一年水平；范围内没有则留空。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §5: shocks; the default moves are illustrative" }],
  examples: [
    {
      note: say("100 a year for ever: a tenth less churn is worth 100 × 0.91 / 0.21 − 100 × 0.9 / 0.22.", "每年 100、永续：流失率降低一成，价值增加 100 × 0.91 / 0.21 − 100 × 0.9 / 0.22。"),
      args: [
        [["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]],
        "A",
        [["Driver", "Operation", "Amount"], ["churn", "multiply", 0.1], ["revenue", "multiply", 0.1]],
      ],
      result: [
        ["Driver", "Move", "Level", "Change if lower", "Change if higher", "Best change"],
        ["Revenue", "±10%", 100, -40.9090909090909, 40.9090909090909, 40.9090909090909],
        ["Churn", "±10%", 0.1, 24.2424242424243, -22.1343873517787, 24.2424242424243],
      ],
    },
  ],
  prepare: ({ levers, ...cells }) =>
    mapResult(clientQuestion(cells), ({ client, shocks, locale }): StudyTask<LeverEffect[]> => ({
      study: answered(atOnce(leverEffects(client, levers, shocks))),
      present: (effects) => presentLevers(effects, locale),
    })),
});
