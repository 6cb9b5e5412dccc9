import { absolute } from "../book/addresses.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { CONSTRUCTION, PERIODS, phaseNames, phaseOf } from "./timeline.mjs";

const FIRST_ROW = 6;
const CHART_ROWS = 18;

/** The columns that PROJECT_CLV reads stand side by side from the first on; what they are made of stands to the right. */
const COLUMNS = ["period", "phase", "revenue", "operatingCost", "workingCapital", "tax", "reserve", "cfads", "draw", "debtService", "crossSold", "fees", null, "cost", "depreciation", "interest", "profit", "losses"];

/** Where the cash flow table stands; its cells are filled once the debt is placed, as each refers to the other. */
export function placeCashFlow(book, { text }) {
  const sheet = book.addSheet(text.cashFlow, {
    widths: { A: 8, B: 13, C: 11, D: 11, E: 11, F: 11, G: 11, H: 11, I: 11, J: 11, K: 11, L: 11, M: 3, N: 12, O: 12, P: 12, Q: 12, R: 12 },
    frozen: `C${FIRST_ROW}`,
    tab: "FF0B4F55",
  });
  return new TableColumns(sheet, { firstRow: FIRST_ROW, rows: PERIODS }).place(COLUMNS);
}

export function fillCashFlow(table, { say, text, inputs, debt }) {
  const { sheet } = table;
  const phases = phaseNames(say);
  const input = inputs.ref;
  sheet.put("A1", say("Cash flow", "现金流"), "title");
  sheet.put("A2", say("Millions; money in is positive, money out negative. The phase of a period after construction may be changed.", "单位：百万元；流入为正，流出为负。完工后各期所处阶段可以修改。"), "subtitle");
  sheet.put(`A${FIRST_ROW - 2}`, say("For the lender", "贷款人视角"), "heading");
  sheet.put(`${table.letter("cost")}${FIRST_ROW - 2}`, say("Behind it", "计算过程"), "heading");
  headers(table, say, text);

  const at = (key) => (row) => table.at(key, row);
  const [period, phase, revenue] = [at("period"), at("phase"), at("revenue")];
  const previous = (key, row) => (row === FIRST_ROW ? "0" : table.at(key, row - 1));
  const built = (row) => `${phase(row)}="${phases.construction}"`;
  /** The first period of operation, from which prices are counted. */
  const start = `MATCH("${phases.operation}",${absolute(table.area("phase"))},0)`;
  const after = (row) => `${period(row)}-${start}`;
  const overhaul = (row) => `AND(${phase(row)}="${phases.operation}",MOD(${after(row)}+1,${input("overhaulEvery")})=0)`;

  table.fill("period", (_, index) => index + 1, "count", "centre");
  table.fill("phase", (_, index) => phaseOf(index + 1, phases), "leading");
  sheet.style(phase(FIRST_ROW + CONSTRUCTION), phase(table.lastRow), "input");
  sheet.choices.push({ area: table.area("phase", FIRST_ROW + CONSTRUCTION), formulae: [`"${phases.rampUp},${phases.operation}"`] });
  const use = (row) => (row === FIRST_ROW ? "1" : `IF(${phase(row)}="${phases.rampUp}",IF(${phase(row - 1)}="${phases.construction}",${input("rampUp1")},${input("rampUp2")}),1)`);
  table.fill("revenue", (row) => `=IF(${built(row)},0,${input("revenue")}*(1+${input("revenueGrowth")})^(${after(row)})*${use(row)})`, "money");
  table.fill("operatingCost", (row) => `=IF(${built(row)},0,-${input("operatingCost")}*(1+${input("costGrowth")})^(${after(row)}))-IF(${overhaul(row)},${input("overhaulCost")},0)`, "money");
  table.fill("workingCapital", (row) => `=(${previous("revenue", row)}-${revenue(row)})*${input("workingDays")}/360`, "money");
  table.fill("tax", (row) => `=-${input("tax")}*MAX(0,${table.at("profit", row)}-${previous("losses", row)})`, "money");
  table.fill("reserve", (row) => `=IF(${phase(row)}="${phases.operation}",-${input("reserve")},0)+IF(${overhaul(row)},${input("overhaulEvery")}*${input("reserve")},0)`, "money");
  table.fill("cfads", (row) => `=SUM(${revenue(row)}:${table.at("reserve", row)})`, "money", "strong");
  table.fill("draw", (row) => `=${table.at("cost", row)}*${input("gearing")}`, "money");
  table.fill("debtService", (row) => `=${debt.ref("debtService", debt.firstRow + row - FIRST_ROW)}`, "money");
  table.fill("crossSold", (row) => `=IF(${built(row)},${input("crossSoldConstruction")},${input("crossSoldOperation")})`, "money");
  table.fill("fees", (row) => `=IF(${period(row)}<=${input("lastRepayment")},${input("agencyFee")},0)`, "money");

  table.fill("cost", (_, index) => (index < CONSTRUCTION ? `=${input(`cost${index + 1}`)}` : 0), "money");
  table.fill("depreciation", (row) => `=IF(${built(row)},0,(SUM(${absolute(table.area("cost"))})+SUM(${absolute(debt.areaRef("capitalised"))}))/(${PERIODS}-COUNTIF(${absolute(table.area("phase"))},"${phases.construction}")))`, "money");
  table.fill("interest", (row) => `=${debt.ref("interestPaid", debt.firstRow + row - FIRST_ROW)}`, "money");
  table.fill("profit", (row) => `=${revenue(row)}+${table.at("operatingCost", row)}-${table.at("depreciation", row)}-${table.at("interest", row)}`, "money");
  table.fill("losses", (row) => `=MAX(0,${previous("losses", row)}-${table.at("profit", row)})`, "money");
  totals(table, say);
  sheet.charts.push(chart(table, say));
}

function headers(table, say, { columns }) {
  const words = {
    ...columns,
    revenue: say("Revenue", "营业收入"),
    operatingCost: say("Operating cost", "运营成本"),
    workingCapital: say("Working capital", "营运资金变动"),
    tax: say("Tax", "所得税"),
    reserve: say("Reserves", "准备金变动"),
    cost: say("Construction cost", "建设成本"),
    depreciation: say("Depreciation", "折旧"),
    interest: say("Interest paid", "已付利息"),
    profit: say("Taxable profit", "应税利润"),
    losses: say("Losses carried", "结转亏损"),
  };
  for (const key of COLUMNS) if (key) table.header(key, words[key], ...(key === "period" ? ["centre"] : key === "phase" ? ["left"] : []));
  table.sheet.heights[FIRST_ROW - 1] = 32;
}

const SUMMED = ["revenue", "operatingCost", "workingCapital", "tax", "reserve", "cfads", "draw", "debtService", "crossSold", "fees", "cost", "depreciation", "interest", "profit"];

function chart(table, say) {
  const top = table.lastRow + 4;
  return {
    from: `A${top}`,
    to: `M${top + CHART_ROWS}`,
    title: say("Cash flow available for debt service, and what the loan takes", "可偿债现金流与还本付息"),
    description: say("Columns: CFADS by period; line: debt service.", "柱：逐期 CFADS；线：还本付息。"),
    categoryTitle: say("Period", "期"),
    valueTitle: say("Millions", "百万元"),
    valueFormat: "#,##0",
    categories: { sheet: table.sheet, area: table.area("period") },
    series: [table.series("cfads", "columns", "8FC1BF"), table.series("debtService", "line", "0B4F55")],
  };
}

function totals(table, say) {
  const row = table.lastRow + 2;
  for (const key of COLUMNS) {
    if (!key) continue;
    const content = key === "period" ? say("Total", "合计") : SUMMED.includes(key) ? `=SUM(${table.area(key)})` : "";
    table.sheet.put(table.at(key, row), content, "total", key === "period" ? "leading" : "money");
  }
}
