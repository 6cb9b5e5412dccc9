import { inputsSheet } from "../book/inputsSheet.mjs";
import { LAST_REPAYMENT } from "./timeline.mjs";
import { termRows } from "./terms.mjs";

/** Figures of the project, then the terms of the loan in the two columns that PROJECT_CLV reads. */
export function projectInputs(book, { say, text }) {
  const inputs = inputsSheet(book, { say }, [
    { title: say("Project", "项目"), items: projectItems(say, text) },
    { title: say("Terms of the loan", "贷款条款"), items: termRows(say) },
  ]);
  return { ...inputs, terms: inputs.areas[1] };
}

function projectItems(say, { money, share, periods }) {
  const item = (key, label, value, format, unit, note = "") => ({ key, label, value, format, unit, note });
  return [
    item("cost1", say("Construction cost, period 1", "第 1 期建设成本"), 300, "money", money),
    item("cost2", say("Construction cost, period 2", "第 2 期建设成本"), 500, "money", money),
    item("cost3", say("Construction cost, period 3", "第 3 期建设成本"), 400, "money", money),
    item("gearing", say("Gearing", "债务融资比例"), 0.7, "percent", share, say("Part of the construction cost that the loan pays; equity pays the rest, and the fees.", "建设成本中由贷款支付的比例；其余部分及费用由资本金支付。")),
    item("revenue", say("Revenue at full use", "满负荷营业收入"), 178, "money", say("millions a period", "百万元／期"), say("In the first period of operation.", "运营期第一期的水平。")),
    item("revenueGrowth", say("Growth of revenue", "收入增长率"), 0.025, "percent", say("a period", "每期")),
    item("rampUp1", say("Use in the first ramp-up period", "爬坡期第一期负荷"), 0.62, "percent", share),
    item("rampUp2", say("Use in later ramp-up periods", "爬坡期其后各期负荷"), 0.85, "percent", share),
    item("operatingCost", say("Operating cost", "运营成本"), 40, "money", say("millions a period", "百万元／期"), say("In the first period of operation; grows from then on.", "运营期第一期的水平，其后逐期增长。")),
    item("costGrowth", say("Growth of operating cost", "运营成本增长率"), 0.03, "percent", say("a period", "每期")),
    item("overhaulEvery", say("Major maintenance every", "大修周期"), 5, "count", periods, say("Counted from the first period of operation.", "自运营期第一期起计。")),
    item("overhaulCost", say("Cost of major maintenance", "大修费用"), 15, "money", money, say("Paid from the reserve below.", "由下述准备金支付。")),
    item("reserve", say("Paid into the maintenance reserve", "大修准备金计提"), 3, "money", say("millions a period", "百万元／期"), say("In operation; released when major maintenance falls due.", "运营期内每期计提，大修时释放。")),
    item("workingDays", say("Working capital", "营运资金"), 30, "count", say("days of revenue", "收入天数")),
    item("tax", say("Tax rate", "所得税税率"), 0.25, "percent", share, say("On profit after depreciation and interest; losses are carried forward.", "按扣除折旧与利息后的利润计征；亏损可结转。")),
    item("lastRepayment", say("Period of final repayment", "最终还款期"), LAST_REPAYMENT, "count", say("period", "期"), say("Interest only in ramp-up, then level debt service until this period.", "爬坡期仅付息，其后等额还本付息至该期。")),
    item("crossSoldConstruction", say("Cross-sold income in construction", "建设期交叉销售收入"), 0.6, "money", say("millions a period", "百万元／期"), say("Accounts, guarantees, hedging: after their own cost.", "账户、保函、套期保值等业务，已扣除自身成本。")),
    item("crossSoldOperation", say("Cross-sold income afterwards", "投产后交叉销售收入"), 1.1, "money", say("millions a period", "百万元／期")),
    item("agencyFee", say("Agency fee", "代理费"), 0.3, "money", say("millions a period", "百万元／期"), say("Paid to the lender while the loan is outstanding.", "贷款存续期间支付给贷款人。")),
  ];
}
