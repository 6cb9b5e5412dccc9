import { mapResult } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { optionalSeriesParam, seriesParam } from "../../define/param";
import { describeNote } from "../../text/describeNote";
import { say } from "../../text/localText";
import { confidenceParam, credibilitySources, defaultRows, defaultTexts, groupsParam, obligorTexts, yearTexts } from "./groupParams";

const headers = [say("Group", "分组"), say("Obligor-years", "债务人年"), say("Defaults", "违约数"), say("Observed PD", "观察违约率"), say("Low", "下限"), say("High", "上限"), say("Credibility", "可信度"), say("PD", "违约概率"), say("PD low", "违约概率下限"), say("PD high", "违约概率上限")];
const words = { portfolio: say("Portfolio", "组合"), within: say("Variance within groups", "组内方差"), between: say("Variance between groups", "组间方差"), note: say("Note", "说明") };

export const pdByGroup = defineEstimateFunction({
  id: "PD.BY.GROUP",
  name: "PD_BY_GROUP",
  summary: say("PD by group from a default history: what was seen with its exact interval, and an estimate that leans on the portfolio as far as the group is thin (Bühlmann–Straub credibility).", "由违约历史按组估计违约概率：给出观察值及精确区间，并按组内经验多寡向组合收缩（Bühlmann–Straub 可信度）。"),
  formula: "PD = Z·X + (1 − Z)·m, Z = w/(w + s²/a); interval of X: Clopper–Pearson",
  params: [groupsParam, seriesParam("defaults", defaultTexts), optionalSeriesParam("obligors", obligorTexts), optionalSeriesParam("years", yearTexts), confidenceParam, languageParam],
  returns: say("A row a group: obligor-years, defaults, observed PD with interval, credibility, estimated PD with interval; then the portfolio, the variances within and between groups, notes.", "每组一行：债务人年、违约数、观察违约率及区间、可信度、估计违约概率及区间；其后为组合、组内与组间方差及说明。"),
  sources: [...credibilitySources, { title: "Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26(4)" }],
  examples: [
    { note: say("Three industries over three years.", "三个行业，三年。"), args: [[["Steel"], ["Retail"], ["Tech"], ["Steel"], ["Retail"], ["Tech"], ["Steel"], ["Retail"], ["Tech"]], [[9], [2], [1], [12], [3], [0], [10], [4], [1]], [[200], [150], [20], [210], [160], [22], [205], [155], [21]], [[2022], [2022], [2022], [2023], [2023], [2023], [2024], [2024], [2024]]], result: [["Group", "Obligor-years"], ["Steel", 615]] },
  ],
  estimator: "defaultRates",
  input: ({ groups, defaults, obligors, years, confidence }) => mapResult(defaultRows(groups, defaults, obligors, years), (rows) => ({ rows, confidence })),
  present: ({ groups, portfolio, withinVariance, betweenVariance, notes }, { language }) => {
    const wide = (cells: readonly OutputCell[]): OutputCell[] => headers.map((_, column) => cells[column] ?? "");
    return [
      headers.map((label) => label[language]),
      ...groups.map(({ name, obligors, defaults, observed, low, high, credibility, pd, pdLow, pdHigh }): OutputCell[] => [name, obligors, defaults, observed, low, high, credibility, pd, pdLow, pdHigh]),
      wide([words.portfolio[language], portfolio.obligors, portfolio.defaults, portfolio.observed, portfolio.low, portfolio.high]),
      wide([words.within[language], withinVariance]),
      wide([words.between[language], betweenVariance]),
      ...notes.map((note) => wide([words.note[language], describeNote(note, language)])),
    ];
  },
});
