import type { Timing } from "../units/timing";

/** Share of its own period that a draw is outstanding. */
export const OUTSTANDING_SHARE: Readonly<Record<Timing, number>> = { begin: 1, mid: 0.5, end: 0 };

/**
 * Interest during construction, capitalised, up to the end of the last period.
 *
 * Formula: `Σ_k draw_k·((1 + i)^(n − k + a) − 1)`, with a = 1, ½ or 0 for draws at the beginning, in the middle or at
 * the end of their period: future value of the draws less their sum.
 * Assumptions: interest is added to the balance at the end of each period and bears interest from then on.
 *
 * @param draws one a period of construction
 * @param periodRate i, contract rate of one period, above −1
 *
 * Source: Microsoft, FV function: for equal draws d at the beginning, FV(i, n, −d, 0, 1) − n·d.
 */
export function interestDuringConstruction(draws: readonly number[], periodRate: number, timing: Timing): number {
  const perPeriod = Math.log1p(periodRate);
  let interest = 0;
  for (const [index, draw] of draws.entries()) interest += draw * Math.expm1((draws.length - 1 - index + OUTSTANDING_SHARE[timing]) * perPeriod);
  return interest;
}

/**
 * Interest of one period on its opening balance and its draw: `B·i + draw·((1 + i)^a − 1)`, the same convention.
 */
export function interestOfPeriod(openingBalance: number, draw: number, periodRate: number, timing: Timing): number {
  return openingBalance * periodRate + draw * Math.expm1(OUTSTANDING_SHARE[timing] * Math.log1p(periodRate));
}
