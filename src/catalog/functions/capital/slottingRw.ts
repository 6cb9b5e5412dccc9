import { slottingRiskWeight, type SlottingCategory, type SlottingExposure } from "../../../core/capital/slotting";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, flagParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { say } from "../../text/localText";

const categoryChoices: readonly Choice<SlottingCategory>[] = [
  { value: "strong", label: say("strong", "优") },
  { value: "good", label: say("good", "良") },
  { value: "satisfactory", label: say("satisfactory", "中") },
  { value: "weak", label: say("weak", "差") },
  { value: "default", label: say("default", "违约"), synonyms: ["defaulted"] },
];

const exposureChoices: readonly Choice<SlottingExposure>[] = [
  { value: "specialised", label: say("specialised lending", "专业贷款"), synonyms: ["specialized", "specialized lending", "project finance", "项目融资", "物品融资", "商品融资", "产生收入的房地产贷款"] },
  { value: "hvcre", label: say("high-volatility commercial real estate", "高波动性商用房地产"), synonyms: ["高波动性商业房地产"] },
];

export const slottingRw = defineClientFunction({
  id: "SLOTTING.RW",
  name: "SLOTTING_RW",
  summary: say("Risk weight of specialised lending by its supervisory category, where the bank does not estimate the PD of a project.", "银行不估计项目违约概率时，按监管类别（优、良、中、差、违约）映射的专业贷款风险权重。"),
  formula: "strong 70 %, good 90 %, satisfactory 115 %, weak 250 %, default 0 %",
  params: [
    choiceParam("category", "client", { label: say("Category", "监管类别"), help: say("strong, good, satisfactory, weak or default.", "优、良、中、差或违约。"), choices: categoryChoices }),
    flagParam("short", "client", { label: say("Short", "短期限"), help: say("TRUE: under 2.5 years are left, and the supervisor allows lower weights for strong and good (50 % and 70 %; hvcre 70 % and 95 %).", "TRUE：剩余期限不足 2.5 年，且监管允许对优、良适用较低权重（50% 与 70%；hvcre 为 70% 与 95%）。"), default: false }),
    choiceParam<"exposure_type", SlottingExposure>("exposure_type", "client", { label: say("Exposure type", "敞口类型"), help: say("specialised: project, object, commodities finance, income-producing real estate; hvcre: high-volatility commercial real estate.", "specialised：项目融资、物品融资、商品融资与产生收入的房地产贷款；hvcre：高波动性商用房地产。"), choices: exposureChoices, default: "specialised" }),
  ],
  returns: say("Decimal: 0.7 is 70 %; one a client. Expected loss is charged beside it.", "小数：0.7 即 70%；每个客户一个值。预期损失另行计量。"),
  sources: [
    { title: "Basel Committee on Banking Supervision, Basel III: Finalising post-crisis reforms (d424, December 2017), internal ratings-based approach", detail: "§ 56, § 58 (short maturity), § 61 and § 63 (high-volatility commercial real estate); Basel Framework, CRE33" },
  ],
  examples: [
    { note: say("A good project.", "类别为良的项目。"), args: ["good"], result: 0.9 },
    { note: say("A column of projects in their last two years.", "一列剩余期限两年的项目。"), args: [[["strong"], ["良"], ["satisfactory"]], true], result: [[0.5], [0.7], [1.15]] },
  ],
  compute: ({ category, short, exposure_type }) => ok(slottingRiskWeight(category, exposure_type, short)),
});
