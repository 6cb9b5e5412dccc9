import type { FitNote } from "./fitNotes";

/** One estimated parameter. */
export interface FittedParameter {
  readonly name: string;
  readonly estimate: number;
  /** Undefined where the likelihood is too flat to give one. */
  readonly standardError: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What every maximum-likelihood estimator gives. */
export interface Fit {
  readonly parameters: readonly FittedParameter[];
  readonly logLikelihood: number;
  /** 2k − 2·logLikelihood: lower is better among models of the same data. */
  readonly aic: number;
  /** Clients, lives or deals that the likelihood is a product over. */
  readonly observations: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly notes: readonly FitNote[];
}

/** A fit's estimate by name. */
export function estimateOf(fit: Fit, name: string): number {
  const parameter = fit.parameters.find((one) => one.name === name);
  if (!parameter) throw new Error(`the fit has no parameter ${name}`);
  return parameter.estimate;
}
