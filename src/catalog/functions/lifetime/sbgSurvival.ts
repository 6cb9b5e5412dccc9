import { renewalSurvival } from "../../../core/survival/shiftedBetaGeometric";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { alphaParam, betaParam, renewalSources, shapeParam, survivedRenewalsParam } from "./renewalParams";

export const sbgSurvival = defineClientFunction({
  id: "SBG.SURVIVAL",
  name: "SBG_SURVIVAL",
  summary: say("Share of a cohort still there after t renewals, where clients differ in their loyalty (shifted-beta-geometric).", "客户忠诚度存在差异时，经过 t 次续约仍留存的比例（移位贝塔-几何模型）。"),
  formula: "S(t) = Π (β + s − 1)/(α + β + s − 1), s = 1…t",
  params: [alphaParam, betaParam, survivedRenewalsParam, shapeParam],
  returns: say("Share, 1 at t = 0; one a row.", "留存比例，t = 0 时为 1；每行一个值。"),
  sources: renewalSources,
  examples: [
    { note: say("Half leave at the first renewal, a third of the rest at the second.", "首次续约流失一半，第二次流失余下的三分之一。"), args: [1, 1, [[0], [1], [2]]], result: [[1], [0.5], [1 / 3]] },
  ],
  compute: ({ alpha, beta, t, c }) => ok(renewalSurvival({ alpha, beta, c }, t)),
});
