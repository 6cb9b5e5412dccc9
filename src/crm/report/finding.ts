import { formatValue, renderTemplate, type FailureValues } from "../../core/result/failure";
import { describeFailure } from "../../catalog/text/describeFailure";
import { say, type Locale } from "../../catalog/text/localText";

/** What can be wrong with a row of an export, and what becomes of it. */
const findingTexts = {
  blankKey: { effect: "leftOut", text: say("no client key", "缺少客户编号") },
  blankRequired: { effect: "leftOut", text: say("blank", "为空") },
  duplicateClient: { effect: "leftOut", text: say("client {key} stands in row {first} of {file} already; the first row counts", "客户 {key} 已在 {file} 第 {first} 行出现；以首行为准") },
  duplicateRow: { effect: "leftOut", text: say("{key} stands in row {first} of {file} already; the first row counts", "{key} 已在 {file} 第 {first} 行出现；以首行为准") },
  sameRow: { effect: "kept", text: say("the same client, date, amount and type as row {first}; both count", "与第 {first} 行的客户、日期、金额、类型相同；两行均计入") },
  unmatched: { effect: "leftOut", text: say("no client {key} in the files of clients; rows with it: {rows}", "客户文件中没有客户 {key}；涉及 {rows} 行") },
  withoutRows: { effect: "kept", text: say("client {key} has no row that counts in these files", "客户 {key} 在这些文件中没有计入的记录") },
  unreadableNumber: { effect: "blank", text: say("not a number: {value}", "不是数字：{value}") },
  unreadableDate: { effect: "blank", text: say("not a date: {value}", "不是日期：{value}") },
  cellError: { effect: "blank", text: say("the cell has an error: {value}", "单元格含有错误：{value}") },
  outOfRange: { effect: "blank", text: say("{failure}", "{failure}") },
  currencyBlank: { effect: "blank", text: say("an amount without a currency: {value}", "金额没有币种：{value}") },
  rateMissing: { effect: "blank", text: say("no rate for {currency} on {date}", "没有 {currency} 在 {date} 的汇率") },
  beyondDate: { effect: "leftOut", text: say("dated after {date}", "日期晚于 {date}") },
  endBeforeStart: { effect: "blank", text: say("approved before the application", "审批日早于申请日") },
  formulaText: { effect: "kept", text: say("begins like a formula; it stays text: {value}", "以公式符号开头；按文本保留：{value}") },
} as const;

export type FindingCode = keyof typeof findingTexts;
export const FINDING_CODES = Object.keys(findingTexts) as readonly FindingCode[];
export type FindingEffect = (typeof findingTexts)[FindingCode]["effect"];

/** Something about a row of a file. */
export interface Finding {
  readonly code: FindingCode;
  readonly file: string;
  /** As the file counts; 0 where it is about no row. */
  readonly row: number;
  /** Header of the column. */
  readonly header?: string;
  readonly values: FailureValues;
  readonly effect: FindingEffect;
}

export const effectLabels = {
  leftOut: say("Row left out", "整行未计入"),
  blank: say("Taken as blank", "按空值处理"),
  kept: say("Kept; look at it", "已计入，请核对"),
} as const satisfies Record<FindingEffect, unknown>;

export const codeLabels: Readonly<Record<FindingCode, ReturnType<typeof say>>> = {
  blankKey: say("Rows without a client key", "缺少客户编号的行"),
  blankRequired: say("Rows without a date or an amount", "缺少日期或金额的行"),
  duplicateClient: say("Clients that stand twice", "重复的客户"),
  duplicateRow: say("Rows that stand twice", "重复的行"),
  sameRow: say("Rows that look alike", "疑似重复的行"),
  unmatched: say("Keys that no client has", "无法匹配的客户编号"),
  withoutRows: say("Clients without rows", "没有记录的客户"),
  unreadableNumber: say("Numbers that cannot be read", "无法识别的数字"),
  unreadableDate: say("Dates that cannot be read", "无法识别的日期"),
  cellError: say("Cells with an error", "含错误值的单元格"),
  outOfRange: say("Values out of range", "超出范围的值"),
  currencyBlank: say("Amounts without a currency", "缺少币种的金额"),
  rateMissing: say("Currencies without a rate", "缺少汇率的币种"),
  beyondDate: say("Rows after the date of the look", "晚于截止日的行"),
  endBeforeStart: say("Approved before the application", "审批早于申请"),
  formulaText: say("Texts that begin like a formula", "以公式符号开头的文本"),
};

/** What becomes of the cell or row; where a row needs the cell, of the row. */
export function effectOf(code: FindingCode, isNeeded = false): FindingEffect {
  const { effect } = findingTexts[code];
  return isNeeded && effect === "blank" ? "leftOut" : effect;
}

export function describeFinding({ code, values }: Finding, locale: Locale): string {
  return renderTemplate(findingTexts[code].text[locale], values, (value) => (typeof value === "object" ? describeFailure(value, locale) : formatValue(value)));
}
