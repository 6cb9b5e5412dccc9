import { absolute } from "../book/addresses.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { CONSTRUCTION, LAST_REPAYMENT, PERIODS } from "./timeline.mjs";

const FIRST_ROW = 14;
const COLUMNS = ["period", "phase", "cfads", "debtService", "dscr", "llcr", "plcr", "lockUp", "minimum", "minLlcr", "headroom", "status", "bar"];
const CHART_ROWS = 20;

/** Ratios by period against the covenants: as numbers, as bars in the cells, and as a chart. */
export function ratiosSheet(book, { say, text, inputs, cashFlow, debt }) {
  const sheet = book.addSheet(text.ratios, {
    widths: { A: 24, B: 13, C: 11, D: 11, E: 11, F: 11, G: 11, H: 11, I: 11, J: 11, K: 14, L: 12, M: 42 },
    tab: "FF2E8B8B",
  });
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: PERIODS - CONSTRUCTION }).place(COLUMNS);
  const covenants = fillTable(table, { say, text, inputs, cashFlow, debt });
  summary(table, { say, inputs });
  sheet.charts.push(chart(table, covenants, say));
  return table;
}

function fillTable(table, { say, text, inputs, cashFlow, debt }) {
  const { sheet } = table;
  const input = inputs.ref;
  sheet.put("A1", say("Ratios and covenants", "财务比率与约束条款"), "title");
  sheet.put("A2", say("By period after construction. The chart is seen in Excel, WPS and LibreOffice; the bars in the cells say the same everywhere.", "完工后逐期列示。图表可在 Excel、WPS 与 LibreOffice 中查看；单元格内的条形在任何程序中含义相同。"), "subtitle");
  const words = {
    ...text.columns,
    dscr: say("DSCR", "偿债备付率 DSCR"),
    llcr: say("LLCR", "贷款期备付率 LLCR"),
    plcr: say("PLCR", "项目期备付率 PLCR"),
    lockUp: say("Lock-up DSCR", "锁定线 DSCR"),
    minimum: say("Minimum DSCR", "最低 DSCR"),
    minLlcr: say("Minimum LLCR", "最低 LLCR"),
    headroom: say("CFADS may fall by", "CFADS 可承受降幅"),
    status: say("State", "状态"),
    bar: say("DSCR (a stroke is 0.05x)", "DSCR（每笔 0.05 倍）"),
  };
  for (const key of COLUMNS) table.header(key, words[key], ...(["period", "phase", "bar"].includes(key) ? ["left"] : key === "status" ? ["centre"] : []));
  sheet.heights[FIRST_ROW - 1] = 32;

  const from = (other, key, row) => other.ref(key, other.firstRow + CONSTRUCTION + row - FIRST_ROW);
  const after = (other, key) => other.areaRef(key, other.firstRow + CONSTRUCTION);
  const dscr = (row) => table.at("dscr", row);
  table.fill("period", (row) => `=${from(cashFlow, "period", row)}`, "count", "leading");
  table.fill("phase", (row) => `=${from(cashFlow, "phase", row)}`);
  table.fill("cfads", (row) => `=${from(cashFlow, "cfads", row)}`, "money");
  table.fill("debtService", (row) => `=${from(debt, "debtService", row)}`, "money");
  const first = FIRST_ROW;
  const debtArea = `${absolute(table.area("cfads"))},${absolute(after(debt, "opening"))},${input("rate")},${input("periods_per_year")}`;
  // One value a cell: LibreOffice drops the stored results of array formulas, and the chart needs them.
  const position = (row) => `${table.at("period", row)}-${absolute(table.at("period", first))}+1`;
  const owed = (row, ratio) => `=IF(${table.at("debtService", row)}>0,${ratio},"")`;
  table.fill("dscr", (row) => owed(row, `TENOR.DSCR(${table.at("cfads", row)},${table.at("debtService", row)})`), "tenor", "ratio");
  table.fill("llcr", (row) => owed(row, `INDEX(TENOR.LLCR(${debtArea}),${position(row)})`), "tenor", "ratio");
  table.fill("plcr", (row) => owed(row, `INDEX(TENOR.PLCR(${debtArea}),${position(row)})`), "tenor", "ratio");
  table.fill("lockUp", () => `=${input("lock_up_dscr")}`, "ratio", "note");
  table.fill("minimum", () => `=${input("min_dscr")}`, "ratio", "note");
  table.fill("minLlcr", () => `=${input("min_llcr")}`, "ratio", "note");
  table.fill("headroom", (row) => owed(row, `MIN(1-${table.at("minimum", row)}/${dscr(row)},1-${table.at("minLlcr", row)}/${table.at("llcr", row)})`), "percent");
  table.fill("status", (row) => `=IF(${table.at("debtService", row)}>0,IF(OR(${dscr(row)}<${table.at("minimum", row)},${table.at("llcr", row)}<${table.at("minLlcr", row)}),"${text.states.breach}",IF(${dscr(row)}<${table.at("lockUp", row)},"${text.states.lockUp}","${text.states.inOrder}")),"${text.states.repaid}")`, "centre");
  table.fill("bar", (row) => owed(row, `REPT("|",MIN(50,ROUND(${dscr(row)}/0.05,0)))`), "bar", "leading");
  sheet.conditions.push({
    area: table.area("status"),
    rules: [
      { type: "expression", formulae: [`${table.at("status", first)}="${text.states.breach}"`], priority: 1, style: { font: { bold: true, color: { argb: "FFB3261E" } } } },
      { type: "expression", formulae: [`${table.at("status", first)}="${text.states.lockUp}"`], priority: 2, style: { font: { bold: true, color: { argb: "FF9A6700" } } } },
    ],
  });
  return { last: FIRST_ROW + LAST_REPAYMENT - CONSTRUCTION - 1 };
}

const SUMMARY_ROW = 5;

function summary(table, { say, inputs }) {
  const { sheet } = table;
  const input = inputs.ref;
  sheet.putRow(`A${SUMMARY_ROW - 1}`, [say("Measure", "指标"), "", say("Value", "数值"), say("Covenant", "约束值"), say("Headroom", "余量"), say("In order", "是否达标")], "header");
  sheet.style(`A${SUMMARY_ROW - 1}`, `A${SUMMARY_ROW - 1}`, "left");
  const measure = (index, label, content, covenant) => {
    const row = SUMMARY_ROW + index;
    sheet.put(`A${row}`, label, "row");
    sheet.style(`B${row}`, `B${row}`, "row");
    sheet.put(`C${row}`, content, "row", "ratio", "strong");
    sheet.put(`D${row}`, covenant ? `=${covenant}` : "", "row", "ratio", "note");
    sheet.put(`E${row}`, covenant ? `=1-D${row}/C${row}` : "", "row", "percent");
    sheet.put(`F${row}`, covenant ? `=C${row}>=D${row}` : "", "row", "trailing");
  };
  const [dscr, llcr] = ["dscr", "llcr"].map((key) => table.area(key));
  measure(0, say("Minimum DSCR", "最低偿债备付率"), `=MIN(${dscr})`, input("min_dscr"));
  measure(1, say("Minimum DSCR, against lock-up", "最低偿债备付率（对照锁定线）"), `=MIN(${dscr})`, input("lock_up_dscr"));
  measure(2, say("Average DSCR", "平均偿债备付率"), `=AVERAGE(${dscr})`);
  measure(3, say("LLCR at completion", "完工时贷款期备付率"), `=${table.at("llcr", table.firstRow)}`, input("min_llcr"));
  measure(4, say("Minimum LLCR", "最低贷款期备付率"), `=MIN(${llcr})`, input("min_llcr"));
  measure(5, say("PLCR at completion", "完工时项目期备付率"), `=${table.at("plcr", table.firstRow)}`);
  sheet.put(`A${FIRST_ROW - 2}`, say("By period", "逐期"), "heading");
  sheet.put(`H${SUMMARY_ROW - 1}`, say("Headroom is the part of CFADS that may be lost before the covenant is met exactly.", "余量指 CFADS 下降多少后恰好触及约束值。"), "note");
}

function chart(table, { last }, say) {
  const { sheet } = table;
  const series = (key, kind, colour) => table.series(key, kind, colour, last);
  const top = table.lastRow + 2;
  return {
    from: `A${top}`,
    to: `N${top + CHART_ROWS}`,
    title: say("Debt service and loan life cover against the covenants", "偿债备付率与贷款期备付率对照约束值"),
    description: say("Columns: DSCR by period; line: LLCR; dashed: lock-up, minimum DSCR and minimum LLCR.", "柱：逐期偿债备付率；线：贷款期备付率；虚线：锁定线、最低偿债备付率与最低贷款期备付率。"),
    categoryTitle: say("Period", "期"),
    valueTitle: say("Times", "倍"),
    valueFormat: '0.0"x"',
    categories: { sheet, area: table.area("period", FIRST_ROW, last) },
    series: [series("dscr", "columns", "8FC1BF"), series("llcr", "line", "0B4F55"), series("lockUp", "dashes", "D99A2B"), series("minimum", "dashes", "B3261E"), series("minLlcr", "dashes", "7A6A9A")],
  };
}
