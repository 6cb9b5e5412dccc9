import { riskWeightOf } from "../../../core/capital/irb";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { irbCapitalOf, irbParams, irbSources } from "./irbParams";

export const irbRw = defineClientFunction({
  id: "IRB.RW",
  name: "IRB_RW",
  summary: say("Risk weight of a corporate loan by the internal-ratings formula, as a decimal: 12.5 times its capital.", "按内部评级法公式计算公司贷款的风险权重（小数），为资本的 12.5 倍。"),
  formula: "RW = 12.5·K·scaling",
  params: irbParams,
  returns: say("Decimal: 0.9232 is 92.32 %; times EAD, the risk-weighted assets. One a client.", "小数：0.9232 即 92.32%；乘以违约风险敞口即风险加权资产。每个客户一个值。"),
  sources: irbSources,
  examples: [
    { note: say("PD 1 %, LGD 45 %, 2.5 years: 92.32 %.", "违约概率 1%、违约损失率 45%、期限 2.5 年：92.32%。"), args: [0.01, 0.45, 2.5], result: 0.923168013920514 },
    { note: say("A column of clients, LGD 40 %: a large firm, and one of 5 million.", "一列客户，违约损失率 40%：大型企业与营业额 500 万欧元的企业。"), args: [0.01, 0.4, 2.5, [[50], [5]]], result: [[0.820593790151568], [0.643508687356409]] },
  ],
  compute: (values) => ok(riskWeightOf(irbCapitalOf(values))),
});
