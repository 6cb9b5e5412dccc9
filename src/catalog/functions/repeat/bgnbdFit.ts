import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { fitTable } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { cdnowExcerpt } from "./repeatExamples";
import { alignedHistories, historySeries, repeatSources } from "./repeatParams";

export const bgnbdFit = defineEstimateFunction({
  id: "BGNBD.FIT",
  name: "BGNBD_FIT",
  summary: say("How often clients come back and when they stop, from frequency, recency and age (BG/NBD by maximum likelihood). The table goes as it is into BGNBD_EXPECTED, P_ALIVE and REPEAT_CLV.", "由频次、近度与时长估计客户的重复频率与流失（BG/NBD 模型，最大似然）。结果表可直接用于 BGNBD_EXPECTED、P_ALIVE 与 REPEAT_CLV。"),
  formula: "L = Γ(r + x)α^r/Γ(r)·B(a, b + x)/B(a, b)·[(α + T)^−(r + x) + (x > 0)·a/(b + x − 1)·(α + t_x)^−(r + x)]",
  params: [...historySeries, languageParam],
  returns: say("A row a parameter (r, alpha, a, b): estimate, standard error, 95 % interval; then log-likelihood, AIC, observations, iterations, whether it converged, notes.", "每个参数（r、alpha、a、b）一行：估计值、标准误、95% 区间；其后为对数似然、AIC、观察数、迭代次数、是否收敛与说明。"),
  sources: [repeatSources.bgnbd],
  examples: [
    {
      note: say("Thirty customers of CDNOW.", "CDNOW 的三十个客户。"),
      args: [...cdnowExcerpt],
      result: [["Parameter", "Estimate", "Standard error"], ["r", 0.14576706, 0.067781551], ["alpha", 1.6756668, 1.7345147]],
    },
  ],
  estimator: "bgNbd",
  input: ({ frequency, recency, age }) => alignedHistories(frequency, recency, age),
  present: (fit, { language }) => fitTable(fit, language),
});
