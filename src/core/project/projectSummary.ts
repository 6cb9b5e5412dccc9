import type { ProjectComponents, ProjectSchedulePeriod } from "./projectValue";

/** Figures that stand beside the value of a project; undefined where there is nothing to measure. */
export interface ProjectMeasures {
  /** Of the present value of net interest, fees and cross-sold business. */
  readonly crossSoldShare: number | undefined;
  readonly minimumDscr: number | undefined;
  readonly averageDscr: number | undefined;
  readonly minimumLlcr: number | undefined;
  /** Number of the first period in breach of a covenant; 0 where none is, undefined where none was tested. */
  readonly firstBreach: number | undefined;
  /** Largest balance after the period's draw. */
  readonly largestExposure: number;
  /** Capitalised or paid. */
  readonly interestDuringConstruction: number;
  /** What a given repayment leaves unpaid. */
  readonly finalBalance: number;
}

/** The measures of a project's schedule; ratios over the periods in which they exist, as contracted and unweighted. */
export function measureProject(schedule: readonly ProjectSchedulePeriod[], { netInterest, fees, crossSoldBusiness }: ProjectComponents): ProjectMeasures {
  const income = netInterest + fees + crossSoldBusiness;
  const dscr = schedule.flatMap((period) => period.dscr ?? []);
  const llcr = schedule.flatMap((period) => period.llcr ?? []);
  const isTested = schedule.some(({ status }) => status !== undefined);
  return {
    crossSoldShare: income === 0 ? undefined : crossSoldBusiness / income,
    minimumDscr: dscr.length > 0 ? Math.min(...dscr) : undefined,
    averageDscr: dscr.length > 0 ? dscr.reduce((sum, ratio) => sum + ratio, 0) / dscr.length : undefined,
    minimumLlcr: llcr.length > 0 ? Math.min(...llcr) : undefined,
    firstBreach: isTested ? (schedule.find(({ status }) => status === "breach")?.period ?? 0) : undefined,
    largestExposure: schedule.reduce((largest, { exposure }) => Math.max(largest, exposure), 0),
    interestDuringConstruction: schedule.reduce((sum, { phase, interest }) => sum + (phase === "construction" ? interest : 0), 0),
    finalBalance: schedule.length > 0 ? schedule[schedule.length - 1].closingBalance : 0,
  };
}
