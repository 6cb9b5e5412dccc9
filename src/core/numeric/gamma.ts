import betaln from "@stdlib/math-base-special-betaln";
import digammaOf from "@stdlib/math-base-special-digamma";
import gammaTail from "@stdlib/math-base-special-gammainc";
import gammaln from "@stdlib/math-base-special-gammaln";

/** ln Γ(x), x > 0; digits do not depend on the engine. */
export function logGamma(x: number): number {
  return gammaln(x);
}

/** ψ(x) = d ln Γ(x)/dx, x > 0. */
export function digamma(x: number): number {
  return digammaOf(x);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), a, b > 0, without the cancellation of large terms. */
export function logBeta(a: number, b: number): number {
  return betaln(a, b);
}

/** Probability that a χ² with so many degrees of freedom exceeds a value: Q(k/2, x/2), the upper incomplete gamma function. */
export function chiSquareTail(value: number, degrees: number): number {
  return gammaTail(value / 2, degrees / 2, true, true);
}
