import { TableColumns } from "../book/tableColumns.mjs";

const FIRST_ROW = 6;
const COLUMNS = ["client", "before", "after", "change", "changeShare", "reason", "pdBefore", "pdNow", "overdue", "satisfaction", "stage", "flagValue", "flagPd", "flagOverdue", "flagSatisfaction", "onList", "place", "state", "review", "explained", "nativeStage"];

/** Each client of today against the previous snapshot: change of value and its reason, stage, flags, next review. */
export function reviewSheet(book, { say, inputs, previous, current, changes }) {
  const widths = { A: 22, B: 12, C: 12, D: 12, E: 11, F: 26, G: 10, H: 10, I: 10, J: 11, K: 8, L: 9, M: 9, N: 10, O: 12, P: 9, Q: 9, R: 12, S: 13, T: 14, U: 11 };
  const sheet = book.addSheet(say("Review", "复审"), { widths, frozen: `B${FIRST_ROW}`, tab: "FF0B4F55" });
  const { placed, signals } = current;
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: placed.rows }).place(COLUMNS);
  sheet.put("A1", say("Review by client", "逐客户复审"), "title");
  sheet.put("A2", say("Values in thousands. A flag is 1 where the threshold on the sheet Inputs is met; one flag, or stage 2 or 3, puts a client on the watch list.", "价值单位为千元。达到“输入”表阈值时标志为 1；任一标志或处于第二、三阶段即列入关注名单。"), "subtitle");
  headers(table, say);
  fill(table, { say, inputs, previous, placed, signals, changes });
  return table;
}

function headers(table, say) {
  const words = {
    client: say("Client", "客户"), before: say("Value before", "上期价值"), after: say("Value now", "本期价值"), change: say("Change", "变动"), changeShare: say("Change %", "变动率"),
    reason: say("Main reason", "主要原因"), pdBefore: say("PD before", "上期违约概率"), pdNow: say("PD now", "本期违约概率"), overdue: say("Days overdue", "逾期天数"), satisfaction: say("Satisfaction", "满意度"),
    stage: say("Stage", "阶段"), flagValue: say("Value fell", "价值下降"), flagPd: say("PD rose", "违约概率上升"), flagOverdue: say("Overdue", "逾期"), flagSatisfaction: say("Dissatisfied", "满意度低"),
    onList: say("On the list", "列入名单"), place: say("Place on list", "名单序号"), state: say("State", "状态"), review: say("Next review", "下次复审"), explained: say("Change by COMPARE", "COMPARE 变动"), nativeStage: say("Stage, native", "阶段（自带公式）"),
  };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "client" ? ["left"] : key === "reason" ? ["left", "indent"] : ["state"].includes(key) ? ["centre"] : []));
  table.sheet.heights[FIRST_ROW - 1] = 32;
}

function fill(table, { say, inputs, previous, placed, signals, changes }) {
  const at = (key) => (row) => table.at(key, row);
  const [client, before, after, pdBefore, pdNow, overdue, satisfaction, place] = ["client", "before", "after", "pdBefore", "pdNow", "overdue", "satisfaction", "place"].map(at);
  const input = inputs.ref;
  const now = (columns, key, row) => columns.ref(key, placed.firstRow + row - FIRST_ROW);
  const then = (row, area, otherwise) => `IFERROR(INDEX(${area},MATCH(${client(row)},${previous.placed.areaRef("client")},0)),${otherwise})`;
  const compared = (row) => `MATCH(${client(row)},${changes.clients},0)`;
  const flag = (condition) => `=IF(${condition},1,0)`;
  const origination = (row) => now(signals, "origination", row);
  const stage = (row) => table.at("stage", row);
  const isOnList = (row) => `${table.at("onList", row)}=1`;

  table.fill("client", (row) => `=${now(placed, "client", row)}`);
  table.fill("before", (row) => `=${then(row, previous.signals.areaRef("clv"), "0")}`, "money");
  table.fill("after", (row) => `=${now(signals, "clv", row)}`, "money", "strong");
  table.fill("change", (row) => `=${after(row)}-${before(row)}`, "money");
  table.fill("changeShare", (row) => `=IF(${before(row)}=0,"",${after(row)}/${before(row)}-1)`, "percent");
  table.fill("reason", (row) => `=INDEX(${changes.reasons},${compared(row)}+1,MATCH("${say("Main reason", "主要原因")}",${changes.reasonHeaders},0))`, "indent");
  table.fill("pdBefore", (row) => `=${then(row, previous.placed.areaRef("pd"), '""')}`, "basisPercent");
  table.fill("pdNow", (row) => `=${now(placed, "pd", row)}`, "basisPercent");
  table.fill("overdue", (row) => `=${now(signals, "overdue", row)}`, "count");
  table.fill("satisfaction", (row) => `=${now(signals, "satisfaction", row)}`, "decimal");
  table.fill("stage", (row) => `=TENOR.ECL_STAGE(${overdue(row)},${pdNow(row)},${origination(row)},,,"stage",${["stageTwo", "stageThree", "pdRatio", "pdIncrease"].map(input).join(",")})`, "tenor", "count");
  table.fill("flagValue", (row) => flag(`${after(row)}<${before(row)}-${input("valueFall")}*ABS(${before(row)})`), "count");
  table.fill("flagPd", (row) => `=IF(${pdBefore(row)}="",0,IF(${pdNow(row)}>=${pdBefore(row)}*${input("pdRise")},1,0))`, "count");
  table.fill("flagOverdue", (row) => flag(`${overdue(row)}>=${input("overdue")}`), "count");
  table.fill("flagSatisfaction", (row) => flag(`${satisfaction(row)}<${input("satisfaction")}`), "count");
  table.fill("onList", (row) => flag(`OR(MAX(${table.at("flagValue", row)}:${table.at("flagSatisfaction", row)})=1,${stage(row)}>=2)`), "count");
  table.fill("place", (row) => `=IF(${isOnList(row)},SUM(${table.area("onList", FIRST_ROW, row)}),"")`, "count");
  table.fill("state", (row) => `=IF(${stage(row)}=3,"${say("impaired", "已减值")}",IF(${isOnList(row)},"${say("watch", "关注")}","${say("in order", "正常")}"))`, "centre");
  table.fill("review", (row) => `=EDATE(${input("current")},IF(${stage(row)}=3,${input("impaired")},IF(${isOnList(row)},${input("watched")},${input("normal")})))`, "date");
  table.fill("explained", (row) => `=INDEX(${changes.changes},${compared(row)})`, "money", "note");
  table.fill("nativeStage", (row) => `=IF(${overdue(row)}>=${input("stageThree")},3,IF(OR(${overdue(row)}>${input("stageTwo")},AND(${pdNow(row)}>=${origination(row)}*${input("pdRatio")},${pdNow(row)}-${origination(row)}>=${input("pdIncrease")})),2,1))`, "count", "note");
  table.sheet.conditions.push({
    area: table.area("state"),
    rules: [
      { type: "expression", formulae: [`${table.at("stage", FIRST_ROW)}=3`], priority: 1, style: { font: { bold: true, color: { argb: "FFB3261E" } } } },
      { type: "expression", formulae: [`${place(FIRST_ROW)}<>""`], priority: 2, style: { font: { bold: true, color: { argb: "FF9A6700" } } } },
    ],
  });
}
