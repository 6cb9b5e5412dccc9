import type { BacktestOrigin } from "../../../core/forecast/backtestForecast";
import { METHOD_NAMES, SMOOTHING_METHODS, type MethodChoice, type SmoothingMethod } from "../../../core/forecast/smoothingMethod";
import { fail, ok, type Result } from "../../../core/result/result";
import { isBlank, type InputMatrix } from "../../cell";
import { choiceParam, numberParam, seriesParam, wrongShape, type Param } from "../../define/param";
import { readNumber, rules } from "../../schema/numberRule";
import { say, type LocalText } from "../../text/localText";

export const positiveMoney = { unit: "money", minimum: 0, exclusiveMinimum: true } as const;

/** Blanks before the first value and after the last are no periods; one between is a gap, since nobody knows what it was. */
export const historyParam: Param<"history", Float64Array> = {
  name: "history",
  shape: "series",
  label: say("History", "历史收入"),
  help: say("Revenue of each period, oldest first, no period left out; down or across.", "各期收入，由远及近，不得缺期；纵向或横向。"),
  rule: rules.anyMoney,
  unit: rules.anyMoney.unit,
  optional: false,
  read: readHistory,
};

function readHistory(cells: InputMatrix): Result<Float64Array> {
  if (cells.length > 1 && cells.some((row) => row.length > 1)) return wrongShape("history", cells, "a single row or column");
  const list = cells.flat();
  const filled = list.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  if (filled.length === 0) return fail("missing", { parameter: "history" });
  const [first, last] = [filled[0], filled[filled.length - 1]];
  const values: number[] = [];
  for (let index = first; index <= last; index++) {
    if (isBlank(list[index])) return fail("gapInHistory", { parameter: "history", row: index + 1 });
    const read = readNumber("history", list[index], rules.anyMoney);
    if (!read.ok) return { ok: false, failure: { ...read.failure, row: index + 1 } };
    values.push(read.value);
  }
  return ok(Float64Array.from(values));
}

export const periodsParam = numberParam("periods", "scalar", {
  label: say("Periods", "预测期数"),
  help: say("Periods ahead.", "向前预测的期数。"),
  rule: { unit: "count", minimum: 1, maximum: 120, whole: true },
});

export const planParam = seriesParam("plan", {
  label: say("Plan", "计划"),
  help: say("The client's own figures for the periods ahead, the next first.", "客户自己对未来各期的计划，由近及远。"),
  rule: positiveMoney,
});

const methodLabels: Readonly<Record<SmoothingMethod, LocalText>> = {
  simple: say("level", "水平"),
  holt: say("trend", "趋势"),
  damped: say("damped trend", "阻尼趋势"),
  seasonal: say("level, added seasons", "水平＋加法季节"),
  seasonal_holt: say("trend, added seasons", "趋势＋加法季节"),
  seasonal_damped: say("damped trend, added seasons", "阻尼趋势＋加法季节"),
  multiplicative: say("level, multiplied seasons", "水平×乘法季节"),
  multiplicative_holt: say("trend, multiplied seasons", "趋势×乘法季节"),
  multiplicative_damped: say("damped trend, multiplied seasons", "阻尼趋势×乘法季节"),
};

/** A method in words: what it follows, and its place in the taxonomy. */
export function describeMethod(method: SmoothingMethod): LocalText {
  const { notation } = SMOOTHING_METHODS[method];
  return say(`${method}: ${methodLabels[method].en}, ${notation}`, `${method}：${methodLabels[method]["zh-CN"]}，${notation}`);
}

export const methodParam = choiceParam<"method", MethodChoice>("method", "scalar", {
  label: say("Method", "方法"),
  help: say(
    "auto: the lowest AICc among those the history is long enough for; or one of them: simple, holt (trend), damped, seasonal and multiplicative, these two also with _holt and _damped.",
    "auto：在历史长度允许的方法中取 AICc 最低者；或指定其一：simple、holt（趋势）、damped（阻尼），seasonal 与 multiplicative，后两者可加 _holt 与 _damped。",
  ),
  choices: [
    { value: "auto", label: say("automatic", "自动") },
    ...METHOD_NAMES.map((value) => ({ value, label: methodLabels[value], synonyms: [SMOOTHING_METHODS[value].notation] })),
  ],
  default: "auto",
});

export const seasonParam = numberParam("season", "scalar", {
  label: say("Periods a year", "每年期数"),
  help: say("Periods a year, after which seasons repeat: 12 for months, 4 for quarters, 1 for years.", "每年期数，即季节周期：按月为 12，按季为 4，按年为 1。"),
  rule: { unit: "count", minimum: 1, maximum: 52, whole: true },
  default: 1,
});

export const confidenceParam = numberParam("confidence", "scalar", {
  label: say("Confidence", "置信水平"),
  help: say("Probability that an interval holds what comes.", "区间包含未来实际值的概率。"),
  rule: { unit: "probability", minimum: 0.5, maximum: 0.999 },
  default: 0.95,
});

export const originParam = choiceParam<"origin", BacktestOrigin>("origin", "scalar", {
  label: say("Origin", "预测起点"),
  help: say("fixed: all held-out periods are forecast from before the first; rolling: each from all values before it.", "fixed：全部留出期均从其之前预测；rolling：每期以其之前的全部数据逐期预测。"),
  choices: [
    { value: "fixed", label: say("fixed origin", "固定起点") },
    { value: "rolling", label: say("rolling origin", "滚动起点") },
  ],
  default: "fixed",
});

export const forecastSources = {
  smoothing: { title: "Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing: The State Space Approach", detail: "ch. 2, 5, 6" },
  textbook: { title: "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.", detail: "8.5 – 8.7" },
  combining: { title: "Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4)" },
  scaledError: { title: "Hyndman & Koehler (2006), Another Look at Measures of Forecast Accuracy, International Journal of Forecasting 22(4)", detail: "MASE" },
} as const;
