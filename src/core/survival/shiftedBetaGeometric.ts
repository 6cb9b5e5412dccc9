/**
 * Renewal by the shifted-beta-geometric model: every client renews with a probability of his own, which stays as it
 * is and is spread over the clients by a beta distribution; the loyal ones remain.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1); (2010),
 * Customer-Base Valuation in a Contractual Setting, Marketing Science 29(1).
 */
export interface RenewalModel {
  /** α > 0: of the beta distribution of the probability of leaving. */
  readonly alpha: number;
  /** β > 0. */
  readonly beta: number;
}

/**
 * Share of the clients still there at their t-th renewal that renew.
 *
 * Formula: `r_t = (β + t − 1)/(α + β + t − 1)`; rises with t, since who is inclined to leave has left.
 *
 * @param renewal t, whole, from 1
 */
export function renewalRetention({ alpha, beta }: RenewalModel, renewal: number): number {
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
  let survival = 1;
  for (let renewal = 1; renewal <= renewals; renewal++) survival *= renewalRetention(model, renewal);
  return survival;
}

/** Terms after which a continued fraction has settled, whatever the discount. */
const MAX_TERMS = 1_000_000;
/** Numbers next to nothing are replaced by this, so that a fraction of fractions never divides by 0. */
const TINY = 1e-300;

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

/**
 * `₂F₁(1, b; c; z)` for 0 ≤ z < 1 and c > b > 0.
 *
 * Formula: `1/(1 − k₁z/(1 − k₂z/(1 − …)))`, `k_{2j+1} = (b + j)(c − 1 + j)/((c − 1 + 2j)(c + 2j))`,
 * `k_{2j} = j(c − 1 − b + j)/((c − 2 + 2j)(c − 1 + 2j))`.
 *
 * Source: NIST Digital Library of Mathematical Functions, 15.7; modified Lentz: Numerical Recipes, 5.2.
 */
function hypergeometricOfOne(b: number, c: number, z: number): number {
  let fraction = 1;
  let numerators = 1;
  let denominators = 0;
  for (let term = 1; term <= MAX_TERMS; term++) {
    const j = term >> 1;
    const coefficient = term % 2 === 1 ? ((b + j) * (c - 1 + j)) / ((c - 1 + 2 * j) * (c + 2 * j)) : (j * (c - 1 - b + j)) / ((c - 2 + 2 * j) * (c - 1 + 2 * j));
    denominators = awayFromZero(1 - coefficient * z * denominators);
    numerators = awayFromZero(1 - (coefficient * z) / numerators);
    denominators = 1 / denominators;
    const change = numerators * denominators;
    fraction *= change;
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return 1 / fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
