import { say, type LocalText } from "../../catalog/text/localText";

/** A line of the card: what it is about, and what is said of it. */
interface CardText {
  readonly label: LocalText;
  readonly text: LocalText;
}

const line = (label: LocalText, text: LocalText): CardText => ({ label, text });

export const purposeLines: readonly CardText[] = [
  line(say("Purpose", "用途"), say("Estimates the present value of a lending client's future net income to the lender (customer lifetime value, CLV), as the client stands and under scenarios.", "估计贷款客户未来为机构带来的净收益现值（客户终身价值，CLV），包括现状与各情景。")),
  line(say("Scope", "适用范围"), say("Clients with loans, facilities, deposits or fees, one currency at a time: one by one, as a portfolio, under scenarios and simulated.", "有贷款、授信、存款或收费业务的客户，每次单一币种；可逐户、按组合、在情景下及以模拟方式估值。")),
  line(say("Not meant for", "不适用于"), say("Accounting provisions, regulatory capital or automatic credit decisions, unless validated for that use.", "未经针对性验证，不用于会计减值、监管资本或自动授信决策。")),
];

export const methodLines: readonly CardText[] = [
  line(say("Value", "价值"), say("Sum over periods of (revenue + referrals − retention cost − capital charge) × weight of still being a client × discount factor, less discounted expected loss, less acquisition cost.", "逐期（收入 + 推荐收益 − 维护成本 − 资本成本）× 仍为客户的权重 × 折现因子之和，减折现预期损失，减获客成本。")),
  line(say("Two exits", "两种退出"), say("In each period a client may first default, then leave: alive at the end = alive at the start × (1 − PD) × (1 − churn), both per period.", "每期客户先可能违约、再可能流失：期末存续 = 期初存续 × (1 − PD) × (1 − 流失率)，均为期间概率。")),
  line(say("Expected loss", "预期损失"), say("Defaults of the period × LGD × EAD at the start of the period, discounted. Risk is charged here and in capital, never through the discount rate as well.", "当期违约 × LGD × 期初 EAD，再折现。风险只在此处及资本成本中计入，不再计入折现率。")),
  line(say("Rates", "利率与概率"), say("Annual effective decimals; per period 1 − (1 − annual)^(1/periods). Contract rates are nominal, rate/periods.", "年化有效值（小数）；期间值为 1 − (1 − 年值)^(1/期数)。合同利率为名义利率，按 利率/期数 计。")),
  line(say("Scenarios", "情景"), say("Named shocks to drivers, in the order listed; the weighted value is the weighted mean of results, not the result of mean inputs.", "对驱动因素的具名冲击，按所列顺序作用；加权价值为各情景结果的加权平均，而非平均输入的结果。")),
];

export const limitLines: readonly CardText[] = [
  line(say("Conditional probabilities", "条件概率"), say("PD and churn by year are conditional on being there at the start of the year. Cumulative probabilities entered in their place overstate exits.", "逐年 PD 与流失率均以年初仍为客户为条件；误填累计概率会高估退出。")),
  line(say("Constant tail", "尾部不变"), say("A curve that ends holds its last value; a perpetual value is the closed form of that constant tail and leans on it.", "曲线结束后保持末值；永续价值是该不变尾部的闭式解，依赖于这一假定。")),
  line(say("Independence", "独立性"), say("Within a period and a scenario, default and attrition are independent of each other and of the margin; only the simulation moves them together, by three factors.", "同一期间与情景内，违约、流失与利润相互独立；仅模拟以三个因子使其联动。")),
  line(say("Signs that may surprise", "方向例外"), say("Value falls with churn only while the net margin after expected loss is above 0: a client whose loss exceeds its margin gains from leaving.", "仅当扣除预期损失后的净利差为正时，价值才随流失率上升而下降；损失超过利差的客户，流失反而提高价值。")),
  line(say("Defaults of inputs", "输入缺省值"), say("Where neither table nor assumption says otherwise: PD 0, LGD 45 %, growth 0, retention cost 0, 10 years, quarterly. They are conventions, not estimates.", "表与假设均未给出时：PD 为 0、LGD 45%、增长 0、维护成本 0、10 年、按季。均为约定，而非估计。")),
  line(say("Illustrative parameters", "示例参数"), say("Coefficients of churn signals, bounds of segments, swings and the scenario library are illustrative until they are fitted to, or approved for, this portfolio.", "流失信号系数、分层阈值、敏感性幅度与情景库在针对本组合拟合或批准前均为示例。")),
  line(say("Not in the model", "模型未包含"), say("Currency risk, taxes except where a function asks for them, cures after default, and behaviour of clients in answer to the lender's own actions.", "汇率风险、税（除函数另有要求外）、违约后恢复正常，以及客户对机构自身举措的反应。")),
];

export const monitoringLines: readonly CardText[] = [
  line(say("Outcomes", "结果分析"), say("CHURN_BACKTEST, SBG_BACKTEST, REPEAT_BACKTEST, FORECAST_BACKTEST and PD_BACKTEST hold estimates against time held out, beside a naive forecast.", "CHURN_BACKTEST、SBG_BACKTEST、REPEAT_BACKTEST、FORECAST_BACKTEST、PD_BACKTEST 以留出期检验估计，并与朴素预测比较。")),
  line(say("Changes of value", "价值变动"), say("The page Changes and COMPARE say why one client table is worth more than another.", "“变动”页与 COMPARE 说明两张客户表价值差异的原因。")),
  line(say("Integrity", "完整性"), say("tenor verify recomputes formulas and runs, tenor scan looks for mistakes, the sheet of checks watches over the tables, and the self-test over the program itself.", "tenor verify 重算公式与运行，tenor scan 查错，检查表监控各表，自检核对程序本身。")),
];

/** What people fill in; kept when the card is written again. */
export const peopleLabels: readonly LocalText[] = [
  say("Model owner", "模型负责人"),
  say("Developer", "开发人"),
  say("Independent validator", "独立验证人"),
  say("Users", "使用人"),
  say("Materiality or tier", "重要性或分级"),
  say("Decisions it is used for", "用于何种决策"),
  say("Monitoring: how often, by whom", "监测频率与责任人"),
  say("Thresholds for action", "触发行动的阈值"),
  say("Validated on", "验证日期"),
  say("Approved by", "批准人"),
  say("Approved on", "批准日期"),
  say("Next review", "下次复审"),
];

export const cardWords = {
  name: say("Tenor Model Card", "Tenor 模型卡"),
  title: say("Model card: customer lifetime value", "模型卡：客户终身价值"),
  version: say("Model and version", "模型与版本"),
  written: say("Written at", "写出时间"),
  see: say("See", "参见"),
  guidance: say("SR 26-2 and OCC Bulletin 2026-13 (17 April 2026) on model risk management, which replaced SR 11-7. Whoever is subject to them, or to other rules, checks this card against their text.", "关于模型风险管理的 SR 26-2 与 OCC Bulletin 2026-13（2026 年 4 月 17 日，取代 SR 11-7）。受其或其他规定约束者，请对照原文核对本卡。"),
  purposeTitle: say("Purpose and scope", "用途与范围"),
  methodTitle: say("Method", "方法"),
  inputsTitle: say("Inputs and assumptions", "输入与假设"),
  limitsTitle: say("Limits and known weaknesses", "局限与已知弱点"),
  dataTitle: say("Data", "数据"),
  testsTitle: say("Tests", "测试"),
  historyTitle: say("History", "历史"),
  monitoringTitle: say("Monitoring", "监测"),
  peopleTitle: say("To be filled in by people", "由人员填写"),
  columns: say("Columns read", "读取的列"),
  scenarios: say("Scenarios and weights", "情景与权重"),
  none: say("none", "无"),
  matrix: say("Rating matrix", "评级迁移矩阵"),
  matrixTaken: say("taken from the sheet", "取自工作表"),
  sheet: say("Where assumptions are kept", "假设存放处"),
  sheetAt: say("table TenorAssumptions on the sheet {sheet}, with owner, source and approval", "工作表“{sheet}”上的表 TenorAssumptions，含负责人、依据与批准人"),
  sheetNone: say("in the pane only: no table TenorAssumptions in this workbook", "仅在窗格中：本工作簿没有表 TenorAssumptions"),
  table: say("Table", "客户表"),
  rows: say("Rows", "行数"),
  rowsSaid: say("{rows} read, {usable} usable, {errors} left out", "读取 {rows} 行，可用 {usable} 行，排除 {errors} 行"),
  leftOut: say("Left out", "排除的行"),
  warnings: say("Warnings", "警告"),
  selfTest: say("Self-test", "自检"),
  selfTestSaid: say("{passed} of {calls} calls gave the expected value ({when}; Tenor {version}; {host})", "{calls} 项调用中 {passed} 项得到期望值（{when}；Tenor {version}；{host}）"),
  selfTestNone: say("not made in this workbook", "本工作簿未做自检"),
  checks: say("Sheet of checks", "检查表"),
  checksSaid: say("{passed} of {all} checks hold, as this card was written", "写出本卡时，{all} 项检查中 {passed} 项通过"),
  checksNone: say("not written in this workbook", "本工作簿未写出检查表"),
  runs: say("Recorded runs", "运行记录"),
  runsCount: say("{count} in the table TenorRuns; the last {shown}:", "表 TenorRuns 中有 {count} 条；最近 {shown} 条："),
  runSaid: say("{kind}, {who}, Tenor {version}: CLV as it stands {base}, weighted {weighted}; {valued} valued, {leftOut} left out; inputs {hash}", "{kind}，{who}，Tenor {version}：现状 CLV {base}，加权 {weighted}；估值 {valued} 户，排除 {leftOut} 户；输入 {hash}"),
  changes: say("Changes of assumptions", "假设变更"),
  changesCount: say("{count} in the table TenorChanges; the last {shown}:", "表 TenorChanges 中有 {count} 条；最近 {shown} 条："),
  changeSaid: say("{what}: from {from} to {to}, {who} {reason}", "{what}：由 {from} 改为 {to}，{who} {reason}"),
} as const satisfies Record<string, LocalText>;
