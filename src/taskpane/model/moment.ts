import { timeOfSerial } from "../../core/units/excelDate";
import type { Locale } from "../../catalog/text/localText";

/** A moment as people of a language write it, in their own time. */
export function momentText(milliseconds: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
}

/** The day of a date serial. */
export function dayText(serial: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(timeOfSerial(serial));
}

/** A date serial of a sheet, which is in the reader's own time, as people of a language write it; "" where there is none. */
export function serialText(serial: number | undefined, locale: Locale): string {
  return serial === undefined ? "" : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(timeOfSerial(serial));
}
