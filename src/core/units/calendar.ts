import { serialOfTime, timeOfSerial } from "./excelDate";

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

/** Serials are days from here on, and before it one less. */
const FALSE_LEAP_DAY = 60;

function dateOfSerial(serial: number): CalendarDate {
  const day = Math.trunc(serial);
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(timeOfSerial(day < FALSE_LEAP_DAY ? day + 1 : day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOfDate({ year, month, day }: CalendarDate): number {
  if (year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const days = serialOfTime(Date.UTC(year, month - 1, day));
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
