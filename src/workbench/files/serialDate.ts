const DAY = 86_400_000;
/** Day 0 of Excel's calendar. It counts a 29 February 1900 that never was: dates before March 1900 are a day off. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A date of a file (which keeps its parts as UTC) as Excel's serial number. */
export function toSerial(date: Date, date1904 = false): number {
  const days = (date.getTime() - (date1904 ? EPOCH_1904 : EPOCH)) / DAY;
  const shifted = date1904 ? days + 1462 : days;
  return Math.round(shifted * 1e9) / 1e9;
}
