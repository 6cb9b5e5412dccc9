import fc from "fast-check";
import { decimal } from "../support/numbers";
import { loanSchedule, yearlyBalances, type LoanPeriod, type LoanTerms } from "../../src/core/cashflow/loanSchedule";
import { REPAYMENT_TYPES, type RepaymentType } from "../../src/core/cashflow/scheduledPrincipal";

const SEED = 20261;

const loans = fc.record({
  type: fc.constantFrom<RepaymentType>(...REPAYMENT_TYPES),
  periodRate: decimal(0, 0.05),
  repaid: fc.integer({ min: 1, max: 60 }),
  draws: fc.array(decimal(1, 1e6), { minLength: 1, maxLength: 6 }),
  capitalised: fc.boolean(),
  prepaymentRate: decimal(0, 0.2),
  flows: fc.array(decimal(1, 1000), { minLength: 60, maxLength: 60 }),
});

function build({ type, periodRate, repaid, draws, capitalised, prepaymentRate, flows }: (typeof loans extends fc.Arbitrary<infer T> ? T : never)): { terms: LoanTerms; schedule: LoanPeriod[] } {
  const gracePeriods = draws.length - 1;
  const terms: LoanTerms = { draws, periodRate, periods: gracePeriods + repaid, type, gracePeriods, capitalised, prepaymentRate, cashFlows: type === "sculpted" ? flows.slice(0, repaid) : undefined };
  const schedule = loanSchedule(terms);
  if (!schedule.ok) throw new Error(schedule.failure.message);
  return { terms, schedule: schedule.value };
}

test("what is drawn and capitalised is repaid, and nothing else", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { schedule } = build(loan);
      const total = (of: (row: LoanPeriod) => number): number => schedule.reduce((sum, row) => sum + of(row), 0);
      const lent = total(({ draw, capitalisedInterest }) => draw + capitalisedInterest);
      expect(Math.abs(total(({ principal, prepayment }) => principal + prepayment) - lent)).toBeLessThanOrEqual(1e-9 * lent);
      expect(schedule[schedule.length - 1].closingBalance).toBe(0);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("discounted at the contract rate, payments are worth what was drawn: Excel's NPV", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { terms, schedule } = build(loan);
      const factor = (periods: number): number => (1 + terms.periodRate) ** -periods;
      const drawn = schedule.reduce((sum, { draw }, index) => sum + draw * factor(index), 0);
      const paid = schedule.reduce((sum, { payment }, index) => sum + payment * factor(index + 1), 0);
      expect(Math.abs(paid - drawn)).toBeLessThanOrEqual(1e-9 * drawn);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("an annuity pays the same every period, a linear loan the same principal, a sculpted one the same share of its cash flow", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { terms, schedule } = build({ ...loan, prepaymentRate: 0 });
      const repaid = schedule.slice(terms.gracePeriods);
      const shares = repaid.map(({ payment, principal }, index) => (terms.type === "annuity" ? payment : terms.type === "linear" ? principal : terms.type === "sculpted" ? payment / terms.cashFlows![index] : index < repaid.length - 1 ? principal : 0));
      for (const share of shares) expect(Math.abs(share - shares[0])).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(shares[0])));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("yearly balances hold the interest of every year", () => {
  fc.assert(
    fc.property(loans, fc.constantFrom(1, 2, 4, 12), (loan, m) => {
      const { terms, schedule } = build(loan);
      const whole = Math.ceil(schedule.length / m) * m;
      const balances = yearlyBalances(schedule, m, whole);
      const interest = schedule.reduce((sum, row) => sum + row.interest, 0);
      expect(Math.abs(balances.reduce((sum, balance) => sum + balance * m * terms.periodRate, 0) - interest)).toBeLessThanOrEqual(1e-9 * Math.max(1, interest));
    }),
    { seed: SEED, numRuns: 200 },
  );
});
