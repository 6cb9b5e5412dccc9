/**
 * Bands of employees. Staff at approval is a trait of the borrower; the amount lent is one of the loan,
 * and goes with its term, which must not enter PD by the back door.
 * Written in words: "5-9" would turn into a date in a spreadsheet.
 */
export const SIZES = ["0 to 4 employees", "5 to 9 employees", "10 to 49 employees", "50 or more employees"];

const LOWER_BOUNDS = [0, 5, 10, 50];

export function sizeOf(employees) {
  return SIZES[LOWER_BOUNDS.findLastIndex((bound) => employees >= bound)];
}

/** Segment by staff alone: Micro below 10, SME below 250, Corporate from there. */
export function segmentOf(employees) {
  if (employees < 10) return "Micro";
  return employees < 250 ? "SME" : "Corporate";
}
