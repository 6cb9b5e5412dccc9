import { stageOf, type CreditStanding, type StagingReason, type StagingTriggers } from "../../../core/credit/staging";
import { fail, ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, flagParam, numberParam, optionalNumberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say, type LocalText } from "../../text/localText";

const daysRule = { unit: "days", minimum: 0 } as const;

/** IFRS 9, 5.5.11: presumed to have increased beyond 30 days past due. */
const DAYS_STAGE_TWO = 30;
/** IFRS 9, B5.5.37: default presumed no later than 90 days past due. */
const DAYS_STAGE_THREE = 90;
/** Illustrative: IFRS 9 gives no numbers for a significant increase. */
const PD_RATIO = 2;
const PD_INCREASE = 0.005;

export const eclStage = defineClientFunction({
  id: "ECL.STAGE",
  name: "ECL_STAGE",
  summary: say("Stage of an exposure for expected credit loss (1, 2 or 3), with every trigger open to change; or the reason for it.", "判定敞口的预期信用损失阶段（1、2 或 3），各触发条件均可调整；亦可给出判定理由。"),
  formula: "3: impaired or dpd ≥ 90; 2: dpd > 30, watch list, or PD ≥ ratio × PD₀ and PD − PD₀ ≥ increase; else 1",
  params: [
    numberParam("days_past_due", "client", { label: say("Days past due", "逾期天数"), help: say("Days of the oldest payment due.", "最早一笔应付款的逾期天数。"), rule: daysRule }),
    numberParam("pd_now", "client", { label: say("PD now", "当前违约概率"), help: say("PD today, 12-month or lifetime.", "当前违约概率，12 个月或整个存续期。"), rule: rules.probability }),
    numberParam("pd_origination", "client", { label: say("PD at origination", "初始违约概率"), help: say("PD expected at origination for the same time, of the same kind as pd_now.", "初始确认时对同一期间预计的违约概率，口径与 pd_now 相同。"), rule: rules.probability }),
    flagParam("watch_list", "client", { label: say("Watch list", "观察名单"), help: say("TRUE: stage 2 at least.", "TRUE：至少为第二阶段。"), default: false }),
    flagParam("credit_impaired", "client", { label: say("Credit-impaired", "已发生信用减值"), help: say("TRUE: stage 3.", "TRUE：第三阶段。"), default: false }),
    choiceParam("output", "scalar", { label: say("Output", "输出"), help: say("stage: 1, 2 or 3; reason: the trigger in words.", "stage：1、2 或 3；reason：触发条件的文字说明。"), choices: [{ value: "stage", label: say("Stage", "阶段") }, { value: "reason", label: say("Reason", "理由") }], default: "stage" }),
    numberParam("dpd_stage_two", "client", { label: say("Days for stage 2", "第二阶段逾期天数"), help: say("More days past due than these: stage 2.", "逾期天数超过此值：第二阶段。"), rule: daysRule, default: DAYS_STAGE_TWO }),
    numberParam("dpd_stage_three", "client", { label: say("Days for stage 3", "第三阶段逾期天数"), help: say("These days past due or more: stage 3.", "逾期天数达到或超过此值：第三阶段。"), rule: { ...daysRule, exclusiveMinimum: true }, default: DAYS_STAGE_THREE }),
    numberParam("pd_ratio", "client", { label: say("PD ratio", "违约概率倍数"), help: say("PD now over PD at origination that is significant, together with pd_increase; illustrative.", "视为显著上升的当前与初始违约概率之比，须与 pd_increase 同时满足；示例值。"), rule: { unit: "ratio", minimum: 1 }, default: PD_RATIO }),
    numberParam("pd_increase", "client", { label: say("PD increase", "违约概率增幅"), help: say("PD now less PD at origination that is significant, together with pd_ratio; illustrative.", "视为显著上升的违约概率增加值，须与 pd_ratio 同时满足；示例值。"), rule: rules.probability, default: PD_INCREASE }),
    optionalNumberParam("low_risk_pd", "client", { label: say("Low-risk PD", "低信用风险违约概率"), help: say("Up to this PD credit risk is low and its increase does not count; blank: no exemption.", "违约概率不高于此值视为低信用风险，其上升不触发；留空则不适用豁免。"), rule: rules.probability }),
    languageParam,
  ],
  returns: say("1, 2 or 3, or the reason in words; one a client.", "1、2 或 3，或文字理由；每个客户一个值。"),
  sources: [
    { title: "IFRS 9 Financial Instruments", detail: "5.5.11 (beyond 30 days past due), B5.5.37 (90 days past due), both checked in published summaries; 5.5.3, 5.5.5, 5.5.9, 5.5.10 (stages, low credit risk) not checked against the text" },
    { title: "Illustrative values of this product", detail: "pd_ratio and pd_increase: IFRS 9 gives no numbers" },
  ],
  examples: [
    { note: say("Not overdue, PD unchanged: stage 1.", "未逾期、违约概率未变：第一阶段。"), args: [0, 0.01, 0.01], result: 1 },
    { note: say("PD from 1 % to 3 %: stage 2.", "违约概率由 1% 升至 3%：第二阶段。"), args: [0, 0.03, 0.01], result: 2 },
    { note: say("A column, with reasons.", "一列客户及其理由。"), args: [[[95], [31], [0]], 0.0003, 0.0001, null, null, "reason"], result: [["Stage 3: 95 days past due, 90 or more"], ["Stage 2: 31 days past due, more than 30"], ["Stage 1: no trigger"]] },
  ],
  compute: (values) => {
    const { dpd_stage_two: daysPastDueStageTwo, dpd_stage_three: daysPastDueStageThree } = values;
    if (daysPastDueStageTwo > daysPastDueStageThree) return fail("mustNotExceed", { parameter: "dpd_stage_two", other: "dpd_stage_three", value: daysPastDueStageTwo, maximum: daysPastDueStageThree });
    const standing: CreditStanding = { daysPastDue: values.days_past_due, pdNow: values.pd_now, pdOrigination: values.pd_origination, watchList: values.watch_list, creditImpaired: values.credit_impaired };
    const triggers: StagingTriggers = { daysPastDueStageTwo, daysPastDueStageThree, pdRatio: values.pd_ratio, pdIncrease: values.pd_increase, lowRiskPd: values.low_risk_pd };
    const { stage, reason } = stageOf(standing, triggers);
    return ok(values.output === "stage" ? stage : inWords(reason, standing, triggers)[values.language]);
  },
});

/** The stage and what decided it, with the numbers that were compared. */
function inWords(reason: StagingReason, { daysPastDue, pdNow, pdOrigination }: CreditStanding, triggers: StagingTriggers): LocalText {
  switch (reason) {
    case "creditImpaired":
      return say("Stage 3: credit-impaired", "第三阶段：已发生信用减值");
    case "daysPastDueStageThree":
      return say(`Stage 3: ${daysPastDue} days past due, ${triggers.daysPastDueStageThree} or more`, `第三阶段：逾期 ${daysPastDue} 天，达到 ${triggers.daysPastDueStageThree} 天`);
    case "daysPastDueStageTwo":
      return say(`Stage 2: ${daysPastDue} days past due, more than ${triggers.daysPastDueStageTwo}`, `第二阶段：逾期 ${daysPastDue} 天，超过 ${triggers.daysPastDueStageTwo} 天`);
    case "watchList":
      return say("Stage 2: on the watch list", "第二阶段：列入观察名单");
    case "pdIncrease":
      return say(`Stage 2: PD ${percent(pdNow)}, ${percent(pdOrigination)} at origination`, `第二阶段：违约概率 ${percent(pdNow)}，初始为 ${percent(pdOrigination)}`);
    case "lowRisk":
      return say(`Stage 1: low credit risk, PD ${percent(pdNow)}`, `第一阶段：低信用风险，违约概率 ${percent(pdNow)}`);
    case "noTrigger":
      return say("Stage 1: no trigger", "第一阶段：未触发");
  }
}

/** A probability in percent, to four digits that count. */
function percent(probability: number): string {
  return `${Number((probability * 100).toPrecision(4))}%`;
}
