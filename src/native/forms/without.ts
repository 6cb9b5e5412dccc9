import { noForm, type NativeForm } from "../form";

const fit = noForm("it is fitted to your data by trying many values until the best is found, which a cell formula cannot do; the fitted numbers it gives can be kept as values", "结果由反复试算拟合数据得到，单元格公式无法完成；拟合出的数值可保留为数值");
const counted = noForm("it counts and sorts a whole history of clients, row against row; the table it gives can be kept as values", "需对全部客户历史逐行计数与排序；其结果表可保留为数值");
const runs = noForm("it values the whole client table many times over: under each scenario, each trial of a search or each random path; unfold PORTFOLIO for one of these valuations", "需对整张客户表反复估值：每种情景、每次试算或每条随机路径各一次；可展开 PORTFOLIO 核对其中一次");
const constants = noForm("it is a table of constants: kept as values, it stays as it is", "为常数表：保留为数值即可");
const hypergeometric = noForm("its formula needs a hypergeometric function, a series without end that no spreadsheet has", "公式需要超几何函数（无穷级数），电子表格中没有");

/** Functions without a native form, with the reason. */
export const without: Readonly<Record<string, NativeForm>> = {
  "CHURN.COEFFICIENTS": constants,
  "SEGMENT.RULES": constants,
  "STABILITY.WEIGHTS": constants,
  "SIMULATION.SETTINGS": constants,
  "TORNADO.SWINGS": constants,
  "CLIENT.LEVERS": constants,
  "SCENARIO": runs,
  "ATTRIBUTION": runs,
  "TORNADO": runs,
  "SENSITIVITY": runs,
  "GOAL.SEEK": runs,
  "REVERSE.STRESS": runs,
  "BREAKEVEN": runs,
  "CLIENT.CASES": runs,
  "CLIENT.SCHEDULE": runs,
  "COMPARE": runs,
  "SIMULATE": runs,
  "DERL": hypergeometric,
  "BGNBD.EXPECTED": hypergeometric,
  "PNBD.EXPECTED": hypergeometric,
  "PNBD.ALIVE": hypergeometric,
  "REPEAT.CLV": hypergeometric,
  "RFM": noForm("its scores rank every client of the table against all others; the scores it gives can be kept as values", "评分需将表中每个客户与其他全部客户排序；评分结果可保留为数值"),
  "CHURN.HISTORY": counted,
  "CHURN.RATE": counted,
  "KM.SURVIVAL": counted,
  "COMPETING.RISKS": counted,
  "CHURN.FIT": fit,
  "CHURN.BACKTEST": fit,
  "SBG.FIT": fit,
  "SBG.BACKTEST": fit,
  "BGNBD.FIT": fit,
  "PNBD.FIT": fit,
  "GG.FIT": fit,
  "REPEAT.FIT": fit,
  "REPEAT.BACKTEST": fit,
  "FORECAST.REVENUE": fit,
  "FORECAST.COMBINED": fit,
  "PLAN.ACCURACY": counted,
  "FORECAST.BACKTEST": fit,
  "PD.BY.GROUP": counted,
  "PD.BACKTEST": counted,
  "LGD.BY.GROUP": counted,
  "RATING.MATRIX": counted,
};
