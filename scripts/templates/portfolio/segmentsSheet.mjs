import { cellAddress } from "../book/addresses.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { requireTypeScript } from "../../requireTypeScript.mjs";

const { segmentRulesTable } = requireTypeScript("src/catalog/tables/segmentRules.ts");

const RULES_ROW = 5;
/** Value from which a client of this table, in thousands, is strategic or core. */
const THRESHOLDS = { strategic: 12000, core: 2500 };
const TOTALS = ["segment", "clients", "ead", "clv", "perEad", "share"];

/** The rules of SEGMENT, to type over, and where they stand. */
export function placeSegments(book, { say, language }) {
  const sheet = book.addSheet(say("Segments", "分群"), { widths: { A: 24, B: 14, C: 16, D: 16, E: 16, F: 22, G: 16, H: 24 }, tab: "FF0B4F55" });
  sheet.put("A1", say("Segments", "分群"), "title");
  sheet.put("A2", say("Rules are tried from the top; a blank cell asks for nothing. Thresholds are illustrative, in thousands.", "规则自上而下匹配；空白表示不限。阈值仅为示意，单位为千元。"), "subtitle");
  sheet.put(`A${RULES_ROW - 1}`, say("Rules of TENOR.SEGMENT", "TENOR.SEGMENT 的规则"), "heading");
  const [headers, ...rules] = segmentRulesTable("thresholds", language);
  sheet.putRow(`A${RULES_ROW}`, headers, "header", "left");
  rules.forEach((rule, index) => rule.forEach((value, column) => sheet.put(cellAddress(column + 1, RULES_ROW + 1 + index), scaled(value), "input", typeof value === "number" ? "trailing" : "plain")));
  const last = RULES_ROW + rules.length;
  return { sheet, names: rules.map(([name]) => name), rules: sheet.ref(`$A$${RULES_ROW}:$H$${last}`), next: last + 2 };
}

/** The default thresholds are in single units of money. */
function scaled(value) {
  if (value === 1_000_000) return THRESHOLDS.strategic;
  return value === 250_000 ? THRESHOLDS.core : value === "" ? null : value;
}

/** Totals by Excel's own formulas: by the segment the table gives, and by the segment the rules give. */
export function fillSegments({ sheet, names, next }, { say, clients, values, segments }) {
  const first = totals(sheet, next, segments, { say, clients, values, title: say("By segment of the table", "按客户表的客群"), labels: clients.placed.areaRef("segment") });
  const second = totals(sheet, first.lastRow + 3, names, { say, clients, values, title: say("By segment of the rules", "按规则分群"), labels: values.area("L") });
  return { byTable: first, byRules: second };
}

function totals(sheet, top, names, { say, clients, values, title, labels }) {
  const table = new TableColumns(sheet, { firstRow: top + 2, rows: names.length }).place(TOTALS);
  sheet.put(`A${top}`, title, "heading");
  const headers = { segment: say("Segment", "客群"), clients: say("Clients", "客户数"), ead: say("EAD", "违约风险敞口"), clv: say("Lifetime value", "终身价值"), perEad: say("Value per EAD", "单位敞口价值"), share: say("Share of value", "价值占比") };
  for (const key of TOTALS) table.header(key, headers[key], ...(key === "segment" ? ["left"] : []));
  const name = (row) => table.at("segment", row);
  const sumOf = (row, amounts) => `=SUMIF(${labels},${name(row)},${amounts})`;
  const { total, area } = values;
  table.fill("segment", (_, index) => names[index]);
  table.fill("clients", (row) => `=COUNTIF(${labels},${name(row)})`, "count");
  table.fill("ead", (row) => sumOf(row, clients.placed.areaRef("ead")), "money");
  table.fill("clv", (row) => sumOf(row, area("B")), "money", "strong");
  table.fill("perEad", (row) => `=IF(${table.at("ead", row)}=0,0,${table.at("clv", row)}/${table.at("ead", row)})`, "basisPercent");
  table.fill("share", (row) => `=${table.at("clv", row)}/${total}`, "percent");
  const last = table.lastRow + 1;
  sheet.put(`A${last}`, say("Total", "合计"), "total");
  for (const key of ["clients", "ead", "clv"]) sheet.put(`${table.letter(key)}${last}`, `=SUM(${table.area(key)})`, "total", key === "clients" ? "count" : "money");
  sheet.put(`${table.letter("perEad")}${last}`, `=${table.at("clv", last)}/${table.at("ead", last)}`, "total", "basisPercent");
  sheet.put(`${table.letter("share")}${last}`, `=SUM(${table.area("share")})`, "total", "percent");
  return table;
}
