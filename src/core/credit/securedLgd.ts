/**
 * LGD of the part of an exposure that no collateral covers. Used only where an exposure was fully covered, so
 * that its own LGD does not tell.
 *
 * Source: MODEL.md §1, the default of LGD; Basel Committee on Banking Supervision, CRE32.6 has 45 % for senior
 * unsecured claims on financial institutions (40 % on other corporates).
 */
export const UNSECURED_LGD = 0.45;

/**
 * LGD after the value of the collateral has moved, by the comprehensive approach.
 *
 * Formula: `E* = max(0, E − C(1 − H))`, `LGD' = LGD · E*'/E*`.
 * An exposure that was fully covered (E* = 0) has no ratio: `LGD' = max(LGD, UNSECURED_LGD · E*'/E)`, which is
 * the limit of the formula for an LGD that is the unsecured one times the uncovered share. Without this rule a
 * fully secured client would not feel its collateral fall to nothing.
 *
 * @param lgd as given, before the move
 * @param exposure E
 * @param coverBefore C(1 − H) before the move
 * @param coverAfter C(1 − H) after it
 * @returns LGD, which may exceed 1: the caller clips, and counts
 *
 * Source: Basel Committee on Banking Supervision, CRE22 and CRE32, comprehensive approach.
 */
export function lgdAfterCollateralMove(lgd: number, exposure: number, coverBefore: number, coverAfter: number): number {
  if (coverBefore === coverAfter || !(exposure > 0)) return lgd;
  const before = Math.max(0, exposure - coverBefore);
  const after = Math.max(0, exposure - coverAfter);
  return before > 0 ? lgd * (after / before) : Math.max(lgd, UNSECURED_LGD * (after / exposure));
}
