import { fail, ok, type Result } from "../result/result";
import { debtServiceCover } from "./debtServiceCover";
import { presentValues } from "../cashflow/presentValues";

/** One period of a sculpted loan. */
export interface SculptedPeriod {
  /** From 1. */
  readonly period: number;
  readonly openingBalance: number;
  readonly cfads: number;
  readonly debtService: number;
  readonly interest: number;
  /** Negative where the debt service does not cover the interest: the balance rises. */
  readonly principal: number;
  readonly closingBalance: number;
  /** CFADS / debt service; undefined where none is due. */
  readonly dscr: number | undefined;
}

/**
 * The debt that a project's cash flows carry at a target DSCR, and its repayment.
 *
 * Formula: `DS_t = CFADS_t / target_t`, `B_t = Σ_{s ≥ t} DS_s·(1 + i)^(−(s − t + 1))`, `principal_t = DS_t − i·B_t`;
 * the closing balance is the next opening one, 0 at the end.
 * Assumptions: one rate over the life, drawn in full at the start. A period whose debt service is below its interest
 * lets the balance rise, which a lender may refuse: it is shown, not hidden.
 * Law: with one target, LLCR equals it in every period.
 *
 * @param cfads one a period, 0 or more
 * @param targetDscr above 0; one for all periods, or one a period
 * @param periodRate i, contract rate of one period
 * @returns a row a period; `belowMinimum` names a period with a negative cash flow, `wrongLength` a list of targets that
 * does not fit
 *
 * Source: Bodmer, edbodmer.com, on sculpting: with a constant DSCR the LLCR equals it in every period.
 */
export function sculptedDebt(cfads: readonly number[], targetDscr: readonly number[], periodRate: number): Result<SculptedPeriod[]> {
  const services = sculptedServices(cfads, targetDscr);
  if (!services.ok) return services;
  const balances = presentValues(services.value, periodRate);
  return ok(
    services.value.map((debtService, index) => {
      const openingBalance = balances[index];
      const interest = openingBalance * periodRate;
      const closingBalance = balances[index + 1] ?? 0;
      return { period: index + 1, openingBalance, cfads: cfads[index], debtService, interest, principal: debtService - interest, closingBalance, dscr: debtServiceCover(cfads[index], debtService) };
    }),
  );
}

/** Debt service that the target leaves room for, a period: `CFADS_t / target_t`. */
export function sculptedServices(cfads: readonly number[], targetDscr: readonly number[]): Result<number[]> {
  if (targetDscr.length !== 1 && targetDscr.length !== cfads.length) return fail("wrongLength", { parameter: "target_dscr", expected: cfads.length, value: targetDscr.length });
  const negative = cfads.findIndex((flow) => flow < 0);
  if (negative >= 0) return negativeCashFlow(negative + 1, cfads[negative]);
  return ok(cfads.map((flow, index) => flow / targetDscr[targetDscr.length === 1 ? 0 : index]));
}

/** No debt service can be sculpted to a cash flow below 0. */
export function negativeCashFlow(period: number, value: number): ReturnType<typeof fail> {
  return fail("belowMinimum", { parameter: `cfads (period ${period})`, minimum: 0, value });
}
