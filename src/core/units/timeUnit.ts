/** Days of each unit that a span of time can be told in; a month is a twelfth of a year of 365 days. */
const DAYS = { days: 1, weeks: 7, months: 365 / 12, years: 365 } as const;
export type TimeUnit = keyof typeof DAYS;

/** Time between two Excel date serials; the time of day is ignored. */
export function timeBetween(fromSerial: number, toSerial: number, unit: TimeUnit): number {
  return (Math.trunc(toSerial) - Math.trunc(fromSerial)) / DAYS[unit];
}
