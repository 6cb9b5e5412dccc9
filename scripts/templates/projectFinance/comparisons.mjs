/** The checks of the workbook: two figures each that have to be the same. */
export function comparisons({ say, inputs, cashFlow, debt, sums, ratios, lender }) {
  const money = "money";
  const lastDebt = debt.ref("closing", debt.lastRow);
  const onDebt = (address) => debt.sheet.ref(address);
  return [
    { label: say("Debt: the balance closes at 0", "债务：期末余额归零"), one: lastDebt, other: "0", format: money },
    { label: say("Debt: draws and capitalised interest = principal repaid", "债务：提款与资本化利息之和 = 偿还本金"), one: `SUM(${debt.areaRef("draw")})+SUM(${debt.areaRef("capitalised")})`, other: `SUM(${debt.areaRef("principal")})`, format: money },
    { label: say("Construction: sources = uses", "建设期：资金来源 = 资金运用"), one: onDebt(sums.sources), other: onDebt(sums.uses), format: money },
    { label: say("Draws stay within the commitment (what goes beyond it)", "提款不超过承诺额度（超出部分）"), one: `MAX(0,SUM(${debt.areaRef("draw")})-${inputs.ref("commitment")})`, other: "0", format: money },
    { label: say("Interest in construction: Excel = TENOR.IDC", "建设期利息：Excel 公式 = TENOR.IDC"), one: `SUM(${debt.areaRef("capitalised")})`, other: onDebt(sums.idc), format: money },
    { label: say("Maintenance reserve: never below 0 at the end", "大修准备金：期末不为负"), one: `MIN(0,-SUM(${cashFlow.areaRef("reserve")}))`, other: "0", format: money },
    ...["dscr", "llcr", "plcr"].map((key) => ({
      label: say(`${key.toUpperCase()}, all periods together: Excel = TENOR.${key.toUpperCase()}`, `${key.toUpperCase()}（各期之和）：Excel 公式 = TENOR.${key.toUpperCase()}`),
      one: `SUM(${debt.areaRef(key)})`,
      other: `SUM(${ratios.areaRef(key)})`,
    })),
    { label: say("Balances, all periods together: sheet Debt = TENOR.PROJECT_CLV", "期末余额（各期之和）：“债务”表 = TENOR.PROJECT_CLV"), one: `SUM(${debt.areaRef("closing")})`, other: `SUM(${lender.closing})`, format: money },
    { label: say("Lender's value = sum of its lines", "贷款人价值 = 各项之和"), one: lender.value, other: `SUM(${lender.lines})`, format: money },
    { label: say("Lender's value = last cumulative value of the schedule", "贷款人价值 = 逐期明细最后的累计价值"), one: lender.value, other: lender.cumulative, format: money },
    { label: say("Lender's value: Excel = TENOR.PROJECT_CLV", "贷款人价值：Excel 公式 = TENOR.PROJECT_CLV"), one: lender.native, other: lender.value, format: money },
  ];
}
