import { numberParam, type Values } from "../../define/param";
import type { RiskPricedLoan } from "../../../core/profitability/riskAdjustedReturn";
import { rules, type NumberRule } from "../../schema/numberRule";
import { say } from "../../text/localText";

/** A cost a year per unit of a balance: never more than the balance. */
export const costRateRule: NumberRule = { unit: "rate", minimum: 0, maximum: 1 };

export const exposureParam = numberParam("exposure", "client", { label: say("Exposure", "敞口"), help: say("Amount lent.", "贷款敞口金额。"), rule: rules.money });
export const rateParam = numberParam("rate", "client", { label: say("Loan rate", "贷款利率"), help: say("Rate a year that the client pays.", "客户支付的年利率。"), rule: rules.rate });
export const ftpRateParam = numberParam("ftp_rate", "client", { label: say("FTP rate", "FTP 利率"), help: say("Funds transfer price a year for the same term.", "同期限的内部资金转移价格（年利率）。"), rule: rules.rate });

export const capitalReturnParam = numberParam("capital_return", "client", { label: say("Return on capital", "资本投资收益率"), help: say("What the capital itself earns a year, invested without risk.", "资本本身用于无风险投资的年收益率。"), rule: rules.rate, default: 0 });
export const feesParam = numberParam("fees", "client", { label: say("Fees", "手续费收入"), help: say("Annual fee income of the loan.", "该笔业务的年手续费收入。"), rule: rules.anyMoneyPerYear, default: 0 });
export const taxRateParam = numberParam("tax_rate", "client", { label: say("Tax rate", "税率"), help: say("Share of the profit that tax takes; a loss saves as much elsewhere.", "利润的税率；亏损按同一税率抵减其他利润的税负。"), rule: rules.share, default: 0 });

/** What `RAROC` and `ECONOMIC_PROFIT` cannot do without, in Excel's order. */
export const loanParams = [
  exposureParam,
  rateParam,
  ftpRateParam,
  numberParam("expected_loss_rate", "client", { label: say("Expected loss rate", "预期损失率"), help: say("Expected loss a year per unit of exposure: PD × LGD.", "单位敞口的年预期损失：违约概率 × 违约损失率。"), rule: rules.probability }),
  numberParam("cost_rate", "client", { label: say("Cost rate", "运营成本率"), help: say("Operating cost a year per unit of exposure.", "单位敞口的年运营成本。"), rule: costRateRule }),
  numberParam("capital_rate", "client", { label: say("Capital", "资本占用率"), help: say("Economic capital per unit of exposure.", "单位敞口占用的经济资本。"), rule: rules.probability }),
] as const;

/** What both take beyond that, last in Excel's order. */
export const optionalLoanParams = [capitalReturnParam, feesParam, taxRateParam] as const;

/** The arguments of `RAROC` and `ECONOMIC_PROFIT` as the core's loan. */
export function riskPricedLoan(values: Values<typeof loanParams> & Values<typeof optionalLoanParams>): RiskPricedLoan {
  return {
    exposure: values.exposure,
    rate: values.rate,
    ftpRate: values.ftp_rate,
    expectedLossRate: values.expected_loss_rate,
    costRate: values.cost_rate,
    capitalRate: values.capital_rate,
    capitalReturn: values.capital_return,
    fees: values.fees,
    taxRate: values.tax_rate,
  };
}
