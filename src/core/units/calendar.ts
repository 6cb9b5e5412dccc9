/**
 * Dates of Excel's 1900 system. Serial 60 is 1900-02-29, a day that never was: the system counts 1900 as a leap year, and
 * so do these functions, as Excel's own do.
 */
interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const FALSE_LEAP_DAY = 60;
/** Serial s is s days after this, from 1900-03-01 on; before, s − 1 days after 1900-01-01 less one day. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateOfSerial(serial: number): CalendarDate {
  const day = Math.trunc(serial);
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (day < FALSE_LEAP_DAY ? day + 1 : day) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOfDate({ year, month, day }: CalendarDate): number {
  if (year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const days = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MILLISECONDS_PER_DAY);
  return days > FALSE_LEAP_DAY ? days : days - 1;
}

/** Days of a month; February 1900 has 29 here. */
function daysInMonth(year: number, month: number): number {
  return year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The same day some months later, or the last of a month that is too short for it.
 *
 * Formula: as Excel's EDATE; the time of day is left out.
 *
 * @param serial 1 or more
 * @param months a whole number, 0 or more
 */
export function monthsAfter(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return serialOfDate({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) });
}
