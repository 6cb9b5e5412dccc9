import { brentSteps } from "../numeric/brent";
import type { Result } from "../result/result";
import type { Change } from "../sensitivity/change";
import { spread } from "../sensitivity/searchRange";
import type { RunRequest } from "../simulation/runRequest";
import { measureChanges, type Situation } from "./measureChanges";

/** Asks for the measure at some places. */
export type MeasureAt = (places: readonly number[]) => Generator<RunRequest, readonly Result<number>[], unknown>;

/** The measure as a function of one number: what a change does with it is told by `changeAt`. */
export function measureAt(situation: Situation, changeAt: (place: number) => Change, valued: readonly number[]): MeasureAt {
  return function* (places) {
    return (yield* measureChanges(situation, places.map(changeAt), valued)).values;
  };
}

/** A place at which a measure passes a level, and what it is there. */
export interface Crossing {
  readonly place: number;
  readonly value: number;
  /** Runs that it took. */
  readonly runs: number;
}

/**
 * Where a continuous measure meets a level between two places that lie on either side of it: Brent, each step a run.
 * @returns undefined where it has no value on the way
 */
export function* meeting(at: MeasureAt, level: number, low: number, high: number): Generator<RunRequest, Crossing | undefined, unknown> {
  const search = brentSteps(low, high);
  let best: { place: number; value: number } | undefined;
  let runs = 0;
  let step = search.next();
  while (!step.done) {
    const [result] = yield* at([step.value]);
    runs++;
    if (!result.ok) return undefined;
    // The place told is one that was run.
    if (!best || Math.abs(result.value - level) < Math.abs(best.value - level)) best = { place: step.value, value: result.value };
    step = search.next(result.value - level);
  }
  return best && { ...best, runs };
}

/** Places between the ends of a bracket that are tried at a time. */
const SECTIONS = 32;
/** Runs after which a bracket is narrower than what doubles tell apart: 32^11 > 2^53. */
const MAX_SECTIONINGS = 11;

/**
 * Where a measure that jumps has passed a level between two places, `before` not past it, `after` past it: the nearest place to
 * `before` that is past it, by cutting the bracket into many at a time.
 * @returns undefined where it has no value on the way
 */
export function* jump(at: MeasureAt, isPast: (value: number) => boolean, before: number, after: { readonly place: number; readonly value: number }): Generator<RunRequest, Crossing | undefined, unknown> {
  let low = before;
  let high = after;
  for (let runs = 1; ; runs++) {
    const places = spread(low, high.place, SECTIONS).slice(1, -1).filter((place) => place !== low && place !== high.place);
    if (places.length === 0 || runs > MAX_SECTIONINGS) return { ...high, runs: runs - 1 };
    const results = yield* at(places);
    const values = results.map((result) => (result.ok ? result.value : NaN));
    if (values.some(Number.isNaN)) return undefined;
    const first = values.findIndex(isPast);
    if (first >= 0) high = { place: places[first], value: values[first] };
    const last = first < 0 ? places.length : first;
    if (last > 0) low = places[last - 1];
  }
}
