import { isOneOf } from "../segmentation/isOneOf";

/** From the best to the worst. */
export const VERDICTS = ["accept", "refer", "decline"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One line of a screening policy: what a measure has to reach, and beyond what it rules a client out. */
export interface ScreenRule<Measure extends string = string> {
  readonly measure: Measure;
  readonly better: "higher" | "lower";
  /** Met at the limit and better; worse than it, somebody has to look. Without it, nothing is asked for. */
  readonly acceptAt?: number;
  /** Worse than this rules the client out. Without it, nothing does. */
  readonly declineBeyond?: number;
  /** Lower-case words of the clients the rule is for; without them, for all. */
  readonly segments?: readonly string[];
  readonly sizes?: readonly string[];
  readonly industries?: readonly string[];
}

/** What is known of a client; a measure that is not known is absent. */
export interface ScreenSubject<Measure extends string = string> {
  readonly segment?: string;
  readonly size?: string;
  readonly industry?: string;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
}

/** A rule that a client does not meet. */
export interface ScreenReason<Measure extends string = string> {
  readonly verdict: Exclude<Verdict, "accept">;
  readonly rule: ScreenRule<Measure>;
  /** Undefined where the measure is not known. */
  readonly value: number | undefined;
  /** The limit that is missed; undefined where the measure is not known. */
  readonly limit: number | undefined;
}

export interface Screening<Measure extends string = string> {
  readonly verdict: Verdict;
  /** Every rule that is not met: those that decline first, then in the order of the policy. */
  readonly reasons: readonly ScreenReason<Measure>[];
}

/**
 * Accept, refer or decline a client, with every rule that it does not meet.
 *
 * Formula: a rule declines where its measure is worse than `declineBeyond`, refers where it is worse than `acceptAt` or
 * is not known, and is met otherwise; the verdict is the worst of the rules that are for this client.
 *
 * Assumptions: in a rule with both limits, `declineBeyond` is not better than `acceptAt`. No rule, no reason: accept.
 */
export function screenClient<Measure extends string>(rules: readonly ScreenRule<Measure>[], client: ScreenSubject<Measure>): Screening<Measure> {
  const reasons = rules.filter((rule) => isFor(rule, client)).flatMap((rule) => reasonsOf(rule, client.measures[rule.measure]));
  const declining = reasons.filter(({ verdict }) => verdict === "decline");
  const referring = reasons.filter(({ verdict }) => verdict === "refer");
  return { verdict: declining.length > 0 ? "decline" : referring.length > 0 ? "refer" : "accept", reasons: [...declining, ...referring] };
}

function isFor<Measure extends string>({ segments, sizes, industries }: ScreenRule<Measure>, client: ScreenSubject<Measure>): boolean {
  return isOneOf(client.segment, segments) && isOneOf(client.size, sizes) && isOneOf(client.industry, industries);
}

function reasonsOf<Measure extends string>(rule: ScreenRule<Measure>, value: number | undefined): ScreenReason<Measure>[] {
  if (value === undefined) return [{ verdict: "refer", rule, value, limit: undefined }];
  const misses = (limit: number | undefined): limit is number => limit !== undefined && (rule.better === "higher" ? value < limit : value > limit);
  if (misses(rule.declineBeyond)) return [{ verdict: "decline", rule, value, limit: rule.declineBeyond }];
  return misses(rule.acceptAt) ? [{ verdict: "refer", rule, value, limit: rule.acceptAt }] : [];
}
