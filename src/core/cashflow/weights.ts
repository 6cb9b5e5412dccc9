import type { Timing } from "../units/timing";

/**
 * Present weight of an income, as a multiple of `S_{t−1}·DF_{t−1}` at the start of its period:
 * `W_t·v^{τ_t}` of MODEL.md §2.
 *
 * begin: 1; mid: `(1 + s)/2·√v`; end: `s·v`, with s the survival and v the discount factor of the period.
 */
export function incomeWeight(timing: Timing, survival: number, discountFactor: number): number {
  // A switch has a way out without a number, for which a loop over many rows would put each of them on the heap.
  if (timing === "begin") return 1;
  return timing === "mid" ? 0.5 * (1 + survival) * Math.sqrt(discountFactor) : survival * discountFactor;
}

/**
 * Present weight of a loss on the same footing, `p̃·v^{σ_t − (t−1)}`: it falls at the end of its
 * period, under mid at its middle.
 */
export function lossWeight(timing: Timing, defaultProbability: number, discountFactor: number): number {
  return defaultProbability * (timing === "mid" ? Math.sqrt(discountFactor) : discountFactor);
}
