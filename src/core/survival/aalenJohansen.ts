import { exp, ln, power, square } from "../numeric/elementary";
import { normalQuantile } from "../numeric/normal";

/** Lives that end in one of several ways. */
export interface CompetingLives {
  readonly durations: readonly number[];
  /** Cause by its number, from 0; −1: still there. */
  readonly causes: readonly number[];
  readonly entries?: readonly number[];
  readonly causeCount: number;
}

/** Clients lost to one cause by a time. */
export interface IncidenceStep {
  readonly time: number;
  readonly atRisk: number;
  /** By cause. */
  readonly causes: readonly { readonly events: number; readonly incidence: number; readonly standardError: number; readonly low: number; readonly high: number }[];
  readonly survival: number;
}

/** Sums over the times so far that the variance of a cause needs, so that each time adds to them once. */
interface VarianceSums {
  /** Σ d/(n(n − d)), and with the incidence at the time, once and squared. */
  greenwood: number;
  greenwoodF: number;
  greenwoodF2: number;
  /** Σ S²·d_k(n − d_k)/n³. */
  own: number;
  /** Σ S·d_k/n², and with the incidence. */
  cross: number;
  crossF: number;
}

/**
 * Cumulative incidence of each way in which a relationship ends, the others counted as what they are: not as a loss from
 * sight, after which it might still have happened (Aalen–Johansen).
 *
 * Formula: `F_k(t) = Σ_{t_j ≤ t} S(t_j−)·d_kj/n_j`, S of Kaplan and Meier over all causes; variance by the delta method
 * `Σ (F_k(t) − F_k(t_j))²·d_j/(n_j(n_j − d_j)) + Σ S(t_j−)²·d_kj(n_j − d_kj)/n_j³ − 2·Σ (F_k(t) − F_k(t_j))·S(t_j−)·d_kj/n_j²`;
 * interval on log(−log F): `F^exp(±z·SE/(F·ln F))`, which keeps it between 0 and 1.
 *
 * @returns a step a distinct time of event, ascending, after one at 0
 *
 * Source: Aalen & Johansen (1978), Scandinavian Journal of Statistics 5; variance: Marubini & Valsecchi (1995), Analysing
 * Survival Data from Clinical Trials and Observational Studies, 10.2.
 */
export function aalenJohansen({ durations, causes, entries, causeCount }: CompetingLives, confidence: number): IncidenceStep[] {
  const reach = normalQuantile((1 + confidence) / 2);
  const order = durations.map((_, i) => i).sort((a, b) => durations[a] - durations[b]);
  const starts = Float64Array.from(entries ?? []).sort();
  const none = { events: 0, incidence: 0, standardError: 0, low: 0, high: 0 };
  const steps: IncidenceStep[] = [{ time: 0, atRisk: durations.length - starts.filter((start) => start > 0).length, causes: Array.from({ length: causeCount }, () => none), survival: 1 }];
  const incidence = new Float64Array(causeCount);
  const sums = Array.from({ length: causeCount }, (): VarianceSums => ({ greenwood: 0, greenwoodF: 0, greenwoodF2: 0, own: 0, cross: 0, crossF: 0 }));
  let survival = 1;
  let entered = 0;
  for (let first = 0; first < order.length; ) {
    const time = durations[order[first]];
    let next = first;
    const events = new Float64Array(causeCount);
    for (; next < order.length && durations[order[next]] === time; next++) if (causes[order[next]] >= 0) events[causes[order[next]]]++;
    const died = events.reduce((sum, count) => sum + count, 0);
    while (entered < starts.length && starts[entered] < time) entered++;
    const atRisk = (entries ? entered : order.length) - first;
    first = next;
    if (died === 0) continue;
    const before = survival;
    survival *= 1 - died / atRisk;
    for (let k = 0; k < causeCount; k++) {
      incidence[k] += (before * events[k]) / atRisk;
      addTerms(sums[k], { incidence: incidence[k], survival: before, events: events[k], died, atRisk });
    }
    steps.push({ time, atRisk, causes: Array.from(events, (count, k) => ({ events: count, incidence: incidence[k], ...spreadOf(incidence[k], sums[k], reach) })), survival });
  }
  return steps;
}

function addTerms(sums: VarianceSums, { incidence, survival, events, died, atRisk }: { readonly incidence: number; readonly survival: number; readonly events: number; readonly died: number; readonly atRisk: number }): void {
  // When the last ones leave, nothing comes after: the term has nothing to weigh.
  const greenwood = atRisk > died ? died / (atRisk * (atRisk - died)) : 0;
  const cross = (survival * events) / (atRisk * atRisk);
  sums.greenwood += greenwood;
  sums.greenwoodF += greenwood * incidence;
  sums.greenwoodF2 += greenwood * incidence * incidence;
  sums.own += (survival * survival * events * (atRisk - events)) / (atRisk * square(atRisk));
  sums.cross += cross;
  sums.crossF += cross * incidence;
}

function spreadOf(incidence: number, sums: VarianceSums, reach: number): { readonly standardError: number; readonly low: number; readonly high: number } {
  const variance = incidence * incidence * sums.greenwood - 2 * incidence * sums.greenwoodF + sums.greenwoodF2 + sums.own - 2 * (incidence * sums.cross - sums.crossF);
  const standardError = Math.sqrt(Math.max(0, variance));
  if (incidence <= 0 || incidence >= 1) return { standardError, low: incidence, high: incidence };
  const exponent = exp((reach * standardError) / (incidence * -ln(incidence)));
  return { standardError, low: power(incidence, exponent), high: power(incidence, 1 / exponent) };
}
