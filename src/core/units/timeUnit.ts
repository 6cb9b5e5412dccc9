/** Units that a span of days can be told in; a month is a twelfth of a year of 365 days. */
export const TIME_UNITS = ["days", "weeks", "months", "years"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

const DAYS: Readonly<Record<TimeUnit, number>> = { days: 1, weeks: 7, months: 365 / 12, years: 365 };

/** Time between two Excel date serials; the time of day is ignored. */
export function timeBetween(fromSerial: number, toSerial: number, unit: TimeUnit): number {
  return (Math.trunc(toSerial) - Math.trunc(fromSerial)) / DAYS[unit];
}
