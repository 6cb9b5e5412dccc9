import { projectLoan } from "../../../../src/core/project/projectLoan";
import type { ProjectPeriod, ProjectTerms } from "../../../../src/core/project/projectTerms";
import { valueProject, type ProjectSchedulePeriod } from "../../../../src/core/project/projectValue";

const everyPhase = (value: number): ProjectTerms["pd"] => ({ construction: value, "ramp-up": value, operation: value });

const plainTerms: ProjectTerms = {
  commitment: 100, rate: 0.1, ftpRate: 0, periodsPerYear: 1, repayment: "bullet", targetDscr: undefined, drawTiming: "begin", capitaliseInterest: true, firstRepayment: undefined, finalRepayment: undefined,
  upfrontFee: 0, commitmentFee: 0, annualCost: 0, originationCost: 0, pd: everyPhase(0), lgd: everyPhase(0.5), refinancing: 0, capital: everyPhase(0), capitalCharge: 0, discountRate: 0,
  covenants: { minDscr: undefined, lockUpDscr: undefined, minLlcr: undefined },
};

const period = (phase: ProjectPeriod["phase"], some: Partial<ProjectPeriod> = {}): ProjectPeriod => ({
  phase, cfads: 50, draw: undefined, debtService: undefined, principal: undefined, crossSoldIncome: 0, fees: 0, collateral: 0, ...some,
});
const [built, run] = [(some?: Partial<ProjectPeriod>) => period("construction", some), (some?: Partial<ProjectPeriod>) => period("operation", some)];

function loanOf(project: readonly ProjectPeriod[], some: Partial<ProjectTerms>): ReturnType<typeof projectLoan> & { ok: true } {
  const loan = projectLoan(project, { ...plainTerms, ...some });
  if (!loan.ok) throw new Error(loan.failure.message);
  return loan;
}

function scheduleOf(project: readonly ProjectPeriod[], some: Partial<ProjectTerms>): readonly ProjectSchedulePeriod[] {
  const valuation = valueProject(project, { ...plainTerms, ...some });
  if (!valuation.ok) throw new Error(valuation.failure.message);
  return valuation.value.schedule;
}

describe("the loan", () => {
  test("sculpted to a cash flow that ends early is repaid early", () => {
    const { periods } = loanOf([run(), run(), run({ cfads: 0 })], { repayment: "sculpted" }).value;
    expect(periods.map(({ closingBalance }) => closingBalance).slice(1)).toEqual([0, 0]);
    expect(periods[0].debtService).toBeCloseTo(periods[1].debtService, 12);
  });

  test("a given debt service below the interest lets the balance rise; a sheet's rounding repays it", () => {
    const { periods } = loanOf([run({ debtService: 4 }), run({ debtService: 116.605 })], { repayment: "given" }).value;
    expect(periods[0]).toMatchObject({ principal: -6, closingBalance: 106 });
    expect(periods[1].principal).toBe(106);
    expect(periods[1].debtService).toBeCloseTo(116.6, 12);
    expect(periods[1].closingBalance).toBe(0);
  });

  test("a given debt service in construction repays what it can, beside interest that is capitalised", () => {
    const [first] = loanOf([built({ debtService: 20 }), run({ debtService: 0 })], { repayment: "given" }).value.periods;
    expect(first).toMatchObject({ interest: 10, capitalisedInterest: 10, principal: 20, debtService: 20, closingBalance: 90 });
  });

  test("what is undrawn counts by when in its period it is drawn, and lapses after construction", () => {
    const project = [built({ draw: 40 }), built({ draw: 20 }), run()];
    const undrawn = (drawTiming: ProjectTerms["drawTiming"]): number[] => loanOf(project, { drawTiming }).value.periods.map((one) => one.undrawn);
    expect(undrawn("begin")).toEqual([60, 40, 0]);
    expect(undrawn("mid")).toEqual([80, 50, 0]);
    expect(undrawn("end")).toEqual([100, 60, 0]);
  });

  test("sized to a target, capitalised interest is part of the debt that the cash flow carries", () => {
    const project = [built(), built(), run({ cfads: 110 }), run({ cfads: 121 })];
    const { periods, commitment } = loanOf(project, { commitment: undefined, repayment: "sculpted", targetDscr: 2 }).value;
    expect(commitment).toBe(periods[0].draw);
    expect(periods[2].openingBalance).toBeCloseTo(100, 12);
    expect(periods[2].debtService).toBeCloseTo(55, 12);
    expect(loanOf(project, { commitment: undefined, repayment: "sculpted", targetDscr: 2, capitaliseInterest: false }).value.periods[0].draw).toBeCloseTo(100, 12);
  });
});

describe("the value", () => {
  test("refinancing and cost end with the loan, cross-sold business with the table", () => {
    const rows = scheduleOf([run({ crossSoldIncome: 10 }), run({ crossSoldIncome: 10 })], { finalRepayment: 1, annualCost: 4, refinancing: 0.5 });
    expect(rows.map(({ refinanced }) => refinanced)).toEqual([0.5, 0]);
    expect(rows.map(({ cost }) => cost)).toEqual([-2, 0]);
    expect(rows.map(({ crossSoldBusiness }) => crossSoldBusiness)).toEqual([5, 5]);
  });

  test("nobody refinances before operation", () => {
    const rows = scheduleOf([built(), period("ramp-up"), run()], { refinancing: 1 });
    expect(rows.map(({ aliveAtEnd }) => aliveAtEnd)).toEqual([1, 1, 0]);
  });

  test("a certain default loses the exposure above its collateral, and ends all income", () => {
    const [first, second] = scheduleOf([run({ collateral: 30, crossSoldIncome: 7 }), run({ crossSoldIncome: 7 })], { pd: everyPhase(1), capitalCharge: 0.1, capital: everyPhase(0.1) });
    expect(first).toMatchObject({ defaulted: 1, aliveAtEnd: 0, netInterest: 0, crossSoldBusiness: 0, expectedLoss: -35 });
    expect(first.capitalCharge).toBeCloseTo(0, 15);
    expect(second.netValue).toBeCloseTo(0, 15);
  });

  test("without cost, risk and discount it is the interest margin on what is outstanding", () => {
    const rows = scheduleOf([built({ draw: 60 }), run({ draw: 40 }), run()], { ftpRate: 0.04, capitaliseInterest: false, periodsPerYear: 2 });
    expect(rows.map(({ netInterest }) => netInterest)).toEqual([expect.closeTo(1.8, 12), expect.closeTo(3, 12), expect.closeTo(3, 12)]);
  });

  test("the upfront fee falls at signing: it is in the value, undiscounted", () => {
    const valuation = valueProject([run()], { ...plainTerms, rate: 0, upfrontFee: 0.02, originationCost: 0.5, discountRate: 1 });
    if (!valuation.ok) throw new Error(valuation.failure.message);
    expect(valuation.value.components).toMatchObject({ fees: 2, originationCost: -0.5 });
    expect(valuation.value.schedule[0].cumulativeValue).toBe(1.5);
  });
});
