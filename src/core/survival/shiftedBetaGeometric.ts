import { exp, power } from "../numeric/elementary";
import { logBeta } from "../numeric/gamma";
import { hypergeometricOfOne } from "../numeric/hypergeometric";

/**
 * Renewal by the shifted-beta-geometric model: every client renews with a probability of his own, which stays as it
 * is and is spread over the clients by a beta distribution; the loyal ones remain. With a shape c other than 1 it
 * changes with the time a client has been there: the beta-discrete-Weibull model, `S(t) = B(α, β + t^c)/B(α, β)`.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1); (2010),
 * Customer-Base Valuation in a Contractual Setting, Marketing Science 29(1).
 */
export interface RenewalModel {
  /** α > 0: of the beta distribution of the probability of leaving. */
  readonly alpha: number;
  /** β > 0. */
  readonly beta: number;
  /** c > 0: above 1 clients leave the sooner the longer they are there, below 1 the later; absent: 1. */
  readonly c?: number;
}

/**
 * Share of the clients still there at their t-th renewal that renew.
 *
 * Formula: `r_t = (β + t − 1)/(α + β + t − 1)`, or `S(t)/S(t − 1)` where c is not 1; rises with t, since who is inclined to leave has left.
 *
 * @param renewal t, whole, from 1
 */
export function renewalRetention({ alpha, beta, c = 1 }: RenewalModel, renewal: number): number {
  if (c !== 1) return exp(logBeta(alpha, beta + power(renewal, c)) - logBeta(alpha, beta + power(renewal - 1, c)));
  const loyal = beta + renewal - 1;
  return loyal / (alpha + loyal);
}

/**
 * Share of a cohort still there after t renewals.
 *
 * Formula: `S(t) = Π_{s ≤ t} r_s = B(α, β + t)/B(α, β)`.
 *
 * @param renewals t, whole, from 0
 */
export function renewalSurvival(model: RenewalModel, renewals: number): number {
  const { alpha, beta, c = 1 } = model;
  if (c !== 1) return exp(logBeta(alpha, beta + power(renewals, c)) - logBeta(alpha, beta));
  let survival = 1;
  for (let renewal = 1; renewal <= renewals; renewal++) survival *= renewalRetention(model, renewal);
  return survival;
}

/**
 * Discounted expected residual lifetime: what a client who has renewed n times and is about to renew again is worth,
 * per unit paid at each renewal, the next one now.
 *
 * Formula: `DERL = Σ_{k ≥ 1} S(n + k)/S(n)·(1 + d)^{1−k} = r_{n+1}·₂F₁(1, β + n + 1; α + β + n + 1; 1/(1 + d))`,
 * the function by Gauss's continued fraction (modified Lentz), which converges where the series crawls.
 *
 * @param discountRate d > 0
 * @param renewals n, whole, from 0
 */
export function residualLifetime(model: RenewalModel, discountRate: number, renewals: number): number {
  const { alpha, beta } = model;
  return renewalRetention(model, renewals + 1) * hypergeometricOfOne(beta + renewals + 1, alpha + beta + renewals + 1, 1 / (1 + discountRate));
}
