import { exp, expm1, ln, log1p } from "./elementary";

/** Places in (0, 1) and their weights under a beta distribution; the weights add up to 1. */
export interface BetaNodes {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Step of the rule: in standard deviations of ln(p/(1 − p)), for the density; and at most so large, for a function as
 * steep as (1 + p·y)^−k with any k, whose transform falls like e^(−πω/2). The error is then below 1e-14.
 */
const STEP_IN_DEVIATIONS = 0.6;
const LARGEST_STEP = 0.28;
/** Weights below this, relative to the largest, are left out. */
const NEGLIGIBLE = 1e-18;
/** Beyond this p, or 1 − p, is below the rounding of 1: there a mean sees 0 or 1, and the weights are a geometric sequence. */
const OUTERMOST = 40;
/** A distribution narrower than this, in ln(p/(1 − p)), is its mean: its density is all rounding, and a step of it may be too small to go anywhere. */
const NARROWEST = 1e-8;

/**
 * A rule for means under a beta distribution: `E f(p) ≈ Σ w_i·f(p_i)`.
 *
 * In `v = ln(p/(1 − p))` the density is `p^a·(1 − p)^b/B(a, b)`, which falls exponentially on both sides: there the
 * trapezoidal rule converges faster than any power of its step, whatever a and b, also below 1, where the density
 * itself has poles at 0 and 1. The weights are normalised, so that no B(a, b) is needed; what the rule would sum beyond
 * the outermost places is added up in closed form, at 0 and at 1.
 *
 * @param a above 0
 * @param b above 0
 *
 * Source: Trefethen & Weideman (2014), The Exponentially Convergent Trapezoidal Rule, SIAM Review 56(3).
 */
export function betaNodes(a: number, b: number): BetaNodes {
  const centre = Math.min(OUTERMOST, Math.max(-OUTERMOST, ln(a / b)));
  const deviation = Math.sqrt(1 / a + 1 / b);
  if (deviation < NARROWEST) return { nodes: Float64Array.of(1 / (1 + b / a)), weights: Float64Array.of(1) };
  const step = Math.min(LARGEST_STEP, STEP_IN_DEVIATIONS * deviation);
  const highest = logDensity(centre, a, b);
  const limit = ln(NEGLIGIBLE);
  const nodes: number[] = [];
  const weights: number[] = [];
  const walk = (from: number, by: number, end: number, decay: number): void => {
    for (let v = from; ; v += by) {
      const height = logDensity(v, a, b) - highest;
      if (height < limit) return;
      if (Math.abs(v) > OUTERMOST) {
        nodes.push(end);
        weights.push(exp(height) / -expm1(-decay * step));
        return;
      }
      nodes.push(v > 0 ? 1 / (1 + exp(-v)) : exp(v) / (1 + exp(v)));
      weights.push(exp(height));
    }
  };
  walk(centre, step, 1, b);
  walk(centre - step, -step, 0, a);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights, (weight) => weight / total) };
}

/** ln of the density in v = ln(p/(1 − p)), but for its constant. */
function logDensity(v: number, a: number, b: number): number {
  return -a * softplus(-v) - b * softplus(v);
}

/** ln(1 + e^x). */
function softplus(x: number): number {
  return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x));
}
