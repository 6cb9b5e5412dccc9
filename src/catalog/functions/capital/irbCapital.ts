import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { irbCapitalOf, irbParams, irbSources } from "./irbParams";

export const irbCapital = defineClientFunction({
  id: "IRB.CAPITAL",
  name: "IRB_CAPITAL",
  summary: say("Capital per unit of exposure for the unexpected loss of a corporate loan, by the internal-ratings formula: what CLV takes as capital.", "按内部评级法公式计算公司贷款非预期损失的单位敞口资本，可作为 CLV 的 capital。"),
  formula: "K = LGD·[Φ((Φ⁻¹(PD) + √R·Φ⁻¹(0.999))/√(1 − R)) − PD]·(1 + (M − 2.5)·b)/(1 − 1.5·b)·scaling, b = (0.11852 − 0.05478·ln PD)²",
  params: irbParams,
  returns: say("Capital as a share of EAD; one a client. A client in default (PD 1) needs 0: its loss is expected, and provided for.", "资本占违约风险敞口的比例；每个客户一个值。已违约客户（违约概率为 1）为 0：其损失属于预期损失，由准备覆盖。"),
  sources: irbSources,
  examples: [
    { note: say("PD 1 %, LGD 45 %, 2.5 years: 7.39 % of the exposure.", "违约概率 1%、违约损失率 45%、期限 2.5 年：敞口的 7.39%。"), args: [0.01, 0.45, 2.5], result: 0.0738534411136411 },
    { note: say("Under Basel II the same, times 1.06.", "巴塞尔协议Ⅱ下再乘以 1.06。"), args: [0.01, 0.45, 2.5, null, null, "basel2"], result: 0.0782846475804596 },
  ],
  compute: (values) => ok(irbCapitalOf(values)),
});
