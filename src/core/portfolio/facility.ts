import { loanSchedule, yearlyBalances } from "../cashflow/loanSchedule";
import { type RepaymentType } from "../cashflow/scheduledPrincipal";
import { combineCurves, mapCurve, type YearCurve } from "../cashflow/yearCurve";
import { exposureAtDefault } from "../credit/exposureAtDefault";
import { ok, type Result } from "../result/result";
import { horizonPeriodsRoundedUp } from "../units/horizon";
import { contractRatePerPeriod, type PeriodsPerYear } from "../units/periodic";

/** How a loan of a client table is repaid; a sculpted one needs cash flows that a table of clients does not have. */
export type TableRepayment = Exclude<RepaymentType, "sculpted">;

/** What a client has been lent and promised. */
export interface Facility {
  readonly drawn: number;
  readonly undrawn: number;
  readonly ccf: number;
  /** EAD today where it is given; otherwise drawn + CCF × undrawn. */
  readonly exposure?: number;
  /** Absent for a revolving facility, which is renewed for ever. */
  readonly repayment?: { readonly type: TableRepayment; readonly rate: number; readonly maturityYears: number };
  readonly periodsPerYear: PeriodsPerYear;
  readonly horizonPeriods: number;
}

/** Balances of a facility by year; constants where it revolves. */
export interface FacilityBalances {
  readonly drawn: YearCurve;
  readonly undrawn: YearCurve;
  readonly ead: YearCurve;
}

/**
 * Balances of a facility over the years that are valued.
 *
 * Formula: drawn and a given exposure follow the repayment of a loan (`loanSchedule`, mean of each year); what
 * is undrawn stays promised until the loan ends. `EAD = drawn + CCF × undrawn` where none is given.
 */
export function facilityBalances({ drawn, undrawn, ccf, exposure, repayment, periodsPerYear, horizonPeriods }: Facility): Result<FacilityBalances> {
  if (!repayment) return ok({ drawn, undrawn, ead: exposure ?? exposureAtDefault(drawn, undrawn, ccf) });
  const { periods } = horizonPeriodsRoundedUp(repayment.maturityYears, periodsPerYear);
  const shareOutstanding = (type: TableRepayment): Result<YearCurve> => {
    if (periods === 0) return ok([0]);
    const schedule = loanSchedule({ draws: [1], periodRate: contractRatePerPeriod(repayment.rate, periodsPerYear), periods, type, gracePeriods: 0, capitalised: false, prepaymentRate: 0 });
    return schedule.ok ? ok(yearlyBalances(schedule.value, periodsPerYear, horizonPeriods)) : schedule;
  };
  const outstanding = shareOutstanding(repayment.type);
  if (!outstanding.ok) return outstanding;
  // A bullet loan is outstanding in full while it lives: its shares are those of the time that is left.
  const promised = repayment.type === "bullet" ? outstanding : shareOutstanding("bullet");
  if (!promised.ok) return promised;
  const balances = mapCurve(outstanding.value, (share) => drawn * share);
  const commitments = mapCurve(promised.value, (share) => undrawn * share);
  return ok({
    drawn: balances,
    undrawn: commitments,
    ead: exposure === undefined ? combineCurves(balances, commitments, (balance, commitment) => exposureAtDefault(balance, commitment, ccf)) : mapCurve(outstanding.value, (share) => exposure * share),
  });
}
