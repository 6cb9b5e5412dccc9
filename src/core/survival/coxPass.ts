import { exp, ln } from "../numeric/elementary";

/** Lives and standardised covariates, x row by row: `x[i·p + k]`. */
export interface CoxData {
  readonly durations: Float64Array;
  readonly events: Uint8Array;
  readonly entries?: Float64Array;
  readonly x: Float64Array;
  readonly p: number;
}

/** Clients at risk at a time of event, as sums of e^η, e^η·x and e^η·x·xᵀ; and the same of those who left then. */
export interface RiskSet {
  readonly time: number;
  /** Clients who left at this time. */
  readonly left: readonly number[];
  readonly s0: number;
  readonly s1: Float64Array;
  readonly s2: Float64Array;
  readonly d0: number;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
}

/** Times of event from the last to the first, with who is at risk: entered before, not gone before. The sums are reused from call to call. */
export function walkRiskSets({ durations, events, entries, x, p }: CoxData, eta: Float64Array, visit: (set: RiskSet) => void): void {
  const n = durations.length;
  const byDuration = Uint32Array.from(durations, (_, i) => i).sort((a, b) => durations[b] - durations[a]);
  const byEntry = entries ? Uint32Array.from(entries, (_, i) => i).sort((a, b) => entries[b] - entries[a]) : undefined;
  let s0 = 0;
  const s1 = new Float64Array(p);
  const s2 = new Float64Array(p * p);
  const d1 = new Float64Array(p);
  const d2 = new Float64Array(p * p);
  const weigh = (i: number, sign: number): void => {
    const weight = sign * exp(eta[i]);
    s0 += weight;
    addTo(s1, s2, weight, x, i, p);
  };
  let nextIn = 0;
  let nextOut = 0;
  while (nextIn < n) {
    const time = durations[byDuration[nextIn]];
    const left: number[] = [];
    for (; nextIn < n && durations[byDuration[nextIn]] === time; nextIn++) {
      const i = byDuration[nextIn];
      weigh(i, 1);
      if (events[i]) left.push(i);
    }
    if (byEntry) for (; nextOut < n && entries![byEntry[nextOut]] >= time; nextOut++) weigh(byEntry[nextOut], -1);
    if (left.length === 0) continue;
    let d0 = 0;
    d1.fill(0);
    d2.fill(0);
    for (const i of left) {
      const weight = exp(eta[i]);
      d0 += weight;
      addTo(d1, d2, weight, x, i, p);
    }
    visit({ time, left, s0, s1, s2, d0, d1, d2 });
  }
}

function addTo(sum1: Float64Array, sum2: Float64Array, weight: number, x: Float64Array, i: number, p: number): void {
  for (let k = 0; k < p; k++) {
    const weighted = weight * x[i * p + k];
    sum1[k] += weighted;
    for (let l = 0; l <= k; l++) sum2[k * p + l] += weighted * x[i * p + l];
  }
}

export interface CoxState {
  readonly logLikelihood: number;
  readonly score: Float64Array;
  /** Minus the second derivatives, row by row. */
  readonly information: Float64Array;
}

/** Partial log-likelihood by Efron's method, its gradient and its information, in one pass over the times. */
export function coxPass(data: CoxData, beta: Float64Array): CoxState {
  const { x, p } = data;
  const eta = linearPredictor(data, beta);
  const score = new Float64Array(p);
  const information = new Float64Array(p * p);
  let logLikelihood = 0;
  walkRiskSets(data, eta, ({ left, s0, s1, s2, d0, d1, d2 }) => {
    for (const i of left) {
      logLikelihood += eta[i];
      for (let k = 0; k < p; k++) score[k] += x[i * p + k];
    }
    for (let l = 0; l < left.length; l++) {
      const share = l / left.length;
      const total = s0 - share * d0;
      logLikelihood -= ln(total);
      for (let k = 0; k < p; k++) {
        const mean = (s1[k] - share * d1[k]) / total;
        score[k] -= mean;
        for (let m = 0; m <= k; m++) information[k * p + m] += (s2[k * p + m] - share * d2[k * p + m]) / total - (mean * (s1[m] - share * d1[m])) / total;
      }
    }
  });
  for (let k = 0; k < p; k++) for (let m = 0; m < k; m++) information[m * p + k] = information[k * p + m];
  return { logLikelihood, score, information };
}

function linearPredictor({ durations, x, p }: CoxData, beta: Float64Array): Float64Array {
  const eta = new Float64Array(durations.length);
  for (let i = 0; i < eta.length; i++) for (let k = 0; k < p; k++) eta[i] += beta[k] * x[i * p + k];
  return eta;
}

/** Hazard at the centres, added up to the last event (Efron's version of Breslow's estimate). */
export function baselineHazard(data: CoxData, eta: Float64Array): { readonly total: number; readonly until: number } {
  let [total, until] = [0, 0];
  walkRiskSets(data, eta, ({ time, left, s0, d0 }) => {
    until = Math.max(until, time);
    for (let l = 0; l < left.length; l++) total += 1 / (s0 - (l / left.length) * d0);
  });
  return { total, until };
}
