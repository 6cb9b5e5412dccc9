import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { observedLife, type ObservedLife } from "../../core/survival/relationshipHistory";
import { timeBetween } from "../../core/units/timeUnit";
import type { HistoryRow } from "./relationshipHistory";

/** Lives as they were known at one date, and what became of those still there by another. */
export interface HeldOutLives {
  readonly known: readonly ObservedLife[];
  readonly ages: readonly number[];
  readonly leftAfter: readonly number[];
}

/** Splits a CRM export at a date. Clients who opened later are not known then; rows that cannot be read fail the split, named. */
export function heldOutLives(rows: readonly HistoryRow[], calibrationDate: number, asOf: number): Result<HeldOutLives> {
  const known: ObservedLife[] = [];
  const ages: number[] = [];
  const leftAfter: number[] = [];
  for (const [index, row] of rows.entries()) {
    const dates = row.datesAsOf(asOf);
    if (!dates.ok) return fail("brokenRule", { parameter: "table", row: index + 1, detail: dates.failure });
    const { opened, closed, observedFrom } = dates.value;
    if (Math.trunc(opened) >= Math.trunc(calibrationDate) || Math.trunc(observedFrom ?? opened) >= Math.trunc(calibrationDate)) continue;
    // Left before anybody looked.
    if (closed !== undefined && observedFrom !== undefined && Math.trunc(closed) <= Math.trunc(observedFrom)) continue;
    const life = observedLife({ ...dates.value, snapshot: calibrationDate }, "years");
    if (!life.ok) return fail("brokenRule", { parameter: "table", row: index + 1, detail: life.failure });
    known.push(life.value);
    if (life.value.event) continue;
    ages.push(life.value.duration);
    leftAfter.push(closed !== undefined && closed <= asOf ? timeBetween(calibrationDate, closed, "years") : Infinity);
  }
  return known.length > 0 ? ok({ known, ages, leftAfter }) : { ok: false, failure: failure("notEnoughData", { parameter: "clients known at calibration_date", minimum: 1, value: 0 }) };
}
