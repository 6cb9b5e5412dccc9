import type { FitNote } from "../estimation/fitNotes";
import { betaQuantile } from "../numeric/betaQuantile";
import { fail, ok, type Result } from "../result/result";
import { binomialInterval } from "./binomialInterval";
import { credibilityOf, withinVarianceOf, type CredibilityGroup } from "./credibility";

/** A row of a default history: so many of so many obligors of a group defaulted in a year. */
export interface DefaultRow {
  readonly group: string;
  /** Observations of a year belong together; undefined: years are not told apart. */
  readonly year: number | undefined;
  readonly obligors: number;
  readonly defaults: number;
}

export interface GroupDefaultRate {
  readonly name: string;
  readonly obligors: number;
  readonly defaults: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly credibility: number;
  readonly pd: number;
  readonly pdLow: number;
  readonly pdHigh: number;
}

export interface DefaultRates {
  readonly groups: readonly GroupDefaultRate[];
  readonly portfolio: { readonly obligors: number; readonly defaults: number; readonly observed: number; readonly low: number; readonly high: number };
  readonly withinVariance: number;
  readonly betweenVariance: number;
  readonly notes: readonly FitNote[];
}

/**
 * PD by group from a default history: what was seen with its exact interval, and the estimate drawn towards the
 * portfolio as far as the group is thin (Bühlmann–Straub).
 *
 * With years, the variance within groups is that of yearly rates around their mean, so that good and bad years count; it
 * is never below what chance alone gives, `s² = Σ n_g·p_g·(1 − p_g)/Σ(n_g − 1)`, which is also taken where years are not
 * told apart. The interval of the estimate is that of a beta distribution with its mean and mean squared error.
 *
 * @returns `noDefaults` where nobody defaulted, with the upper bound that this allows
 *
 * Source: Bühlmann & Gisler (2005), A Course in Credibility Theory and its Applications, chapter 4; Clopper & Pearson (1934).
 */
export function defaultRatesByGroup({ rows, confidence }: { readonly rows: readonly DefaultRow[]; readonly confidence: number }): Result<DefaultRates> {
  const obligors = rows.reduce((sum, row) => sum + row.obligors, 0);
  const defaults = rows.reduce((sum, row) => sum + row.defaults, 0);
  const portfolio = { obligors, defaults, observed: defaults / obligors, ...binomialInterval(defaults, obligors, confidence) };
  if (defaults === 0) return fail("noDefaults", { parameter: "defaults", value: obligors, maximum: portfolio.high, confidence: 100 * confidence });
  const groups = groupedObservations(rows);
  const within = Math.max(withinVarianceOf(groups), chanceVariance(groups));
  const { groups: estimates, betweenVariance } = credibilityOf(groups, within);
  const notes: FitNote[] = [];
  if (betweenVariance === 0) notes.push({ code: "groupsAlike", values: {} });
  return ok({
    portfolio, withinVariance: within, betweenVariance, notes,
    groups: estimates.map(({ name, weight, mean, credibility, estimate, standardError }) => {
      const defaulted = mean * weight;
      const spread = betaInterval(estimate, standardError, confidence);
      return { name, obligors: weight, defaults: Math.round(defaulted * 1e9) / 1e9, observed: mean, ...binomialInterval(Math.round(defaulted), weight, confidence), credibility, pd: estimate, pdLow: spread.low, pdHigh: spread.high };
    }),
  });
}

function groupedObservations(rows: readonly DefaultRow[]): CredibilityGroup[] {
  const groups = new Map<string, Map<number | undefined, { weight: number; defaults: number }>>();
  for (const { group, year, obligors, defaults } of rows) {
    let years = groups.get(group);
    if (!years) groups.set(group, (years = new Map<number | undefined, { weight: number; defaults: number }>()));
    const cell = years.get(year) ?? { weight: 0, defaults: 0 };
    years.set(year, { weight: cell.weight + obligors, defaults: cell.defaults + defaults });
  }
  return [...groups].map(([name, years]) => ({ name, observations: [...years.values()].map(({ weight, defaults }) => ({ weight, value: defaults / weight })) }));
}

/** Of single obligor-years that default or not, independently. */
function chanceVariance(groups: readonly CredibilityGroup[]): number {
  let [sum, degrees] = [0, 0];
  for (const { observations } of groups) {
    const weight = observations.reduce((total, one) => total + one.weight, 0);
    const rate = observations.reduce((total, one) => total + one.weight * one.value, 0) / weight;
    sum += weight * rate * (1 - rate);
    degrees += weight - 1;
  }
  return degrees > 0 ? sum / degrees : 0;
}

/** Interval of a beta distribution by its mean and standard deviation; the mean alone where there is no spread. */
function betaInterval(mean: number, deviation: number, confidence: number): { readonly low: number; readonly high: number } {
  const size = deviation > 0 ? (mean * (1 - mean)) / deviation ** 2 - 1 : Infinity;
  if (!(size > 0) || !Number.isFinite(size)) return { low: mean, high: mean };
  const tail = (1 - confidence) / 2;
  return { low: betaQuantile(tail, mean * size, (1 - mean) * size), high: betaQuantile(1 - tail, mean * size, (1 - mean) * size) };
}
