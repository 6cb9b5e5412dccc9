import { scaledIrbCapital } from "../../../core/capital/irb";
import { choiceParam, numberParam, optionalNumberParam, type Values } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { frameworkChoices } from "../../schema/frameworkChoices";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const { label: pdLabel } = clientColumn("pd");
const { label: turnoverLabel } = clientColumn("turnover_eur_m");

/** PD, turnover and rule book: the parameters of `IRB_CORRELATION`, too. */
export const irbPdParam = numberParam("pd", "client", { label: pdLabel, help: say("Annual PD; one below the framework's floor counts as the floor.", "年违约概率；低于规则下限时按下限计。"), rule: rules.probability });
export const turnoverParam = optionalNumberParam("turnover_eur_m", "client", {
  label: turnoverLabel,
  help: say("Annual turnover in millions of euro: from 5 to 50 it lowers the correlation, below 5 counts as 5; blank: a large firm.", "年营业额（百万欧元）：5 至 50 之间降低相关性，低于 5 按 5 计；留空视为大型企业。"),
  rule: { unit: "money", minimum: 0 },
});
export const frameworkParam = choiceParam("framework", "client", {
  label: say("Framework", "资本规则"),
  help: say("basel3: PD floor 0.05 %, no scaling; basel2 (also the CRR before 2025): 0.03 %, × 1.06; china2024.", "basel3：违约概率下限 0.05%，无调整系数；basel2（含 2025 年前的 CRR）：0.03%，× 1.06；china2024：中国资本新规。"),
  choices: frameworkChoices,
  default: "basel3",
});

/** Floor and cap of the effective maturity: Basel Framework, CRE32.46. */
const maturityRule = { unit: "years", minimum: 1, maximum: 5 } as const;

/** The parameters of `IRB_CAPITAL` and `IRB_RW`, in Excel's order. */
export const irbParams = [
  irbPdParam,
  numberParam("lgd", "client", { label: clientColumn("lgd").label, help: say("Share of the exposure lost in default, in a downturn.", "经济下行期违约时敞口的损失比例。"), rule: rules.probability }),
  numberParam("maturity", "client", { label: say("Effective maturity", "有效期限"), help: say("M in years, 1 to 5; 2.5 in the foundation approach.", "有效期限 M（年），1 至 5；初级法为 2.5。"), rule: maturityRule }),
  turnoverParam,
  optionalNumberParam("scaling", "client", { label: say("Scaling", "调整系数"), help: say("Factor on the result; blank: the framework's own; 1: none.", "结果的调整系数；留空按规则取值；1 为不调整。"), rule: { unit: "ratio", minimum: 0, exclusiveMinimum: true } }),
  frameworkParam,
] as const;

/** Capital per unit of exposure, scaled. */
export function irbCapitalOf({ pd, lgd, maturity, turnover_eur_m, scaling, framework }: Values<typeof irbParams>): number {
  return scaledIrbCapital({ pd, lgd, maturityYears: maturity, turnoverEurM: turnover_eur_m }, framework, scaling);
}

/** Where the formula and its constants stand. */
export const irbSources = [
  { title: "Basel Committee on Banking Supervision, Basel III: Finalising post-crisis reforms (d424, December 2017), internal ratings-based approach", detail: "§ 53 (formula), § 54 (turnover), § 68 (PD floor 0.05 %); Basel Framework, CRE31, CRE32.4, CRE32.44 (M 2.5 in the foundation approach), CRE32.46 (M from 1 to 5)" },
  { title: "Basel Committee on Banking Supervision, Basel II (June 2006)", detail: "§ 272 and § 273 (the same formula), § 285 (PD floor 0.03 %), § 14 (scaling factor 1.06); Annex 5, illustrative risk weights" },
  { title: "National Financial Regulatory Administration of China, Administrative Measures for the Capital of Commercial Banks (Order No. 4 of 2023)", detail: "china2024; its annex on internal ratings not checked against the text" },
] as const;
