import { inputsSheet } from "../book/inputsSheet.mjs";

/** The longest horizon that the yearly tables hold. */
export const MOST_YEARS = 15;

/** The client, its signals, its risk and its loan: each with unit, range and note. */
export function clientInputs(book, { say }) {
  const words = {
    money: say("thousands", "千元"),
    aYear: say("thousands a year", "千元／年"),
    rate: say("a year", "每年"),
    share: say("share", "比例"),
    count: say("count", "个"),
  };
  return inputsSheet(book, { say }, [
    { title: say("Relationship", "客户关系"), items: relationshipItems(say, words) },
    { title: say("What the relationship shows", "关系信号"), items: signalItems(say, words) },
    { title: say("Risk and capital", "风险与资本"), items: riskItems(say, words) },
    { title: say("The loan by itself", "单笔贷款"), items: loanItems(say, words) },
  ]);
}

const item = (key, label, value, format, ...[unit, range, note]) => ({ key, label, value, format, unit, range, note });

function relationshipItems(say, { money, aYear, rate }) {
  return [
    item("revenue", say("Revenue", "收入"), 1850, "money", aYear, [-1e9, 1e9], say("Net interest after funds transfer pricing, fees and deposit margin.", "扣除内部资金转移价格后的净利息、手续费与存款利差。")),
    item("retention_cost", say("Retention cost", "维护成本"), 310, "money", aYear, [0, 1e9], say("Relationship manager, service, limit reviews.", "客户经理、服务与授信复审成本。")),
    item("cac", say("Acquisition cost", "获客成本"), 420, "money", money, [0, 1e9], say("Once, at the start; 0 for a client already won.", "期初一次性；已有客户填 0。")),
    item("referral", say("Referral value", "推荐价值"), 90, "money", aYear, [-1e9, 1e9], say("Business of other clients that this one brings.", "该客户带来的其他客户业务。")),
    item("growth", say("Growth", "增长率"), 0.03, "percent", rate, [-0.99, 3], say("Of revenue, cost, referral and exposure.", "适用于收入、成本、推荐价值与敞口。")),
    item("years", say("Horizon", "估值年限"), 10, "count", say("years", "年"), [1, MOST_YEARS], say("Whole years.", "整年数。")),
    item("discount_rate", say("Discount rate", "折现率"), 0.09, "basisPercent", rate, [-0.99, 3], say("Without a premium for the client's default: that is charged below.", "不含客户违约风险溢价，该风险另行计提。")),
    item("base_churn", say("Churn, before its signals", "流失率（信号调整前）"), 0.08, "percent", rate, [0, 1], say("Of a client with average signals.", "信号处于平均水平时的年流失率。")),
  ];
}

function signalItems(say, { rate, share, count }) {
  const centre = (value) => say(`Average: ${value}.`, `平均水平：${value}。`);
  return [
    item("satisfaction", say("Satisfaction", "满意度"), 6.5, "decimal", say("score", "分"), [0, 10], centre("7")),
    item("days_to_approve", say("Days to approve", "审批天数"), 21, "count", say("days", "天"), [0, 1000], centre("15")),
    item("open_complaints", say("Open complaints", "未结投诉"), 1, "count", count, [0, 1000], centre("0")),
    item("tenure_years", say("Tenure", "合作年限"), 6, "count", say("years", "年"), [0, 100], centre("5")),
    item("products", say("Products held", "持有产品数"), 4, "count", count, [0, 100], centre("3")),
    item("utilisation", say("Utilisation of limits", "额度使用率"), 0.62, "percent", share, [0, 1], centre("50 %")),
    item("rate_gap", say("Rate above the market", "高于市场的利率"), 0.004, "basisPercent", rate, [-1, 1], centre("0")),
    item("competitor_offers", say("Offers of others", "他行报价"), 1, "count", count, [0, 100], centre("0")),
    item("group_member", say("Group is a client", "集团为客户"), 1, "count", say("1 or 0", "1 或 0"), [0, 1], centre("0")),
  ];
}

function riskItems(say, { money, rate, share }) {
  return [
    item("pd", say("PD", "违约概率"), 0.012, "basisPercent", rate, [0, 1], say("Given that the client is there at the start of the year.", "以年初仍存续为条件。")),
    item("lgd", say("LGD", "违约损失率"), 0.4, "percent", share, [0, 1], say("After collateral.", "已考虑押品。")),
    item("ead", say("EAD", "违约风险敞口"), 24000, "money", money, [0, 1e12], say("Drawn, and the part of the limit that will be drawn before default.", "已用额度及违约前可能提用的部分。")),
    item("capital", say("Capital", "资本占用率"), 0.085, "percent", say("of exposure", "占敞口"), [0, 1]),
    item("capital_charge", say("Capital charge", "资本成本率"), 0.1, "percent", rate, [0, 1], say("On the capital held.", "按占用资本计。")),
  ];
}

function loanItems(say, { aYear, rate, share }) {
  return [
    item("rate", say("Loan rate", "贷款利率"), 0.052, "basisPercent", rate, [-0.99, 3]),
    item("ftp_rate", say("FTP rate", "FTP 利率"), 0.031, "basisPercent", rate, [-0.99, 3], say("What the bank's treasury charges for the money.", "银行内部资金转移价格。")),
    item("cost_rate", say("Operating cost", "运营成本率"), 0.0045, "basisPercent", say("of exposure", "占敞口"), [0, 1]),
    item("fees", say("Fees of the loan", "贷款手续费"), 60, "money", aYear, [-1e9, 1e9]),
    item("capital_return", say("Return on the capital itself", "资本自身收益率"), 0.025, "basisPercent", rate, [-0.99, 3], say("Invested without risk.", "无风险投资收益。")),
    item("tax_rate", say("Tax rate", "所得税税率"), 0.25, "percent", share, [0, 1]),
    item("hurdle_rate", say("Hurdle", "最低资本回报率"), 0.11, "percent", rate, [0, 1], say("After tax.", "税后。")),
  ];
}
