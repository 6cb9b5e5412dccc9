import { say, type LocalText } from "../../catalog/text/localText";
import { renderTemplate } from "../../core/result/failure";
import type { Locale } from "../../catalog/text/localText";
import type { InputPart } from "../history/inputHash";
import { runColumns } from "../history/runColumns";
import type { CellDifference, RunDifference, RunFinding, RunUncheckedReason, UncheckedCell, UncheckedReason } from "../verify/findings";
import { cellText } from "./cellText";

/** Why a formula was not checked. */
const uncheckedReasons: Readonly<Record<UncheckedReason, LocalText>> = {
  syntax: say("the formula cannot be read: {detail}", "无法读取公式：{detail}"),
  function: say("{detail} is not calculated here", "此处不计算 {detail}"),
  name: say("there is no name {detail}", "没有名称 {detail}"),
  table: say("there is no table for {detail}", "没有 {detail} 对应的表"),
  sheet: say("there is no sheet {detail}", "没有工作表 {detail}"),
  anotherWorkbook: say("it refers to another workbook: {detail}", "引用了其他工作簿：{detail}"),
  severalSheets: say("it refers to several sheets at once: {detail}", "同时引用多张工作表：{detail}"),
  spill: say("{detail}: no formula stands there", "{detail}：该处没有公式"),
  intersection: say("{detail}: Excel takes one of its cells", "{detail}：Excel 只取其中一个单元格"),
  argument: say("{detail}", "{detail}"),
  notCalculated: say("the workbook holds no result of it {detail}", "工作簿中没有其计算结果 {detail}"),
  noCell: say("its place {detail} is gone", "其位置 {detail} 已不存在"),
};

export function describeUnchecked({ reason, detail }: Pick<UncheckedCell, "reason" | "detail">, locale: Locale): string {
  return renderTemplate(uncheckedReasons[reason][locale], { detail }).trim();
}

const differenceTexts = {
  value: say("stored {stored}, recomputed {computed}", "存储值 {stored}，重算值 {computed}"),
  size: say("stored {stored} rows × columns, recomputed {computed}", "存储为 {stored}（行 × 列），重算为 {computed}"),
};

export function describeDifference({ stored, computed, sizes }: CellDifference, locale: Locale): string {
  if (!sizes) return renderTemplate(differenceTexts.value[locale], { stored: cellText(stored), computed: cellText(computed) });
  return renderTemplate(differenceTexts.size[locale], { stored: `${sizes.stored.rows} × ${sizes.stored.columns}`, computed: `${sizes.computed.rows} × ${sizes.computed.columns}` });
}

const partNames: Readonly<Record<InputPart, LocalText>> = {
  table: say("the client table", "客户表"),
  assumptions: say("assumptions", "假设"),
  matrix: say("transition matrix", "转移矩阵"),
  scenarios: say("scenarios", "情景"),
  settings: say("settings", "参数"),
  version: say("version", "版本"),
};

const runDifferences = {
  signature: say("the record was changed after it was written: its signature does not fit", "记录在写入后被改动：签名不符"),
  shown: say("column {column} shows {stored}, the record says {recorded}", "“{column}”列显示 {stored}，记录为 {recorded}"),
  inputs: say("other inputs now: {parts}", "输入已变化：{parts}"),
  figure: say("{name}: recorded {recorded}, recomputed {computed}", "{name}：记录值 {recorded}，重算值 {computed}"),
  counts: say("clients valued / left out: recorded {recorded}, recomputed {computed}", "已估值/未计入客户：记录 {recorded}，重算 {computed}"),
};

export function describeRunDifference(difference: RunDifference, locale: Locale): string {
  const text = runDifferences[difference.kind][locale];
  switch (difference.kind) {
    case "signature":
      return text;
    case "shown": {
      const { column, stored, recorded } = difference;
      return renderTemplate(text, { column: runColumns.find(({ id }) => id === column)?.label[locale] ?? column, stored: cellText(stored), recorded: cellText(recorded) });
    }
    case "inputs":
      return renderTemplate(text, { parts: difference.parts.map((part) => partNames[part][locale]).join(locale === "en" ? ", " : "、") });
    case "figure":
      return renderTemplate(text, { name: difference.name, recorded: difference.recorded ?? "–", computed: difference.computed ?? "–" });
    case "counts":
      return renderTemplate(text, { recorded: difference.recorded, computed: difference.computed });
  }
}

const runReasons: Readonly<Record<RunUncheckedReason, LocalText>> = {
  unreadable: say("the row holds no run any more", "该行已不是运行记录"),
  noTable: say("there is no table {detail} any more", "客户表 {detail} 已不存在"),
  notRead: say("the table cannot be read: {detail}", "无法读取客户表：{detail}"),
  noReading: say("the record does not say how its table was read", "记录中没有客户表的读取方式"),
  failed: say("it could not be made again: {detail}", "无法重新运行：{detail}"),
};

export function describeRunUnchecked({ reason, detail }: NonNullable<RunFinding["unchecked"]>, locale: Locale): string {
  return renderTemplate(runReasons[reason][locale], { detail });
}
