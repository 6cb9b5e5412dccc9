import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { fitTable } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { cdnowExcerpt } from "./repeatExamples";
import { alignedHistories, historySeries, repeatSources } from "./repeatParams";

export const pnbdFit = defineEstimateFunction({
  id: "PNBD.FIT",
  name: "PNBD_FIT",
  summary: say("How often clients come back and when they stop, from frequency, recency and age (Pareto/NBD by maximum likelihood). The table goes as it is into PNBD_EXPECTED, PNBD_ALIVE and REPEAT_CLV.", "由频次、近度与时长估计客户的重复频率与流失（Pareto/NBD 模型，最大似然）。结果表可直接用于 PNBD_EXPECTED、PNBD_ALIVE 与 REPEAT_CLV。"),
  formula: "L = Γ(r + x)α^rβ^s/Γ(r)·[(α + T)^−(r + x)(β + T)^−s + s·∫(α + y)^−(r + x)(β + y)^−(s + 1)dy], y from t_x to T",
  params: [...historySeries, languageParam],
  returns: say("A row a parameter (r, alpha, s, beta): estimate, standard error, 95 % interval; then log-likelihood, AIC, observations, iterations, whether it converged, notes.", "每个参数（r、alpha、s、beta）一行：估计值、标准误、95% 区间；其后为对数似然、AIC、观察数、迭代次数、是否收敛与说明。"),
  sources: [repeatSources.pnbd],
  examples: [
    {
      note: say("Thirty customers of CDNOW.", "CDNOW 的三十个客户。"),
      args: [...cdnowExcerpt],
      result: [["Parameter", "Estimate", "Standard error"], ["r", 1.5828004, 2.1606148], ["alpha", 27.059589, 34.962514]],
    },
  ],
  estimator: "paretoNbd",
  input: ({ frequency, recency, age }) => alignedHistories(frequency, recency, age),
  present: (fit, { language }) => fitTable(fit, language),
});
