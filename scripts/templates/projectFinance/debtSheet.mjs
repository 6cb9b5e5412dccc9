import { styleBlock } from "../book/styleBlock.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { CONSTRUCTION, PERIODS, phaseNames } from "./timeline.mjs";

const FIRST_ROW = 6;
const COLUMNS = ["period", "phase", "opening", "draw", "interest", "capitalised", "interestPaid", "principal", "debtService", "closing", null, "undrawn", "fees", "equity", null, "loanLife", "projectLife", "dscr", "llcr", "plcr"];

export function placeDebt(book, { text }) {
  const sheet = book.addSheet(text.debt, {
    widths: { A: 24, B: 13, C: 12, D: 12, E: 12, F: 12, G: 12, H: 12, I: 12, J: 12, K: 3, L: 12, M: 16, N: 12, O: 3, P: 14, Q: 14, R: 10, S: 10, T: 10 },
    frozen: `C${FIRST_ROW}`,
    tab: "FF0B4F55",
  });
  return new TableColumns(sheet, { firstRow: FIRST_ROW, rows: PERIODS }).place(COLUMNS);
}

export function fillDebt(table, { say, text, inputs, cashFlow }) {
  const { sheet } = table;
  const phases = phaseNames(say);
  const input = inputs.ref;
  const rate = `${input("rate")}/${input("periods_per_year")}`;
  sheet.put("A1", say("Debt", "债务"), "title");
  sheet.put("A2", say("Excel's own formulas: what the TENOR functions are checked against. Draws come at the end of their period.", "本表使用 Excel 自带公式，用于核对 TENOR 函数的结果。提款发生于期末。"), "subtitle");
  headers(table, say, text);

  const there = (key, row) => cashFlow.ref(key, cashFlow.firstRow + row - FIRST_ROW);
  const [period, phase, opening, interest] = ["period", "phase", "opening", "interest"].map((key) => (row) => table.at(key, row));
  const built = (row) => `${phase(row)}="${phases.construction}"`;
  table.fill("period", (row) => `=${there("period", row)}`, "count", "leading");
  table.fill("phase", (row) => `=${there("phase", row)}`);
  table.fill("opening", (row) => (row === FIRST_ROW ? 0 : `=${table.at("closing", row - 1)}`), "money");
  table.fill("draw", (row) => `=${there("draw", row)}`, "money");
  table.fill("interest", (row) => `=${opening(row)}*${rate}`, "money");
  table.fill("capitalised", (row) => `=IF(AND(${built(row)},${input("capitalise_interest")}="${say("yes", "是")}"),${interest(row)},0)`, "money");
  table.fill("interestPaid", (row) => `=${interest(row)}-${table.at("capitalised", row)}`, "money");
  const level = (row) => `PMT(${rate},${input("lastRepayment")}-${period(row)}+1,-${opening(row)})`;
  table.fill("principal", (row) => `=IF(AND(${phase(row)}="${phases.operation}",${period(row)}<=${input("lastRepayment")}),${level(row)}-${interest(row)},0)`, "money");
  table.fill("debtService", (row) => `=${table.at("interestPaid", row)}+${table.at("principal", row)}`, "money", "strong");
  table.fill("closing", (row) => `=ROUND(${opening(row)}+${table.at("draw", row)}+${table.at("capitalised", row)}-${table.at("principal", row)},9)`, "money");
  table.fill("undrawn", (row) => `=IF(${built(row)},MAX(0,${input("commitment")}-SUM(${table.at("draw", FIRST_ROW).replace(/(\d+)/, "$$$1")}:${table.at("draw", row)})),0)`, "money");
  table.fill("fees", (row) => `=${row === FIRST_ROW ? `${input("upfront_fee")}*${input("commitment")}+` : ""}${input("commitment_fee")}/${input("periods_per_year")}*${row === FIRST_ROW ? `IF(${built(row)},${input("commitment")},0)` : table.at("undrawn", row - 1)}`, "money");
  table.fill("equity", (row) => `=IF(${built(row)},${there("cost", row)}-${table.at("draw", row)}+${table.at("interestPaid", row)}+${table.at("fees", row)},0)`, "money");

  const valueFrom = (key) => (row) => (row === table.lastRow ? "0" : table.at(key, row + 1));
  const discounted = (key, row) => `(${there("cfads", row)}+${valueFrom(key)(row)})/(1+${rate})`;
  const after = (row, ratio) => `=IF(${built(row)},"",${ratio})`;
  table.fill("loanLife", (row) => `=IF(${opening(row)}>0,${discounted("loanLife", row)},0)`, "money");
  table.fill("projectLife", (row) => `=${discounted("projectLife", row)}`, "money");
  table.fill("dscr", (row) => after(row, `IF(${table.at("debtService", row)}>0,${there("cfads", row)}/${table.at("debtService", row)},"")`), "ratio");
  table.fill("llcr", (row) => after(row, `IF(${opening(row)}>0,${table.at("loanLife", row)}/${opening(row)},"")`), "ratio");
  table.fill("plcr", (row) => after(row, `IF(${opening(row)}>0,${table.at("projectLife", row)}/${opening(row)},"")`), "ratio");
}

function headers(table, say, { columns }) {
  const words = {
    ...columns,
    opening: say("Opening balance", "期初余额"),
    interest: say("Interest", "利息"),
    capitalised: say("Interest capitalised", "资本化利息"),
    interestPaid: say("Interest paid", "已付利息"),
    principal: say("Principal", "偿还本金"),
    closing: say("Closing balance", "期末余额"),
    undrawn: say("Undrawn", "未提款额"),
    fees: say("Upfront and commitment fee", "前端费与承诺费"),
    equity: say("Equity paid in", "资本金投入"),
    loanLife: say("PV of CFADS, life of loan", "CFADS 现值（贷款期）"),
    projectLife: say("PV of CFADS, life of project", "CFADS 现值（项目期）"),
    dscr: "DSCR",
    llcr: "LLCR",
    plcr: "PLCR",
  };
  for (const key of COLUMNS) if (key) table.header(key, words[key], ...(["period", "phase"].includes(key) ? ["left"] : []));
  table.sheet.heights[FIRST_ROW - 1] = 32;
}

/** What follows from the debt: sources and uses, sizes, and the sculpted alternative. Gives back where the sums stand. */
export function fillDebtSummary(table, { say, inputs, cashFlow, language }) {
  const { sheet } = table;
  const phases = phaseNames(say);
  const input = inputs.ref;
  const top = table.lastRow + 3;
  const line = (row, [label, from], [content, at], ...styles) => {
    sheet.put(`${from}${row}`, label, "row", ...styles);
    sheet.style(`${next(from)}${row}`, `${next(from)}${row}`, "row", ...styles);
    sheet.put(`${at}${row}`, content, "row", "money", ...styles);
  };

  sheet.put(`A${top}`, say("Uses in construction", "建设期资金运用"), "heading");
  line(top + 1, [say("Construction cost", "建设成本"), "A"], [`=SUM(${cashFlow.areaRef("cost")})`, "C"]);
  line(top + 2, [say("Interest", "利息"), "A"], [`=SUMIF(${table.area("phase")},"${phases.construction}",${table.area("interest")})`, "C"]);
  line(top + 3, [say("Fees", "费用"), "A"], [`=SUMIF(${table.area("phase")},"${phases.construction}",${table.area("fees")})`, "C"]);
  line(top + 4, [say("Total", "合计"), "A"], [`=SUM(C${top + 1}:C${top + 3})`, "C"], "total");

  sheet.put(`E${top}`, say("Sources in construction", "建设期资金来源"), "heading");
  line(top + 1, [say("Loan drawn", "贷款提款"), "E"], [`=SUM(${table.area("draw")})`, "G"]);
  line(top + 2, [say("Interest capitalised", "资本化利息"), "E"], [`=SUM(${table.area("capitalised")})`, "G"]);
  line(top + 3, [say("Equity", "资本金"), "E"], [`=SUM(${table.area("equity")})`, "G"]);
  line(top + 4, [say("Total", "合计"), "E"], [`=SUM(G${top + 1}:G${top + 3})`, "G"], "total");

  const cfads = cashFlow.areaRef("cfads", cashFlow.firstRow + CONSTRUCTION);
  const paid = `${input("rate")},${input("periods_per_year")}`;
  sheet.put(`I${top}`, say("Sizes", "规模"), "heading");
  const size = (offset, label, content, ...styles) => {
    sheet.put(`I${top + offset}`, label, "row");
    sheet.style(`J${top + offset}`, `M${top + offset}`, "row");
    sheet.put(`N${top + offset}`, content, "row", "money", ...styles);
  };
  size(1, say("Debt at completion", "完工时债务余额"), `=INDEX(${table.area("closing")},COUNTIF(${table.area("phase")},"${phases.construction}"))`);
  size(2, say("Interest during construction (TENOR.IDC)", "建设期利息（TENOR.IDC）"), `=TENOR.IDC(${table.area("draw", table.firstRow, table.firstRow + CONSTRUCTION - 1)},${paid},"end")`, "tenor");
  size(3, say("Debt capacity (TENOR.DEBT_CAPACITY)", "债务承载能力（TENOR.DEBT_CAPACITY）"), `=TENOR.DEBT_CAPACITY(${cfads},${input("target_dscr")},${paid})`, "tenor");
  size(4, say("Debt to debt and equity", "债务占债务与资本金之比"), `=N${top + 1}/(N${top + 1}+G${top + 3})`, "percent");

  const sculpted = top + 7;
  sheet.put(`A${sculpted}`, say("The alternative: debt service sculpted to the target DSCR (TENOR.SCULPT)", "替代方案：按现金流安排的还款（TENOR.SCULPT）"), "heading");
  sheet.put(`A${sculpted + 1}`, say("All periods after construction; its opening balance is the debt that the cash flow carries.", "各期均达到目标偿债备付率；涵盖完工后各期，首期期初余额即现金流所能承载的债务。"), "note");
  sheet.put(`A${sculpted + 2}`, `=TENOR.SCULPT(${cfads},${input("target_dscr")},${paid},"${language}")`);
  styleBlock(sheet, `A${sculpted + 2}`, PERIODS - CONSTRUCTION, ["count", "money", "money", "money", "money", "money", "money", "ratio"]);
  return { uses: `C${top + 4}`, sources: `G${top + 4}`, completion: `N${top + 1}`, idc: `N${top + 2}`, sculpted: sculpted + 2 };
}

/** The column after one of a single letter. */
function next(letter) {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
