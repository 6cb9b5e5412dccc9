import { stressedPd } from "../../../core/credit/vasicek";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

/** The formula divides by √(1 − ρ): a correlation of 1 has no value. */
const correlationRule = { unit: "share", minimum: 0, maximum: 0.999 } as const;

/** Share of years that capital is to survive. Basel Framework, CRE31. */
const DEFAULT_CONFIDENCE = 0.999;

export const pdStress = defineClientFunction({
  id: "PD.STRESS",
  name: "PD_STRESS",
  summary: say("PD in a bad year: the default rate that a large portfolio exceeds only with probability 1 − confidence, in the one-factor model.", "不利年份的违约概率：单因子模型下，大型组合仅以 1 − 置信度的概率超过的违约率。"),
  formula: "Φ((Φ⁻¹(PD) + √ρ·Φ⁻¹(q))/√(1 − ρ))",
  params: [
    numberParam("pd", "client", { label: clientColumn("pd").label, help: say("Annual PD through the cycle.", "跨周期年违约概率。"), rule: rules.probability }),
    numberParam("rho", "client", { label: say("Asset correlation", "资产相关性"), help: say("Correlation of the borrowers' assets with one another.", "借款人资产之间的相关系数。"), rule: correlationRule }),
    numberParam("confidence", "client", { label: say("Confidence", "置信度"), help: say("Share of years that are no worse.", "不比其更差的年份占比。"), rule: rules.probability, default: DEFAULT_CONFIDENCE }),
  ],
  returns: say("PD under stress; one a client. LGD × (PD_STRESS − PD) is the IRB capital before maturity adjustment.", "压力下的违约概率，每个客户一个值；LGD ×（PD_STRESS − PD）即期限调整前的内部评级法资本。"),
  sources: [
    { title: "Vasicek (2002), Loan portfolio value, Risk 15(12)", detail: "large homogeneous portfolio" },
    { title: "Basel Committee on Banking Supervision, CRE31", detail: "the conditional PD inside the risk-weight function, at 99.9 %" },
  ],
  examples: [
    { note: say("PD 1 %, correlation 20 %: 14.6 % in the worst year of a thousand.", "违约概率 1%、相关性 20%：千年一遇的年份为 14.6%。"), args: [0.01, 0.2], result: 0.14552526613107133 },
    { note: say("Without correlation a large portfolio has no bad years.", "若无相关性，大型组合没有不利年份。"), args: [0.01, 0], result: 0.01 },
  ],
  compute: ({ pd, rho, confidence }) => ok(stressedPd(pd, rho, confidence)),
});
