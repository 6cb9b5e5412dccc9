import { scaledIrbCapital } from "../capital/irb";
import type { CapitalFramework } from "../capital/frameworks";
import { combineCurves, mapCurve, type YearCurve } from "../cashflow/yearCurve";
import { guaranteedPd, type Guarantee } from "../credit/guarantee";
import { securedLgd, type SecuredExposure } from "../credit/securedLgd";
import { relationshipRevenue, type RelationshipBalances } from "../profitability/relationshipRevenue";
import type { FacilityBalances } from "./facility";

/** PD year by year under a guarantee: `guaranteedPd` of each year. */
export function guaranteedPdCurve(pd: YearCurve, { guarantorPd, share, fxHaircut, maturity }: Omit<Guarantee, "pd">): YearCurve {
  return mapCurve(pd, (inYear) => guaranteedPd({ pd: inYear, guarantorPd, share, fxHaircut, maturity }));
}

/** LGD year by year, as repayment leaves more of the exposure to its collateral: `securedLgd` of each year. */
export function securedLgdCurve(ead: YearCurve, { collateral, haircut, fxHaircut, lgdUnsecured, lgdSecured }: Omit<SecuredExposure, "exposure">): YearCurve {
  return mapCurve(ead, (exposure) => securedLgd({ exposure, collateral, haircut, fxHaircut, lgdUnsecured, lgdSecured }));
}

/** Capital year by year by the internal-ratings formula, from the year's PD and LGD. */
export function irbCapitalCurve(pd: YearCurve, lgd: YearCurve, { maturityYears, turnoverEurM }: { readonly maturityYears: number; readonly turnoverEurM: number }, framework: CapitalFramework): YearCurve {
  return combineCurves(pd, lgd, (pdInYear, lgdInYear) => scaledIrbCapital({ pd: pdInYear, lgd: lgdInYear, maturityYears, turnoverEurM }, framework));
}

/** Revenue year by year from balances as they are repaid: `relationshipRevenue` of each year. */
export function revenueCurve({ drawn, undrawn }: FacilityBalances, prices: Omit<RelationshipBalances, "drawn" | "undrawn">): YearCurve {
  const { rate, ftpRate, commitmentFee, fees, deposits, depositRate, depositFtpRate } = prices;
  return combineCurves(drawn, undrawn, (balance, commitment) => relationshipRevenue({ drawn: balance, rate, ftpRate, undrawn: commitment, commitmentFee, fees, deposits, depositRate, depositFtpRate }));
}
