import { fail, ok } from "../../../core/result/result";
import { timeBetween } from "../../../core/units/timeUnit";
import { dateParam } from "../../define/dateParam";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { backtestTable } from "../../tables/backtestTable";
import { say } from "../../text/localText";
import { relationshipTableParam } from "./historyParams";
import { heldOutLives } from "../../tables/heldOutLives";

const YEARS_AHEAD = say("Years ahead", "此后年数");

export const churnBacktest = defineEstimateFunction({
  id: "CHURN.BACKTEST",
  name: "CHURN_BACKTEST",
  summary: say("Departures predicted on held-out time: from the survival curve as it was known at one date, for the clients still there, held against those who left by another, beside the naive forecast of a constant churn.", "在留出期上检验流失预测：以校准日已知的留存曲线预测仍在客户的流失，与其后至截止日的实际流失对照，并与“流失率不变”的朴素预测比较。"),
  formula: "predicted: Σ_clients 1 − S(a + h)/S(a), a the age at the calibration date; naive: n·(1 − e^−λh)",
  params: [
    relationshipTableParam,
    dateParam("calibration_date", { label: say("Calibration date", "校准日"), help: say("What was known on this day is used.", "仅使用该日已知的信息。") }),
    dateParam("as_of", { label: say("As of", "截止日"), help: say("Departures up to here are predicted.", "预测截至该日的流失。") }),
    languageParam,
  ],
  returns: say("A row a quarter of the time ahead: clients who left by then, predicted, naive, errors; then mean absolute error, root mean squared error, bias, and the skill over the naive forecast.", "未来时间每四分之一一行：届时已流失客户数、预测、朴素预测与误差；其后为平均绝对误差、均方根误差、偏差及相对朴素预测的改进。"),
  sources: [{ title: "Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, JASA 53(282)" }],
  examples: [
    {
      note: say("Four clients, looked at a year before.", "四个客户，以一年前的信息预测。"),
      args: [[["Client", "Opened", "Closed"], ["A", "2020-01-01", "2022-01-01"], ["B", "2021-01-01", "2024-06-30"], ["C", "2021-07-01", null], ["D", "2022-01-01", null]], "2024-01-01", "2025-01-01"],
      result: [["Years ahead", "Actual", "Predicted", "Naive"], [0.25, 0, 0.35935759, 0.078072759], [0.5, 1, 0.38528078, 0.15411373]],
    },
  ],
  estimator: "churnBacktest",
  input: ({ table, calibration_date, as_of }) => {
    if (Math.trunc(as_of) <= Math.trunc(calibration_date)) return fail("dateOrder", { parameter: "as_of", other: "calibration_date" });
    const lives = heldOutLives(table, calibration_date, as_of);
    return lives.ok ? ok({ ...lives.value, ahead: timeBetween(calibration_date, as_of, "years") }) : lives;
  },
  present: (backtest, { language }) => backtestTable(backtest, language, YEARS_AHEAD),
});
