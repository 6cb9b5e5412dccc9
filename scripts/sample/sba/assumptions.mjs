import { SIZES } from "./sizes.mjs";

/**
 * Everything the SBA file does not hold. Each value is illustrative, chosen for the sample, and taken
 * from no source; the notes of the file list them all.
 */

/** The year-end with the most loans on the books. */
export const AS_OF = "2006-12-31";

/** Nominal annual rate of the level-payment schedule, for the balance of term loans. */
export const SCHEDULE_RATE = 0.08;

/** Share of a line's limit that is drawn today; the rest is undrawn and taken as fully drawn at default. */
export const LINE_UTILISATION = 0.75;
export const LINE_CCF = 1;

/** Lowest run-off rate, so that a shock to growth of a few points stays above −100 %. */
export const LOWEST_RUN_OFF = -0.9;

/** Shares of the drawn balance a year: net margin by size, and fees. */
export const MARGIN_BPS = bySize(450, 425, 375, 325);
export const FEE_BPS = 50;
/** Commitment fee on the undrawn part. */
export const COMMITMENT_FEE_BPS = 50;

/** Deposits as a share of the drawn balance, and the margin on them. */
export const DEPOSIT_SHARE = 0.1;
export const DEPOSIT_MARGIN_BPS = 150;

/** USD a client and year. */
export const RETENTION_COST = bySize(150, 250, 500, 1000);

export const CHURN = bySize(0.12, 0.1, 0.08, 0.06);
export const DISCOUNT_RATE = 0.08;
export const CAC = 0;

/** For shocks to the benchmark rate. */
export const REPRICING_SHARE = 0.2;
export const DEPOSIT_BETA = 0.4;

function bySize(...values) {
  return Object.fromEntries(SIZES.map((size, index) => [size, values[index]]));
}
