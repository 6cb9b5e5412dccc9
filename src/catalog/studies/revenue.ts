import type { ForecastBacktest } from "../../core/forecast/backtestForecast";
import type { RevenueForecast } from "../../core/forecast/forecastRevenue";
import { ok } from "../../core/result/result";
import { forecastBacktest } from "../functions/forecast/forecastBacktest";
import { describeMethod, methodParam, seasonParam } from "../functions/forecast/forecastParams";
import { forecastRevenue } from "../functions/forecast/forecastRevenue";
import { numberParam, optionalNumberParam } from "../define/param";
import { say } from "../text/localText";
import { defineStudy, type StudyPoint } from "./study";
import { findColumns } from "./studyColumns";

const AHEAD = 8;
const HELD_OUT_SHARE = 0.2;
const columns = [{ id: "revenue", label: say("Revenue", "收入"), synonyms: ["Income", "历史收入", "History"] }] as const;

export const revenue = defineStudy<RevenueForecast, ForecastBacktest>({
  id: "revenue",
  label: say("Revenue ahead", "未来收入预测"),
  question: say("What will a client or a portfolio earn in the periods ahead, and how sure is that?", "某客户或组合未来各期收入是多少？把握有多大？"),
  needs: say("A column Revenue, oldest period first, no period left out.", "一列“收入”，由远及近，不得缺期。"),
  example: {
    en: [["Period", "Revenue"], ["2024 Q1", 49.7], ["2024 Q2", 53.1], ["2024 Q3", 53.4]],
    "zh-CN": [["期", "收入"], ["2024 Q1", 49.7], ["2024 Q2", 53.1], ["2024 Q3", 53.4]],
  },
  options: [
    numberParam("periods", "scalar", { label: say("Periods ahead", "预测期数"), help: say("To forecast.", "向前预测。"), rule: { unit: "count", minimum: 1, maximum: 120, whole: true }, default: AHEAD }),
    seasonParam,
    methodParam,
    optionalNumberParam("holdout", "scalar", { label: say("Held out", "留出期数"), help: say("Last periods, for the backtest.", "末尾用于检验的期数。"), rule: { unit: "count", minimum: 1, whole: true } }),
  ],
  calls: (cells, { periods, season, method, holdout }) => {
    const found = findColumns(cells, columns);
    if (!found.ok) return found;
    const shared = { history: { kind: "range", column: found.value.revenue }, season: { kind: "value", value: season }, method: { kind: "value", value: method } } as const;
    const held = holdout ?? Math.max(1, Math.floor(HELD_OUT_SHARE * (cells.length - 1)));
    return ok({
      fit: { fn: forecastRevenue, args: { ...shared, periods: { kind: "value", value: periods ?? AHEAD } } },
      backtest: { fn: forecastBacktest, args: { ...shared, holdout: { kind: "value", value: held } } },
    });
  },
  view: ({ fit: { points, fit, implied, notes }, backtest }) => {
    const past = Array.from(fit.fitted, (fitted, index): StudyPoint => ({ x: index + 1, fitted, observed: fitted + fit.residuals[index] }));
    const smoothing = ([["alpha", fit.alpha], ["beta", fit.beta], ["gamma", fit.gamma], ["phi", fit.phi], ["sigma", fit.sigma]] as const).flatMap(([name, estimate]) => (estimate === undefined ? [] : [{ name, estimate, standardError: undefined, low: undefined, high: undefined }]));
    return {
      figures: [
        { label: say("Annual revenue at the rate of the next period", "按下一期水平折算的年收入"), value: implied.annualRevenue, unit: "moneyPerYear" },
        ...(implied.annualGrowth === undefined ? [] : [{ label: say("Annual growth", "年增长率"), value: implied.annualGrowth, unit: "rate", column: "growth" } as const]),
      ],
      parameters: smoothing,
      facts: [
        { label: say("Method", "方法"), value: describeMethod(fit.method).en },
        ...(fit.aicc === undefined ? [] : [{ label: say("AICc", "AICc"), value: fit.aicc }]),
        { label: say("Observations", "观察数"), value: fit.observations },
        { label: say("Converged", "是否收敛"), value: fit.converged },
      ],
      notes,
      curve: { title: say("Revenue: history, fit and forecast", "收入：历史、拟合与预测"), x: say("Period", "期"), unit: "money", points: [...past, ...points.map(({ period, forecast, low, high }): StudyPoint => ({ x: past.length + period, fitted: forecast, low, high }))] },
      ...(backtest ? { backtest: { title: say("Revenue", "收入"), x: say("Period", "期"), unit: "money", result: backtest.backtest } } : {}),
    };
  },
});
