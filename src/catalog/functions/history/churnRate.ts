import { mapResult } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { optionalDateParam } from "../../define/dateParam";
import { fitTable } from "../../tables/fitTable";
import { livesAsOf } from "../../tables/relationshipHistory";
import { say } from "../../text/localText";
import { relationshipTableParam } from "./historyParams";

export const churnRate = defineEstimateFunction({
  id: "CHURN.RATE",
  name: "CHURN_RATE",
  summary: say("Annual churn from a raw CRM export (opened, closed, snapshot dates), with its interval: departures over the years that clients were under observation.", "由 CRM 原始导出（开户、销户、快照日期）估计年流失率及其区间：流失数除以客户被观察的年数。"),
  formula: "λ = departures/Σ years under observation; churn = 1 − e^−λ; interval 1 − exp(−λ·e^(±1.96/√departures))",
  params: [
    relationshipTableParam,
    optionalDateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look: for rows without a snapshot, and the latest of all; what closed later was not known.", "观察截止日：用于无快照日期的行，且为全部行的最晚日期；其后销户的视为仍在。") }),
    languageParam,
  ],
  returns: say("One row, churn: estimate, standard error, 95 % interval; then log-likelihood, AIC, clients, whether it converged, notes.", "一行 churn：估计值、标准误、95% 区间；其后为对数似然、AIC、客户数、是否收敛与说明。"),
  sources: [{ title: "Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data", detail: "exponential model, censoring and left truncation" }],
  examples: [
    { note: say("Two departures in four years of observation: 1 − e^−0.5.", "四个观察年内流失两户：1 − e^−0.5。"), args: [[["Client", "Opened", "Closed"], ["A", "2023-01-01", "2024-01-01"], ["B", "2023-01-01", null], ["C", "2024-01-02", "2025-01-01"]], "2025-01-01"], result: [["Parameter", "Estimate", "Standard error", "Low 95 %", "High 95 %"], ["churn", 0.39326173, 0.21436755, 0.11747065, 0.86437353]] },
  ],
  estimator: "constantChurn",
  input: ({ table, as_of }) => mapResult(livesAsOf(table, as_of, "years"), (lives) => ({ lives })),
  present: ({ fit }, { language }) => fitTable(fit, language),
});
