export interface Guarantee {
  readonly pd: number;
  readonly guarantorPd: number;
  /** Share of the exposure that is guaranteed. */
  readonly share: number;
  /** H_fx: haircut where guarantee and exposure are in different currencies. */
  readonly fxHaircut: number;
  /** Residual years of the guarantee and of the exposure, where they differ. */
  readonly maturity?: { readonly guaranteeYears: number; readonly exposureYears: number };
}

/** Residual maturity from which a mismatched guarantee counts, and which is taken off both terms: three months. CRE22.12 and CRE22.13. */
const SHORTEST_YEARS = 0.25;
/** Longest term that a mismatch is measured against. CRE22.13. */
const LONGEST_YEARS = 5;

/**
 * PD of a guaranteed exposure by substitution: the covered part takes the guarantor's PD where that is better.
 *
 * Formula: `s'·min(PD, PD_g) + (1 − s')·PD`, `s' = s·(1 − H_fx)·(t − ¼)/(T − ¼)`, T = min(5, years of the
 * exposure), t = min(T, years of the guarantee). Expected loss is linear in PD, so the mean is exact for it;
 * a risk weight is not, and takes each part by itself.
 *
 * Not modelled: a mismatched guarantee must also have had an original maturity of a year or more.
 *
 * Source: Basel Framework, CRE22 (substitution for the protected part, currency and maturity mismatches).
 */
export function guaranteedPd({ pd, guarantorPd, ...cover }: Guarantee): number {
  const covered = coveredShare(cover);
  return covered * Math.min(pd, guarantorPd) + (1 - covered) * pd;
}

/** Share of the exposure that a guarantee covers after its haircuts: `s' = s·(1 − H_fx)·(t − ¼)/(T − ¼)`, as above. */
export function coveredShare({ share, fxHaircut, maturity }: Pick<Guarantee, "share" | "fxHaircut" | "maturity">): number {
  return share * (1 - fxHaircut) * (maturity ? mismatchFactor(maturity) : 1);
}

function mismatchFactor({ guaranteeYears, exposureYears }: NonNullable<Guarantee["maturity"]>): number {
  if (guaranteeYears >= exposureYears) return 1;
  if (guaranteeYears < SHORTEST_YEARS) return 0;
  const exposureTerm = Math.min(LONGEST_YEARS, exposureYears);
  const guaranteeTerm = Math.min(exposureTerm, guaranteeYears);
  return guaranteeTerm >= exposureTerm ? 1 : (guaranteeTerm - SHORTEST_YEARS) / (exposureTerm - SHORTEST_YEARS);
}
