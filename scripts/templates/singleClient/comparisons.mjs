import { clvArguments } from "../book/clvArguments.mjs";

/** Two figures each that have to be the same. */
export function comparisons({ say, inputs, value, schedule, native, cells }) {
  const input = inputs.ref;
  const money = "money";
  const lineSum = Object.values(value.lines).join("+");
  const total = (table, key) => `SUM(${table.areaRef(key)})`;
  const capital = `${input("ead")}*${input("capital")}`;
  const beforeTax = `${input("ead")}*(${input("rate")}-${input("ftp_rate")}-${input("pd")}*${input("lgd")}-${input("cost_rate")})+${input("fees")}+${capital}*${input("capital_return")}`;
  const profit = `(${beforeTax})*(1-${input("tax_rate")})`;
  return [
    { label: say("Lifetime value: Excel = TENOR.CLV", "终身价值：Excel 公式 = TENOR.CLV"), one: native.ref("cumulative", native.lastRow), other: value.clv, format: money },
    { label: say("Lifetime value = sum of what it is made of", "终身价值 = 各构成之和"), one: value.clv, other: lineSum, format: money },
    { label: say("Lifetime value = last cumulative value of the schedule", "终身价值 = 逐年明细最后的累计价值"), one: value.clv, other: `INDEX(${schedule.areaRef("cumulative")},${input("years")})`, format: money },
    { label: say("Revenue: Excel = TENOR.CLV_BREAKDOWN", "收入：Excel 公式 = TENOR.CLV_BREAKDOWN"), one: total(native, "revenue"), other: value.lines.revenue, format: money },
    { label: say("Expected loss: Excel = TENOR.CLV_BREAKDOWN", "预期损失：Excel 公式 = TENOR.CLV_BREAKDOWN"), one: total(native, "loss"), other: value.lines.loss, format: money },
    { label: say("Capital charge: Excel = TENOR.CLV_SCHEDULE, all years", "资本成本：Excel 公式 = TENOR.CLV_SCHEDULE（各年合计）"), one: total(native, "capital"), other: total(schedule, "capital"), format: money },
    { label: say("At the break-even revenue the client is worth 0", "收入为盈亏平衡值时终身价值为 0"), one: `TENOR.CLV(${clvArguments({ ...cells, revenue: value.edges.revenue })})`, other: "0", format: money },
    { label: say("Expected loss of the loan: Excel = TENOR.EXPECTED_LOSS", "贷款预期损失：Excel 公式 = TENOR.EXPECTED_LOSS"), one: `${input("pd")}*${input("lgd")}*${input("ead")}`, other: value.loan.expectedLoss, format: money },
    { label: say("RAROC: Excel = TENOR.RAROC", "RAROC：Excel 公式 = TENOR.RAROC"), one: `${profit}/(${capital})`, other: value.loan.raroc, format: "percent" },
    { label: say("Economic profit: Excel = TENOR.ECONOMIC_PROFIT", "经济利润：Excel 公式 = TENOR.ECONOMIC_PROFIT"), one: `${profit}-${input("hurdle_rate")}*${capital}`, other: value.loan.profit, format: money },
  ];
}
