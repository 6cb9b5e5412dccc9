import type { Locale } from "../../catalog/text/localText";
import type { WorkbenchLanguage } from "../wire/environment";

const english = {
  locale: "en" as Locale,
  product: "Tenor",
  tagline: "Customer lifetime value for lenders",
  new: "New",
  open: "Open",
  save: "Save",
  saveExcel: "Excel workbook (.xlsx)",
  saveCsv: "This sheet as CSV (.csv)",
  sample: "Samples",
  template: "Templates",
  language: "Language",
  darkTheme: "Dark theme",
  lightTheme: "Light theme",
  hidePane: "Hide pane",
  showPane: "Show pane",
  pane: "Tenor pane",
  colleague: "A colleague's Tenor pane",
  splitter: "Width of the pane",
  loading: "Loading …",
  untitled: "Workbook1",
  discard: "Replace the open workbook? What was not saved is lost.",
  dismiss: "Close",
  cannotOpen: "The file could not be opened.",
  cannotSave: "The file could not be saved.",
  cannotLoad: "The workbook could not be loaded.",
  tooLarge: "The file is larger than {limit} MB.",
  unknownType: "Only .xlsx and .csv files can be opened.",
  notWorkbook: "This is no Excel workbook (.xlsx), or it is damaged.",
  emptyFile: "The file holds no data.",
  unreadableCsv: "The file is no readable CSV: {detail}.",
  tooManyCells: "The file holds more than {limit} cells.",
  lost: "Not kept from this file: {what}.",
  lostCharts: "charts and pictures",
  functionsMissing: "The TENOR functions could not be registered.",
};

export type Texts = typeof english;

const chinese: Texts = {
  locale: "zh-CN",
  product: "Tenor",
  tagline: "贷款客户终身价值",
  new: "新建",
  open: "打开",
  save: "保存",
  saveExcel: "Excel 工作簿 (.xlsx)",
  saveCsv: "当前工作表存为 CSV (.csv)",
  sample: "示例",
  template: "模板",
  language: "语言",
  darkTheme: "深色主题",
  lightTheme: "浅色主题",
  hidePane: "隐藏窗格",
  showPane: "显示窗格",
  pane: "Tenor 窗格",
  colleague: "同事的 Tenor 窗格",
  splitter: "窗格宽度",
  loading: "正在加载…",
  untitled: "工作簿1",
  discard: "替换当前工作簿？未保存的内容将丢失。",
  dismiss: "关闭",
  cannotOpen: "无法打开文件。",
  cannotSave: "无法保存文件。",
  cannotLoad: "无法加载工作簿。",
  tooLarge: "文件超过 {limit} MB。",
  unknownType: "只能打开 .xlsx 和 .csv 文件。",
  notWorkbook: "这不是 Excel 工作簿 (.xlsx)，或文件已损坏。",
  emptyFile: "文件中没有数据。",
  unreadableCsv: "无法读取该 CSV 文件：{detail}。",
  tooManyCells: "文件中的单元格超过 {limit} 个。",
  lost: "该文件中以下内容未保留：{what}。",
  lostCharts: "图表与图片",
  functionsMissing: "无法注册 TENOR 函数。",
};

export function textsOf(language: WorkbenchLanguage): Texts {
  return language === "zh-CN" ? chinese : english;
}

export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
