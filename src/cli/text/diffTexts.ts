import { say } from "../../catalog/text/localText";

/** Words of `tenor diff`. Slots are filled like those of messages. */
export const diffTexts = {
  same: say("No difference.", "没有差异。"),
  sheets: say("Sheets", "工作表"),
  tables: say("Tables", "表"),
  inputs: say("Inputs", "输入"),
  assumptions: say("Assumptions", "假设"),
  cells: say("Cells typed in", "手工输入的单元格"),
  formulas: say("Formulas", "公式"),
  results: say("Results", "结果"),
  runs: say("Recorded runs", "运行记录"),
  names: say("Names", "名称"),
  added: say("new: {name}", "新增：{name}"),
  lost: say("lost: {name}", "减少：{name}"),
  renamed: say("renamed: {before} → {after}", "改名：{before} → {after}"),
  reordered: say("in another order", "顺序改变"),
  dateSystem: say("the date system changed (1900, 1904)", "日期系统改变（1900、1904）"),
  table: say("{table}: {changed} changed, {added} new, {lost} lost", "{table}：变更 {changed} 行，新增 {added} 行，减少 {lost} 行"),
  columns: say("columns new: {added}; lost: {lost}", "新增列：{added}；减少列：{lost}"),
  more: say("… and {count} more; --json lists all", "…… 另有 {count} 条；--json 列出全部"),
  none: say("(none)", "（无）"),
};
