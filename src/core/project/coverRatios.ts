import { presentValues } from "../cashflow/presentValues";

/** Whose cash flow covers the debt: that of the loan's life (LLCR), or all that the project has left (PLCR). */
export type CoveredLife = "loan" | "project";

/**
 * Balances this small beside the largest are the rounding of a sheet that subtracted repayments, not debt: without
 * this a loan repaid to 1e−13 would live on, and be covered a million million times.
 */
export const ROUNDING_OF_BALANCE = 1e-9;

/**
 * Cover of the debt by the cash flows to come, a value a period.
 *
 * Formula: `cover_t = Σ_{s ≥ t} CFADS_s·(1 + i)^(−(s − t + 1)) / B_t`; for the life of the loan the sum runs over the
 * periods with a balance, for the life of the project over all that follow.
 * Assumptions: CFADS falls at the end of its period, the ratio is that of the period's start, discounted at the rate
 * of the loan, so that debt serviced with all of it has a cover of 1.
 *
 * @param cfads cash flow available for debt service, one a period; negative where the project needs money
 * @param openingBalances B_t, one a period, as many
 * @param periodRate i, contract rate of one period
 * @returns undefined in a period without a balance
 *
 * Source: Numeritas, PF Basics part 4: The LLCR (present value over the opening balance); K-Infrastructure, glossary, on the
 * PLCR; Excel's NPV for the sum.
 */
export function lifeCoverRatios(cfads: readonly number[], openingBalances: readonly number[], periodRate: number, life: CoveredLife): (number | undefined)[] {
  const smallest = ROUNDING_OF_BALANCE * openingBalances.reduce((largest, balance) => Math.max(largest, balance), 0);
  const lives = openingBalances.map((balance) => balance > smallest);
  const counted = life === "loan" ? cfads.map((flow, index) => (lives[index] ? flow : 0)) : cfads;
  const values = presentValues(counted, periodRate);
  return openingBalances.map((balance, index) => (lives[index] ? values[index] / balance : undefined));
}
