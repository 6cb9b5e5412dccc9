import { fail, ok, type Result } from "../result/result";
import { contractRatePerPeriod } from "../units/periodic";
import type { Timing } from "../units/timing";
import { ROUNDING_OF_BALANCE } from "./coverRatios";
import { interestOfPeriod, OUTSTANDING_SHARE } from "./interestDuringConstruction";
import { presentValues } from "../cashflow/presentValues";
import { scheduledPrincipal } from "../cashflow/scheduledPrincipal";
import type { ProjectPeriod, ProjectTerms } from "./projectTerms";
import { negativeCashFlow } from "./sculpting";

/** One period of a project's loan, as contracted: what happens while nobody defaults or refinances. */
export interface ProjectLoanPeriod {
  readonly openingBalance: number;
  readonly draw: number;
  /** Commitment not drawn, over the period. */
  readonly undrawn: number;
  readonly interest: number;
  /** Interest added to the balance. */
  readonly capitalisedInterest: number;
  /** Negative where a given debt service does not cover the interest. */
  readonly principal: number;
  /** Interest paid + principal. */
  readonly debtService: number;
  readonly closingBalance: number;
}

export interface ProjectLoan {
  readonly commitment: number;
  /** When in its period a draw falls. */
  readonly timing: Timing;
  readonly periods: readonly ProjectLoanPeriod[];
}

/** Given repayments carry the rounding of a sheet's figures: this share of what is drawn may be repaid too much. */
const ROUNDING_OF_REPAYMENT = 1e-4;
const ROUNDING_OF_DRAWS = 1e-6;

/**
 * The loan of a project period by period: draws, interest during construction, repayment.
 *
 * Formula: principal by `scheduledPrincipal` on the balance after the draw, over the periods to the final repayment, or
 * for a given repayment the table's debt service, or its principal;
 * closing = opening + draw + capitalised interest − principal.
 * Assumptions: interest of the construction is capitalised or paid as the terms say; between construction and first
 * repayment it is paid. A given debt service below the interest due after construction adds the difference to the
 * balance. Without draws the commitment is drawn at the beginning of the first period; a sculpted loan with a target
 * DSCR draws what meets it, up to the commitment. What is not drawn by the last draw, or the end of construction,
 * lapses; capitalised interest stands beside the commitment.
 *
 * @returns `needed` where there is nothing to draw or no time to repay, `mustNotExceed` where draws exceed the commitment,
 * come after repayment has begun, or repayments exceed the balance; `belowMinimum` for a negative cash flow to sculpt
 */
export function projectLoan(periods: readonly ProjectPeriod[], terms: ProjectTerms): Result<ProjectLoan> {
  const life = repaymentLife(periods, terms);
  if (!life.ok) return life;
  const periodRate = contractRatePerPeriod(terms.rate, terms.periodsPerYear);
  const presentCashFlows = terms.repayment === "sculpted" ? remainingCashFlows(periods, life.value, periodRate) : ok([]);
  if (!presentCashFlows.ok) return presentCashFlows;
  const drawing = drawingOf(periods, terms, life.value, presentCashFlows.value);
  if (!drawing.ok) return drawing;

  const { draws, timing, commitment } = drawing.value;
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  const availability = Math.max(life.value.completion, lastDraw(draws));
  const rows: ProjectLoanPeriod[] = [];
  let openingBalance = 0;
  let drawn = 0;
  for (const [index, project] of periods.entries()) {
    const draw = draws[index];
    const interest = interestOfPeriod(openingBalance, draw, periodRate, timing);
    const capitalisedInterest = index < life.value.completion && terms.capitaliseInterest ? interest : 0;
    const owed = openingBalance + draw + capitalisedInterest;
    const scheduled = terms.repayment === "given"
      ? givenPrincipal(project, interest - capitalisedInterest, terms)
      : index + 1 < life.value.first
        ? 0
        : scheduledPrincipal(terms.repayment, { balance: openingBalance + draw, periodRate, periodsLeft: life.value.final - index, cashFlow: project.cfads, presentCashFlow: presentCashFlows.value[index] ?? 0 });
    if (scheduled > owed + ROUNDING_OF_REPAYMENT * total) return fail("mustNotExceed", { parameter: `principal (period ${index + 1})`, other: "the balance", value: scheduled, maximum: owed });
    const principal = Math.min(scheduled, owed);
    const left = owed - principal;
    const closingBalance = left > ROUNDING_OF_BALANCE * total ? left : 0;
    const undrawn = index < availability ? Math.max(0, commitment - drawn - OUTSTANDING_SHARE[timing] * draw) : 0;
    rows.push({ openingBalance, draw, undrawn, interest, capitalisedInterest, principal, debtService: interest - capitalisedInterest + principal, closingBalance });
    openingBalance = closingBalance;
    drawn += draw;
  }
  return ok({ commitment, timing, periods: rows });
}

/** Periods that steer repayment, counted from 1. */
interface RepaymentLife {
  /** Last period of construction; 0 without one. */
  readonly completion: number;
  readonly first: number;
  readonly final: number;
}

function repaymentLife(periods: readonly ProjectPeriod[], { repayment, firstRepayment, finalRepayment }: ProjectTerms): Result<RepaymentLife> {
  const completion = periods.filter(({ phase }) => phase === "construction").length;
  const first = firstRepayment ?? completion + 1;
  const final = finalRepayment ?? periods.length;
  if (repayment === "given") {
    const listed = periods.some(({ debtService, principal }) => debtService !== undefined || principal !== undefined);
    return listed ? ok({ completion, first, final }) : fail("needed", { parameter: "debt_service", purpose: "a given repayment" });
  }
  if (completion === periods.length) return fail("needed", { parameter: "a period after construction", purpose: "repayment" });
  if (first <= completion) return fail("notAbove", { parameter: "first_repayment", minimum: completion, value: first });
  if (final > periods.length) return fail("mustNotExceed", { parameter: "final_repayment", other: "the periods of the table", value: final, maximum: periods.length });
  if (first > final) return fail("mustNotExceed", { parameter: "first_repayment", other: "final_repayment", value: first, maximum: final });
  return ok({ completion, first, final });
}

/** Present value, at the start of each period of repayment, of the cash flow from then on; 0 outside. */
function remainingCashFlows(periods: readonly ProjectPeriod[], { first, final }: RepaymentLife, periodRate: number): Result<number[]> {
  const flows = periods.map(({ cfads }, index) => (index + 1 >= first && index + 1 <= final ? cfads : 0));
  const negative = flows.findIndex((flow) => flow < 0);
  if (negative >= 0) return negativeCashFlow(negative + 1, flows[negative]);
  if (!flows.some((flow) => flow > 0)) return fail("notAbove", { parameter: "cfads", minimum: 0, value: 0 });
  return ok(presentValues(flows, periodRate));
}

interface Drawing {
  readonly draws: readonly number[];
  readonly timing: Timing;
  readonly commitment: number;
}

function drawingOf(periods: readonly ProjectPeriod[], terms: ProjectTerms, life: RepaymentLife, presentCashFlows: readonly number[]): Result<Drawing> {
  const listed = periods.some(({ draw }) => draw !== undefined);
  if (!listed) {
    const sized = sizedDraw(terms, life, presentCashFlows);
    const draw = Math.min(sized ?? Infinity, terms.commitment ?? Infinity);
    if (draw === Infinity) return fail("needed", { parameter: "commitment", purpose: "a loan without draws" });
    return ok({ draws: periods.map((_, index) => (index === 0 ? draw : 0)), timing: "begin", commitment: terms.commitment ?? draw });
  }
  const draws = periods.map(({ draw }) => draw ?? 0);
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  const commitment = terms.commitment ?? total;
  if (total > commitment * (1 + ROUNDING_OF_DRAWS)) return fail("mustNotExceed", { parameter: "draw", other: "commitment", value: total, maximum: commitment });
  const latest = terms.drawTiming === "begin" ? life.first : life.first - 1;
  if (terms.repayment !== "given" && lastDraw(draws) > latest) return fail("mustNotExceed", { parameter: "period of the last draw", other: "the beginning of repayment", value: lastDraw(draws), maximum: latest });
  return ok({ draws, timing: terms.drawTiming, commitment });
}

/** What a sculpted loan may draw at the start so that, with interest capitalised, the target DSCR is met. */
function sizedDraw({ repayment, targetDscr, capitaliseInterest, rate, periodsPerYear }: ProjectTerms, { completion, first }: RepaymentLife, presentCashFlows: readonly number[]): number | undefined {
  if (repayment !== "sculpted" || targetDscr === undefined) return undefined;
  const capitalisedPeriods = capitaliseInterest ? completion : 0;
  return presentCashFlows[first - 1] / targetDscr / (1 + contractRatePerPeriod(rate, periodsPerYear)) ** capitalisedPeriods;
}

function lastDraw(draws: readonly number[]): number {
  return draws.reduce((last, draw, index) => (draw > 0 ? index + 1 : last), 0);
}

function givenPrincipal({ phase, debtService, principal }: ProjectPeriod, interestDue: number, { capitaliseInterest }: ProjectTerms): number {
  if (debtService === undefined) return principal ?? 0;
  // Interest of the construction that is not capitalised is paid, by the sponsors if need be.
  const isPaid = phase === "construction" && !capitaliseInterest;
  return isPaid ? Math.max(0, debtService - interestDue) : debtService - interestDue;
}
