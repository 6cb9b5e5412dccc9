import { raroc as riskAdjustedReturnOnCapital } from "../../../core/profitability/riskAdjustedReturn";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { loanParams, optionalLoanParams, riskPricedLoan } from "./profitParams";

export const raroc = defineClientFunction({
  id: "RAROC",
  name: "RAROC",
  summary: say("Risk-adjusted return on capital of a loan: profit after funding, expected loss, cost and tax, per unit of economic capital.", "贷款的风险调整后资本收益率：扣除资金成本、预期损失、运营成本与税后的利润除以经济资本。"),
  formula: "RAROC = (E·(rate − FTP − EL − cost) + fees + E·k·r_k)·(1 − tax) / (E·k)",
  params: [...loanParams, ...optionalLoanParams],
  returns: say("Annual rate; one a client. No capital: #N/A with the reason.", "年收益率，每个客户一个值；无资本占用时返回 #N/A 及原因。"),
  sources: [{ title: "Crouhy, Galai & Mark, The Essentials of Risk Management", detail: "expected revenues − costs − expected losses − taxes + return on economic capital, over economic capital" }],
  examples: [
    { note: say("3,000,000 at 4 %: funding 1.5 %, expected loss 1 %, cost 1 %, capital 8 % that earns 3 %: 22.2 / 240.", "300 万元贷款，利率 4%：资金成本 1.5%、预期损失 1%、运营成本 1%、资本 8%（收益率 3%）：22.2 / 240。"), args: [3_000_000, 0.04, 0.015, 0.01, 0.01, 0.08, 0.03], result: 0.0925 },
    { note: say("A column of loans; a blank row stays blank.", "一列贷款；空行保持为空。"), args: [[[100], [null], [200]], [[0.06], [null], [0.05]], 0.02, 0.01, 0.01, 0.1], result: [[0.2], [""], [0.1]] },
  ],
  compute: (values) => riskAdjustedReturnOnCapital(riskPricedLoan(values)),
});
