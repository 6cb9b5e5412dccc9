import { scaledIrbCapital } from "../capital/irb";
import type { CapitalFramework } from "../capital/frameworks";
import { combineCurves, type YearCurve } from "../cashflow/yearCurve";
import { guaranteedPd, type Guarantee } from "../credit/guarantee";
import { securedLgd, type SecuredExposure } from "../credit/securedLgd";
import { relationshipRevenue, type RelationshipBalances } from "../profitability/relationshipRevenue";
import type { FacilityBalances } from "./facility";

/** PD year by year under a guarantee: `guaranteedPd` of each year. */
export function guaranteedPdCurve(pd: YearCurve, guarantee: Omit<Guarantee, "pd">): YearCurve {
  return combineCurves([pd], (inYear) => guaranteedPd({ ...guarantee, pd: inYear }));
}

/** LGD year by year, as repayment leaves more of the exposure to its collateral: `securedLgd` of each year. */
export function securedLgdCurve(ead: YearCurve, cover: Omit<SecuredExposure, "exposure">): YearCurve {
  return combineCurves([ead], (exposure) => securedLgd({ ...cover, exposure }));
}

/** Capital year by year by the internal-ratings formula, from the year's PD and LGD. */
export function irbCapitalCurve(pd: YearCurve, lgd: YearCurve, borrower: { readonly maturityYears: number; readonly turnoverEurM: number }, framework: CapitalFramework): YearCurve {
  return combineCurves([pd, lgd], (pdInYear, lgdInYear) => scaledIrbCapital({ ...borrower, pd: pdInYear, lgd: lgdInYear }, framework));
}

/** Revenue year by year from balances as they are repaid: `relationshipRevenue` of each year. */
export function revenueCurve({ drawn, undrawn }: FacilityBalances, prices: Omit<RelationshipBalances, "drawn" | "undrawn">): YearCurve {
  return combineCurves([drawn, undrawn], (balance, commitment) => relationshipRevenue({ ...prices, drawn: balance, undrawn: commitment }));
}
