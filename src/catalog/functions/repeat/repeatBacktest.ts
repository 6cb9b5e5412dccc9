import { mapResult } from "../../../core/result/result";
import { dateParam } from "../../define/dateParam";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { timeUnitParam } from "../../define/timeUnitParam";
import { backtestTable } from "../../tables/backtestTable";
import { say } from "../../text/localText";
import { inventedDeals } from "./repeatExamples";
import { alignedDeals, asOfParam, dealParams, repeatModelParam, repeatSources } from "./repeatParams";

const REPEAT_GROUPS = say("Repeats so far", "此前重复次数");

export const repeatBacktest = defineEstimateFunction({
  id: "REPEAT.BACKTEST",
  name: "REPEAT_BACKTEST",
  summary: say("Repeat business predicted on held-out time: fitted to the deals up to one date, held against those up to another, beside the naive forecast that each client goes on at his past rate.", "在留出期上检验重复业务预测：以校准日之前的交易拟合，与其后至截止日的交易对照，并与“按过去频率继续”的朴素预测比较。"),
  formula: "by number of past repeats: mean deals of a client; predicted: E[Y(t)]; naive: x/T·t",
  params: [
    ...dealParams,
    dateParam("calibration_date", { label: say("Calibration date", "校准日"), help: say("Deals up to here are fitted.", "此日及之前的交易用于拟合。") }),
    asOfParam,
    repeatModelParam,
    timeUnitParam,
    languageParam,
  ],
  returns: say("A row a number of past repeats: actual, predicted, naive, errors; then mean absolute error, root mean squared error, bias, and the skill over the naive forecast.", "按此前重复次数每行：实际、预测、朴素预测与误差；其后为平均绝对误差、均方根误差、偏差及相对朴素预测的改进。"),
  sources: [repeatSources.bgnbd],
  examples: [
    {
      note: say("Twelve clients: half a year to fit, half a year to predict.", "十二个客户：半年拟合，半年预测。"),
      args: [...inventedDeals, 45_180, 45_365, "bgnbd", "months"],
      result: [["Repeats so far", "Actual", "Predicted", "Naive"], [0, 0, 1.8177567, 0], [1, 0.6, 0.94729032, 1.1643093]],
    },
  ],
  estimator: "repeatBacktest",
  input: ({ customers, dates, amounts, calibration_date, as_of, model, unit }) => mapResult(alignedDeals(customers, dates, amounts), (deals) => ({ deals, calibrationDate: calibration_date, asOf: as_of, model, unit })),
  present: (backtest, { language }) => backtestTable(backtest, language, REPEAT_GROUPS),
});
