import { kaplanMeier, survivalAt, type SurvivalStep } from "../../../core/survival/kaplanMeier";
import { failure } from "../../../core/result/failure";
import { failed, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { flagSeriesParam, numberParam, optionalSeriesParam, seriesParam } from "../../define/param";
import { say, type LocalText } from "../../text/localText";
import { alignedLives, durationsTexts, entriesTexts, eventsTexts, timeRule } from "./lifeColumns";

const columns: readonly (readonly [label: LocalText, value: keyof SurvivalStep])[] = [
  [say("Time", "时间"), "time"],
  [say("At risk", "在险人数"), "atRisk"],
  [say("Events", "事件数"), "events"],
  [say("Survival", "留存率"), "survival"],
  [say("Standard error", "标准误"), "standardError"],
  [say("Low", "下限"), "low"],
  [say("High", "上限"), "high"],
];

/** The usual confidence of an interval. */
const CONFIDENCE = 0.95;

export const kmSurvival = defineBlockFunction({
  id: "KM.SURVIVAL",
  name: "KM_SURVIVAL",
  summary: say("Share of clients still there over time, from durations of which some are not over yet (Kaplan–Meier), with Greenwood's standard error and an interval.", "由尚有未结束的存续时间估计随时间的客户留存率（Kaplan–Meier），附 Greenwood 标准误与置信区间。"),
  formula: "S(t) = Π (1 − d/n); Var S = S²·Σ d/(n(n − d)); interval S^exp(±z·√Σ/ln S)",
  params: [
    seriesParam("durations", durationsTexts),
    flagSeriesParam("events", eventsTexts),
    optionalSeriesParam("t", { label: say("Times", "时点"), help: say("Times to read the curve at; blank: a row a time at which someone left.", "读取曲线的时点；留空则每个流失时点一行。"), rule: timeRule }),
    optionalSeriesParam("entries", entriesTexts),
    numberParam("confidence", "scalar", { label: say("Confidence", "置信水平"), help: say("Of the interval.", "区间的置信水平。"), rule: { unit: "probability", minimum: 0.5, maximum: 0.9999 }, default: CONFIDENCE }),
    languageParam,
  ],
  returns: say("Headers, then a row a time: at risk, events, survival, standard error, interval.", "列名及每个时点一行：在险人数、事件数、留存率、标准误与区间。"),
  sources: [
    { title: "Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, JASA 53(282)" },
    { title: "Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data", detail: "interval on log(−log S), left truncation" },
  ],
  examples: [
    { note: say("Four clients: one leaves after 1, one after 3, two are still there.", "四个客户：一个在 1 流失，一个在 3 流失，两个仍在。"), args: [[[1], [2], [3], [4]], [[1], [0], [1], [0]]], result: [["Time", "At risk", "Events", "Survival"], [0, 4, 0, 1], [1, 4, 1, 0.75], [3, 2, 1, 0.375]] },
    { note: say("Read at a time of one's own.", "读取指定时点。"), args: [[[1], [2], [3], [4]], [[1], [0], [1], [0]], [[2.5]]], result: [["Time", "At risk", "Events", "Survival"], [2.5, 4, 1, 0.75]] },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { durations, events, t, entries, confidence, language } = row.values;
    const lives = alignedLives(durations, events.length, entries);
    if (!lives.ok) return lives;

    const steps = kaplanMeier({ durations, events, entries }, confidence);
    const headers = columns.map(([label]): OutputCell => label[language]);
    if (!t) return ok([headers, ...steps.map(rowOf)]);
    const longest = durations.reduce((most, duration) => Math.max(most, duration), 0);
    return ok([headers, ...t.map((time) => rowAt(time, survivalAt(steps, time, longest), longest))]);
  },
});

function rowOf(step: SurvivalStep): OutputCell[] {
  return columns.map(([, value]) => step[value]);
}

/** The curve at a time of one's own; beyond the data it says so in place of a survival. */
function rowAt(time: number, step: SurvivalStep | undefined, longest: number): OutputCell[] {
  if (step) return rowOf({ ...step, time });
  return columns.map(([, value]) => (value === "time" ? time : value === "survival" ? failure("beyondData", { parameter: "t", value: time, maximum: longest }) : ""));
}
