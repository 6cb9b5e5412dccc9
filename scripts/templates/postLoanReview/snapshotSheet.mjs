import { clientTable } from "../book/clientTable.mjs";
import { clvArguments } from "../book/clvArguments.mjs";
import { TableColumns } from "../book/tableColumns.mjs";

const FIRST_ROW = 6;
const COLUMNS = ["client", "segment", "rating", "revenue", "retention_cost", "churn", "pd", "lgd", "ead", "capital"];
const SIGNALS = ["baseChurn", "satisfaction", "daysToApprove", "complaints", "overdue", "origination", null, "clv"];
const SIGNAL_FORMATS = { baseChurn: "basisPercent", satisfaction: "decimal", daysToApprove: "count", complaints: "count", overdue: "count", origination: "basisPercent" };

/** The clients at one date: the table that functions read, the signals that its churn follows, and each client's value. */
export function snapshotSheet(book, { say, language, inputs, name, date, rows }) {
  const sheet = book.addSheet(name, { widths: { K: 2, R: 2 }, frozen: `B${FIRST_ROW}`, tab: "FFE0B84C" });
  sheet.put("A1", name, "title");
  sheet.put("A2", say("Invented, in thousands. Churn follows from the signals at the right; the value from all.", "均为虚构，单位为千元。流失率由右侧信号得出，价值由全部数据得出。"), "subtitle");
  sheet.put("A3", `=${date}`, "date", "leading", "strong");
  const signals = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: rows.length, firstColumn: COLUMNS.length + 2 }).place(SIGNALS);
  const churn = (row) => `=TENOR.CHURN_ADJ(${["baseChurn", "satisfaction", "daysToApprove", "complaints"].map((key) => signals.at(key, row)).join(",")})`;
  const { placed, whole } = clientTable(sheet, { language, columns: COLUMNS, rows: rows.map((row, index) => ({ ...row, churn: churn(FIRST_ROW + index) })), firstRow: FIRST_ROW });

  const headers = {
    baseChurn: say("Churn before signals", "流失率（信号前）"),
    satisfaction: say("Satisfaction", "满意度"),
    daysToApprove: say("Days to approve", "审批天数"),
    complaints: say("Open complaints", "未结投诉"),
    overdue: say("Days overdue", "逾期天数"),
    origination: say("PD at origination", "初始违约概率"),
    clv: say("Lifetime value", "终身价值"),
  };
  for (const [key, header] of Object.entries(headers)) {
    signals.header(key, header);
    sheet.widths[signals.letter(key)] = 13;
  }
  for (const [key, format] of Object.entries(SIGNAL_FORMATS)) rows.forEach((row, index) => sheet.put(signals.at(key, FIRST_ROW + index), row[key], "input", format));
  const shared = Object.fromEntries(["discount_rate", "years", "growth", "periods_per_year", "capital_charge"].map((key) => [key, inputs.ref(key)]));
  const own = (row) => Object.fromEntries(["revenue", "retention_cost", "churn", "pd", "lgd", "ead", "capital"].map((key) => [key, placed.at(key, row)]));
  signals.fill("clv", (row) => `=TENOR.CLV(${clvArguments({ cac: "0", referral: "0", ...shared, ...own(row) })})`, "tenor", "money", "strong");
  const total = placed.lastRow + 1;
  sheet.put(`A${total}`, say("All clients", "全部客户"), "total");
  for (const [table, keys] of [[placed, COLUMNS.slice(1)], [signals, Object.keys(headers)]]) {
    for (const key of keys) {
      const at = table.at(key, total);
      if (["revenue", "retention_cost", "ead", "clv"].includes(key)) sheet.put(at, `=SUM(${table.area(key)})`, "total", "money");
      else sheet.style(at, at, "total");
    }
  }
  return { sheet, placed, whole, signals, total: signals.ref("clv", total), exposure: placed.ref("ead", total) };
}
