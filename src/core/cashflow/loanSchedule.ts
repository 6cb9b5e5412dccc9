import { fail, ok, type Result } from "../result/result";
import { presentValues } from "./presentValues";
import { scheduledPrincipal, type RepaymentDue, type RepaymentType } from "./scheduledPrincipal";

export interface LoanTerms {
  /** Amount drawn at the beginning of each period, from the first; a plain loan has one. */
  readonly draws: readonly number[];
  /** i: contract rate of one period. */
  readonly periodRate: number;
  /** n: periods from the first draw to the last repayment. */
  readonly periods: number;
  readonly type: RepaymentType;
  /** Periods from the first without repayment of principal; at least until the last draw but one. */
  readonly gracePeriods: number;
  /** Whether interest of the grace is added to the balance instead of being paid. */
  readonly capitalised: boolean;
  /** Share of the balance after the scheduled repayment that is prepaid in a period (SMM). */
  readonly prepaymentRate: number;
  /** Cash flow available for debt service in each period after the grace; for a sculpted loan. */
  readonly cashFlows?: readonly number[];
}

/** One period of a loan. */
export interface LoanPeriod {
  /** From 1. */
  readonly period: number;
  /** Before the draw of the period. */
  readonly openingBalance: number;
  readonly draw: number;
  /** On opening balance and draw. */
  readonly interest: number;
  /** Interest added to the balance. */
  readonly capitalisedInterest: number;
  /** Scheduled. */
  readonly principal: number;
  readonly prepayment: number;
  /** Interest paid + principal + prepayment. */
  readonly payment: number;
  readonly closingBalance: number;
}

/**
 * A loan period by period.
 *
 * Formula: principal by `scheduledPrincipal` on the balance after the draw;
 * prepayment = (B − principal)·SMM. Payments are set anew each period, so that after a prepayment the rest is
 * repaid over the rest of the term: the usual convention of prepayment models.
 *
 * @returns `mustNotExceed` where a grace leaves no period to repay in or draws go on after it, `needed` for a
 * sculpted loan without a cash flow for each of its periods, or without any of value
 */
export function loanSchedule(terms: LoanTerms): Result<LoanPeriod[]> {
  const invalid = checkTerms(terms);
  if (invalid) return invalid;
  const { draws, periodRate, periods, gracePeriods, capitalised, prepaymentRate } = terms;
  const presentCashFlows = terms.type === "sculpted" ? presentValues(terms.cashFlows ?? [], periodRate) : [];

  const rows: LoanPeriod[] = [];
  let openingBalance = 0;
  for (let period = 1; period <= periods; period++) {
    const draw = draws[period - 1] ?? 0;
    const balance = openingBalance + draw;
    const interest = balance * periodRate;
    const inGrace = period <= gracePeriods;
    const capitalisedInterest = inGrace && capitalised ? interest : 0;
    const principal = inGrace ? 0 : scheduledPrincipal(terms.type, dueOf(terms, balance, period, presentCashFlows));
    const prepayment = (balance - principal) * (inGrace ? 0 : prepaymentRate);
    const isLast = period === periods;
    const closingBalance = isLast ? 0 : balance + capitalisedInterest - principal - prepayment;
    rows.push({ period, openingBalance, draw, interest, capitalisedInterest, principal, prepayment, payment: interest - capitalisedInterest + principal + prepayment, closingBalance });
    openingBalance = closingBalance;
  }
  return ok(rows);
}

function checkTerms({ draws, periods, type, gracePeriods, periodRate, cashFlows }: LoanTerms): ReturnType<typeof fail> | undefined {
  if (gracePeriods >= periods) return fail("mustNotExceed", { parameter: "grace", other: "the term less one period", value: gracePeriods, maximum: periods - 1 });
  // A draw at the beginning of the first period of repayment is repaid with the rest.
  if (draws.length > gracePeriods + 1) return fail("mustNotExceed", { parameter: "draws", other: "the periods of grace and one more", value: draws.length, maximum: gracePeriods + 1 });
  if (type !== "sculpted") return undefined;
  const repaid = periods - gracePeriods;
  if (cashFlows?.length !== repaid) return fail("wrongLength", { parameter: "cfads", expected: repaid, value: cashFlows?.length ?? 0 });
  const negative = cashFlows.findIndex((flow) => flow < 0);
  if (negative >= 0) return fail("belowMinimum", { parameter: `cfads (period ${gracePeriods + negative + 1})`, minimum: 0, value: cashFlows[negative] });
  return presentValues(cashFlows, periodRate)[0] > 0 ? undefined : fail("notAbove", { parameter: "cfads", minimum: 0, value: 0 });
}

function dueOf({ periodRate, periods, gracePeriods, cashFlows }: LoanTerms, balance: number, period: number, presentCashFlows: readonly number[]): RepaymentDue {
  const repayment = period - gracePeriods - 1;
  return { balance, periodRate, periodsLeft: periods - period + 1, cashFlow: cashFlows?.[repayment] ?? 0, presentCashFlow: presentCashFlows[repayment] ?? 0 };
}

/**
 * The balance that a loan has over each year: the mean over the year's periods, up to the horizon, of what is
 * outstanding after the period's draw; 0 for the year after the last, so that a curve that holds its last value
 * ends. With one period a year it is the balance itself.
 *
 * @param horizonPeriods periods that are valued; Infinity for all
 */
export function yearlyBalances(schedule: readonly LoanPeriod[], periodsPerYear: number, horizonPeriods: number): number[] {
  const balances: number[] = [];
  const end = Math.min(schedule.length, horizonPeriods);
  for (let start = 0; start < end; start += periodsPerYear) {
    const valued = Math.min(periodsPerYear, horizonPeriods - start);
    let sum = 0;
    for (const { openingBalance, draw } of schedule.slice(start, Math.min(start + valued, schedule.length))) sum += openingBalance + draw;
    balances.push(sum / valued);
  }
  const coveredPeriods = Math.ceil(schedule.length / periodsPerYear) * periodsPerYear;
  if (balances.length === 0 || horizonPeriods > coveredPeriods) balances.push(0);
  return balances;
}
