import { chiSquareTail } from "../numeric/gamma";
import { walkRiskSets, type CoxData } from "./coxPass";

/**
 * Whether hazard ratios change over time, from scaled Schoenfeld residuals against 1 − S(t−), S of Kaplan and Meier.
 *
 * Formula: with residuals r_j (what left less what was expected to, at the j-th event), g_j the centred times, d events and
 * V the variance of β: `χ²_k = (Σ_j g_j·(V·r_j)_k)²·d/(V_kk·Σ g²)`, one degree of freedom each;
 * `χ² = (Σ g_j·r_j)ᵀ·V·(Σ g_j·r_j)·d/Σ g²`, p degrees, for all.
 *
 * @param variance of β, row by row, on the scale of the data
 *
 * Source: Grambsch & Therneau (1994), Proportional Hazards Tests and Diagnostics Based on Weighted Residuals, Biometrika
 * 81(3); the transform is the default of R's cox.zph.
 */
export function proportionality(data: CoxData, beta: Float64Array, variance: Float64Array): { readonly each: readonly number[]; readonly all: number } {
  const { durations, x, p } = data;
  const eta = new Float64Array(durations.length);
  for (let i = 0; i < eta.length; i++) for (let k = 0; k < p; k++) eta[i] += beta[k] * x[i * p + k];
  const at: { readonly time: number; readonly residual: Float64Array; readonly atRisk: number; readonly left: number }[] = [];
  const countAtRisk = riskCounter(data);
  walkRiskSets(data, eta, ({ time, left, s0, s1, d0, d1 }) => {
    const mean = new Float64Array(p);
    for (let l = 0; l < left.length; l++) {
      const share = l / left.length;
      for (let k = 0; k < p; k++) mean[k] += (s1[k] - share * d1[k]) / (s0 - share * d0) / left.length;
    }
    const atRisk = countAtRisk(time);
    for (const i of left) at.push({ time, residual: Float64Array.from({ length: p }, (_, k) => x[i * p + k] - mean[k]), atRisk, left: left.length });
  });
  at.sort((a, b) => a.time - b.time);
  const times = gridOf(at);
  const centre = times.reduce((sum, g) => sum + g, 0) / times.length;
  let spread = 0;
  const weighted = new Float64Array(p);
  at.forEach(({ residual }, j) => {
    const g = times[j] - centre;
    spread += g * g;
    for (let k = 0; k < p; k++) weighted[k] += g * residual[k];
  });
  // One time of event says nothing about change.
  if (!(spread > 0)) return { each: Array.from({ length: p }, () => 1), all: 1 };
  const scaled = Float64Array.from({ length: p }, (_, k) => weighted.reduce((sum, w, m) => sum + variance[k * p + m] * w, 0));
  const all = weighted.reduce((sum, w, k) => sum + w * scaled[k], 0);
  return {
    each: Array.from(scaled, (s, k) => chiSquareTail((s * s * at.length) / (variance[k * p + k] * spread), 1)),
    all: chiSquareTail(Math.max(0, (all * at.length) / spread), p),
  };
}

/** 1 − S just before each event. */
function gridOf(at: readonly { readonly time: number; readonly atRisk: number; readonly left: number }[]): number[] {
  let survival = 1;
  const grid: number[] = [];
  for (let j = 0; j < at.length; ) {
    const { left, atRisk } = at[j];
    for (let tied = 0; tied < left; tied++) grid.push(1 - survival);
    survival *= 1 - left / atRisk;
    j += left;
  }
  return grid;
}

function riskCounter({ durations, entries }: CoxData): (time: number) => number {
  const ends = Float64Array.from(durations).sort();
  const starts = Float64Array.from(entries ?? []).sort();
  return (time) => ends.length - countBelow(ends, time) - (starts.length - countBelow(starts, time));
}

/** Numbers below a bound, of numbers in order. */
function countBelow(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
