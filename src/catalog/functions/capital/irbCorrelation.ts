import { assetCorrelation, flooredPd } from "../../../core/capital/irb";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { frameworkParam, irbPdParam, irbSources, turnoverParam } from "./irbParams";

export const irbCorrelation = defineClientFunction({
  id: "IRB.CORRELATION",
  name: "IRB_CORRELATION",
  summary: say("Asset correlation of a corporate borrower in the internal-ratings formula: from 24 % down to 12 % as PD rises, up to 4 points lower for small and medium firms.", "内部评级法公式中公司借款人的资产相关性：随违约概率上升由 24% 降至 12%，中小企业最多再低 4 个百分点。"),
  formula: "R = 0.12·w + 0.24·(1 − w) − 0.04·(1 − (S − 5)/45), w = (1 − e^(−50·PD))/(1 − e^(−50))",
  params: [irbPdParam, turnoverParam, frameworkParam],
  returns: say("Correlation as a decimal; one a client.", "相关系数（小数）；每个客户一个值。"),
  sources: irbSources,
  examples: [
    { note: say("PD 1 %: 19.28 %.", "违约概率 1%：19.28%。"), args: [0.01], result: 0.1927836791655161 },
    { note: say("The same for a firm of 5 million: 4 points less.", "营业额 500 万欧元的企业：低 4 个百分点。"), args: [0.01, 5], result: 0.1527836791655161 },
  ],
  compute: ({ pd, turnover_eur_m, framework }) => ok(assetCorrelation(flooredPd(pd, framework), turnover_eur_m)),
});
