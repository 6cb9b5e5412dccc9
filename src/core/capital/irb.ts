import { stressedPd } from "../credit/vasicek";
import { IRB_RULES, type CapitalFramework } from "./frameworks";

/** Probability with which capital is to cover a year's losses. CRE31.5. */
const CONFIDENCE = 0.999;

/** Turnover in millions of euro between which a small or medium firm's correlation is lowered: d424 § 54. */
const LOWEST_TURNOVER = 5;
const HIGHEST_TURNOVER = 50;

/** Capital is 8 % of risk-weighted assets. */
const MINIMUM_CAPITAL_RATIO = 0.08;

export interface IrbExposure {
  /** Annual; the floor of the framework applies. */
  readonly pd: number;
  readonly lgd: number;
  /** M: effective maturity in years, 1 to 5. */
  readonly maturityYears: number;
  /** S: annual turnover in millions of euro; undefined: no adjustment for size. */
  readonly turnoverEurM?: number;
}

/** PD as the formulas take it: not below the framework's floor. */
export function flooredPd(pd: number, framework: CapitalFramework): number {
  return Math.max(pd, IRB_RULES[framework].pdFloor);
}

/**
 * Correlation of a corporate borrower's assets with the systematic factor.
 *
 * Formula: `R = 0.12·w + 0.24·(1 − w) − 0.04·(1 − (S − 5)/45)`, `w = (1 − e^(−50·PD))/(1 − e^(−50))`;
 * the last term for a turnover S below 50, S below 5 counting as 5.
 *
 * In China's rules the adjustment runs on turnover in renminbi; the limits in euro are applied to them too.
 *
 * Source: Basel Committee, d424 (December 2017), internal ratings, § 53 and § 54; Basel II, § 272 and § 273.
 */
export function assetCorrelation(pd: number, turnoverEurM = HIGHEST_TURNOVER): number {
  const weight = Math.expm1(-50 * pd) / Math.expm1(-50);
  // A table's blank is NaN: no adjustment either.
  const turnover = Number.isNaN(turnoverEurM) ? HIGHEST_TURNOVER : Math.min(Math.max(turnoverEurM, LOWEST_TURNOVER), HIGHEST_TURNOVER);
  const sizeAdjustment = 0.04 * (1 - (turnover - LOWEST_TURNOVER) / (HIGHEST_TURNOVER - LOWEST_TURNOVER));
  return 0.12 * weight + 0.24 * (1 - weight) - sizeAdjustment;
}

/**
 * Factor for maturities other than one year.
 *
 * Formula: `(1 + (M − 2.5)·b)/(1 − 1.5·b)`, `b = (0.11852 − 0.05478·ln PD)²`; 1 at M = 1.
 *
 * Source: Basel Framework, CRE31.5 and CRE31.6; Basel II, § 272.
 */
export function maturityAdjustment(pd: number, maturityYears: number): number {
  const b = (0.11852 - 0.05478 * Math.log(pd)) ** 2;
  return (1 + (maturityYears - 2.5) * b) / (1 - 1.5 * b);
}

/**
 * Capital per unit of exposure by the internal-ratings formula, before any scaling factor.
 *
 * Formula: `K = LGD·[Φ((Φ⁻¹(PD) + √R·Φ⁻¹(0.999))/√(1 − R)) − PD]·maturity adjustment`, not below 0.
 * A borrower in default (PD = 1) needs none: what is lost is in provisions already. So the foundation approach; the
 * advanced one takes what LGD exceeds the best estimate of loss by.
 *
 * Source: Basel Framework, CRE31.5; Basel II, § 272.
 */
export function irbCapitalRatio({ pd, lgd, maturityYears, turnoverEurM }: IrbExposure, framework: CapitalFramework): number {
  const floored = flooredPd(pd, framework);
  if (floored >= 1) return 0;
  const correlation = assetCorrelation(floored, turnoverEurM);
  const stressed = stressedPd(floored, correlation, CONFIDENCE);
  return Math.max(0, lgd * (stressed - floored) * maturityAdjustment(floored, maturityYears));
}

/** Capital per unit of exposure with a scaling factor, the framework's own by default: what a bank holds, and is charged for. */
export function scaledIrbCapital(exposure: IrbExposure, framework: CapitalFramework, scaling = IRB_RULES[framework].scaling): number {
  return irbCapitalRatio(exposure, framework) * scaling;
}

/** Risk weight of a capital ratio, as a decimal: `K/8 %`, that is 12.5·K. Basel Framework, CRE31.4. */
export function riskWeightOf(capitalRatio: number): number {
  return capitalRatio / MINIMUM_CAPITAL_RATIO;
}
