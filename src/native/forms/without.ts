import { noForm, type NativeForm } from "../form";

const fit = noForm("it is estimated by a search for the largest likelihood, or counted over a whole history", "结果由最大似然搜索估计，或对整个历史统计得出");
const runs = noForm("it takes many runs of a portfolio: scenarios, searches or random paths", "需对组合多次运行：情景、求解或随机路径");
const constants = noForm("it is a table of constants: kept as values, it stays as it is", "为常数表：保留为数值即可");
const hypergeometric = noForm("its formula needs a hypergeometric function, which no spreadsheet has", "公式需要超几何函数，电子表格中没有");
const matrix = noForm("it needs powers of a matrix, which old spreadsheets give only as array formulas", "需要矩阵的幂，旧版电子表格只能以数组公式给出");

const policy = noForm("its rules, words and reasons are read from a table", "规则、词语与理由由表中读取");

/** Functions without a native form, with the reason. */
export const without: Readonly<Record<string, NativeForm>> = {
  "CLV.BREAKEVEN": noForm("its value is found by a search; unfold CLV at that value to check it", "结果由求解得出；可在该取值下展开 CLV 核对"),
  "PROJECT.CLV": noForm("its table and terms are read by their headers; the template of project finance holds the same model in native formulas", "表格与条款按列名读取；项目融资模板以原生公式给出同一模型"),
  "SEGMENT": noForm("its rules are words and quantiles that are read from a table", "规则为由表中读取的词语与分位数"),
  "CHURN.COEFFICIENTS": constants,
  "SEGMENT.RULES": constants,
  "STABILITY.WEIGHTS": constants,
  "SIMULATION.SETTINGS": constants,
  "TORNADO.SWINGS": constants,
  "CLIENT.LEVERS": constants,
  "PD.TERM": matrix,
  "PD.MARGINAL": matrix,
  "MIGRATE": matrix,
  "CLV.MARKOV": matrix,
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
  "P.ALIVE": fit,
  "GG.SPEND": fit,
  "RFM": noForm("its scores rank all clients of a table against one another", "评分需对表中全部客户相互排序"),
  "CHURN.HISTORY": fit,
  "CHURN.RATE": fit,
  "KM.SURVIVAL": fit,
  "COMPETING.RISKS": fit,
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
  "PLAN.ACCURACY": fit,
  "FORECAST.BACKTEST": fit,
  "PD.BY.GROUP": fit,
  "PD.BACKTEST": fit,
  "LGD.BY.GROUP": fit,
  "RATING.MATRIX": fit,
  "SCREEN": policy,
  "SCREEN.POLICY": constants,
};
