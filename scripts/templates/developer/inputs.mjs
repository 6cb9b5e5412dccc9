import { inputsSheet } from "../book/inputsSheet.mjs";

/** Years of the relationship that the native valuation holds at most. */
export const MOST_YEARS = 15;

export function groupInputs(book, { say }) {
  const item = (key, label, value, format, ...[unit, range, note]) => ({ key, label, value, format, unit, range, note });
  const [money, aYear, rate, share] = [say("millions", "百万元"), say("millions a year", "百万元／年"), say("a year", "每年"), say("share", "比例")];
  return inputsSheet(book, { say }, [
    {
      title: say("The group as a client, without its projects", "集团客户（不含项目）"),
      items: [
        item("deposits", say("Deposits", "存款"), 620, "money", money, [0, 1e9], say("Operating accounts of the group; escrow accounts come with the projects.", "集团结算账户存款；监管账户存款计入项目。")),
        item("depositMargin", say("Deposit margin", "存款利差"), 0.011, "basisPercent", rate, [-0.99, 3], say("Funds transfer price less the rate paid; for escrow accounts too.", "内部资金转移价格减付息率，亦适用于监管账户。")),
        item("groupFees", say("Fees", "手续费"), 9, "money", aYear, [-1e9, 1e9], say("Guarantees, payments, underwriting, advice.", "保函、结算、承销与顾问。")),
        item("creditLine", say("Net interest of the group's credit line", "集团授信净利息"), 7.5, "money", aYear, [-1e9, 1e9]),
        item("retention_cost", say("Retention cost", "维护成本"), 3.2, "money", aYear, [0, 1e9]),
        item("referral", say("Referral value", "推荐价值"), 2.4, "money", aYear, [-1e9, 1e9], say("Suppliers, builders and tenants that the group brings.", "集团带来的供应商、承建商与租户。")),
        item("cac", say("Acquisition cost", "获客成本"), 1.5, "money", money, [0, 1e9]),
        item("churn", say("Churn", "流失率"), 0.06, "percent", rate, [0, 1]),
        item("pd", say("PD", "违约概率"), 0.015, "basisPercent", rate, [0, 1]),
        item("lgd", say("LGD", "违约损失率"), 0.4, "percent", share, [0, 1]),
        item("ead", say("EAD of the credit line", "授信违约风险敞口"), 300, "money", money, [0, 1e9]),
        item("capital", say("Capital", "资本占用率"), 0.09, "percent", say("of exposure", "占敞口"), [0, 1]),
        item("capital_charge", say("Capital charge", "资本成本率"), 0.1, "percent", rate, [0, 1], say("For the projects too.", "亦适用于项目。")),
        item("growth", say("Growth", "增长率"), 0.02, "percent", rate, [-0.99, 3]),
        item("years", say("Horizon", "估值年限"), 10, "count", say("years", "年"), [1, MOST_YEARS], say("Whole years.", "整年数。")),
        item("discount_rate", say("Discount rate", "折现率"), 0.085, "basisPercent", rate, [-0.99, 3], say("For the projects too.", "亦适用于项目。")),
      ],
    },
    {
      title: say("Mortgages to buyers", "购房按揭"),
      items: [
        item("buyers", say("Buyers who borrow from us", "在本行办理按揭的比例"), 0.35, "percent", say("of what is sold", "占销售额"), [0, 1]),
        item("loanToValue", say("Loan to value", "贷款成数"), 0.6, "percent", share, [0, 1]),
        item("mortgageMargin", say("Margin after cost", "扣除成本后的利差"), 0.009, "basisPercent", rate, [-0.99, 3]),
        item("buyerDeposits", say("Deposits of buyers", "购房人存款"), 0.04, "percent", say("of the mortgage", "占按揭贷款"), [0, 1]),
        item("prepayment", say("Prepayment", "提前还款率"), 0.09, "percent", rate, [0, 1]),
        item("mortgagePd", say("PD", "违约概率"), 0.004, "basisPercent", rate, [0, 1]),
        item("mortgageLgd", say("LGD", "违约损失率"), 0.2, "percent", share, [0, 1]),
        item("mortgageYears", say("Years", "年限"), 15, "count", say("years", "年"), [1, 100]),
        item("registration", say("Until title and mortgage are registered", "办妥登记所需时间"), 3, "count", say("half-years", "半年"), [0, 8], say("The developer's interim guarantee lasts so long. Whole half-years.", "开发商阶段性担保的期限，取整数个半年。")),
        item("interimShare", say("Loss borne by the developer until then", "其间由开发商承担的损失比例"), 0.9, "percent", share, [0, 1]),
        item("securityDeposit", say("Security deposit of the developer", "开发商保证金比例"), 0.03, "percent", say("of what it guarantees", "占担保余额"), [0, 1]),
      ],
    },
    {
      title: say("Escrow, operating loan, builder", "监管账户、经营性物业贷款与建设公司"),
      items: [
        item("reserve", say("Reserve on the building budget", "建设预算的预备费"), 0.2, "percent", say("of the budget", "占预算"), [0, 1], say("Budget and reserve are the regulated amount of a project's escrow.", "预算加预备费为项目的重点监管额度。")),
        item("yield", say("Yield of the appraisal", "评估资本化率"), 0.065, "basisPercent", rate, [0.001, 1]),
        item("valueCap", say("Operating loan at most", "经营性物业贷款上限"), 0.7, "percent", say("of the appraised value", "占评估价值"), [0, 1]),
        item("yearsCap", say("Its years at most", "最长期限"), 15, "count", say("years", "年"), [1, 30]),
        item("builderValue", say("Value of the builder as a client", "建设公司的客户价值"), 14, "money", money, [-1e9, 1e9], say("Lakeside Court and the builder guarantee each other.", "与湖畔庭院公司互保。")),
      ],
    },
    {
      title: say("What is tailored to the group", "量身定制的条件"),
      items: [
        item("extraTenor", say("Longer tenor", "延长期限"), 2, "count", say("half-years", "半年"), [0, 2], say("Later final repayment of every project loan.", "各项目贷款的最终还款期延后。")),
        item("priceChange", say("Change of price", "价格调整"), 0.001, "basisPercent", rate, [-1, 1], say("For the longer tenor; negative: a concession.", "作为延长期限的对价；为负则为让利。")),
        item("guaranteed", say("Guarantee of the group", "集团担保覆盖比例"), 0.4, "percent", say("of the loss", "占损失"), [0, 1], say("Part of a project's loss that the group bears.", "由集团承担的项目损失比例。")),
        item("serviceFees", say("Service fees of a project", "项目综合服务收入"), 0.35, "money", say("millions a half-year", "百万元／半年"), [-1e9, 1e9], say("Supply-chain payments, cash management, payroll of the site.", "供应链付款、现金管理与代发工资。")),
        item("moreBuyers", say("More buyers who borrow from us", "按揭占比提升"), 0.08, "percent", say("of what is sold", "占销售额"), [0, 1], say("Advice at the sales office.", "售楼处驻点服务。")),
        item("tailoredChurn", say("Churn of the group when served so", "定制服务后的流失率"), 0.045, "percent", rate, [0, 1]),
        item("serviceCost", say("Cost of serving it so", "定制服务成本"), 0.9, "money", aYear, [0, 1e9]),
      ],
    },
  ]);
}
