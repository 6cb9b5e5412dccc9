import { clvArguments } from "../book/clvArguments.mjs";
import { labelledValues } from "../book/labelledValues.mjs";

/** What the client is worth, what that is made of, where it breaks even, and what its loan earns by itself. */
export function valueSheet(book, { say, inputs, clvCells }) {
  const sheet = book.addSheet(say("Value", "价值"), { widths: { A: 42, B: 16, C: 84 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Value of the client", "客户价值"), "title");
  sheet.put("A2", say("Thousands, as of today; from the sheet Inputs.", "单位为千元，以当前时点计；取自“输入”表。"), "subtitle");
  const input = inputs.ref;
  const cells = clvCells(sheet.ref("$B$6"));
  const block = (row, title, items) => labelledValues(sheet, row, { title, say }, items);

  const signals = ["satisfaction", "days_to_approve", "open_complaints", "tenure_years", "products", "utilisation", "rate_gap", "competitor_offers", "group_member"].map(input).join(",");
  const first = block(4, say("Lifetime value", "终身价值"), [
    { key: "churn", label: say("Churn, adjusted for the signals", "流失率（信号调整后）"), content: `=TENOR.CHURN_ADJ(${input("base_churn")},${signals})`, format: "basisPercent", note: say("Coefficients are illustrative: CHURN_COEFFICIENTS shows them, CHURN_FIT estimates your own.", "系数仅为示意：CHURN_COEFFICIENTS 列出系数，CHURN_FIT 可用自有数据估计。") },
    { key: "clv", label: say("Customer lifetime value", "客户终身价值"), content: `=TENOR.CLV(${clvArguments(cells)})`, total: true },
    { key: "unadjusted", label: say("The same before the signals", "信号调整前的终身价值"), content: `=TENOR.CLV(${clvArguments(clvCells(input("base_churn")))})` },
    { key: "signals", label: say("What the signals take away or add", "信号带来的增减"), content: "=B7-B8", note: say("Negative: what better service could win back.", "为负时，即改善服务可挽回的价值。") },
  ]);

  const lines = [["revenue", say("Revenue", "收入")], ["referral", say("Referral", "推荐价值")], ["cost", say("Retention cost", "维护成本")], ["capital", say("Capital charge", "资本成本")], ["loss", say("Expected loss", "预期损失")], ["cac", say("Acquisition cost", "获客成本")]];
  const breakdown = block(first.next, say("What it is made of", "价值构成"), lines.map(([key, label], index) => ({ key, label, content: `=INDEX(TENOR.CLV_BREAKDOWN(${clvArguments(cells)}),${index + 1},2)` })));

  const breakeven = (name, label, format, note) => ({ key: name, label, content: `=TENOR.CLV_BREAKEVEN("${name}",0,${clvArguments(cells, { blank: name })})`, format, note });
  const edges = block(breakdown.next, say("Where it breaks even: one input at a time", "盈亏平衡点：每次只变一项"), [
    breakeven("revenue", say("Revenue", "收入"), "money", say("Below it the relationship loses money.", "低于此值则关系亏损。")),
    breakeven("retention_cost", say("Retention cost", "维护成本"), "money", say("The most that serving the client may cost a year.", "每年维护成本的上限。")),
    breakeven("pd", say("PD", "违约概率"), "basisPercent", say("Above it losses and capital eat up the income.", "高于此值，损失与资本成本将吞噬收入。")),
    breakeven("cac", say("Acquisition cost", "获客成本"), "money", say("The most that winning such a client may cost.", "获取同类客户的成本上限。")),
  ]);

  const terms = ["ead", "rate", "ftp_rate"].map(input).join(",");
  const lossRate = `${input("pd")}*${input("lgd")}`;
  const rest = ["capital_return", "fees", "tax_rate"].map(input).join(",");
  const loan = block(edges.next, say("The loan by itself, this year", "单笔贷款（本年）"), [
    { key: "expectedLoss", label: say("Expected loss", "预期损失"), content: `=TENOR.EXPECTED_LOSS(${["pd", "lgd", "ead"].map(input).join(",")})` },
    { key: "raroc", label: say("RAROC, after tax", "税后 RAROC"), content: `=TENOR.RAROC(${terms},${lossRate},${input("cost_rate")},${input("capital")},${rest})`, format: "percent", note: say("Against the hurdle on the sheet Inputs.", "与“输入”表的最低资本回报率对照。") },
    { key: "profit", label: say("Economic profit", "经济利润"), content: `=TENOR.ECONOMIC_PROFIT(${terms},${lossRate},${input("cost_rate")},${input("capital")},${input("hurdle_rate")},${rest})`, note: say("What is left above the hurdle.", "超过最低资本回报的部分。") },
  ]);
  return { sheet, ...first.cells, lines: breakdown.cells, edges: edges.cells, loan: loan.cells };
}
