import { fail, ok } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { flagSeriesParam, optionalSeriesParam, seriesParam } from "../../define/param";
import { covariatesParam } from "../../tables/covariates";
import { coxTable } from "../../tables/coxTable";
import { say } from "../../text/localText";
import { alignedLives, entriesTexts, durationsTexts, eventsTexts } from "./lifeColumns";

export const churnFit = defineEstimateFunction({
  id: "CHURN.FIT",
  name: "CHURN_FIT",
  summary: say("What drives clients away: Cox's proportional hazards on the client's own history. The table goes as it is into CHURN_ADJ as coefficients, where its signals are those of CHURN_ADJ.", "流失的驱动因素：对自有历史做 Cox 比例风险回归。若信号名称与 CHURN_ADJ 一致，结果表可直接作为其系数表。"),
  formula: "λ(t) = λ₀(t)·exp(Σ β(x − x̄)); partial likelihood with Efron's ties; hazard ratio e^β",
  params: [
    seriesParam("durations", durationsTexts),
    flagSeriesParam("events", eventsTexts),
    covariatesParam,
    optionalSeriesParam("entries", entriesTexts),
    languageParam,
  ],
  returns: say("A row a signal: beta, centre, unit, standard error, hazard ratio with 95 % interval, z, p, p of the test that the ratio does not change over time; then base churn a unit of time at the centres, log-likelihood, AIC, concordance, clients, events, iterations, whether it converged, notes.", "每个信号一行：系数、中心值、单位、标准误、风险比及 95% 区间、z、p、比例性检验 p；其后为中心值处每单位时间的基础流失率、对数似然、AIC、一致性指数、客户数、事件数、迭代次数、是否收敛与说明。"),
  sources: [
    { title: "Cox (1972), Regression Models and Life-Tables, JRSS B 34(2)" },
    { title: "Efron (1977), The Efficiency of Cox's Likelihood Function for Censored Data, JASA 72(359)", detail: "ties" },
    { title: "Grambsch & Therneau (1994), Proportional Hazards Tests and Diagnostics Based on Weighted Residuals, Biometrika 81(3)" },
  ],
  examples: [
    {
      note: say("Twelve clients; dissatisfied ones left sooner.", "十二个客户；不满意者流失较早。"),
      args: [[[1], [2], [2], [3], [4], [4], [5], [6], [6], [7], [8], [9]], [[1], [1], [1], [0], [1], [1], [1], [0], [1], [0], [1], [0]], [["Satisfaction"], [4], [5], [7], [6], [5], [8], [6], [8], [7], [9], [6], [8]]],
      result: [["Signal", "Beta", "Centre"], ["Satisfaction", -0.870222, 6.5833333]],
    },
  ],
  estimator: "cox",
  input: ({ durations, events, covariates, entries }) => {
    const lives = alignedLives(durations, events.length, entries);
    if (!lives.ok) return lives;
    if (covariates.rows.length < durations.length) return fail("wrongLength", { parameter: "covariates", expected: durations.length, value: covariates.rows.length });
    const kept = durations.flatMap((_, row) => (covariates.rows[row].includes(undefined) ? [] : [row]));
    return ok({
      durations: Float64Array.from(kept, (row) => durations[row]),
      events: Uint8Array.from(kept, (row) => Number(events[row])),
      ...(entries ? { entries: Float64Array.from(kept, (row) => entries[row]) } : {}),
      covariates: covariates.names.map((name, column) => ({ name, values: Float64Array.from(kept, (row) => covariates.rows[row][column]!) })),
      leftOut: durations.length - kept.length,
    });
  },
  present: (fit, { language }) => coxTable(fit, language),
});
