import { columnLetters } from "../book/addresses.mjs";
import { styleBlock } from "../book/styleBlock.mjs";
import { nativeValue } from "./nativeValue.mjs";
import { PERIODS } from "./timeline.mjs";

const SUMMARY_ROW = 7;
/** Formats of the summary's values, line by line: what the value is made of, the value, and the measures of the loan. */
const SUMMARY_FORMATS = ["money", "money", "money", "money", "money", "money", "money", "money", "percent", "ratio", "ratio", "ratio", "count", "money", "money", "money"];
const LINES = 7;
const SCHEDULE_ROW = SUMMARY_ROW + SUMMARY_FORMATS.length + 4;
/** Formats of the schedule, column by column. */
const SCHEDULE_FORMATS = [
  "count", "plain", ...Array(9).fill("money"), "ratio", "ratio", "ratio", "trailing", "percent",
  "percent", "basisPercent", "basisPercent", "percent", "percent", ...Array(8).fill("money"),
];
const NATIVE_ROW = SCHEDULE_ROW + PERIODS + 4;

/** What the loan is worth to the lender: summary and schedule of PROJECT_CLV, from the cash flow and the terms. */
export function lenderSheet(book, shared) {
  const { say, text, inputs, cashFlow, language } = shared;
  const widths = Object.fromEntries(SCHEDULE_FORMATS.map((_, index) => [columnLetters(index + 1), index === 0 ? 38 : 13]));
  const sheet = book.addSheet(text.lender, { widths, pagesWide: 2, tab: "FF2E8B8B" });
  sheet.put("A1", say("Lender's value", "贷款人价值"), "title");
  sheet.put("A2", say("What the loan is worth to its lender at signing, over construction, ramp-up and operation, from the sheets Cash flow and Inputs.", "根据“现金流”与“输入”两表，计算贷款在建设期、爬坡期与运营期对贷款人的价值（签约时点现值）。"), "subtitle");
  const table = cashFlow.sheet.ref(`$A$${cashFlow.firstRow - 1}:$${cashFlow.letter("fees")}$${cashFlow.lastRow}`);
  const call = (output) => `=TENOR.PROJECT_CLV(${table},${inputs.terms},"${output}","${language}")`;

  sheet.put("A4", say("Lender's lifetime value", "贷款人终身价值"), "total");
  sheet.put("B4", call("value"), "total", "money");

  sheet.put(`A${SUMMARY_ROW - 1}`, say("Summary", "汇总"), "heading");
  sheet.put(`A${SUMMARY_ROW}`, call("summary"));
  styleBlock(sheet, `A${SUMMARY_ROW}`, SUMMARY_FORMATS.length, ["leading", "trailing"]);
  SUMMARY_FORMATS.forEach((format, index) => sheet.style(`B${SUMMARY_ROW + 1 + index}`, `B${SUMMARY_ROW + 1 + index}`, format));
  sheet.style(`A${SUMMARY_ROW + 1 + LINES}`, `B${SUMMARY_ROW + 1 + LINES}`, "strong");

  sheet.put(`A${SCHEDULE_ROW - 1}`, say("Schedule: the loan as contracted, its covenants, and present values", "逐期明细：合同约定的贷款、约束条款与现值"), "heading");
  sheet.put(`A${SCHEDULE_ROW}`, call("schedule"));
  styleBlock(sheet, `A${SCHEDULE_ROW}`, PERIODS, SCHEDULE_FORMATS);

  sheet.put(`A${NATIVE_ROW - 1}`, say("The same value in Excel's own formulas, present values by period", "使用 Excel 自带公式计算同一价值（逐期现值）"), "heading");
  const native = nativeValue(sheet, NATIVE_ROW, shared);
  sheet.charts.push(chart(native.table, say));

  const scheduleColumn = (index) => sheet.ref(`${columnLetters(index)}${SCHEDULE_ROW + 1}:${columnLetters(index)}${SCHEDULE_ROW + PERIODS}`);
  return {
    value: sheet.ref("B4"),
    lines: sheet.ref(`B${SUMMARY_ROW + 1}:B${SUMMARY_ROW + LINES}`),
    closing: scheduleColumn(8),
    cumulative: sheet.ref(`${columnLetters(SCHEDULE_FORMATS.length)}${SCHEDULE_ROW + PERIODS}`),
    native: native.value,
  };
}

/** Beside the summary; from the native table, whose values every program keeps. */
function chart(table, say) {
  return {
    from: `D${SUMMARY_ROW - 1}`,
    to: `L${SCHEDULE_ROW - 2}`,
    title: say("What each period adds to the lender's value", "各期对贷款人价值的贡献"),
    description: say("Columns: net value; lines: net interest and expected loss, all as present values by period.", "柱：净值；线：净利息收入与预期损失，均为逐期现值。"),
    categoryTitle: say("Period", "期"),
    valueTitle: say("Millions", "百万元"),
    valueFormat: "#,##0",
    fromZero: false,
    categories: { sheet: table.sheet, area: table.area("period") },
    series: [table.series("value", "columns", "8FC1BF"), table.series("margin", "line", "0B4F55"), table.series("loss", "line", "B3261E")],
  };
}
