import { aboutPage, checksPair, functionsPair } from "../book/aboutPage.mjs";

/** The cover: what the workbook is, what is invented, how to use it, what each sheet holds, and how it stands. */
export function fillAbout(sheet, { say, text, allChecks, ratios }) {
  const page = aboutPage(sheet, {
    title: say("Project finance: cash flow, covenants and lender's value", "项目融资：现金流、约束条款与贷款人价值"),
    subtitle: say("A template of Tenor — customer lifetime value for lenders", "Tenor 模板——贷款客户终身价值"),
  });

  const { pair, heading } = page;
  pair(say("What it is", "用途"), say(
    "A loan to one project — here a toll bridge that does not exist — over 3 periods of construction, 2 of ramp-up and 15 of operation: what the project earns, what the loan takes, how far the covenants are, and what the loan is worth to the lender.",
    "对单一项目（此处为一座虚构的收费大桥）的贷款：建设期 3 期、爬坡期 2 期、运营期 15 期。展示项目收入、贷款还本付息、距约束条款的余量，以及贷款对贷款人的价值。"));
  pair(say("Invented figures", "虚构数字"), say(
    "Every figure is invented: project, loan, probabilities of default, losses, capital. None is advice or a benchmark; put your own in their place.",
    "全部数字均为虚构，包括项目、贷款、违约概率、损失率与资本占用；既非建议，也非基准，请以自有数据替换。"));
  pair(say("How to use it", "使用方法"), say(
    "Type over the cells with a yellow ground on the sheet Inputs, and the phase of a period after construction on the sheet Cash flow. Everything else follows. Then look at Checks: all must hold.",
    "修改“输入”表中的黄底单元格，以及“现金流”表中完工后各期所处阶段，其余自动更新；然后查看“核对”表，各项均须成立。"));
  functionsPair(page, say);
  pair(say("Conventions", "约定"), say(
    "Millions of any one currency; a period is a year; draws and payments at the end of their period; the loan's rate is nominal a year.",
    "单位为百万元（任一货币）；一期为一年；提款与还款均在期末；贷款利率为名义年利率。"));

  heading(say("Sheets", "工作表"));
  pair(text.inputs, say("Figures of the project and terms of the loan.", "项目数据与贷款条款。"));
  pair(text.cashFlow, say("Cash flow available for debt service (CFADS), a row a period.", "可偿债现金流（CFADS），每期一行。"));
  pair(text.debt, say("Drawdown, interest, repayment and balance; sources and uses; the sculpted alternative.", "提款、利息、还款与余额；资金来源与运用；按现金流安排还款的替代方案。"));
  pair(text.ratios, say("DSCR, LLCR and PLCR against the covenants, with a chart.", "偿债备付率、贷款期与项目期备付率对照约束值，附图表。"));
  pair(text.lender, say("The loan's value to its lender: summary and schedule.", "贷款对贷款人的价值：汇总与逐期明细。"));
  pair(text.checks, say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。"));

  const missing = checksPair(page, say, allChecks);
  const count = (state) => `COUNTIF(${ratios.areaRef("status")},"${state}")`;
  const lockedUp = `"${say("No breach; distributions are locked up in this many periods: ", "无违反约束；分红被锁定的期数：")}"&${count(text.states.lockUp)}`;
  pair(say("Covenants", "约束条款"), `=IF(COUNT(${ratios.areaRef("dscr")})=0,${missing},IF(${count(text.states.breach)}>0,"${say("A covenant is breached: see the sheet Ratios", "有约束条款被违反：见“比率”表")}",IF(${count(text.states.lockUp)}>0,${lockedUp},"${say("All covenants are met", "全部约束条款达标")}")))`);
}
