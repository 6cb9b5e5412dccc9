import { lifeCoverRatios } from "./coverRatios";
import { debtServiceCover } from "./debtServiceCover";
import type { ProjectLoan } from "./projectLoan";
import type { Covenants, ProjectPeriod } from "./projectTerms";

/** Where a period stands against the covenants, from the best to the worst. */
export type CovenantStatus = "ok" | "lock-up" | "breach";

/** Cover of a period and its test; undefined where there is nothing to cover, or nothing agreed. */
export interface CovenantTest {
  readonly dscr: number | undefined;
  readonly llcr: number | undefined;
  readonly plcr: number | undefined;
  readonly status: CovenantStatus | undefined;
  /** Share of CFADS that may be lost before the first covenant breaks; negative once it has. */
  readonly headroom: number | undefined;
}

/** A loan sculpted to its covenant meets it, whatever its last digit says. */
const ROUNDING_OF_RATIO = 1e-9;

/**
 * Cover ratios of a loan and the test of its covenants, a period.
 *
 * Formula: breach where DSCR < minimum or LLCR < minimum, lock-up where DSCR < lock-up;
 * `headroom = min(1 − minimum DSCR/DSCR, 1 − minimum LLCR/LLCR)`.
 * Assumptions: tested after construction, while there is a balance. The LLCR's headroom is that of all cash flows
 * falling alike.
 *
 * @param loan a period each, as many as of the project
 * @param periodRate i, contract rate of one period
 *
 * Source: Bodmer, edbodmer.com, on break-even: a cash flow may fall by (cover − 1)/cover before debt is not serviced.
 */
export function testCovenants(project: readonly ProjectPeriod[], { periods, timing }: ProjectLoan, periodRate: number, covenants: Covenants): CovenantTest[] {
  const cfads = project.map((period) => period.cfads);
  // A draw at the beginning of its period is there to be covered, one that follows is not.
  const balances = periods.map(({ openingBalance, draw }, index) => (project[index].phase === "construction" ? 0 : openingBalance + (timing === "begin" ? draw : 0)));
  const llcr = lifeCoverRatios(cfads, balances, periodRate, "loan");
  const plcr = lifeCoverRatios(cfads, balances, periodRate, "project");
  return periods.map(({ debtService }, index) => {
    const dscr = llcr[index] === undefined ? undefined : debtServiceCover(cfads[index], debtService);
    return { dscr, llcr: llcr[index], plcr: plcr[index], status: statusOf(dscr, llcr[index], covenants), headroom: headroomOf(dscr, llcr[index], covenants) };
  });
}

/** Whether a ratio is there, a limit is agreed, and the one is below the other. */
function isBelow(ratio: number | undefined, limit: number | undefined): boolean {
  return ratio !== undefined && limit !== undefined && ratio < limit * (1 - ROUNDING_OF_RATIO);
}

function statusOf(dscr: number | undefined, llcr: number | undefined, { minDscr, lockUpDscr, minLlcr }: Covenants): CovenantStatus | undefined {
  if (isBelow(dscr, minDscr) || isBelow(llcr, minLlcr)) return "breach";
  if (isBelow(dscr, lockUpDscr)) return "lock-up";
  const isTested = (dscr !== undefined && (minDscr ?? lockUpDscr) !== undefined) || (llcr !== undefined && minLlcr !== undefined);
  return isTested ? "ok" : undefined;
}

function headroomOf(dscr: number | undefined, llcr: number | undefined, { minDscr, minLlcr }: Covenants): number | undefined {
  const ofDscr = headroomTo(dscr, minDscr);
  const ofLlcr = headroomTo(llcr, minLlcr);
  return ofDscr === undefined || ofLlcr === undefined ? (ofDscr ?? ofLlcr) : Math.min(ofDscr, ofLlcr);
}

/** Undefined where there is no cash flow to lose. */
function headroomTo(ratio: number | undefined, limit: number | undefined): number | undefined {
  return ratio === undefined || limit === undefined || ratio <= 0 ? undefined : 1 - limit / ratio;
}
