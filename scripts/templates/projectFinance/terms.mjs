/**
 * The terms of the loan as PROJECT_CLV reads them by name, in either language. Probabilities, losses given
 * default and capital are invented, as all figures here.
 */
export function termRows(say) {
  const share = say("share", "比例");
  const aYear = say("a year", "每年");
  const money = say("millions", "百万元");
  const term = (key, label, value, ...[format, unit, note = "", choices]) => ({ key, label, value, format, unit, note, choices });
  return [
    term("commitment", say("Commitment", "承诺额度"), 840, "money", money, say("At least what is drawn; the interest capitalised comes on top.", "不低于提款总额；资本化利息另计。")),
    term("rate", say("Rate", "贷款利率"), 0.058, "basisPercent", aYear),
    term("ftp_rate", say("FTP rate", "FTP 利率"), 0.034, "basisPercent", aYear, say("What the lender's treasury charges for the money.", "银行内部资金转移价格。")),
    term("periods_per_year", say("Periods per year", "每年期数"), 1, "count", say("a year", "每年")),
    term("repayment", say("Repayment", "还款方式"), say("given", "给定"), "trailing", say("choice", "选项"), say("given: the debt service of the sheet Debt. The lender's value knows others too; the sheet Debt does not.", "“给定”：采用“债务”表的还本付息。其他方式只影响贷款人价值，“债务”表不随之变化。")),
    term("draw_timing", say("Draw timing", "提款时点"), say("end", "期末"), "trailing", say("choice", "选项"), say("The sheet Debt draws at the end of a period.", "“债务”表按期末提款计算。")),
    term("target_dscr", say("Target DSCR", "目标偿债备付率"), 1.35, "ratio", say("times", "倍"), say("For the sculpted alternative and the debt capacity.", "用于按现金流安排的还款与债务承载能力。")),
    term("capitalise_interest", say("Capitalise interest", "利息资本化"), say("yes", "是"), "trailing", say("yes or no", "是或否"), say("Interest in construction is added to the debt.", "建设期利息计入债务本金。"), [say("yes", "是"), say("no", "否")]),
    term("upfront_fee", say("Upfront fee", "前端费"), 0.012, "basisPercent", say("of the commitment", "占承诺额度")),
    term("commitment_fee", say("Commitment fee", "承诺费"), 0.006, "basisPercent", say("a year, undrawn", "每年，按未提款额")),
    term("annual_cost", say("Annual cost", "年度管理成本"), 0.6, "money", money, say("What keeping the loan costs the lender.", "贷款人维护该笔贷款的成本。")),
    term("origination_cost", say("Origination cost", "发放成本"), 2.4, "money", money, say("Due diligence, legal, technical: once.", "尽职调查、法律与技术顾问费用，一次性。")),
    term("pd_construction", say("PD, construction", "建设期违约概率"), 0.018, "basisPercent", aYear, say("Invented.", "虚构。")),
    term("pd_ramp_up", say("PD, ramp-up", "爬坡期违约概率"), 0.012, "basisPercent", aYear, say("Invented.", "虚构。")),
    term("pd_operation", say("PD, operation", "运营期违约概率"), 0.006, "basisPercent", aYear, say("Invented.", "虚构。")),
    term("lgd", say("LGD", "违约损失率"), 0.25, "percent", share, say("Invented.", "虚构。")),
    term("refinancing", say("Refinancing", "再融资概率"), 0.03, "basisPercent", aYear, say("That the loan is repaid early elsewhere, in operation.", "运营期内被他行再融资而提前还款的概率。")),
    term("capital_construction", say("Capital, construction", "建设期资本占用"), 0.136, "percent", say("of exposure", "占敞口"), say("Invented.", "虚构。")),
    term("capital_ramp_up", say("Capital, ramp-up", "爬坡期资本占用"), 0.11, "percent", say("of exposure", "占敞口"), say("Invented.", "虚构。")),
    term("capital_operation", say("Capital, operation", "运营期资本占用"), 0.084, "percent", say("of exposure", "占敞口"), say("Invented.", "虚构。")),
    term("capital_charge", say("Capital charge", "资本成本率"), 0.1, "percent", aYear, say("On the capital held.", "按占用资本计。")),
    term("discount_rate", say("Discount rate", "折现率"), 0.075, "basisPercent", aYear),
    term("min_dscr", say("Minimum DSCR", "最低偿债备付率"), 1.1, "ratio", say("times", "倍"), say("Below it: breach.", "低于此值即违反约束。")),
    term("lock_up_dscr", say("Lock-up DSCR", "分红锁定偿债备付率"), 1.2, "ratio", say("times", "倍"), say("Below it: no distributions.", "低于此值不得分红。")),
    term("min_llcr", say("Minimum LLCR", "最低贷款期备付率"), 1.25, "ratio", say("times", "倍")),
  ];
}
