import { adjustProbability, logHazardRatio, MAX_LOG_HAZARD_RATIO } from "../../../core/survival/proportionalHazards";
import { ok, type Result } from "../../../core/result/result";
import { isBlank, type InputCell } from "../../cell";
import { defineClientFunction } from "../../define/defineFunction";
import { cellParam, numberParam, tableParam, type Param } from "../../define/param";
import { readNumber, rules, type NumberRule } from "../../schema/numberRule";
import { clientColumn } from "../../schema/clientColumns";
import { churnSignals, readChurnCoefficients, type ChurnSignal } from "../../tables/churnCoefficients";
import { say } from "../../text/localText";

/** A signal may be blank (it counts as its centre), and TRUE counts as 1. */
function signalParam({ signal, label, help, rule }: ChurnSignal): Param<string, number | undefined> {
  return cellParam(signal, "client", { label, help, rule, unit: rule.unit, optional: true, defaultText: "centre", readCell: (cell) => readSignal(signal, cell, rule) });
}

function readSignal(name: string, cell: InputCell, rule: NumberRule): Result<number | undefined> {
  if (isBlank(cell)) return ok(undefined);
  return readNumber(name, typeof cell === "boolean" ? Number(cell) : cell, rule);
}

export const churnAdj = defineClientFunction({
  id: "CHURN.ADJ",
  name: "CHURN_ADJ",
  summary: say("Annual churn adjusted for what the relationship shows: satisfaction, approval and response time, complaints, tenure, products, price.", "根据满意度、审批与响应时间、投诉、合作年限、产品与价格等信号调整后的年流失率。"),
  formula: `c' = 1 − (1 − c)^exp(η), η = Σ β(x − x̄), |η| ≤ ${MAX_LOG_HAZARD_RATIO}`,
  params: [
    numberParam("churn", "client", { label: say("Base churn", "基础流失率"), help: clientColumn("churn").help, rule: rules.probability }),
    ...churnSignals.filter(({ isLate }) => !isLate).map(signalParam),
    tableParam("coefficients", {
      label: say("Coefficients", "系数表"),
      help: say("Table of signal, beta and centre; blank: the illustrative defaults of CHURN_COEFFICIENTS.", "信号、系数与中心值表；留空使用 CHURN_COEFFICIENTS 的示例默认值。"),
      optional: true,
      defaultText: "CHURN_COEFFICIENTS()",
      parse: readChurnCoefficients,
    }),
    ...churnSignals.filter(({ isLate }) => isLate).map(signalParam),
  ],
  returns: say("Adjusted annual churn; 0 and 1 stay as they are.", "调整后的年流失率；0 与 1 保持不变。"),
  sources: [{ title: "Cox (1972), Regression Models and Life-Tables, JRSS B 34(2)", detail: "proportional hazards" }],
  examples: [
    { note: say("No signal: unchanged.", "无信号：不变。"), args: [0.1], result: 0.1 },
    { note: say("Two open complaints: η = 0.6, 1 − 0.9^e^0.6.", "两件未结投诉:η = 0.6,1 − 0.9^e^0.6。"), args: [0.1, null, null, 2], result: 0.1746761105332132 },
  ],
  compute: (values) => {
    const { churn, coefficients } = values;
    const signals = values as unknown as Readonly<Record<string, number | undefined>>;
    return ok(adjustProbability(churn, logHazardRatio(coefficients, signals)).probability);
  },
});
