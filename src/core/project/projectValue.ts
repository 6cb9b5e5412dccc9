import { incomeWeight, lossWeight } from "../cashflow/weights";
import { ok, type Result } from "../result/result";
import { contractRatePerPeriod, periodicDiscountFactor, periodicProbability } from "../units/periodic";
import { testCovenants, type CovenantTest } from "./covenants";
import { interestOfPeriod } from "./interestDuringConstruction";
import { projectLoan, type ProjectLoanPeriod } from "./projectLoan";
import type { Phase, ProjectPeriod, ProjectTerms } from "./projectTerms";

/**
 * What a project is worth to its lender, each line signed as it enters the sum: income positive, costs and losses
 * negative. The value *is* the sum of the lines in this order.
 */
export interface ProjectComponents {
  readonly netInterest: number;
  /** Upfront, commitment and other fees. */
  readonly fees: number;
  readonly crossSoldBusiness: number;
  readonly cost: number;
  readonly capitalCharge: number;
  readonly expectedLoss: number;
  readonly originationCost: number;
}

/** The lines in the order of their sum. */
export const PROJECT_LINES = ["netInterest", "fees", "crossSoldBusiness", "cost", "capitalCharge", "expectedLoss", "originationCost"] as const;
export type ProjectLine = (typeof PROJECT_LINES)[number];

/** The lender's lifetime value: the sum of the lines, in their order. */
export function projectValueOf(components: ProjectComponents): number {
  return PROJECT_LINES.reduce((sum, line) => sum + components[line], 0);
}

/** One period of a project; the loan as contracted, the lines of value as present values at signing. */
export interface ProjectSchedulePeriod extends ProjectLoanPeriod, CovenantTest, Omit<ProjectComponents, "originationCost"> {
  /** t, from 1. */
  readonly period: number;
  readonly phase: Phase;
  readonly cfads: number;
  /** E_t: opening balance and the draw of the period. */
  readonly exposure: number;
  /** S_{t−1} */
  readonly aliveAtStart: number;
  /** D_t */
  readonly defaulted: number;
  /** S_{t−1}(1 − p̃)c̃: repaid early, refinanced elsewhere. */
  readonly refinanced: number;
  /** S_t */
  readonly aliveAtEnd: number;
  /** v^t */
  readonly discountFactor: number;
  /** Sum of the six lines. */
  readonly netValue: number;
  /** Value if the project ended here: fees and cost at signing, and all periods so far. */
  readonly cumulativeValue: number;
}

export interface ProjectValuation {
  readonly schedule: readonly ProjectSchedulePeriod[];
  readonly components: ProjectComponents;
}

/**
 * The lifetime value of a project to its lender, period by period (MODEL.md §2, end of period): construction, ramp-up
 * and operation, cross-sold business included.
 *
 * Formula: two competing exits, default first, then refinancing,
 *   `D_t = S_{t−1}·p̃_t`, `S_t = S_{t−1}(1 − p̃_t)(1 − c̃_t)`, `E_t = opening balance + draw`,
 *   `V = upfront fee − origination cost
 *      + Σ S_t·v^t·[interest_t at the rate − interest_t at the FTP rate + fee·undrawn_t/m + fees_t + cross-sold_t − cost/m − h·K_t·E_t/m]
 *      − Σ D_t·v^t·LGD_t·max(0, E_t − collateral_t)`.
 * Assumptions: principal is matched by its funding and adds no value of its own; PD, LGD and capital follow the phase; a
 * project refinances only in operation and while it owes; cost ends with the loan, cross-sold business with the table
 * or an exit; exposure counts the draw of the period whenever in it that falls; no capital is held for what is undrawn.
 *
 * @param project periods in order of time, phases in order
 * @returns a row a period and the lines, or why there is no such loan (`projectLoan`)
 */
export function valueProject(project: readonly ProjectPeriod[], terms: ProjectTerms): Result<ProjectValuation> {
  const loan = projectLoan(project, terms);
  if (!loan.ok) return loan;
  const { commitment, timing, periods } = loan.value;
  const m = terms.periodsPerYear;
  const tests = testCovenants(project, loan.value, contractRatePerPeriod(terms.rate, m), terms.covenants);
  const ftpPerPeriod = contractRatePerPeriod(terms.ftpRate, m);
  const v = periodicDiscountFactor(terms.discountRate, m);
  const loanEnds = lastPeriodOf(periods);

  const components = { netInterest: 0, fees: terms.upfrontFee * commitment, crossSoldBusiness: 0, cost: 0, capitalCharge: 0, expectedLoss: 0, originationCost: 0 - terms.originationCost };
  const schedule: ProjectSchedulePeriod[] = [];
  let alive = 1;
  let discountFactor = 1;
  let cumulativeValue = components.fees + components.originationCost;
  for (const [index, { phase, cfads, crossSoldIncome, fees: otherFees, collateral }] of project.entries()) {
    const flows = periods[index];
    const exposure = flows.openingBalance + flows.draw;
    const defaultProbability = periodicProbability(terms.pd[phase], m);
    const refinancingProbability = phase === "operation" && exposure > 0 ? periodicProbability(terms.refinancing, m) : 0;
    const survival = (1 - defaultProbability) * (1 - refinancingProbability);
    const start = alive * discountFactor;
    const income = start * incomeWeight("end", survival, v);
    const loss = start * lossWeight("end", defaultProbability, v);

    const netInterest = (flows.interest - interestOfPeriod(flows.openingBalance, flows.draw, ftpPerPeriod, timing)) * income;
    const fees = ((terms.commitmentFee * flows.undrawn) / m + otherFees) * income;
    const crossSoldBusiness = crossSoldIncome * income;
    const cost = 0 - (index < loanEnds ? terms.annualCost / m : 0) * income;
    const capitalCharge = 0 - ((terms.capitalCharge * terms.capital[phase] * exposure) / m) * income;
    const expectedLoss = 0 - terms.lgd[phase] * Math.max(0, exposure - collateral) * loss;
    const lines = { netInterest, fees, crossSoldBusiness, cost, capitalCharge, expectedLoss };

    let netValue = 0;
    for (const line of PROJECT_LINES) {
      if (line === "originationCost") continue;
      components[line] += lines[line];
      netValue += lines[line];
    }
    cumulativeValue += netValue;
    discountFactor *= v;
    schedule.push({
      ...flows, ...tests[index], ...lines, period: index + 1, phase, cfads, exposure,
      aliveAtStart: alive, defaulted: alive * defaultProbability, refinanced: alive * (1 - defaultProbability) * refinancingProbability, aliveAtEnd: alive * survival,
      discountFactor, netValue, cumulativeValue,
    });
    alive *= survival;
  }
  return ok({ schedule, components });
}

/** Number of the last period in which something is owed or promised. */
function lastPeriodOf(periods: readonly ProjectLoanPeriod[]): number {
  return periods.reduce((last, { openingBalance, draw, undrawn }, index) => (openingBalance + draw + undrawn > 0 ? index + 1 : last), 0);
}
