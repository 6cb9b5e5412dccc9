import type { FitNote } from "../estimation/fitNotes";
import { square } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal";
import { fail, mapResult, ok, type Result } from "../result/result";
import { chooseSmoothing, type SmoothingInput } from "./chooseSmoothing";
import type { SmoothingFit } from "./fitSmoothing";
import { revenueForecast, type RevenuePoint } from "./forecastRevenue";
import { impliedGrowth, type ImpliedGrowth } from "./impliedGrowth";
import { planAccuracy, type PastPlans, type PlanAccuracy } from "./planAccuracy";
import { parameterCount, SMOOTHING_METHODS } from "./smoothingMethod";

export interface CombinedInput extends SmoothingInput {
  /** The client's own figures for the periods ahead, above 0. */
  readonly plan: Float64Array;
  readonly pastPlans: PastPlans | undefined;
  /** Weight of the plan, 0 to 1; undefined: by how past plans came true, 0 without any. */
  readonly planWeight: number | undefined;
  readonly confidence: number;
}

/** A period ahead by both sources. */
export interface CombinedPoint {
  readonly period: number;
  readonly statistical: number;
  /** The plan times its bias. */
  readonly plan: number;
  readonly combined: number;
  readonly low: number;
  readonly high: number;
}

export interface CombinedForecast {
  readonly points: readonly CombinedPoint[];
  readonly planWeight: number;
  /** Undefined without past plans. */
  readonly accuracy: PlanAccuracy | undefined;
  /** Root mean squared error of the statistical forecast one period ahead, as a share of the actual. */
  readonly statisticalError: number;
  readonly fit: SmoothingFit;
  readonly implied: ImpliedGrowth;
  readonly notes: readonly FitNote[];
}

/** Errors of past plans below this share are those of the arithmetic. */
const ROUNDING = 1e-9;

/**
 * Revenue ahead from two sources: exponential smoothing of the history, and the client's own plan, each with the weight
 * that its past accuracy earns.
 *
 * Formula: plan × bias of past plans; `w = u_S²/(u_S² + u_P²)`, u relative errors: u_P of past plans after their bias,
 * `u_S² = Σ (e_t/y_t)²/(n − k)` of the smoothing in the same history; combined `w·plan + (1 − w)·forecast`, its variance
 * `w²·σ_P² + (1 − w)²·σ_S²`.
 *
 * Assumptions: the two err independently; the errors of plans grow with the horizon as those of the forecast do,
 * `σ_P = u_P·plan·spread_h/spread_1`, so that one weight holds for every period. Without past plans the plan is taken as
 * unbiased and as accurate as the forecast, and has the weight given, by default none.
 *
 * @returns `notAbove` where the history is not above 0 throughout; failures of `chooseSmoothing` and `planAccuracy`
 *
 * Source: Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4): weights inverse to
 * mean squared errors.
 */
export function combineForecast(input: CombinedInput): Result<CombinedForecast> {
  const row = input.history.findIndex((value) => value <= 0);
  if (row >= 0) return fail("notAbove", { parameter: "history", minimum: 0, value: input.history[row], row: row + 1 });
  const accuracy = input.pastPlans ? planAccuracy(input.pastPlans) : ok(undefined);
  if (!accuracy.ok) return accuracy;
  return mapResult(chooseSmoothing(input), (chosen) => {
    const ahead = revenueForecast(chosen, { periods: Math.max(2, input.plan.length), confidence: input.confidence, season: input.season });
    const statisticalError = relativeError(input.history, chosen.fit);
    const planError = accuracy.value?.error ?? statisticalError;
    const weight = input.planWeight ?? (accuracy.value ? planWeight(statisticalError, planError) : 0);
    const points = combinedPoints(input, ahead.points, { weight, bias: accuracy.value?.bias ?? 1, planError });
    const notes: FitNote[] = [...chosen.notes];
    if (!accuracy.value) notes.push({ code: "planUnproven", values: {} });
    else if (planError < ROUNDING && weight > 0.5) notes.push({ code: "exactPlans", values: {} });
    const implied = impliedGrowth(underlyingPath(points, ahead.points, chosen.fit), input.season);
    if (implied.annualGrowth === undefined) notes.push({ code: "noGrowthRate", values: {} });
    return { points, planWeight: weight, accuracy: accuracy.value, statisticalError, fit: chosen.fit, implied, notes };
  });
}

/** Weight of the plan, inverse to mean squared errors; half where neither source has ever erred. */
export function planWeight(statisticalError: number, planError: number): number {
  const both = square(statisticalError) + square(planError);
  return both === 0 ? 0.5 : square(statisticalError) / both;
}

function relativeError(history: Float64Array, fit: SmoothingFit): number {
  let squares = 0;
  fit.residuals.forEach((error, t) => (squares += square(error / history[t])));
  return fit.exact ? 0 : Math.sqrt(squares / (history.length - parameterCount(SMOOTHING_METHODS[fit.method], fit.season)));
}

function combinedPoints({ plan, confidence }: CombinedInput, ahead: readonly RevenuePoint[], { weight, bias, planError }: { readonly weight: number; readonly bias: number; readonly planError: number }): CombinedPoint[] {
  const reach = normalQuantile((1 + confidence) / 2);
  return Array.from(plan, (figure, index) => {
    const { period, forecast, spread } = ahead[index];
    const widening = ahead[0].spread > 0 ? spread / ahead[0].spread : 1;
    const adjusted = bias * figure;
    const combined = weight * adjusted + (1 - weight) * forecast;
    const around = reach * Math.sqrt(square(weight * planError * adjusted * widening) + square((1 - weight) * spread));
    return { period, statistical: forecast, plan: adjusted, combined, low: combined - around, high: combined + around };
  });
}

/** The combined path without its seasons, which are those of the smoothing; a second period is added to a plan of one. */
function underlyingPath(points: readonly CombinedPoint[], ahead: readonly RevenuePoint[], fit: SmoothingFit): number[] {
  const multiplies = SMOOTHING_METHODS[fit.method].seasons === "multiplicative";
  return ahead.map(({ forecast, underlying }, index) => {
    const { combined } = points[Math.min(index, points.length - 1)];
    return multiplies ? (combined * underlying) / forecast : combined + underlying - forecast;
  });
}
