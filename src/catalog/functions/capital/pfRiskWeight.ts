import { projectFinanceRiskWeight, type ProjectPhase } from "../../../core/capital/projectFinance";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, flagParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { say } from "../../text/localText";

const phaseChoices: readonly Choice<ProjectPhase>[] = [
  { value: "pre-operational", label: say("pre-operational", "运营前"), synonyms: ["preoperational", "pre-operation", "construction", "development", "建设期", "运营前阶段", "建设"] },
  { value: "operational", label: say("operational", "运营期"), synonyms: ["operation", "operations", "operating", "运营", "运营阶段"] },
];

export const pfRiskWeight = defineClientFunction({
  id: "PF.RISK.WEIGHT",
  name: "PF_RISK_WEIGHT",
  summary: say("Risk weight of project finance without a rating in the standardised approach, by the phase of the project.", "标准法（权重法）下无外部评级的项目融资风险权重，按项目阶段确定。"),
  formula: "130 % before operation, 100 % in operation, 80 % in operation and of high quality",
  params: [
    choiceParam("phase", "client", { label: say("Phase", "项目阶段"), help: say("pre-operational (construction) or operational: net cash flow covers the obligations that are left, and long-term debt declines.", "运营前（建设期）或运营期：净现金流足以覆盖剩余合同义务，且长期债务下降。"), choices: phaseChoices }),
    flagParam("high_quality", "client", { label: say("High quality", "高质量"), help: say("TRUE: in operation and robust against adverse changes (availability-based, regulated or take-or-pay revenue, a main counterparty of good standing, reserves).", "TRUE：处于运营期且能抵御不利变化（可用性付费、受监管收益或照付不议收入，主要交易对手资信良好，储备充足）。"), default: false }),
  ],
  returns: say("Decimal: 1.3 is 130 %; one a client.", "小数：1.3 即 130%；每个客户一个值。"),
  sources: [
    { title: "Basel Committee on Banking Supervision, Basel III: Finalising post-crisis reforms (d424, December 2017), standardised approach", detail: "§ 47 (weights, phases) and § 48 (high quality); Basel Framework, CRE20.51 and CRE20.52" },
  ],
  examples: [
    { note: say("Under construction.", "建设期。"), args: ["construction"], result: 1.3 },
    { note: say("In operation, and of high quality.", "运营期且高质量。"), args: [[["operational"], ["运营期"]], [[false], [true]]], result: [[1], [0.8]] },
  ],
  compute: ({ phase, high_quality }) => projectFinanceRiskWeight(phase, high_quality),
});
