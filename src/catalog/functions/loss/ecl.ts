import { valueInYear, yearsUntilConstant, type YearCurve } from "../../../core/cashflow/yearCurve";
import { expectedCreditLoss, type DefaultTiming } from "../../../core/credit/expectedCreditLoss";
import { ok } from "../../../core/result/result";
import { convertDefaultCurve, type CurveMeasure } from "../../../core/survival/defaultCurves";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, curveParam, numberParam, optionalNumberParam } from "../../define/param";
import type { Choice } from "../../schema/choices";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { measureChoices } from "../pd/curveMeasures";

const yearsRule = { unit: "years", minimum: 1, maximum: 100, whole: true } as const;

const stageChoices: readonly Choice<"1" | "2" | "3">[] = [
  { value: "1", label: say("12-month", "第一阶段"), synonyms: ["stage 1", "12 month", "twelve-month", "12个月", "阶段一", "阶段1"] },
  { value: "2", label: say("lifetime", "第二阶段"), synonyms: ["stage 2", "整个存续期", "存续期", "阶段二", "阶段2"] },
  { value: "3", label: say("credit-impaired", "第三阶段"), synonyms: ["stage 3", "credit impaired", "impaired", "已发生信用减值", "阶段三", "阶段3"] },
];

const timingChoices: readonly Choice<DefaultTiming>[] = [
  { value: "end", label: say("end", "期末") },
  { value: "mid", label: say("mid", "期中"), synonyms: ["middle", "midpoint"] },
];

export const ecl = defineClientFunction({
  id: "ECL",
  name: "ECL",
  summary: say("Expected credit loss of an exposure by stage: twelve months, lifetime, or credit-impaired, discounted at the effective interest rate.", "按阶段计算敞口的预期信用损失：未来 12 个月、整个存续期或已发生信用减值，按实际利率折现。"),
  formula: "ECL = Σ_t (S_{t−1} − S_t)·LGD_t·EAD_t·(1 + r)^(−t); stage 1: t = 1; stage 3: LGD·EAD",
  params: [
    curveParam("pd_curve", { label: say("PD curve", "违约概率曲线"), help: say("Default probabilities by year, read as pd_measure says; after its end the last conditional one holds.", "逐年违约概率，口径由 pd_measure 指定；曲线结束后沿用最后一年的条件违约概率。"), rule: rules.probability }),
    curveParam("lgd", { label: clientColumn("lgd").label, help: say("Share of the exposure lost, as a present value at default.", "违约时点以现值计的敞口损失比例。"), rule: rules.probability }),
    curveParam("ead_curve", { label: say("EAD curve", "违约风险敞口曲线"), help: say("Exposure at default in each year; a repayment plan runs down.", "各年的违约风险敞口；分期还款时逐年下降。"), rule: rules.money }),
    numberParam("eir", "client", { label: say("Effective interest rate", "实际利率"), help: say("Annual effective rate of the loan, at which losses are discounted.", "贷款的年化实际利率，用于损失折现。"), rule: rules.rate }),
    choiceParam("stage", "client", { label: say("Stage", "阶段"), help: say("1: twelve months; 2: lifetime; 3: credit-impaired, LGD × EAD of today.", "1：未来 12 个月；2：整个存续期；3：已发生信用减值，即当前 LGD × EAD。"), choices: stageChoices, default: "2" }),
    optionalNumberParam("years", "client", { label: say("Years", "年数"), help: say("Horizon of the lifetime loss in whole years; blank: the longest curve given.", "存续期损失的整数年数；留空为最长曲线的年数。"), rule: yearsRule }),
    choiceParam<"pd_measure", CurveMeasure>("pd_measure", "client", { label: say("PD measure", "违约概率口径"), help: say("How pd_curve is to be read.", "pd_curve 的口径。"), choices: measureChoices, default: "conditional" }),
    choiceParam<"timing", DefaultTiming>("timing", "client", { label: say("Timing", "时点"), help: say("Losses at the end or in the middle of their year.", "损失发生于年末或年中。"), choices: timingChoices, default: "end" }),
  ],
  returns: say("Loss allowance today, positive; one a client.", "当前损失准备，为正数；每个客户一个值。"),
  sources: [
    { title: "IFRS 9 Financial Instruments", detail: "5.5.3, 5.5.5 (lifetime and twelve-month loss), 5.5.17 (probability-weighted, time value), B5.5.44 (effective interest rate); paragraphs not checked against the text" },
    { title: "Tenor, the model", detail: "docs/MODEL.md §3: equals the expected loss of CLV without churn, once a year" },
  ],
  examples: [
    { note: say("Twelve months: a loan of 1,000,000 with PD 0.5 % and LGD 25 %.", "未来 12 个月：贷款 1,000,000，违约概率 0.5%，违约损失率 25%。"), args: [0.005, 0.25, 1_000_000, 0, 1], result: 1250 },
    { note: say("Lifetime, repaid over three years at 5 %.", "整个存续期：三年分期偿还，实际利率 5%。"), args: [[[0.02, 0.03, 0.03]], 0.4, [[300, 200, 100]], 0.05], result: 5.404444444444444 },
    { note: say("Credit-impaired: what is lost of today's exposure.", "已发生信用减值：当前敞口的损失。"), args: [1, 0.4, 300, 0.05, "credit-impaired"], result: 120 },
  ],
  compute: ({ pd_curve, lgd, ead_curve, eir, stage, years, pd_measure, timing }) => {
    // A defaulted loan has no time left to default in: its LGD is what is lost as of now.
    if (stage === "3") return ok(valueInYear(lgd, 1) * valueInYear(ead_curve, 1));
    const conditional = convertDefaultCurve(typeof pd_curve === "number" ? [pd_curve] : pd_curve, pd_measure, "conditional");
    if (!conditional.ok) return conditional;
    const lifetime = years ?? Math.max(...[pd_curve, lgd, ead_curve].map(yearsUntilConstant));
    const horizon = stage === "1" ? 1 : lifetime;
    return ok(expectedCreditLoss({ conditionalPd: overYears(conditional.value, horizon), lgd: overYears(lgd, horizon), ead: overYears(ead_curve, horizon) }, eir, timing));
  },
});

function overYears(curve: YearCurve, years: number): number[] {
  return Array.from({ length: years }, (_, index) => valueInYear(curve, index + 1));
}
