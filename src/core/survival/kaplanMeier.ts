import { exp, ln, power } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal";

/** Times under observation, one a client. */
export interface ObservedLives {
  /** When the observation ended, from the start of the relationship. */
  readonly durations: readonly number[];
  /** Whether it ended by the event; otherwise the client was still there. */
  readonly events: readonly boolean[];
  /** When it began, below the duration: later than the start for a client first seen when the relationship was old. */
  readonly entries?: readonly number[];
}

/** The survival curve from one time of event on. */
export interface SurvivalStep {
  readonly time: number;
  /** Clients under observation just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Of the survival, by Greenwood's formula. */
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of clients still there over time, from lives of which some are not over yet (Kaplan–Meier).
 *
 * Formula: `S(t) = Π_{t_j ≤ t} (1 − d_j/n_j)`, d_j events at t_j, n_j clients with entry < t_j ≤ duration;
 * Greenwood `Var S = S²·Σ d_j/(n_j(n_j − d_j))`; interval on log(−log S), which keeps it between 0 and 1:
 * `S^exp(±z·√(Σ …)/ln S)`.
 *
 * Assumptions: who leaves observation is no more and no less likely to have the event than who stays. A client seen
 * late counts only from then on (left truncation). Where S is 1 or 0 there is no interval: both ends are S.
 *
 * @param confidence of the interval, such as 0.95
 * @returns a step at 0, then one a distinct time of event, ascending
 *
 * Source: Kaplan & Meier (1958), JASA 53(282); Greenwood (1926); Kalbfleisch & Prentice, The Statistical Analysis of
 * Failure Time Data, 1.4, for the interval.
 */
export function kaplanMeier({ durations, events, entries }: ObservedLives, confidence: number): SurvivalStep[] {
  const quantile = normalQuantile((1 + confidence) / 2);
  const ends = Float64Array.from(durations).sort();
  const starts = Float64Array.from(entries ?? []).sort();
  const eventTimes = Float64Array.from(durations.filter((_, index) => events[index])).sort();

  const steps: SurvivalStep[] = [{ time: 0, atRisk: durations.length - countAbove(starts, 0), events: 0, survival: 1, standardError: 0, low: 1, high: 1 }];
  let survival = 1;
  let greenwood = 0;
  for (let first = 0; first < eventTimes.length; ) {
    const time = eventTimes[first];
    let next = first;
    while (next < eventTimes.length && eventTimes[next] === time) next++;
    const died = next - first;
    // Under observation: not ended before, and begun before.
    const atRisk = ends.length - countBelow(ends, time) - (starts.length - countBelow(starts, time));
    survival *= 1 - died / atRisk;
    greenwood += died / (atRisk * (atRisk - died));
    steps.push({ time, atRisk, events: died, survival, ...spreadOf(survival, greenwood, quantile) });
    first = next;
  }
  return steps;
}

/** The step that holds at a time; undefined beyond the longest duration while someone is still there. */
export function survivalAt(steps: readonly SurvivalStep[], time: number, longest: number): SurvivalStep | undefined {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle].time <= time) low = middle;
    else high = middle - 1;
  }
  const step = steps[low];
  return time > longest && step.survival > 0 ? undefined : step;
}

function spreadOf(survival: number, greenwood: number, quantile: number): Pick<SurvivalStep, "standardError" | "low" | "high"> {
  if (survival <= 0 || survival >= 1) return { standardError: 0, low: survival, high: survival };
  const spread = Math.sqrt(greenwood);
  const exponent = exp((quantile * spread) / -ln(survival));
  return { standardError: survival * spread, low: power(survival, exponent), high: power(survival, 1 / exponent) };
}

/** Numbers below a bound, of numbers in order. */
function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countAbove(sorted: Float64Array, bound: number): number {
  let count = 0;
  for (const value of sorted) if (value > bound) count++;
  return count;
}
