import { failure } from "../../../core/result/failure";
import { fail, ok } from "../../../core/result/result";
import type { IncidenceStep } from "../../../core/survival/aalenJohansen";
import { isBlank, isCellError, textOf, type OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { listParam, numberParam, optionalSeriesParam, seriesParam } from "../../define/param";
import { say, type LocalText } from "../../text/localText";
import { alignedLives, durationsTexts, entriesTexts, timeRule } from "./lifeColumns";

const headers: readonly LocalText[] = [say("Time", "时间"), say("At risk", "在险人数"), say("Still there", "留存率")];
const ofCause: readonly LocalText[] = [say("events", "事件数"), say("incidence", "累计发生率"), say("standard error", "标准误"), say("low", "下限"), say("high", "上限")];
const CONFIDENCE = 0.95;
/** Words for a client who is still there. */
const STILL_THERE = ["", "0", "false", "no", "否"];

/** Reasons as they are typed; "" for who is still there. */
const reasonsParam = {
  ...listParam("reasons", { openEnded: true, label: say("Reasons", "原因"), help: say("Why each client left: default, prepayment, attrition or any words; blank or 0: still there.", "每个客户离开的原因：违约、提前还款、流失等任意文字；空白或 0 为仍在。") }, (cell) => {
    if (isCellError(cell)) return fail("upstreamError", { parameter: "reasons", value: cell.error });
    const word = isBlank(cell) ? "" : textOf(cell);
    return ok(STILL_THERE.includes(word.toLowerCase()) ? "" : word);
  }),
};

export const competingRisks = defineEstimateFunction({
  id: "COMPETING.RISKS",
  name: "COMPETING_RISKS",
  summary: say("Share of clients lost to each cause over time (default, prepayment, attrition), each beside the others (Aalen–Johansen), with standard errors and intervals. With what is still there the shares add up to 1.", "按原因（违约、提前还款、流失）分别估计随时间的累计离开比例（Aalen–Johansen），附标准误与区间；与留存率合计为 1。"),
  formula: "F_k(t) = Σ S(t_j−)·d_kj/n_j; interval F^exp(±z·SE/(F·ln F))",
  params: [
    seriesParam("durations", durationsTexts),
    reasonsParam,
    optionalSeriesParam("t", { label: say("Times", "时点"), help: say("Times to read the curves at; blank: a row a time at which someone left.", "读取曲线的时点；留空则每个离开时点一行。"), rule: timeRule }),
    optionalSeriesParam("entries", entriesTexts),
    numberParam("confidence", "scalar", { label: say("Confidence", "置信水平"), help: say("Of the intervals.", "区间的置信水平。"), rule: { unit: "probability", minimum: 0.5, maximum: 0.9999 }, default: CONFIDENCE }),
    languageParam,
  ],
  returns: say("Headers, then a row a time: at risk, share still there, and for each cause events, cumulative incidence, standard error, interval.", "列名及每个时点一行：在险人数、留存率，以及每个原因的事件数、累计发生率、标准误与区间。"),
  sources: [
    { title: "Aalen & Johansen (1978), An Empirical Transition Matrix for Non-homogeneous Markov Chains Based on Censored Observations, Scandinavian Journal of Statistics 5" },
    { title: "Marubini & Valsecchi (1995), Analysing Survival Data from Clinical Trials and Observational Studies", detail: "variance" },
  ],
  examples: [
    { note: say("Four clients: one defaults, one repays early, two are still there or lost from sight.", "四个客户：一个违约，一个提前还款，两个仍在或失访。"), args: [[[1], [2], [3], [4]], [["default"], [""], ["prepayment"], [""]]], result: [["Time", "At risk", "Still there", "default: events", "default: incidence"], [0, 4, 1, 0, 0], [1, 4, 0.75, 1, 0.25], [3, 2, 0.375, 0, 0.25]] },
  ],
  estimator: "competingRisks",
  input: ({ durations, reasons, entries, confidence }) => {
    const stayed = durations.map((_, row) => reasons[row] ?? "");
    if (reasons.length > durations.length) return fail("wrongLength", { parameter: "reasons", expected: durations.length, value: reasons.length });
    const lives = alignedLives(durations, stayed.length, entries, "reasons");
    if (!lives.ok) return lives;
    const names = [...new Set(stayed.filter((reason) => reason !== ""))];
    if (names.length === 0) return fail("noEvents", { parameter: "reasons", value: durations.length });
    return ok({ names, lives: { durations, causes: stayed.map((reason) => names.indexOf(reason)), entries, causeCount: names.length }, confidence });
  },
  present: ({ names, steps, longest }, { t, language }) => {
    const head = [...headers.map((label): OutputCell => label[language]), ...names.flatMap((name) => ofCause.map((label) => `${name}${language === "en" ? ": " : "："}${label[language]}`))];
    if (!t) return [head, ...steps.map(rowOf)];
    return [head, ...t.map((time) => rowAt(time, steps, longest, head.length))];
  },
});

function rowOf({ time, atRisk, survival, causes }: IncidenceStep): OutputCell[] {
  return [time, atRisk, survival, ...causes.flatMap(({ events, incidence, standardError, low, high }) => [events, incidence, standardError, low, high])];
}

/** The curves at a time of one's own; beyond the data it says so. */
function rowAt(time: number, steps: readonly IncidenceStep[], longest: number, width: number): OutputCell[] {
  const step = steps.filter((one) => one.time <= time).at(-1)!;
  if (time <= longest || step.survival <= 0) return rowOf({ ...step, time });
  return Array.from({ length: width }, (_, column): OutputCell => (column === 0 ? time : column === 2 ? failure("beyondData", { parameter: "t", value: time, maximum: longest }) : ""));
}
