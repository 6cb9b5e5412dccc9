import { fail, ok, type Result } from "../result/result";
import { timeBetween, type TimeUnit } from "../units/timeUnit";

/** Dates of one relationship, Excel serials. */
export interface RelationshipDates {
  readonly opened: number;
  /** Undefined while it goes on. */
  readonly closed: number | undefined;
  /** When it was last seen. */
  readonly snapshot: number;
  /** Since when it would have been seen; undefined: since it opened. */
  readonly observedFrom: number | undefined;
}

/** A life as estimators of survival take it. */
export interface ObservedLife {
  readonly duration: number;
  readonly event: boolean;
  /** Time already behind it when observation began. */
  readonly entry: number;
}

/**
 * A relationship's dates as a life under observation.
 *
 * Formula: end = closing date where it is not after the snapshot, else the snapshot; duration = end − opened; event:
 * closed by the snapshot; entry = max(0, observed from − opened).
 *
 * Assumption: what closed after the snapshot was not known at it: the client counts as still there, so that a history
 * can be looked at as of any earlier date.
 *
 * @returns `dateOrder` where it ends before it began or was observed
 */
export function observedLife({ opened, closed, snapshot, observedFrom = opened }: RelationshipDates, unit: TimeUnit): Result<ObservedLife> {
  const event = closed !== undefined && closed <= snapshot;
  const end = event ? closed : snapshot;
  if (Math.trunc(end) <= Math.trunc(opened)) return fail("dateOrder", { parameter: event ? "closed" : "snapshot", other: "opened" });
  if (Math.trunc(observedFrom) >= Math.trunc(end)) return fail("dateOrder", { parameter: event ? "closed" : "snapshot", other: "observed_from" });
  return ok({ duration: timeBetween(opened, end, unit), event, entry: Math.max(0, timeBetween(opened, observedFrom, unit)) });
}
