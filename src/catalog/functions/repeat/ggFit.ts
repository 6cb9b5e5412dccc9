import { fail, ok } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { blankableSeriesParam } from "../../define/param";
import { fitTable } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { historySeries, meanValueTexts, repeatSources } from "./repeatParams";

export const ggFit = defineEstimateFunction({
  id: "GG.FIT",
  name: "GG_FIT",
  summary: say("What clients' deals are worth, from how many repeats each has made and their mean value (gamma-gamma by maximum likelihood). The table goes as it is into GG_SPEND and REPEAT_CLV.", "由每个客户的重复次数及其平均金额估计交易金额（gamma-gamma 模型，最大似然）。结果表可直接用于 GG_SPEND 与 REPEAT_CLV。"),
  formula: "L = Γ(px + q)/(Γ(px)Γ(q))·γ^q·m̄^(px − 1)·x^(px)/(γ + x·m̄)^(px + q)",
  params: [historySeries[0], blankableSeriesParam("mean_value", meanValueTexts), languageParam],
  returns: say("A row a parameter (p, q, gamma): estimate, standard error, 95 % interval; then log-likelihood, AIC, clients with a repeat, iterations, whether it converged, notes.", "每个参数（p、q、gamma）一行：估计值、标准误、95% 区间；其后为对数似然、AIC、有重复交易的客户数、迭代次数、是否收敛与说明。"),
  sources: [repeatSources.spend],
  examples: [
    {
      note: say("Twelve clients, two without a repeat.", "十二个客户，其中两个无重复交易。"),
      args: [[[0], [2], [1], [5], [1], [0], [3], [2], [1], [7], [4], [2]], [[null], [20], [120], [30], [6], [null], [19], [12], [250], [33], [41], [12]]],
      result: [["Parameter", "Estimate", "Standard error"], ["p", 0.87514867, 1.2366616], ["q", 5.6488024, 22.69027]],
    },
  ],
  estimator: "gammaGamma",
  input: ({ frequency, mean_value }) => {
    if (mean_value.length > frequency.length) return fail("wrongLength", { parameter: "mean_value", expected: frequency.length, value: mean_value.length });
    return ok({ frequency: Float64Array.from(frequency), meanValue: Float64Array.from(frequency, (_, row) => mean_value[row] ?? Number.NaN) });
  },
  present: (fit, { language }) => fitTable(fit, language),
});
