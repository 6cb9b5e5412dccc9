import { TRANSITION_METHODS, type RatingTransitions, type TransitionMethod } from "../../../core/credit/ratingTransitions";
import type { OutputCell } from "../../cell";
import { optionalDateParam, dateSeriesParam } from "../../define/dateParam";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, textSeriesParam } from "../../define/param";
import { optionalTextSeriesParam, ratingPaths } from "../../tables/ratingHistory";
import { say } from "../../text/localText";
import { confidenceParam } from "./groupParams";

type Shown = "matrix" | "low" | "high" | "counts";
const YEARS = say("Years", "年数");
const STARTS = say("Starts", "年初数");

export const ratingMatrix = defineEstimateFunction({
  id: "RATING.MATRIX",
  name: "RATING_MATRIX",
  summary: say("One-year transition matrix from the rating histories of clients, by yearly cohorts or by the time spent in each rating, with intervals. It goes as it is into PD_TERM, MIGRATE, CLV_MARKOV and the pane.", "由客户评级历史估计一年期转移矩阵：按年度队列或按各等级停留时间，附区间。结果可直接用于 PD_TERM、MIGRATE、CLV_MARKOV 与任务窗格。"),
  formula: "cohort: P_ij = N_ij/N_i; duration: λ_ij = N_ij/years in i, P = e^Λ",
  params: [
    textSeriesParam("clients", { openEnded: true, label: say("Clients", "客户"), help: say("Client of each rating.", "每条评级的客户。") }),
    dateSeriesParam("dates", { openEnded: true, label: say("Dates", "日期"), help: say("Day on which each rating began.", "评级开始日期。") }),
    textSeriesParam("ratings", { openEnded: true, label: say("Ratings", "评级"), help: say("The rating; NR or WR (withdrawn) ends the observation; default is D, Default or 违约, and stays.", "评级；NR 或 WR（撤销）终止观察；违约为 D、Default 或 违约，且不再恢复。") }),
    choiceParam<"method", TransitionMethod>("method", "scalar", {
      label: say("Method", "方法"),
      help: say("cohort: ratings at the starts and ends of years; duration: every move and all the time spent count.", "cohort：比较年初与年末评级；duration：计入全部变动与停留时间。"),
      choices: [{ value: TRANSITION_METHODS[0], label: say("cohort", "队列法") }, { value: TRANSITION_METHODS[1], label: say("duration", "停留时间法") }],
      default: "duration",
    }),
    optionalDateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look; blank: the latest date of the list.", "观察截止日；留空为清单中最晚日期。") }),
    optionalTextSeriesParam("order", { label: say("Order", "顺序"), help: say("Ratings from the best to default; blank: the agencies' scale or the alphabet, default last.", "由优至违约的评级顺序；留空则按通用评级序列或字母序，违约在末。") }),
    choiceParam<"show", Shown>("show", "scalar", {
      label: say("Show", "显示"),
      help: say("matrix, the low or high end of its intervals, or the counts behind it.", "矩阵、区间下限、区间上限或其计数。"),
      choices: [{ value: "matrix", label: say("matrix", "矩阵") }, { value: "low", label: say("low", "下限") }, { value: "high", label: say("high", "上限") }, { value: "counts", label: say("counts", "计数") }],
      default: "matrix",
    }),
    confidenceParam,
    languageParam,
  ],
  returns: say("Ratings across and down, one-year probabilities between them; with counts, also what they are divided by.", "行列均为评级，单元格为一年期转移概率；显示计数时附分母。"),
  sources: [{ title: "Lando & Skødeberg (2002), Analyzing Rating Transitions and Rating Drift with Continuous Observations, Journal of Banking & Finance 26(2–3)" }],
  examples: [
    { note: say("Three clients over two years.", "三个客户，两年。"), args: [[["K1"], ["K1"], ["K2"], ["K2"], ["K3"]], [["2023-01-01"], ["2024-07-01"], ["2023-01-01"], ["2024-01-01"], ["2023-01-01"]], [["A"], ["B"], ["B"], ["D"], ["A"]], "duration", "2025-01-01"], result: [["", "A", "B", "D"], ["A", 0.7515613, 0.17863823, 0.06980047], ["B", 0, 0.51435316, 0.48564684], ["D", 0, 0, 1]] },
  ],
  estimator: "ratingTransitions",
  input: ({ clients, dates, ratings, method, as_of, order, confidence }) => {
    const paths = ratingPaths({ clients, dates, ratings, asOf: as_of, order });
    return paths.ok ? { ok: true, value: { ...paths.value, method, confidence } } : paths;
  },
  present: (transitions, { show, method, language }) => table(transitions, show, (method === "cohort" ? STARTS : YEARS)[language]),
});

function table({ labels, matrix, low, high, counts, exposure }: RatingTransitions, show: Shown, exposureLabel: string): OutputCell[][] {
  const values = { matrix, low, high, counts }[show];
  const size = labels.length;
  return [
    ["", ...labels, ...(show === "counts" ? [exposureLabel] : [])],
    ...labels.map((label, from): OutputCell[] => [label, ...values.subarray(from * size, (from + 1) * size), ...(show === "counts" ? [exposure[from]] : [])]),
  ];
}
