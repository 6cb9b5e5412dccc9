/** 1: twelve-month loss; 2: lifetime loss; 3: credit-impaired. */
type Stage = 1 | 2 | 3;

/** What put an exposure into its stage; the first that holds, the worst stage first. */
export type StagingReason = "creditImpaired" | "daysPastDueStageThree" | "daysPastDueStageTwo" | "watchList" | "pdIncrease" | "lowRisk" | "noTrigger";

/** What is known of an exposure; both PDs of the same kind, 12-month or lifetime. */
export interface CreditStanding {
  readonly daysPastDue: number;
  readonly pdNow: number;
  /** At origination, for the same remaining time. */
  readonly pdOrigination: number;
  readonly watchList: boolean;
  readonly creditImpaired: boolean;
}

export interface StagingTriggers {
  /** More days past due than these: stage 2. */
  readonly daysPastDueStageTwo: number;
  /** As many days past due as these, or more: stage 3. */
  readonly daysPastDueStageThree: number;
  /** PD now over PD at origination, from which an increase is significant. */
  readonly pdRatio: number;
  /** PD now less PD at origination, from which an increase is significant. */
  readonly pdIncrease: number;
  /** PD up to which credit risk is low whatever it was; undefined: no such exemption. */
  readonly lowRiskPd: number | undefined;
}

/** Products and differences of decimals carry their own rounding: 0.015 − 0.01 is to be 0.005. */
const ROUNDING = 1e-12;

/**
 * Stage of an exposure for expected credit loss, and the trigger that decided it.
 *
 * Rule, from the top: credit-impaired, or days past due at or over the trigger of stage 3 → 3; days past due over
 * the trigger of stage 2, on the watch list, or a significant increase of PD → 2; else 1.
 *
 * An increase of PD is significant where the ratio **and** the difference reach their triggers: a ratio alone fires
 * on tiny PDs (0.01 % to 0.03 %), a difference alone on PDs that were high from the start. Low credit risk
 * exempts from the PD trigger only: who is in arrears or watched is not of low risk by his PD alone.
 *
 * Source: IFRS 9, 5.5.3, 5.5.5 and 5.5.9 (stages, increase since origination), 5.5.10 (low credit risk), 5.5.11
 * (presumed beyond 30 days past due), B5.5.37 (default presumed no later than 90 days past due). 5.5.11 and
 * B5.5.37 checked in published summaries of the standard; the others as IFRS 9 numbers them, not checked against
 * the text. IFRS 9 gives no numbers for an increase of PD.
 */
export function stageOf(standing: CreditStanding, triggers: StagingTriggers): { readonly stage: Stage; readonly reason: StagingReason } {
  if (standing.creditImpaired) return { stage: 3, reason: "creditImpaired" };
  if (standing.daysPastDue >= triggers.daysPastDueStageThree) return { stage: 3, reason: "daysPastDueStageThree" };
  if (standing.daysPastDue > triggers.daysPastDueStageTwo) return { stage: 2, reason: "daysPastDueStageTwo" };
  if (standing.watchList) return { stage: 2, reason: "watchList" };
  if (!hasIncreasedSignificantly(standing, triggers)) return { stage: 1, reason: "noTrigger" };
  const lowRisk = triggers.lowRiskPd !== undefined && standing.pdNow <= triggers.lowRiskPd;
  return lowRisk ? { stage: 1, reason: "lowRisk" } : { stage: 2, reason: "pdIncrease" };
}

function hasIncreasedSignificantly({ pdNow, pdOrigination }: CreditStanding, { pdRatio, pdIncrease }: StagingTriggers): boolean {
  return pdNow >= pdRatio * pdOrigination - ROUNDING && pdNow - pdOrigination >= pdIncrease - ROUNDING;
}
