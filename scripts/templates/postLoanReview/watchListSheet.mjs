import { labelledValues } from "../book/labelledValues.mjs";
import { TableColumns } from "../book/tableColumns.mjs";

const COLUMNS = ["place", "client", "note", "value", "change", "pd", "overdue", "stage", "review"];

/** The clients that a threshold puts on the list, in Excel's own formulas: it grows and shrinks with the review. */
export function watchListSheet(book, { say, review, current }) {
  const sheet = book.addSheet(say("Watch list", "关注名单"), { widths: { A: 30, B: 24, C: 50, D: 14, E: 14, F: 11, G: 11, H: 9, I: 14 }, tab: "FFB3261E" });
  sheet.put("A1", say("Watch list", "关注名单"), "title");
  sheet.put("A2", say("Clients that meet a threshold of the sheet Inputs, and why.", "触及“输入”表阈值的客户及原因。"), "subtitle");
  const places = review.areaRef("place");
  const { cells, next } = labelledValues(sheet, 4, { title: say("In short", "概要"), say }, [
    { key: "count", label: say("Clients on the list", "名单客户数"), content: `=COUNT(${places})`, format: "count" },
    { key: "exposure", label: say("Their exposure", "名单敞口"), content: `=SUMIF(${review.areaRef("onList")},1,${current.placed.areaRef("ead")})`, note: say("Thousands.", "千元。") },
    { key: "share", label: say("Share of all exposure", "占全部敞口"), content: `=B7/${current.exposure}`, format: "percent" },
    { key: "earliest", label: say("Earliest review", "最早复审"), content: `=MIN(${review.areaRef("review")})`, format: "date" },
  ]);
  const table = new TableColumns(sheet, { firstRow: next + 1, rows: review.rows }).place(COLUMNS);
  const headers = { place: say("Place", "序号"), client: say("Client", "客户"), note: say("Why", "原因"), value: say("Value now", "本期价值"), change: say("Change", "变动"), pd: say("PD now", "违约概率"), overdue: say("Days overdue", "逾期天数"), stage: say("Stage", "阶段"), review: say("Next review", "下次复审") };
  for (const [key, text] of Object.entries(headers)) table.header(key, text, ...(["place", "client", "note"].includes(key) ? ["left"] : []));
  sheet.heights[next] = 32;
  const found = (row, key) => `=IFERROR(INDEX(${review.areaRef(key)},MATCH(${table.at("place", row)},${places},0)),"")`;
  table.fill("place", (_, index) => index + 1, "count", "leading");
  table.fill("client", (row) => found(row, "client"), "strong");
  const numberOf = (row, key) => `IFERROR(INDEX(${review.areaRef(key)},MATCH(${table.at("place", row)},${places},0)),0)`;
  table.fill("note", (row) => `=${reasons(say).map(([key, from, words]) => `IF(${numberOf(row, key)}>=${from},"${words}","")`).join("&")}`);
  for (const [key, source, format] of [["value", "after", "money"], ["change", "change", "money"], ["pd", "pdNow", "basisPercent"], ["overdue", "overdue", "count"], ["stage", "stage", "count"], ["review", "review", "date"]]) table.fill(key, (row) => found(row, source), format);
  return { cells, table };
}

/** A column of the review, the number from which it is a reason, and the reason in words. */
function reasons(say) {
  return [
    ["flagValue", 1, say("value fell; ", "价值下降；")],
    ["flagPd", 1, say("PD rose; ", "违约概率上升；")],
    ["flagOverdue", 1, say("overdue; ", "逾期；")],
    ["flagSatisfaction", 1, say("dissatisfied; ", "满意度低；")],
    ["stage", 2, say("stage 2 or 3; ", "第二或第三阶段；")],
  ];
}
