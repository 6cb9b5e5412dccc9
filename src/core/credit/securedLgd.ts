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

export interface SecuredExposure {
  readonly exposure: number;
  /** Market value of the collateral. */
  readonly collateral: number;
  /** H_c, of the kind of collateral. */
  readonly haircut: number;
  /** H_fx, where collateral and exposure are in different currencies. */
  readonly fxHaircut: number;
  readonly lgdUnsecured: number;
  /** Of the part that is covered: 0 for financial collateral. */
  readonly lgdSecured: number;
}

/**
 * LGD of an exposure with collateral: the two parts by their shares.
 *
 * Formula: `E_S = min(E, C·(1 − H_c − H_fx))`, `LGD = (LGD_U·(E − E_S) + LGD_S·E_S)/E`; without an exposure
 * nothing is covered and LGD_U stands.
 *
 * Source: Basel Framework, CRE32 (foundation approach, exposures with collateral) and CRE22 (haircuts).
 */
export function securedLgd({ exposure, collateral, haircut, fxHaircut, lgdUnsecured, lgdSecured }: SecuredExposure): number {
  if (!(exposure > 0)) return lgdUnsecured;
  const secured = Math.min(exposure, collateral * Math.max(0, 1 - haircut - fxHaircut));
  return (lgdUnsecured * (exposure - secured) + lgdSecured * secured) / exposure;
}
