import { classifyLoan, type LoanClass, type LoanClassCause } from "../../../core/review/loanClass";
import { ok } from "../../../core/result/result";
import { isBlank } from "../../cell";
import { defineClientFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { cellParam, choiceParam, flagParam, numberParam, optionalNumberParam, tableParam } from "../../define/param";
import { readChoice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { loanClassChoices, loanClassLabels, readLoanClassRules } from "../../tables/loanClassRules";
import { say, type LocalText } from "../../text/localText";

const causeLabels: Readonly<Record<LoanClassCause, LocalText>> = {
  "days overdue": say("days overdue", "逾期天数"),
  "credit-impaired": say("credit-impaired", "已发生信用减值"),
  "expected loss": say("expected loss", "预期损失占比"),
  judgement: say("judgement", "人工判断"),
};

/** What LOAN_CLASS and its table rest on; said where the text could not be compared. */
export const loanClassSources = [
  { title: "商业银行金融资产风险分类办法 (Measures for the Risk Classification of Financial Assets of Commercial Banks), CBIRC and PBoC Order 2023 No. 1, in force since 2023-07-01", detail: "five categories; overdue: at least special mention, over 90 days substandard, over 270 doubtful, over 360 loss; credit-impaired assets are non-performing" },
  { title: "China Banking News, 2023-02-14, on the Measures", detail: "the days overdue were checked against this account, that credit-impaired assets are non-performing against a summary in the press, neither against the Order itself, whose further criteria the table does not hold" },
] as const;

export const loanClass = defineClientFunction({
  id: "LOAN.CLASS",
  name: "LOAN_CLASS",
  summary: say("Five-category class of a loan from its days overdue, impairment and judgement, by rules you can see and edit.", "按逾期天数、信用减值与人工判断给出贷款五级分类，规则可见可改。"),
  formula: "the worst class that days overdue, impairment, expected loss or judgement ask for; judgement makes it worse, never better",
  params: [
    numberParam("days_overdue", "client", { label: say("Days overdue", "逾期天数"), help: say("Days that principal or interest is overdue, after any days of grace.", "本金或利息逾期天数（扣除宽限期后）。"), rule: { unit: "days", minimum: 0 } }),
    cellParam<"judgement", LoanClass | undefined>("judgement", "client", {
      label: say("Judgement", "人工判断"),
      help: say("Class by judgement: normal, special mention, substandard, doubtful, loss; blank: none.", "人工判断的分类：正常、关注、次级、可疑、损失；留空为无。"),
      choices: loanClassChoices, optional: true, readCell: (cell) => (isBlank(cell) ? ok(undefined) : readChoice("judgement", cell, loanClassChoices)),
    }),
    flagParam("impaired", "client", { label: say("Credit-impaired", "已发生信用减值"), help: say("TRUE where the loan is credit-impaired.", "贷款已发生信用减值时填 TRUE。"), default: false }),
    optionalNumberParam("loss_share", "client", { label: say("Expected loss share", "预期损失占比"), help: say("Expected credit loss as a share of the balance; counts where the rules have limits for it.", "预期信用损失占账面余额的比例；规则表给出界限时生效。"), rule: rules.share }),
    tableParam("rules", { label: say("Rules", "规则表"), help: say("Table of classes; blank: LOAN_CLASS_RULES().", "分类规则表；留空使用 LOAN_CLASS_RULES()。"), optional: true, defaultText: "LOAN_CLASS_RULES()", parse: readLoanClassRules }),
    choiceParam("output", "scalar", {
      label: say("Output", "输出"),
      help: say("class, or reason: what leads to it.", "class：分类；reason：依据。"),
      choices: [{ value: "class", label: say("class", "分类") }, { value: "reason", label: say("reason", "依据") }],
      default: "class",
    }),
    languageParam,
  ],
  returns: say("Class or reason, one a loan; the reason is blank for a normal loan.", "每笔贷款的分类或依据；正常贷款的依据为空。"),
  sources: loanClassSources,
  examples: [
    { note: say("Overdue for 90 days, then 91, 271 and 361.", "逾期 90、91、271 与 361 天。"), args: [[[90], [91], [271], [361]]], result: [["special mention"], ["substandard"], ["doubtful"], ["loss"]] },
    { note: say("Judgement may be stricter than the days.", "人工判断可严于逾期天数。"), args: [10, "可疑", null, null, null, null, "zh-CN"], result: "可疑" },
  ],
  compute: ({ days_overdue, judgement, impaired, loss_share, rules: given, output, language }) => {
    const { loanClass: found, causes } = classifyLoan(given, { daysOverdue: days_overdue, isImpaired: impaired, lossShare: loss_share, judgement });
    return ok(output === "class" ? loanClassLabels[found][language] : causes.map((cause) => causeLabels[cause][language]).join(language === "zh-CN" ? "、" : ", "));
  },
});
