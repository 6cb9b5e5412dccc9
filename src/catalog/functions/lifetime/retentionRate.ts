import { renewalRetention } from "../../../core/survival/shiftedBetaGeometric";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { alphaParam, betaParam, nextRenewalParam, renewalSources, shapeParam } from "./renewalParams";

export const retentionRate = defineClientFunction({
  id: "RETENTION.RATE",
  name: "RETENTION_RATE",
  summary: say("Share of the clients at their t-th renewal that renew (shifted-beta-geometric): it rises, since who is inclined to leave has left. 1 less it is the churn of that year, as CLV takes it.", "第 t 次续约时的续约率（移位贝塔-几何模型）：随次数上升，因为易流失的客户已离开。1 减去该值即当年流失率，可用于 CLV。"),
  formula: "r_t = (β + t − 1)/(α + β + t − 1)",
  params: [alphaParam, betaParam, nextRenewalParam, shapeParam],
  returns: say("Share; one a row.", "续约率；每行一个值。"),
  sources: renewalSources,
  examples: [{ note: say("Half renew at first, two thirds of them next, then three quarters.", "首次续约率二分之一，其后三分之二、四分之三。"), args: [1, 1, [[1], [2], [3]]], result: [[0.5], [2 / 3], [0.75]] }],
  compute: ({ alpha, beta, t, c }) => ok(renewalRetention({ alpha, beta, c }, t)),
});
