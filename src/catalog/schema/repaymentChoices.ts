import type { RepaymentType } from "../../core/cashflow/scheduledPrincipal";
import type { TableRepayment } from "../../core/portfolio/facility";
import { say } from "../text/localText";
import type { Choice } from "./choices";

/** How a loan is repaid, in the words of loan contracts. */
export const repaymentChoices: readonly Choice<RepaymentType>[] = [
  { value: "annuity", label: say("annuity", "等额本息"), synonyms: ["level", "amortising", "amortizing", "mortgage"] },
  { value: "linear", label: say("linear", "等额本金"), synonyms: ["equal principal", "straight line"] },
  { value: "bullet", label: say("bullet", "到期还本"), synonyms: ["interest only", "到期一次还本", "先息后本"] },
  { value: "sculpted", label: say("sculpted", "按现金流还款"), synonyms: ["cash flow", "按现金流"] },
];

/** The same without sculpting: a table of clients has no cash flows to sculpt by. */
export const tableRepaymentChoices: readonly Choice<TableRepayment>[] = repaymentChoices.filter((choice): choice is Choice<TableRepayment> => choice.value !== "sculpted");
