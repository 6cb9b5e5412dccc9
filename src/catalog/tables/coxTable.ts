import type { CoxFit } from "../../core/survival/coxRegression";
import type { OutputCell, OutputMatrix } from "../cell";
import { describeNote } from "../text/describeNote";
import { say, type Locale } from "../text/localText";
import { knownSignal } from "./churnCoefficients";

const headers = [
  say("Signal", "信号"), say("Beta", "系数"), say("Centre", "中心值"), say("Unit", "单位"), say("Standard error", "标准误"), say("Hazard ratio", "风险比"),
  say("Low 95 %", "95% 下限"), say("High 95 %", "95% 上限"), say("z", "z"), say("p", "p"), say("Proportionality p", "比例性检验 p"),
];

const facts = {
  baseChurn: say("Base churn", "基础流失率"),
  logLikelihood: say("Log-likelihood", "对数似然"),
  nullLogLikelihood: say("Log-likelihood without covariates", "无协变量的对数似然"),
  aic: say("AIC", "AIC"),
  concordance: say("Concordance", "一致性指数"),
  proportionalityP: say("Proportionality p, all", "比例性检验 p（整体）"),
  clients: say("Clients", "客户数"),
  events: say("Events", "事件数"),
  iterations: say("Iterations", "迭代次数"),
  converged: say("Converged", "是否收敛"),
} as const;
const NOTE = say("Note", "说明");

/** A fit of what drives churn, as CHURN_ADJ takes it: signals with beta and centre first; facts below, which have no centre. */
export function coxTable(fit: CoxFit, language: Locale): OutputMatrix {
  const wide = (cells: readonly OutputCell[]): OutputCell[] => Array.from({ length: headers.length }, (_, column) => cells[column] ?? "");
  return [
    headers.map((label) => label[language]),
    ...fit.coefficients.map(({ name, beta, centre, standardError, hazardRatio, low, high, z, p, proportionalityP }): OutputCell[] => [name, beta, centre, knownSignal(name)?.unit[language] ?? "", standardError, hazardRatio, low, high, z, p, proportionalityP]),
    ...(Object.keys(facts) as (keyof typeof facts)[]).map((fact) => wide([facts[fact][language], fit[fact]])),
    ...fit.notes.map((note) => wide([NOTE[language], describeNote(note, language)])),
  ];
}
