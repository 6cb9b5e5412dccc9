import type { Fit } from "../estimation/fit";
import { exp, expm1, ln } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal";
import { fail, ok, type Result } from "../result/result";
import { kaplanMeier } from "./kaplanMeier";
import type { ObservedLife } from "./relationshipHistory";

/** One place of the survival curve: what was seen, with its interval, and what a constant churn says. */
export interface ChurnCurvePoint {
  readonly time: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly fitted: number;
}

export interface ConstantChurn {
  readonly fit: Fit;
  readonly curve: readonly ChurnCurvePoint[];
  /** Years under observation, of all together. */
  readonly exposure: number;
  readonly events: number;
}

const CONFIDENCE = 0.95;
/** Fewer events than this leave a wide interval. */
const FEW_EVENTS = 10;

/**
 * Annual churn of lives under observation, taken as constant, and the curve that shows whether it is.
 *
 * Formula: `λ = events/exposure`, exposure = Σ (duration − entry) in years; `churn = 1 − e^−λ`; `SE(ln λ) = 1/√events`,
 * interval `1 − exp(−λ·e^(±z/√events))`; ln L = events·ln λ − λ·exposure.
 *
 * @param lives durations and entries in years
 * @returns the parameter churn; `noEvents` where nobody left
 *
 * Source: Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data, 3.2 (exponential model).
 */
export function fitConstantChurn({ lives }: { readonly lives: readonly ObservedLife[] }): Result<ConstantChurn> {
  const events = lives.filter(({ event }) => event).length;
  const exposure = lives.reduce((sum, { duration, entry }) => sum + duration - entry, 0);
  if (events === 0) return fail("noEvents", { parameter: "closed", value: lives.length });
  const rate = events / exposure;
  const reach = exp(normalQuantile((1 + CONFIDENCE) / 2) / Math.sqrt(events));
  const churn = -expm1(-rate);
  const logLikelihood = events * ln(rate) - rate * exposure;
  const steps = kaplanMeier({ durations: lives.map(({ duration }) => duration), events: lives.map(({ event }) => event), entries: lives.map(({ entry }) => entry) }, CONFIDENCE);
  return ok({
    fit: {
      parameters: [{ name: "churn", estimate: churn, standardError: ((1 - churn) * rate) / Math.sqrt(events), low: -expm1(-rate / reach), high: -expm1(-rate * reach) }],
      logLikelihood,
      aic: 2 - 2 * logLikelihood,
      observations: lives.length,
      iterations: 0,
      converged: true,
      notes: events < FEW_EVENTS ? [{ code: "fewEvents", values: { value: events } }] : [],
    },
    curve: steps.map(({ time, survival, low, high }) => ({ time, observed: survival, low, high, fitted: exp(-rate * time) })),
    exposure,
    events,
  });
}
