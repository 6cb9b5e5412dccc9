import type { Fit } from "../estimation/fit";
import { fitPositive, type PositiveModel } from "../estimation/maximumLikelihood";
import { exp, ln, power } from "../numeric/elementary";
import { digamma, logBeta } from "../numeric/gamma";
import { fail, ok, type Result } from "../result/result";
import { renewalSurvival, type RenewalModel } from "./shiftedBetaGeometric";

export const RENEWAL_MODELS = ["sbg", "bdw"] as const;
export type RenewalModelName = (typeof RENEWAL_MODELS)[number];

/** Clients of each cohort still there: at its start, after the first renewal, and so on. */
export interface RenewalCounts {
  readonly cohorts: readonly (readonly number[])[];
  readonly model: RenewalModelName;
}

/** Survival of all cohorts together after so many renewals, and what the model says. */
export interface RenewalPoint {
  readonly period: number;
  readonly observed: number;
  readonly fitted: number;
}

export interface RenewalFit {
  readonly fit: Fit;
  readonly curve: readonly RenewalPoint[];
}

/** Renewals that tell two parameters apart; a third needs one more. */
const FEWEST_PERIODS = { sbg: 2, bdw: 3 } as const;
/** Largest share of digits that is shown of a churn in a note. */
const SHOWN_DIGITS = 3;

/**
 * Fits a model of renewal to cohorts, which may be of different length: their likelihoods multiply.
 *
 * Formula: `ln L = Σ_cohorts [Σ_t (n_{t−1} − n_t)·ln(S(t − 1) − S(t)) + n_T·ln S(T)]`, with
 * `S(t) = B(α, β + t^c)/B(α, β)`; c = 1 for the shifted-beta-geometric model, estimated for the beta-discrete-Weibull.
 *
 * Assumptions: clients of a cohort renew at the same times, each with a probability of his own that stays as it is (sbg)
 * or changes with the time he has been there, at the same pace for all (bdw). Counts may be shares, as long as they are
 * of the number of clients: standard errors follow it.
 *
 * @returns parameters alpha, beta and, for bdw, c; the curve pools cohorts by the renewals they share. `notEnoughData`
 * for too few renewals, `noEvents` where nobody left, with the churn seen
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1); Fader, Hardie,
 * Liu, Davin & Steenburgh (2018), "How to Project Customer Retention" Revisited: The Role of Duration Dependence, Journal
 * of Interactive Marketing 43.
 */
export function fitRenewal({ cohorts, model }: RenewalCounts): Result<RenewalFit> {
  const longest = Math.max(...cohorts.map((counts) => counts.length)) - 1;
  if (longest < FEWEST_PERIODS[model]) return fail("notEnoughData", { parameter: "renewals of active_counts", minimum: FEWEST_PERIODS[model], value: Math.max(0, longest) });
  const clients = cohorts.reduce((sum, [first]) => sum + first, 0);
  const lost = cohorts.reduce((sum, counts) => sum + counts[0] - counts[counts.length - 1], 0);
  if (!(lost > 0)) return fail("noEvents", { parameter: "active_counts", value: clients });
  const fit = fitPositive(likelihoodOf(cohorts, model, longest, clients));
  if (!fit.ok) return fit;
  const [alpha, beta, c = 1] = fit.value.parameters.map(({ estimate }) => estimate);
  return ok({ fit: fit.value, curve: pooledCurve(cohorts, longest, { alpha, beta, c }) });
}

function likelihoodOf(cohorts: readonly (readonly number[])[], model: RenewalModelName, longest: number, clients: number): PositiveModel {
  const weibull = model === "bdw";
  const starts = [[1, 1], [0.5, 4], [5, 20]];
  return {
    names: ["alpha", "beta", ...(weibull ? ["c"] : [])],
    observations: clients,
    starts: weibull ? starts.map((start) => [...start, 1]) : starts,
    readEdge: ([alpha, beta]) => ({ code: "alikeChurn", values: { value: Number(((100 * alpha) / (alpha + beta)).toPrecision(SHOWN_DIGITS)) } }),
    logLikelihood: (parameters, gradient) => {
      const curve = survivalWithSlopes(parameters, longest);
      gradient.fill(0);
      let value = 0;
      const add = (count: number, survival: number, slopes: (parameter: number) => number): void => {
        if (count === 0) return;
        value += count * ln(survival);
        for (let k = 0; k < gradient.length; k++) gradient[k] += (count * slopes(k)) / survival;
      };
      for (const counts of cohorts) {
        for (let t = 1; t < counts.length; t++) add(counts[t - 1] - counts[t], curve.survival[t - 1] - curve.survival[t], (k) => curve.slopes[k][t - 1] - curve.slopes[k][t]);
        const last = counts.length - 1;
        add(counts[last], curve.survival[last], (k) => curve.slopes[k][last]);
      }
      return value;
    },
  };
}

/** S(0 … longest) and its slopes by α, β and c. */
function survivalWithSlopes([alpha, beta, c = 1]: Float64Array, longest: number): { readonly survival: Float64Array; readonly slopes: readonly Float64Array[] } {
  const survival = new Float64Array(longest + 1).fill(1);
  const slopes = [new Float64Array(longest + 1), new Float64Array(longest + 1), new Float64Array(longest + 1)];
  const [base, psiBeta, psiBoth] = [logBeta(alpha, beta), digamma(beta), digamma(alpha + beta)];
  for (let t = 1; t <= longest; t++) {
    const time = power(t, c);
    const s = exp(logBeta(alpha, beta + time) - base);
    const [later, both] = [digamma(beta + time), digamma(alpha + beta + time)];
    survival[t] = s;
    slopes[0][t] = s * (psiBoth - both);
    slopes[1][t] = s * (later - both - psiBeta + psiBoth);
    slopes[2][t] = s * time * ln(t) * (later - both);
  }
  return { survival, slopes };
}

/** Survival as the product of what each renewal kept of the cohorts that reached it. */
function pooledCurve(cohorts: readonly (readonly number[])[], longest: number, model: RenewalModel): RenewalPoint[] {
  const points: RenewalPoint[] = [{ period: 0, observed: 1, fitted: 1 }];
  let observed = 1;
  for (let period = 1; period <= longest; period++) {
    const reached = cohorts.filter((counts) => counts.length > period);
    const before = reached.reduce((sum, counts) => sum + counts[period - 1], 0);
    const after = reached.reduce((sum, counts) => sum + counts[period], 0);
    if (before === 0) break;
    observed *= after / before;
    points.push({ period, observed, fitted: renewalSurvival(model, period) });
  }
  return points;
}
