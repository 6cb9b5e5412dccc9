import { clvArguments } from "../book/clvArguments.mjs";
import { fillNativeClv, placeYears, SCHEDULE_PLACES, yearFormat } from "../book/nativeClv.mjs";
import { columnLetters } from "../book/addresses.mjs";
import { MOST_YEARS } from "./inputs.mjs";

const FIRST_ROW = 5;
const WIDTHS = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [columnLetters(index + 1), index === 0 ? 8 : 12.5]));

/** CLV_SCHEDULE, a value a cell under headers in the book's language. */
export function scheduleSheet(book, { say, cells }) {
  const { sheet, table } = yearsSheet(book, say("Schedule", "逐年明细"), {
    say,
    title: say("Schedule: what comes when", "逐年明细：何时产生多少价值"),
    subtitle: say("Present values by TENOR.CLV_SCHEDULE, thousands; the acquisition cost is in the cumulative value from the start.", "由 TENOR.CLV_SCHEDULE 计算的现值，单位为千元；获客成本自期初计入累计价值。"),
  });
  table.fill("year", (_, index) => index + 1, ...yearFormat("year"));
  for (const [key, place] of Object.entries(SCHEDULE_PLACES)) {
    table.fill(key, (row) => `=IF(${table.at("year", row)}<=${cells.years},INDEX(TENOR.CLV_SCHEDULE(${clvArguments(cells)}),${table.at("year", row)}+1,${place}),"")`, "tenor", ...yearFormat(key));
  }
  sheet.charts.push(chart(table, say));
  return table;
}

/** The same by Excel's own formulas. */
export function nativeSheet(book, { say, cells }) {
  const { table } = yearsSheet(book, say("Native", "自带公式"), {
    say,
    title: say("The same value in Excel's own formulas", "使用 Excel 自带公式计算同一价值"),
    subtitle: say("No TENOR function but the adjusted churn; years beyond the horizon count for nothing.", "除调整后的流失率外不使用 TENOR 函数；估值年限以外的年份不计。"),
  });
  fillNativeClv(table, cells);
  return table;
}

function yearsSheet(book, name, { say, title, subtitle }) {
  const sheet = book.addSheet(name, { widths: { ...WIDTHS }, frozen: `B${FIRST_ROW}`, tab: "FF0B4F55" });
  sheet.put("A1", title, "title");
  sheet.put("A2", subtitle, "subtitle");
  return { sheet, table: placeYears(sheet, { say, firstRow: FIRST_ROW, rows: MOST_YEARS }) };
}

function chart(table, say) {
  const top = table.lastRow + 2;
  return {
    from: `A${top}`,
    to: `M${top + 18}`,
    title: say("Net value by year, and what has come together", "逐年净值与累计价值"),
    description: say("Columns: net value of the year; line: cumulative lifetime value.", "柱：当年净值；线：累计终身价值。"),
    categoryTitle: say("Year", "年"),
    valueTitle: say("Thousands", "千元"),
    valueFormat: "#,##0",
    fromZero: false,
    categories: { sheet: table.sheet, area: table.area("year") },
    series: [table.series("value", "columns", "8FC1BF"), table.series("cumulative", "line", "0B4F55")],
  };
}
