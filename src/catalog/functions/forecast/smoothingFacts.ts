import type { FitNote } from "../../../core/estimation/fitNotes";
import type { SmoothingFit } from "../../../core/forecast/fitSmoothing";
import type { ImpliedGrowth } from "../../../core/forecast/impliedGrowth";
import type { PlanAccuracy } from "../../../core/forecast/planAccuracy";
import { SMOOTHING_METHODS } from "../../../core/forecast/smoothingMethod";
import type { OutputCell, OutputMatrix } from "../../cell";
import { describeNote } from "../../text/describeNote";
import { say, type LocalText, type Locale } from "../../text/localText";
import { describeMethod } from "./forecastParams";

/** A row below a forecast: what it says, and its value; undefined where there is none. */
export type Fact = readonly [LocalText, OutputCell | LocalText | undefined];

export const METHOD_LABEL = say("Method", "方法");

/** What a forecast means for CLV. */
export function growthFacts({ annualRevenue, annualGrowth }: ImpliedGrowth): Fact[] {
  return [
    [say("Annual revenue", "年收入"), annualRevenue],
    [say("Annual growth", "年增长率"), annualGrowth],
  ];
}

/** How far past plans came true, where there are any. */
export function accuracyFacts(accuracy: PlanAccuracy | undefined): Fact[] {
  return [
    [say("Bias of plans, actual over planned", "计划偏差（实际/计划）"), accuracy?.bias],
    [say("Error of plans, after bias", "计划误差（剔除偏差后）"), accuracy?.error],
    [say("Past plans", "历史计划数"), accuracy?.observations],
  ];
}

/** The method and its parameters, how well it fits, and what there is to say about it. */
export function smoothingFacts(fit: SmoothingFit, notes: readonly FitNote[]): Fact[] {
  const isRelative = SMOOTHING_METHODS[fit.method].seasons === "multiplicative";
  return [
    [METHOD_LABEL, describeMethod(fit.method)],
    [say("alpha", "alpha"), fit.alpha],
    [say("beta", "beta"), fit.beta],
    [say("gamma", "gamma"), fit.gamma],
    [say("phi", "phi"), fit.phi],
    [isRelative ? say("sigma, share of the forecast", "sigma（占预测值的比例）") : say("sigma", "sigma"), fit.sigma],
    [say("Log-likelihood", "对数似然"), fit.logLikelihood],
    [say("AICc", "AICc"), fit.aicc],
    [say("Observations", "观察数"), fit.observations],
    [say("Iterations", "迭代次数"), fit.iterations],
    [say("Converged", "是否收敛"), fit.converged],
    ...notes.map((note): Fact => [say("Note", "说明"), say(describeNote(note, "en"), describeNote(note, "zh-CN"))]),
  ];
}

/** Facts as rows of a table so wide; parameters that a method does not have are left out, so is a value that does not exist. */
export function factRows(facts: readonly Fact[], width: number, language: Locale): OutputMatrix {
  return facts.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const cell = typeof value === "object" && language in value ? (value as LocalText)[language] : (value as OutputCell);
    return [Array.from({ length: width }, (_, column): OutputCell => [label[language], cell][column] ?? "")];
  });
}
