import { ok } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { numberParam } from "../../define/param";
import { backtestTable } from "../../tables/backtestTable";
import { activeCountsParam } from "../../tables/cohorts";
import { say } from "../../text/localText";
import { renewalFitSources, renewalModelParam } from "./sbgFit";

const RENEWALS_AHEAD = say("Renewals ahead", "此后续约次数");

export const sbgBacktest = defineEstimateFunction({
  id: "SBG.BACKTEST",
  name: "SBG_BACKTEST",
  summary: say("Renewals predicted on held-out time: fitted to all but the last ones, held against those, beside the naive forecast of a constant retention.", "在留出期上检验续约预测：以前期拟合，与留出的末几次续约对照，并与“留存率不变”的朴素预测比较。"),
  formula: "predicted: n_T·S(T + h)/S(T); naive: n_T·(Σ n_t/Σ n_{t−1})^h; as shares of the clients at the start",
  params: [
    activeCountsParam,
    numberParam("holdout", "scalar", { label: say("Held out", "留出期数"), help: say("Last renewals of each cohort that are predicted, not fitted.", "每个客群末尾用于预测而不参与拟合的续约次数。"), rule: { unit: "count", minimum: 1, maximum: 1000, whole: true } }),
    renewalModelParam,
    languageParam,
  ],
  returns: say("A row a held-out renewal: actual, predicted, naive, errors; then mean absolute error, root mean squared error, bias, and the skill over the naive forecast.", "每个留出期一行：实际、预测、朴素预测与误差；其后为平均绝对误差、均方根误差、偏差及相对朴素预测的改进。"),
  sources: renewalFitSources,
  examples: [
    { note: say("The High End cohort of Fader & Hardie (2007): seven years fitted, five predicted.", "Fader 与 Hardie（2007）的 High End 客群：七年拟合，五年预测。"), args: [[[100], [86.9], [74.3], [65.3], [59.3], [55.1], [51.7], [49.1], [46.8], [44.5], [42.7], [40.9], [39.4]], 5], result: [["Renewals ahead", "Actual", "Predicted", "Naive"], [1, 0.468, 0.46241135, 0.44026533], [2, 0.445, 0.43764567, 0.39477303]] },
  ],
  estimator: "renewalBacktest",
  input: ({ active_counts, holdout, model }) => ok({ cohorts: active_counts, holdout, model }),
  present: (backtest, { language }) => backtestTable(backtest, language, RENEWALS_AHEAD),
});
