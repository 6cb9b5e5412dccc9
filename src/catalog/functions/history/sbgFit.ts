import { RENEWAL_MODELS, type RenewalModelName } from "../../../core/survival/fitRenewal";
import { ok } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam } from "../../define/param";
import { activeCountsParam } from "../../tables/cohorts";
import { fitTable } from "../../tables/fitTable";
import { say } from "../../text/localText";

export const renewalModelParam = choiceParam<"model", RenewalModelName>("model", "scalar", {
  label: say("Model", "模型"),
  help: say("sbg: each client's churn stays as it is (shifted-beta-geometric); bdw: it changes with time (beta-discrete-Weibull). The lower AIC fits better.", "sbg：每个客户的流失概率不变（移位贝塔-几何）；bdw：随时间变化（贝塔-离散威布尔）。AIC 较低者拟合较好。"),
  choices: [
    { value: RENEWAL_MODELS[0], label: say("shifted-beta-geometric", "移位贝塔-几何") },
    { value: RENEWAL_MODELS[1], label: say("beta-discrete-Weibull", "贝塔-离散威布尔") },
  ],
  default: "sbg",
});

export const renewalFitSources = [
  { title: "Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1)", detail: "shifted-beta-geometric model" },
  { title: "Fader, Hardie, Liu, Davin & Steenburgh (2018), \"How to Project Customer Retention\" Revisited: The Role of Duration Dependence, Journal of Interactive Marketing 43", detail: "beta-discrete-Weibull model" },
] as const;

export const sbgFit = defineEstimateFunction({
  id: "SBG.FIT",
  name: "SBG_FIT",
  summary: say("How loyal the clients of cohorts are, from how many are still there after each renewal: parameters for SBG_SURVIVAL, RETENTION_RATE and DERL, with standard errors and intervals.", "由各客群每次续约后仍在的客户数估计忠诚度：给出 SBG_SURVIVAL、RETENTION_RATE 与 DERL 的参数及其标准误与区间。"),
  formula: "ln L = Σ (n_{t−1} − n_t)·ln(S(t − 1) − S(t)) + n_T·ln S(T); S(t) = B(α, β + t^c)/B(α, β), c = 1 for sbg",
  params: [activeCountsParam, renewalModelParam, languageParam],
  returns: say("A row a parameter (alpha, beta; c for bdw): estimate, standard error, 95 % interval; then log-likelihood, AIC, clients, iterations, whether it converged, notes.", "每个参数（alpha、beta；bdw 另有 c）一行：估计值、标准误、95% 区间；其后为对数似然、AIC、客户数、迭代次数、是否收敛与说明。"),
  sources: renewalFitSources,
  examples: [
    { note: say("The High End cohort of Fader & Hardie (2007), seven years: α 0.668, β 3.806.", "Fader 与 Hardie（2007）的 High End 客群，七年：α 0.668，β 3.806。"), args: [[[100], [86.9], [74.3], [65.3], [59.3], [55.1], [51.7], [49.1]]], result: [["Parameter", "Estimate", "Standard error"], ["alpha", 0.66808835, 0.32803866], ["beta", 3.806095, 2.4840693]] },
  ],
  estimator: "renewal",
  input: ({ active_counts, model }) => ok({ cohorts: active_counts, model }),
  present: ({ fit }, { language }) => fitTable(fit, language),
});
