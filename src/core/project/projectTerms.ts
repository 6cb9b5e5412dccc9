import type { RepaymentType } from "../cashflow/scheduledPrincipal";
import type { PeriodsPerYear } from "../units/periodic";
import type { Timing } from "../units/timing";

/** Phases of a project, in the order in which they follow each other. */
export const PHASES = ["construction", "ramp-up", "operation"] as const;
export type Phase = (typeof PHASES)[number];

/** A number for each phase. */
export type ByPhase = Readonly<Record<Phase, number>>;

/** One period of the project as its cash flow table has it; money of that period. */
export interface ProjectPeriod {
  readonly phase: Phase;
  /** Cash flow available for debt service, at the end of the period. */
  readonly cfads: number;
  /** Undefined in every period where no draws are listed. */
  readonly draw: number | undefined;
  /** Interest and principal due, of a given repayment. */
  readonly debtService: number | undefined;
  /** Principal due, of a given repayment without debt service. */
  readonly principal: number | undefined;
  /** Income of the lender from accounts, hedging, trade finance, payroll of the project company. */
  readonly crossSoldIncome: number;
  /** Agency, waiver and other fees of the loan. */
  readonly fees: number;
  /** Value of collateral after haircuts. */
  readonly collateral: number;
}

/** How the loan is repaid: by a rule of loan contracts, or as the table gives it. */
export type ProjectRepayment = RepaymentType | "given";

/** Limits that the lender has agreed; undefined where there is none. */
export interface Covenants {
  readonly minDscr: number | undefined;
  readonly lockUpDscr: number | undefined;
  readonly minLlcr: number | undefined;
}

/** The loan, what it costs the lender, and what may happen to it. Rates are annual; contract rates nominal, others effective. */
export interface ProjectTerms {
  /** Undefined: what is drawn. */
  readonly commitment: number | undefined;
  readonly rate: number;
  /** Funds transfer price of the money, nominal as the rate. */
  readonly ftpRate: number;
  /** m. */
  readonly periodsPerYear: PeriodsPerYear;
  readonly repayment: ProjectRepayment;
  /** Sizes a sculpted loan that lists no draws. */
  readonly targetDscr: number | undefined;
  readonly drawTiming: Timing;
  /** Whether interest of the construction is added to the balance instead of being paid. */
  readonly capitaliseInterest: boolean;
  /** Period of the first repayment, from 1; undefined: the first after construction. */
  readonly firstRepayment: number | undefined;
  /** Period of the last repayment; undefined: the last of the table. */
  readonly finalRepayment: number | undefined;
  /** Share of the commitment, at signing. */
  readonly upfrontFee: number;
  /** Share of the undrawn commitment a year. */
  readonly commitmentFee: number;
  readonly annualCost: number;
  /** Paid at signing. */
  readonly originationCost: number;
  /** Annual, conditional on survival to the start of the year. */
  readonly pd: ByPhase;
  readonly lgd: ByPhase;
  /** Annual probability that the project, in operation, refinances elsewhere and repays. */
  readonly refinancing: number;
  /** Capital per unit of exposure: risk weight × ratio. */
  readonly capital: ByPhase;
  readonly capitalCharge: number;
  readonly discountRate: number;
  readonly covenants: Covenants;
}
