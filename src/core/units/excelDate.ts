/** Days in a year of the Actual/365 convention, as in Excel's XNPV and XIRR. */
const DAYS_PER_YEAR = 365;

/** Years between two Excel date serials, Actual/365; time of day is ignored as Excel's XNPV does. */
export function yearsBetween(fromSerial: number, toSerial: number): number {
  return (Math.trunc(toSerial) - Math.trunc(fromSerial)) / DAYS_PER_YEAR;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial 25569 is 1970-01-01 in Excel's 1900 date system. */
const UNIX_EPOCH_SERIAL = 25_569;

/** Excel serial of a moment, milliseconds since 1970; the time of day is its fraction. */
export function serialOfTime(milliseconds: number): number {
  return milliseconds / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL;
}

/** Milliseconds since 1970 of an Excel serial, to the nearest. */
export function timeOfSerial(serial: number): number {
  return Math.round((serial - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY);
}

/** ISO date of an Excel serial of the 1900 system (serials from 61 on, i.e. after 1900-02-28). */
export function isoDate(serial: number): string {
  return new Date((Math.trunc(serial) - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Excel serial of an ISO date `YYYY-MM-DD`, or undefined where the text is none. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return serialOfTime(time);
}
