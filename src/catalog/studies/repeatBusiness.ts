import type { Backtest } from "../../core/estimation/backtest";
import { estimateOf } from "../../core/estimation/fit";
import type { RepeatBusinessFit } from "../../core/repeat/fitRepeatBusiness";
import { ok } from "../../core/result/result";
import { repeatBacktest } from "../functions/repeat/repeatBacktest";
import { repeatFit } from "../functions/repeat/repeatFit";
import { repeatModelParam } from "../functions/repeat/repeatParams";
import { dateParam, optionalDateParam } from "../define/dateParam";
import { timeUnitParam } from "../define/timeUnitParam";
import { say } from "../text/localText";
import { fitFacts } from "./fitFacts";
import { defineStudy, type StudyFigure } from "./study";
import { findColumns } from "./studyColumns";

const columns = [
  { id: "customers", label: say("Customer", "客户"), synonyms: ["Client", "客户名称"] },
  { id: "dates", label: say("Date", "日期"), synonyms: ["Deal date", "交易日期"] },
  { id: "amounts", label: say("Amount", "金额"), synonyms: ["Value", "交易金额"] },
] as const;

export const repeatBusiness = defineStudy<RepeatBusinessFit, Backtest>({
  id: "repeat",
  label: say("Repeat business from deals", "由交易清单估计重复业务"),
  question: say("How often do clients come back for fees, trade finance or new deals, who is still there, and what do they spend?", "客户多久再来办理手续费、贸易融资或新业务？谁仍活跃？每次金额多少？"),
  needs: say("A list of deals with headers Customer, Date, Amount.", "带列名的交易清单：客户、日期、金额。"),
  example: {
    en: [["Customer", "Date", "Amount"], ["D001", "2024-02-05", 62.2], ["D002", "2024-02-09", 110.9], ["D001", "2024-06-21", 58]],
    "zh-CN": [["客户", "日期", "金额"], ["D001", "2024-02-05", 62.2], ["D002", "2024-02-09", 110.9], ["D001", "2024-06-21", 58]],
  },
  options: [
    dateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look.", "观察截止日。") }),
    optionalDateParam("calibration_date", { label: say("Backtest from", "检验起点"), help: say("What came after this day is predicted.", "预测该日之后的交易。") }),
    timeUnitParam,
    repeatModelParam,
  ],
  calls: (cells, { as_of, calibration_date, unit, model }) => {
    const found = findColumns(cells, columns);
    if (!found.ok) return found;
    const args = {
      ...Object.fromEntries(columns.map(({ id }) => [id, { kind: "range", column: found.value[id] } as const])),
      as_of: { kind: "value", value: as_of }, model: { kind: "value", value: model }, unit: { kind: "value", value: unit },
    } as const;
    return ok({ fit: { fn: repeatFit, args }, ...(calibration_date !== null ? { backtest: { fn: repeatBacktest, args: { ...args, calibration_date: { kind: "value", value: calibration_date } } } } : {}) });
  },
  view: ({ fit: { fit, spend, tracking }, backtest }) => {
    const rate: StudyFigure = { label: say("Deals of a new client in a unit of time, while he stays", "新客户在活跃期内每单位时间的交易数"), value: estimateOf(fit, "r") / estimateOf(fit, "alpha"), unit: "number" };
    const q = "fit" in spend ? estimateOf(spend.fit, "q") : 0;
    return {
      figures: [rate, ...("fit" in spend && q > 1 ? [{ label: say("Mean value of a deal", "每笔交易平均金额"), value: (estimateOf(spend.fit, "p") * estimateOf(spend.fit, "gamma")) / (q - 1), unit: "money" } as const] : [])],
      parameters: [...fit.parameters, ...("fit" in spend ? spend.fit.parameters : [])],
      facts: fitFacts(fit),
      notes: [...fit.notes, ...("fit" in spend ? spend.fit.notes : [])],
      curve: { title: say("Repeats of all clients so far", "全部客户累计重复交易"), x: say("Time since the first deal", "距首笔交易时间"), unit: "count", points: tracking.map(({ time, actual, expected }) => ({ x: time, observed: actual, fitted: expected })) },
      ...(backtest ? { backtest: { title: say("Deals a client", "每客户交易数"), x: say("Repeats so far", "此前重复次数"), unit: "number", result: backtest } } : {}),
    };
  },
});
