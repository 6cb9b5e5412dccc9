import { placeAbout } from "../book/aboutPage.mjs";
import { styleResults } from "../book/styleResults.mjs";
import { template } from "../book/template.mjs";
import { fillAbout } from "./aboutSheet.mjs";
import { SNAPSHOT, deals, defaultsByIndustry, pastPlans, ratings, relationships, revenues } from "./data.mjs";
import { historySheet, placeResults } from "./historySheet.mjs";
import { highEnd, regular } from "./publishedCohorts.mjs";

const YEAR = 365;
const TAB = "FF2E8B8B";

/** The template for estimates from a client history. */
export const clientHistory = template("client-history", ["Estimates from a client history", "由客户历史数据估计"], (book, { say, language }) => {
  const names = {
    about: say("About", "说明"), relationships: say("Relationships", "客户关系"), renewals: say("Renewals", "续约"), deals: say("Deals", "交易"),
    revenue: say("Revenue", "收入"), defaults: say("Defaults", "违约"), ratings: say("Ratings", "评级"),
  };
  const about = placeAbout(book, names.about);
  const shared = { say, language, names };
  const filled = [relationshipsSheet, renewalsSheet, dealsSheet, revenueSheet, defaultsSheet, ratingsSheet].map((fill) => fill(book, shared));
  fillAbout(about, shared);
  return () => {
    for (const { sheet, places } of filled) styleResults(sheet, places);
  };
});

function relationshipsSheet(book, { say, language, names }) {
  const reasons = [say("attrition", "流失"), say("prepayment", "提前还款"), say("default", "违约")];
  const table = historySheet(book, {
    name: names.relationships, tab: TAB,
    title: say("Relationships: who left after how long, and why", "客户关系：多久离开，因何离开"),
    subtitle: say("360 invented clients of a bank that introduced its CRM in 2017; attrition 7.5 % a year at average signals, prepayment 4 %, default 1.5 % went in.", "360 个虚构客户，银行于 2017 年启用 CRM；设定的年流失率（信号取均值时）7.5%、提前还款 4%、违约 1.5%。"),
    columns: [
      { id: "client", header: say("Client", "客户"), style: "plain", width: 9 },
      { id: "opened", header: say("Opened", "开户日期"), style: "date" },
      { id: "closed", header: say("Closed", "销户日期"), style: "date" },
      { id: "snapshot", header: say("Snapshot", "快照日期"), style: "date" },
      { id: "observedFrom", header: say("Observed from", "观察起始日"), style: "date" },
      { id: "reason", header: say("Reason", "原因"), style: "plain" },
      { id: "satisfaction", header: say("Satisfaction", "满意度"), style: "plain" },
      { id: "daysToApprove", header: say("Days to approve", "审批天数"), style: "count" },
      { id: "openComplaints", header: say("Open complaints", "未结投诉"), style: "count" },
    ],
    rows: relationships().map((row) => ({ ...row, reason: row.reason === null ? null : reasons[row.reason] })),
  });
  const { sheet, withHeader, next } = table;
  const count = relationships().length;
  const history = (places, index) => `$${places.history.column(index)}$6:$${places.history.column(index)}$${5 + count}`;
  const places = placeResults(sheet, next, [
    { id: "rate", heading: say("Churn a year", "年流失率"), wide: 5, formula: () => `=TENOR.CHURN_RATE(${withHeader("client", "reason")},${SNAPSHOT},"${language}")` },
    { id: "backtest", heading: say("Two years held out", "留出两年检验"), wide: 6, formula: () => `=TENOR.CHURN_BACKTEST(${withHeader("client", "reason")},${SNAPSHOT - 2 * YEAR},${SNAPSHOT},"${language}")` },
    { id: "history", heading: say("Durations and events, in years", "存续时间与事件（年）"), wide: 5, formula: () => `=TENOR.CHURN_HISTORY(${withHeader("client", "reason")},${SNAPSHOT},"years","${language}")` },
    { id: "drivers", heading: say("What drives clients away", "流失驱动因素"), wide: 11, formula: (placed) => `=TENOR.CHURN_FIT(${history(placed, 1)},${history(placed, 2)},${withHeader("satisfaction", "openComplaints")},${history(placed, 3)},"${language}")` },
    { id: "risks", heading: say("Lost to each cause", "按原因的累计离开比例"), wide: 18, formats: ["estimate", "count"], formula: (placed) => `=TENOR.COMPETING_RISKS(${history(placed, 1)},${history(placed, 4)},,${history(placed, 3)},,"${language}")` },
  ]);
  return { sheet, places };
}

function renewalsSheet(book, { say, language, names }) {
  const table = historySheet(book, {
    name: names.renewals, tab: TAB,
    title: say("Renewals: two cohorts as published", "续约：两个已发表的客群"),
    subtitle: say("Per cent of customers still there, Fader & Hardie (2007), Journal of Interactive Marketing 21(1). Fitted on years 0 to 7 as there: α 0.668, β 3.806.", "仍在客户的百分比，Fader 与 Hardie（2007），Journal of Interactive Marketing 21(1)。与原文一致，以第 0 至 7 年拟合：α 0.668，β 3.806。"),
    columns: [{ id: "year", header: say("Year", "年"), style: "count", width: 9 }, { id: "regular", header: say("Regular", "普通（Regular）"), style: "estimate" }, { id: "highEnd", header: say("High End", "高端（High End）"), style: "estimate" }],
    rows: highEnd.map((share, year) => ({ year, regular: regular[year], highEnd: share })),
  });
  const { sheet, column, next } = table;
  const fitted = "$C$6:$C$13";
  const places = placeResults(sheet, next, [
    { id: "sbg", heading: say("High End, constant churn of each client", "High End，每个客户流失率不变"), wide: 5, formula: () => `=TENOR.SBG_FIT(${fitted},"sbg","${language}")` },
    { id: "bdw", heading: say("High End, churn changes with time", "High End，流失率随时间变化"), wide: 5, formula: () => `=TENOR.SBG_FIT(${fitted},"bdw","${language}")` },
    { id: "curve", heading: say("Fitted", "拟合"), header: say("Survival", "留存率"), wide: 1, formula: (placed) => `=TENOR.SBG_SURVIVAL($${placed.sbg.column(1)}$6,$${placed.sbg.column(1)}$7,${column("year")})` },
    { id: "backtest", heading: say("Five years held out", "留出五年检验"), wide: 6, formula: () => `=TENOR.SBG_BACKTEST(${column("highEnd")},5,"sbg","${language}")` },
  ]);
  return { sheet, places };
}

function dealsSheet(book, { say, language, names }) {
  const rows = deals();
  const table = historySheet(book, {
    name: names.deals, tab: TAB,
    title: say("Deals: business that comes again without a contract", "交易：无合同约束的重复业务"),
    subtitle: say("260 invented clients since 2022; their rates, their leaving and their amounts were drawn from the models that are fitted here.", "2022 年以来的 260 个虚构客户；交易频率、离开与金额均由此处拟合的模型抽取。"),
    columns: [{ id: "customer", header: say("Customer", "客户"), style: "plain", width: 10 }, { id: "date", header: say("Date", "日期"), style: "date" }, { id: "amount", header: say("Amount", "金额"), style: "money" }],
    rows,
  });
  const { sheet, column, next } = table;
  const list = `${column("customer")},${column("date")},${column("amount")}`;
  const clients = new Set(rows.map(({ customer }) => customer)).size;
  const rfm = (placed, index) => `$${placed.rfm.column(index)}$6:$${placed.rfm.column(index)}$${5 + clients}`;
  const fit = (placed) => `$${placed.fit.column(0)}$5:$${placed.fit.column(4)}$29`;
  const places = placeResults(sheet, next, [
    { id: "fit", heading: say("How often, and how much", "频率与金额"), wide: 5, formula: () => `=TENOR.REPEAT_FIT(${list},${SNAPSHOT},"bgnbd","months","${language}")` },
    { id: "backtest", heading: say("A year held out", "留出一年检验"), wide: 6, formula: () => `=TENOR.REPEAT_BACKTEST(${list},${SNAPSHOT - YEAR},${SNAPSHOT},"bgnbd","months","${language}")` },
    { id: "rfm", heading: say("Recency, frequency, value", "近度、频次、金额"), wide: 9, formula: () => `=TENOR.RFM(${list},${SNAPSHOT},"months","${language}")` },
    { id: "value", heading: say("Value of the next five years, margin 25 %", "未来五年价值（利润率 25%）"), wide: 4, formula: (placed) => `=TENOR.REPEAT_CLV(${fit(placed)},${fit(placed)},${rfm(placed, 1)},${rfm(placed, 2)},${rfm(placed, 3)},${rfm(placed, 4)},5,0.1,0.25,"months","bgnbd","${language}")` },
  ]);
  return { sheet, places };
}

function revenueSheet(book, { say, language, names }) {
  const table = historySheet(book, {
    name: names.revenue, tab: TAB,
    title: say("Revenue: what comes next, and what the client plans", "收入：未来走势与客户计划"),
    subtitle: say("Ten invented years of quarterly income, and the plans of one client: they ran some 10 % high.", "虚构的十年季度收入与客户计划：计划平均偏高约 10%。"),
    columns: [{ id: "period", header: say("Period", "期"), style: "plain", width: 10 }, { id: "revenue", header: say("Revenue", "收入"), style: "money" }],
    rows: revenues(),
  });
  const { sheet, column } = table;
  const plans = pastPlans();
  sheet.put("D4", say("Past plans", "历史计划"), "heading");
  sheet.putRow("D5", [say("Year", "年"), say("Planned", "计划"), say("Actual", "实际")], "header");
  plans.forEach((plan, index) => sheet.putRow(`D${6 + index}`, [plan.year, plan.planned, plan.actual], "input", "count"));
  sheet.put("D15", say("Plan of the next quarters", "未来各季计划"), "heading");
  sheet.putRow("D16", [say("Quarter", "季度"), say("Plan", "计划")], "header");
  [62, 66, 65, 74].forEach((planned, index) => sheet.putRow(`D${17 + index}`, [`2026 Q${index + 1}`, planned], "input"));
  Object.assign(sheet.widths, { D: 12, E: 12, F: 12 });
  const places = placeResults(sheet, 8, [
    { id: "forecast", heading: say("Two years ahead", "未来两年"), wide: 4, formula: () => `=TENOR.FORECAST_REVENUE(${column("revenue")},8,"auto",4,,"${language}")` },
    { id: "backtest", heading: say("Two years held out", "留出两年检验"), wide: 6, formula: () => `=TENOR.FORECAST_BACKTEST(${column("revenue")},8,"auto",4,,"${language}")` },
    { id: "combined", heading: say("With the client's own plan", "结合客户自身计划"), wide: 6, formula: () => `=TENOR.FORECAST_COMBINED(${column("revenue")},$E$17:$E$20,$E$5:$F$${5 + plans.length},,"auto",4,,"${language}")` },
  ]);
  return { sheet, places };
}

function defaultsSheet(book, { say, language, names }) {
  const industries = say("Trade,Manufacturing,Transport,Services,Construction,Hospitality", "贸易,制造,交通运输,服务,建筑,餐饮住宿").split(",");
  const table = historySheet(book, {
    name: names.defaults, tab: TAB,
    title: say("Defaults: PD by industry, thin ones leaning on the portfolio", "违约：分行业违约概率，数据少的行业向组合收缩"),
    subtitle: say("Invented; rates of 1.2, 2.2, 3.0, 1.8, 4.5 and 2.6 % a year went in.", "虚构数据；设定的年违约率依次为 1.2%、2.2%、3.0%、1.8%、4.5%、2.6%。"),
    columns: [{ id: "industry", header: say("Industry", "行业"), style: "plain", width: 16 }, { id: "year", header: say("Year", "年份"), style: "count" }, { id: "obligors", header: say("Obligors", "债务人数"), style: "count" }, { id: "defaults", header: say("Defaults", "违约数"), style: "count" }],
    rows: defaultsByIndustry(industries),
  });
  const { sheet, column, next } = table;
  const places = placeResults(sheet, next, [
    { id: "pd", heading: say("PD by industry", "分行业违约概率"), wide: 10, formats: [undefined, "count", "count"], formula: () => `=TENOR.PD_BY_GROUP(${column("industry")},${column("defaults")},${column("obligors")},${column("year")},,"${language}")` },
    { id: "backtest", heading: say("The last year held out", "留出最后一年检验"), wide: 6, formula: () => `=TENOR.PD_BACKTEST(${column("industry")},${column("defaults")},${column("obligors")},${column("year")},1,,"${language}")` },
  ]);
  return { sheet, places };
}

function ratingsSheet(book, { say, language, names }) {
  const table = historySheet(book, {
    name: names.ratings, tab: TAB,
    title: say("Ratings: how clients move between them", "评级：客户如何在等级间迁移"),
    subtitle: say("150 invented clients since 2017; D is default. The matrix goes into PD_TERM, MIGRATE, CLV_MARKOV and the pane.", "2017 年以来的 150 个虚构客户；D 为违约。矩阵可用于 PD_TERM、MIGRATE、CLV_MARKOV 与任务窗格。"),
    columns: [{ id: "client", header: say("Client", "客户"), style: "plain", width: 10 }, { id: "date", header: say("Date", "日期"), style: "date" }, { id: "rating", header: say("Rating", "评级"), style: "centre" }],
    rows: ratings(),
  });
  const { sheet, column, next } = table;
  const call = (method, show) => `=TENOR.RATING_MATRIX(${column("client")},${column("date")},${column("rating")},"${method}",${SNAPSHOT},,"${show}",,"${language}")`;
  const places = placeResults(sheet, next, [
    { id: "duration", heading: say("By the time spent", "按停留时间"), wide: 5, formula: () => call("duration", "matrix") },
    { id: "low", heading: say("Low", "区间下限"), wide: 5, formula: () => call("duration", "low") },
    { id: "high", heading: say("High", "区间上限"), wide: 5, formula: () => call("duration", "high") },
    { id: "cohort", heading: say("By yearly cohorts", "按年度队列"), wide: 5, formula: () => call("cohort", "matrix") },
    { id: "counts", heading: say("Moves and years", "变动次数与年数"), wide: 6, formula: () => call("duration", "counts") },
  ]);
  return { sheet, places };
}
