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

/** Collateral of one kind. */
export interface Pledge {
  /** Market value. */
  readonly collateral: number;
  /** H_c, of the kind of collateral. */
  readonly haircut: number;
  /** H_fx, where collateral and exposure are in different currencies. */
  readonly fxHaircut: number;
  /** LGD of the part that is covered: 0 for financial collateral. */
  readonly lgdSecured: number;
}

export interface SecuredExposure extends Pledge {
  readonly exposure: number;
  readonly lgdUnsecured: number;
}

/**
 * LGD of an exposure with collateral: the two parts by their shares.
 *
 * Formula: `E_S = min(E, C·(1 − H_c − H_fx))`, `LGD = (LGD_U·(E − E_S) + LGD_S·E_S)/E`; without an exposure
 * nothing is covered and LGD_U stands.
 *
 * Source: Basel Framework, CRE32 (foundation approach, exposures with collateral) and CRE22 (haircuts).
 */
export function securedLgd({ exposure, lgdUnsecured, ...pledge }: SecuredExposure): number {
  return lgdOfPledges(exposure, lgdUnsecured, [pledge]);
}

/**
 * The same with several kinds of collateral: each covers what those before it left, the one with the lowest LGD first, as
 * a lender may choose.
 *
 * Source: Basel Framework, CRE32 (pools of collateral in the foundation approach).
 */
export function lgdOfPledges(exposure: number, lgdUnsecured: number, pledges: readonly Pledge[]): number {
  if (!(exposure > 0)) return lgdUnsecured;
  let uncovered = exposure;
  let lost = 0;
  for (const { collateral, haircut, fxHaircut, lgdSecured } of [...pledges].sort((a, b) => a.lgdSecured - b.lgdSecured)) {
    const secured = Math.min(uncovered, collateral * Math.max(0, 1 - haircut - fxHaircut));
    uncovered -= secured;
    lost += lgdSecured * secured;
  }
  return (lgdUnsecured * uncovered + lost) / exposure;
}
