import { yearsBetween } from "./dates.mjs";

/** Last date the file records; nothing can have been observed after it. */
export function lastRecordedDate(loans) {
  return loans.map((loan) => loan.chargeOffDate ?? "").reduce((last, date) => (date > last ? date : last));
}

/**
 * Years a loan was exposed to default: to its charge-off where it was charged off, else to the end of
 * its term, cut at the last date of the file. Early repayment is not recorded, so that the life of a
 * loan paid in full can be shorter than this. The few without a disbursement date start at approval.
 */
export function lifeYears(loan, lastDate) {
  const start = loan.disbursementDate ?? loan.approvalDate;
  if (loan.defaulted) return yearsBetween(start, loan.chargeOffDate);
  return Math.min(loan.termMonths / 12, yearsBetween(start, lastDate));
}
