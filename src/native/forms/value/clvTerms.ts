import { paramOf, type OpenCall } from "../../openCall";
import { widthOf } from "../../sheet/sharedInputs";
import { step, type Step } from "../../step";
import type { LifeTerms } from "./lifeYears";

/** The arguments of `CLV` that may vary by year. */
const CURVES = ["revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "growth", "referral", "capital", "capital_charge"] as const;

/** Most years of curves that a row of a client holds. */
export const MOST_CURVE_YEARS = 10;

/** Years across that the curves of a call reach, blanks at the end included. */
export function curveYearsOf(call: OpenCall): number {
  return Math.max(...CURVES.map((name) => widthOf(call, paramOf(call.fn, name))));
}

/** The terms of `CLV` in the columns of a table of clients. */
export function clvTerms(call: OpenCall): LifeTerms {
  const width = (name: string): number => widthOf(call, paramOf(call.fn, name));
  const profileCells = width("ead") > 1;
  return {
    years: curveYearsOf(call),
    at: (term, year) => `${term}#${Math.min(year, term === "cac" ? 1 : width(term))}`,
    growthOf: { revenue: "growth", referral: "growth", cost: "growth", exposure: "growth" },
    // A second year makes it a repayment profile, in each row for itself.
    exposureGrows: profileCells ? "[profile]=0" : "",
    periods: WHOLE_PERIODS,
  };
}

/** Whether the exposure of a client is given by year: then it is a repayment profile, which does not grow. */
export function profileStep(call: OpenCall): Step[] {
  const given = widthOf(call, paramOf(call.fn, "ead")) > 1;
  return given ? [step("profile", "IF(COUNT({ead})>1,1,0)", "count")] : [];
}

/**
 * m·Y, whole but for the rounding of a sheet; the word perpetual stays. Here and elsewhere a small limit is a power: some
 * programs read a literal such as 1E-6 as a text, and a text is larger than every number.
 */
export const WHOLE_PERIODS = 'IF(ISNUMBER([years]),IF(ABS([years]*[periods_per_year]-ROUND([years]*[periods_per_year],0))*10^6>1,NA(),ROUND([years]*[periods_per_year],0)),"perpetual")';
