import { smallestOf } from "../numeric/extremes";
import { timeBetween, type TimeUnit } from "../units/timeUnit";
import { NEWCOMER } from "./bgNbd";
import type { Deal } from "./repeatHistory";
import { expectedRepeats, type RepeatModel } from "./repeatModel";

/** Repeats of all clients up to a date: what came, and what the model expects of clients who began when they did. */
export interface TrackingPoint {
  /** From the first deal of all. */
  readonly time: number;
  readonly actual: number;
  readonly expected: number;
}

const STEPS = 24;

/**
 * Repeats of all clients over time beside what the model expects: the curve over what was observed.
 *
 * Formula: expected by t: `Σ_clients E[X(t − t_first)]`, of a client of whom nothing is known but his first deal.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), figures 3 and 4.
 */
export function trackRepeats(deals: readonly Deal[], asOf: number, unit: TimeUnit, model: RepeatModel): TrackingPoint[] {
  const days = new Map<string, Set<number>>();
  for (const { customer, date } of deals) {
    const day = Math.trunc(date);
    if (day > Math.trunc(asOf)) continue;
    const known = days.get(customer);
    if (known) known.add(day);
    else days.set(customer, new Set([day]));
  }
  const firsts = new Map<number, number>();
  const repeats: number[] = [];
  for (const own of days.values()) {
    const first = smallestOf(own);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
    for (const day of own) if (day > first) repeats.push(day);
  }
  repeats.sort((a, b) => a - b);
  const start = smallestOf(firsts.keys());
  const grid = Array.from({ length: STEPS }, (_, step) => start + ((Math.trunc(asOf) - start) * (step + 1)) / STEPS);
  const expected = new Float64Array(STEPS);
  for (const [first, clients] of firsts) {
    const counts = expectedRepeats(model, NEWCOMER, grid.map((day) => Math.max(0, (day - first) * timeBetween(0, 1, unit))));
    counts.forEach((count, step) => (expected[step] += clients * count));
  }
  let done = 0;
  return grid.map((day, step) => {
    while (done < repeats.length && repeats[done] <= day) done++;
    return { time: (day - start) * timeBetween(0, 1, unit), actual: done, expected: expected[step] };
  });
}
