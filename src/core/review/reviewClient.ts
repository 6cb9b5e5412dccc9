import { compares, type Comparison } from "../numeric/comparison";

/** What a review proposes, from the gravest; maintain where nothing else does. */
export const REVIEW_ACTIONS = ["exit", "reduce", "watch", "upgrade", "maintain"] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export const REVIEW_MEASURES = ["clv", "clv_change", "pd", "pd_ratio", "churn", "churn_change", "stability", "stability_change", "exposure_change"] as const;
export type ReviewMeasure = (typeof REVIEW_MEASURES)[number];

/** What of an action speaks for it. */
export interface ReviewRule {
  readonly action: Exclude<ReviewAction, "maintain">;
  readonly measure: ReviewMeasure;
  readonly comparison: Comparison;
  readonly limit: number;
}

/** What an action means for limit and price. */
export interface ReviewTerms {
  /** Proposed exposure per unit of today's. */
  readonly limitFactor?: number;
  readonly priceChangeBps?: number;
}

export interface ReviewPolicy {
  readonly rules: readonly ReviewRule[];
  readonly terms: Readonly<Partial<Record<ReviewAction, ReviewTerms>>>;
}

/** A client at one date; a measure that is not known is absent. */
export interface ReviewSnapshot {
  readonly clv: number;
  readonly pd: number;
  readonly churn: number;
  readonly exposure: number;
  readonly stability?: number;
}

/** A rule that holds, and the value that makes it. */
export interface ReviewReason {
  readonly rule: ReviewRule;
  readonly value: number;
}

export interface ClientReview {
  readonly action: ReviewAction;
  /** Every rule that holds of exit, reduce and watch, in this order; where none does, those of an upgrade. */
  readonly reasons: readonly ReviewReason[];
  /** Change in value. */
  readonly change: number;
  readonly proposedLimit: number | undefined;
  readonly priceChangeBps: number | undefined;
}

/**
 * Measures of a client between two dates.
 *
 * Formula: `clv_change = (now − before)/|before|`, `pd_ratio = now/before`, `churn_change` and `stability_change` =
 * now − before, `exposure_change = now/before − 1`; a quotient by 0 is not known.
 */
function reviewMeasures(before: ReviewSnapshot, now: ReviewSnapshot): Readonly<Partial<Record<ReviewMeasure, number>>> {
  const known = { clv: now.clv, pd: now.pd, churn: now.churn, churn_change: now.churn - before.churn };
  return {
    ...known,
    ...(before.clv === 0 ? {} : { clv_change: (now.clv - before.clv) / Math.abs(before.clv) }),
    ...(before.pd === 0 ? {} : { pd_ratio: now.pd / before.pd }),
    ...(now.stability === undefined ? {} : { stability: now.stability }),
    ...(now.stability === undefined || before.stability === undefined ? {} : { stability_change: now.stability - before.stability }),
    ...(before.exposure === 0 ? {} : { exposure_change: now.exposure / before.exposure - 1 }),
  };
}

/**
 * Reviews a client: what its two snapshots speak for, and why.
 *
 * Rule: exit, reduce or watch, the gravest of which any rule holds; else upgrade where it has rules and all of them hold;
 * else maintain. A rule whose measure is not known does not hold.
 * Formula: `proposed limit = factor · exposure now`.
 */
export function reviewClient({ rules, terms }: ReviewPolicy, before: ReviewSnapshot, now: ReviewSnapshot): ClientReview {
  const measures = reviewMeasures(before, now);
  const holding = rules.flatMap((rule): ReviewReason[] => {
    const value = measures[rule.measure];
    return value !== undefined && compares(value, rule.comparison, rule.limit) ? [{ rule, value }] : [];
  });
  const of = (action: ReviewAction): ReviewReason[] => holding.filter(({ rule }) => rule.action === action);
  const warnings = [...of("exit"), ...of("reduce"), ...of("watch")];
  const upgrades = of("upgrade");
  const isUpgrade = upgrades.length > 0 && upgrades.length === rules.filter(({ action }) => action === "upgrade").length;
  const action = warnings.length > 0 ? warnings[0].rule.action : isUpgrade ? "upgrade" : "maintain";
  const { limitFactor, priceChangeBps } = terms[action] ?? {};
  return {
    action,
    reasons: warnings.length > 0 ? warnings : isUpgrade ? upgrades : [],
    change: now.clv - before.clv,
    proposedLimit: limitFactor === undefined ? undefined : limitFactor * now.exposure,
    priceChangeBps,
  };
}
