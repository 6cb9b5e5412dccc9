import { inputsSheet } from "../book/inputsSheet.mjs";

/** What is the same for all clients. */
export function assumptionsSheet(book, { say }) {
  const item = (key, label, value, format, ...[unit, range, note]) => ({ key, label, value, format, unit, range, note });
  return inputsSheet(book, { say }, [{
    title: say("Assumptions for all clients", "全体客户的假设"),
    items: [
      item("discount_rate", say("Discount rate", "折现率"), 0.09, "basisPercent", say("a year", "每年"), [-0.99, 3], say("Without a premium for default: that is charged through PD and LGD.", "不含违约风险溢价，该风险由违约概率与违约损失率计提。")),
      item("years", say("Years", "年限"), 10, "count", say("years", "年"), [0, 1000], say("Horizon of the valuation.", "估值年限。")),
      item("periods_per_year", say("Periods a year", "每年期数"), 1, "count", say("count", "个"), undefined, say("1, 2, 4 or 12.", "1、2、4 或 12。")),
      item("capital_charge", say("Capital charge", "资本成本率"), 0.1, "percent", say("a year", "每年"), [0, 1], say("On the capital held.", "按占用资本计。")),
    ],
  }]);
}
