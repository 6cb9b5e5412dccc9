import { monthsBetween } from "./dates.mjs";

/** Months of the scheduled term that are left at a month-end. */
export function remainingMonths(loan, asOf) {
  return loan.termMonths - monthsBetween(loan.disbursementDate, asOf);
}

/**
 * Why a loan is not on the books at the as-of date, or undefined where it is: disbursed on or before,
 * scheduled maturity after, not charged off on or before. A loan repaid early counts until its
 * scheduled maturity, because the file does not say when it was repaid.
 */
export function reasonOffTheBooks(loan, asOf) {
  if (!loan.disbursementDate) return "no disbursement date";
  if (loan.disbursementDate > asOf) return "disbursed later";
  if (loan.chargeOffDate && loan.chargeOffDate <= asOf) return "charged off before";
  if (remainingMonths(loan, asOf) <= 0) return "past its term";
  return undefined;
}
