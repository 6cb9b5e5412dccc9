import { mapResult } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { numberParam, seriesParam } from "../../define/param";
import { backtestTable } from "../../tables/backtestTable";
import { say } from "../../text/localText";
import { confidenceParam, credibilitySources, defaultRows, defaultTexts, groupsParam, obligorTexts, yearTexts } from "./groupParams";

const GROUP = say("Group", "分组");

export const pdBacktest = defineEstimateFunction({
  id: "PD.BACKTEST",
  name: "PD_BACKTEST",
  summary: say("PD by group predicted on held-out years: estimated with credibility from the years before, held against what came, beside the naive forecast of each group's own past rate.", "在留出年份上检验分组违约概率：以此前年份的可信度估计与实际对照，并与“各组过去违约率”的朴素预测比较。"),
  formula: "predicted: Z·X + (1 − Z)·m of the years before; naive: X; errors weighted by obligors",
  params: [
    groupsParam,
    seriesParam("defaults", defaultTexts),
    seriesParam("obligors", obligorTexts),
    seriesParam("years", yearTexts),
    numberParam("holdout_years", "scalar", { label: say("Held out", "留出年数"), help: say("Last years that are predicted.", "用于预测的最后几年。"), rule: { unit: "count", minimum: 1, maximum: 100, whole: true }, default: 1 }),
    confidenceParam,
    languageParam,
  ],
  returns: say("A row a group: actual, predicted, naive, errors; then mean absolute error, root mean squared error, bias (weighted by obligors), and the skill over the naive forecast.", "每组一行：实际、预测、朴素预测与误差；其后为平均绝对误差、均方根误差、偏差（按债务人加权）及相对朴素预测的改进。"),
  sources: credibilitySources,
  examples: [
    { note: say("Three industries over three years, the last held out.", "三个行业，三年，留出最后一年。"), args: [[["Steel"], ["Retail"], ["Tech"], ["Steel"], ["Retail"], ["Tech"], ["Steel"], ["Retail"], ["Tech"]], [[9], [2], [1], [12], [3], [0], [10], [4], [1]], [[200], [150], [20], [210], [160], [22], [205], [155], [21]], [[2022], [2022], [2022], [2023], [2023], [2023], [2024], [2024], [2024]]], result: [["Group", "Actual", "Predicted", "Naive"], ["Steel", 0.048780488, 0.047827716, 0.051219512], ["Retail", 0.025806452, 0.019815432, 0.016129032]] },
  ],
  estimator: "defaultBacktest",
  input: ({ groups, defaults, obligors, years, holdout_years, confidence }) => mapResult(defaultRows(groups, defaults, obligors, years), (rows) => ({ rows, holdoutYears: holdout_years, confidence })),
  present: (backtest, { language }) => backtestTable(backtest, language, GROUP),
});
