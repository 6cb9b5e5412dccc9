import type { Param, Shape } from "../define/param";
import type { NumberRule, Unit } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "./localText";

/** Units in words, as help shows them behind a parameter. */
export const unitTexts: Readonly<Record<Unit, LocalText>> = {
  money: say("money", "金额"),
  moneyPerYear: say("money a year", "每年金额"),
  rate: say("annual decimal, 0.08 = 8 %", "年化小数，0.08 即 8%"),
  probability: say("decimal, 0.02 = 2 %", "小数，0.02 即 2%"),
  share: say("share, 0.6 = 60 %", "比例，0.6 即 60%"),
  bps: say("basis points, 100 = 1 %", "基点，100 即 1%"),
  ratio: say("times, 1.3 = 1.3x", "倍数，1.3 即 1.3 倍"),
  years: say("years", "年"),
  count: say("count", "个数"),
  days: say("days", "天"),
  score: say("score", "分数"),
  date: say("date", "日期"),
  number: say("number", "数值"),
};

/** Layout in words: one value or a column, years across, and so on. */
export const shapeTexts: Readonly<Record<Shape, LocalText>> = {
  client: say("one value or a column of clients", "单个值，或每客户一行的一列"),
  curve: say("one value or a column of clients; across, one value a year", "单个值或每客户一行的一列；横向为逐年取值"),
  scalar: say("one value", "单个值"),
  series: say("a row or column of values", "一行或一列数值"),
  table: say("a table with headers", "带列名的表"),
};

/** Everything about a parameter in one short text: meaning, unit, range, layout, default. */
export function paramHelp(param: Param, locale: Locale): string {
  const zh = locale === "zh-CN";
  const parts = [
    param.help[locale].replace(/[.。]$/, ""),
    ...(param.unit ? [unitTexts[param.unit][locale]] : []),
    ...(param.rule ? [rangeText(param.rule, locale)] : []),
    ...(param.choices && param.choices.length <= 4 ? [param.choices.map(({ value }) => value).join(" / ")] : []),
    shapeTexts[param.shape][locale],
    ...(param.defaultText === undefined ? [] : [zh ? `默认 ${param.defaultText}` : `default ${param.defaultText}`]),
  ].filter((part) => part !== "");
  return zh ? `${parts.join(";")}。` : `${parts.join("; ")}.`;
}

/** The range of a number in words; "" where any number will do. A date says enough by its unit. */
export function rangeText(rule: NumberRule, locale: Locale): string {
  const zh = locale === "zh-CN";
  const parts = [...(rule.whole ? [zh ? "整数" : "whole"] : []), ...(rule.unit === "date" ? [] : boundsText(rule, zh))];
  return parts.join(zh ? "，" : ", ");
}

function boundsText({ minimum, maximum, exclusiveMinimum }: NumberRule, zh: boolean): string[] {
  if (minimum === undefined) return maximum === undefined ? [] : [zh ? `不大于 ${maximum}` : `at most ${maximum}`];
  if (exclusiveMinimum) return [zh ? `大于 ${minimum}` : `above ${minimum}`, ...boundsText({ unit: "number", maximum }, zh)];
  if (maximum === undefined) return [zh ? `不小于 ${minimum}` : `${minimum} or more`];
  return [zh ? `${minimum} 至 ${maximum}` : `${minimum} to ${maximum}`];
}
