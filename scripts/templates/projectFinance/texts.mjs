/** Names of the sheets and words that several of them share. */
export function textsOf(say) {
  return {
    about: say("About", "说明"),
    inputs: say("Inputs", "输入"),
    cashFlow: say("Cash flow", "现金流"),
    debt: say("Debt", "债务"),
    ratios: say("Ratios", "比率"),
    lender: say("Lender value", "贷款人价值"),
    checks: say("Checks", "核对"),
    money: say("millions", "百万元"),
    share: say("share", "比例"),
    periods: say("periods", "期"),
    states: { breach: say("breach", "违反约束"), lockUp: say("lock-up", "锁定分红"), inOrder: say("in order", "正常"), repaid: say("repaid", "已还清") },
    /** Headers as the functions read them. */
    columns: {
      period: say("Period", "期"),
      phase: say("Phase", "阶段"),
      cfads: "CFADS",
      draw: say("Draw", "提款"),
      debtService: say("Debt service", "还本付息"),
      crossSold: say("Cross-sold income", "交叉销售收入"),
      fees: say("Fees", "手续费"),
    },
  };
}
