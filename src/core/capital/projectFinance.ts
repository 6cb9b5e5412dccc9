import { fail, ok, type Result } from "../result/result";

/** Operational: net cash flow covers what is left of the obligations, and long-term debt declines. CRE20.51. */
export type ProjectPhase = "pre-operational" | "operational";

const RISK_WEIGHTS: Readonly<Record<ProjectPhase, number>> = { "pre-operational": 1.3, operational: 1 };
const HIGH_QUALITY_RISK_WEIGHT = 0.8;

/**
 * Risk weight of project finance in the standardised approach, where the issue has no rating of its own.
 *
 * Rule: 130 % before operation, 100 % in operation, 80 % in operation and of high quality (revenue by availability,
 * regulated return or take-or-pay contract, one main counterparty of good standing, reserves, protected creditors).
 *
 * @param isHighQuality only in operation
 * @returns decimal: 1.3 is 130 %
 * Errors: `notAChoice` where a project before operation is said to be of high quality.
 *
 * Source: BCBS, Basel III: Finalising post-crisis reforms (d424, December 2017), standardised approach, § 47 and
 * § 48; Basel Framework, CRE20.51 and CRE20.52.
 */
export function projectFinanceRiskWeight(phase: ProjectPhase, isHighQuality: boolean): Result<number> {
  if (!isHighQuality) return ok(RISK_WEIGHTS[phase]);
  if (phase !== "operational") return fail("notAChoice", { parameter: "phase", choices: "operational", value: `${phase} (high_quality = TRUE)` });
  return ok(HIGH_QUALITY_RISK_WEIGHT);
}
