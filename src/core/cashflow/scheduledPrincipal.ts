/**
 * How a loan is repaid after its grace:
 *   annuity   level payments of interest and principal
 *   linear    equal parts of principal
 *   bullet    all of it in the last period
 *   sculpted  payments in proportion to the borrower's cash flows
 */
export const REPAYMENT_TYPES = ["annuity", "linear", "bullet", "sculpted"] as const;
export type RepaymentType = (typeof REPAYMENT_TYPES)[number];

/** A loan at one of its repayments. */
export interface RepaymentDue {
  /** B: what is owed before the repayment. */
  readonly balance: number;
  readonly periodRate: number;
  /** k: repayments left, this one included. */
  readonly periodsLeft: number;
  /** For a sculpted loan: the cash flow of the period, and the present value at its start of this and those that follow. */
  readonly cashFlow: number;
  readonly presentCashFlow: number;
}

/**
 * Principal that a repayment rule asks for.
 *
 * Formula: annuity `B·i/(1 − (1 + i)^(−k)) − B·i`; linear `B/k`; bullet 0 until the last; sculpted
 * `CFADS·B/PV(CFADS left) − B·i`, which may be negative where a cash flow does not cover the interest. The last
 * repayment takes what is left.
 */
export function scheduledPrincipal(type: RepaymentType, { balance, periodRate, periodsLeft, cashFlow, presentCashFlow }: RepaymentDue): number {
  if (periodsLeft <= 1) return balance;
  switch (type) {
    case "annuity":
      return levelPayment(balance, periodRate, periodsLeft) - balance * periodRate;
    case "linear":
      return balance / periodsLeft;
    case "bullet":
      return 0;
    case "sculpted":
      return presentCashFlow > 0 ? (cashFlow * balance) / presentCashFlow - balance * periodRate : balance;
  }
}

/**
 * Level payment that repays a balance over k periods.
 *
 * Formula: `B·i/(1 − (1 + i)^(−k))`, B/k at i = 0; Excel's −PMT(i, k, B).
 */
function levelPayment(balance: number, periodRate: number, periods: number): number {
  // The quotient first: a rate next to nothing times a balance would lose its digits.
  return balance * (periodRate === 0 ? 1 / periods : periodRate / -Math.expm1(-periods * Math.log1p(periodRate)));
}
