import { monthsAfter } from "../units/calendar";

/** A review that comes again. */
export interface RecurringReview {
  /** Serial of the last one. */
  readonly last: number;
  readonly everyMonths: number;
}

export interface DueReview {
  /** Place in what was given, from 0. */
  readonly place: number;
  readonly due: number;
  /** Days past the date; negative where it is still to come. */
  readonly daysOver: number;
}

/**
 * The calendar of reviews as of a date: the longest overdue first, of equal ones in the order given.
 *
 * Formula: `due = last + interval in months` (as EDATE), `days over = date − due`.
 */
export function reviewsDue(reviews: readonly RecurringReview[], date: number): DueReview[] {
  return reviews
    .map(({ last, everyMonths }, place) => {
      const due = monthsAfter(last, everyMonths);
      return { place, due, daysOver: Math.trunc(date) - due };
    })
    .sort((a, b) => b.daysOver - a.daysOver || a.place - b.place);
}
