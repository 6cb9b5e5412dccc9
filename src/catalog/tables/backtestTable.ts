import type { Backtest } from "../../core/estimation/backtest";
import type { OutputCell, OutputMatrix } from "../cell";
import { say, type LocalText, type Locale } from "../text/localText";

const headers = [say("Actual", "实际"), say("Predicted", "预测"), say("Naive", "朴素预测"), say("Error", "误差"), say("Naive error", "朴素误差")];

const measures = [
  ["mae", say("Mean absolute error", "平均绝对误差")],
  ["rmse", say("Root mean squared error", "均方根误差")],
  ["bias", say("Bias", "偏差")],
] as const;
const skillLabel = say("Skill over naive", "相对朴素预测的改进");

/** A backtest as a cell shows it: a row a point, then errors of the model and of the naive forecast, and the skill. */
export function backtestTable({ points, model, naive, skill }: Backtest, language: Locale, pointLabel: LocalText): OutputMatrix {
  return [
    [pointLabel, ...headers].map((label): OutputCell => label[language]),
    ...points.map((point): OutputCell[] => [point.label, point.actual, point.predicted, point.naive, point.predicted - point.actual, point.naive - point.actual]),
    ...measures.map(([id, label]): OutputCell[] => [label[language], "", model[id], naive[id], "", ""]),
    [skillLabel[language], "", skill ?? "", "", "", ""],
  ];
}
