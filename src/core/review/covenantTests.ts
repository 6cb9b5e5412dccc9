import { compares, type Comparison } from "../numeric/comparison";

/** What was agreed, and where it stands. */
export interface Covenant {
  readonly value: number;
  readonly comparison: Comparison;
  readonly limit: number;
  /** Serial of the date the value is of. */
  readonly tested?: number;
  /** Days in which a breach may be put right, from the test. */
  readonly cureDays?: number;
}

/**
 * From the best to the worst:
 *   met      with room to spare
 *   close    met, with less headroom than is wished for
 *   in cure  broken, and may still be put right
 *   breach   broken
 */
export type CovenantState = "met" | "close" | "in cure" | "breach";

export interface CovenantResult {
  readonly state: CovenantState;
  /** Room to the limit in units of the value; negative once it is broken. */
  readonly room: number;
  /** The same as a share of the limit; undefined where that is 0. */
  readonly headroom: number | undefined;
  /** Last day on which a breach may be put right; undefined where it is met, or nothing was agreed. */
  readonly cureBy: number | undefined;
}

/**
 * Tests a covenant.
 *
 * Formula: broken where `value comparison limit` is false; `room = value − limit` for > and ≥, `limit − value` for < and
 * ≤; `headroom = room/|limit|`; `cure by = tested + days`, in cure as long as the date is not after it.
 *
 * @param date today's serial; without it a breach that may be put right is in cure
 * @param wished headroom below which a covenant that is met is close, as a share
 */
export function testCovenant({ value, comparison, limit, tested, cureDays }: Covenant, date: number | undefined, wished: number): CovenantResult {
  const room = comparison === ">" || comparison === ">=" ? value - limit : limit - value;
  const headroom = limit === 0 ? undefined : room / Math.abs(limit);
  if (compares(value, comparison, limit)) return { state: headroom !== undefined && headroom < wished ? "close" : "met", room, headroom, cureBy: undefined };
  const cureBy = tested === undefined || cureDays === undefined ? undefined : Math.trunc(tested) + cureDays;
  const isInCure = cureBy !== undefined && (date === undefined || Math.trunc(date) <= cureBy);
  return { state: isInCure ? "in cure" : "breach", room, headroom, cureBy };
}
