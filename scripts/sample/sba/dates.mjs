/** Dates of the SBA file: `1/31/2005` or `23-Dec-11`. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Two-digit years from this one on are of the 1900s: the file runs from 1971 to 2014. */
const FIRST_YEAR_OF_1900S = 69;

const MILLISECONDS_PER_YEAR = 365.25 * 86_400_000;

/** ISO text `YYYY-MM-DD`, or undefined for a blank. ISO texts compare as dates do. */
export function readDate(text) {
  if (text === "") return undefined;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return isoText(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const dashed = /^(\d{1,2})-([A-Z][a-z]{2})-(\d{2})$/.exec(text);
  if (!dashed || !MONTHS.includes(dashed[2])) throw new Error(`no date: ${text}`);
  const shortYear = Number(dashed[3]);
  return isoText(shortYear + (shortYear >= FIRST_YEAR_OF_1900S ? 1900 : 2000), MONTHS.indexOf(dashed[2]) + 1, Number(dashed[1]));
}

function isoText(year, month, day) {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Calendar months between two dates, days left aside. */
export function monthsBetween(from, to) {
  const [fromYear, fromMonth] = from.split("-").map(Number);
  const [toYear, toMonth] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

/** Years between two dates, days over 365.25. */
export function yearsBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_YEAR;
}
