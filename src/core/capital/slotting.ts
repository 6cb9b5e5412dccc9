/** Supervisory categories of specialised lending, from the best to the one in default. */
export type SlottingCategory = "strong" | "good" | "satisfactory" | "weak" | "default";

/** Specialised lending at large (project, object, commodities finance, income-producing real estate), and high-volatility commercial real estate. */
export type SlottingExposure = "specialised" | "hvcre";

/** Basel III: Finalising post-crisis reforms (d424), internal ratings-based approach, § 56 and § 61; Basel Framework, CRE33. */
const RISK_WEIGHTS: Readonly<Record<SlottingExposure, Readonly<Record<SlottingCategory, number>>>> = {
  specialised: { strong: 0.7, good: 0.9, satisfactory: 1.15, weak: 2.5, default: 0 },
  hvcre: { strong: 0.95, good: 1.2, satisfactory: 1.4, weak: 2.5, default: 0 },
};

/** What a supervisor may allow below 2.5 years of remaining maturity. d424, § 58 and § 63; Basel Framework, CRE33. */
const SHORT_RISK_WEIGHTS: typeof RISK_WEIGHTS = {
  specialised: { ...RISK_WEIGHTS.specialised, strong: 0.5, good: 0.7 },
  hvcre: { ...RISK_WEIGHTS.hvcre, strong: 0.7, good: 0.95 },
};

/**
 * Risk weight of a specialised loan by its supervisory category, for banks that do not estimate its PD.
 *
 * Assumptions: unexpected loss only; expected loss is charged beside it (a loan in default weighs nothing here,
 * since its loss is expected). The preference for short maturities is at national discretion.
 *
 * @param isShort remaining maturity under 2.5 years, and the supervisor allows the preference
 * @returns decimal: 0.7 is 70 %
 *
 * Source: BCBS, Basel III: Finalising post-crisis reforms (d424, December 2017), internal ratings-based approach,
 * § 56, § 58, § 61, § 63, the same as Basel II (June 2006), § 275, § 277, § 280 and § 282 (paragraphs of Basel II
 * not checked against the text); in the Basel Framework the chapter CRE33.
 */
export function slottingRiskWeight(category: SlottingCategory, exposure: SlottingExposure, isShort: boolean): number {
  return (isShort ? SHORT_RISK_WEIGHTS : RISK_WEIGHTS)[exposure][category];
}
