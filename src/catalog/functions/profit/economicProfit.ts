import { economicProfit as profitAfterHurdle } from "../../../core/profitability/riskAdjustedReturn";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { loanParams, optionalLoanParams, riskPricedLoan } from "./profitParams";

export const economicProfit = defineClientFunction({
  id: "ECONOMIC.PROFIT",
  name: "ECONOMIC_PROFIT",
  summary: say("What a loan earns in a year beyond the return its capital has to bring: the profit of RAROC less hurdle × capital.", "贷款的年经济利润：RAROC 口径的利润减去最低资本回报要求 × 经济资本。"),
  formula: "(E·(rate − FTP − EL − cost) + fees + E·k·r_k)·(1 − tax) − hurdle·E·k = (RAROC − hurdle)·E·k",
  params: [
    ...loanParams,
    numberParam("hurdle_rate", "client", { label: say("Hurdle rate", "最低资本回报率"), help: say("Return a year that the capital has to bring, after tax.", "资本应达到的税后年回报率。"), rule: rules.rate }),
    ...optionalLoanParams,
  ],
  returns: say("Money a year; one amount a client.", "每年金额，每个客户一个值。"),
  sources: [{ title: "Stewart (1991), The Quest for Value", detail: "profit after tax less a charge for the capital it needs" }],
  examples: [
    { note: say("The loan of RAROC 9.25 % at a hurdle of 12 %: (0.0925 − 0.12) × 240,000.", "RAROC 为 9.25% 的贷款，最低资本回报率 12%：(0.0925 − 0.12) × 240,000。"), args: [3_000_000, 0.04, 0.015, 0.01, 0.01, 0.08, 0.12, 0.03], result: -6600 },
  ],
  compute: (values) => ok(profitAfterHurdle(riskPricedLoan(values), values.hurdle_rate)),
});
