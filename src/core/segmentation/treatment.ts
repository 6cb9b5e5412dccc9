import { fail, ok, type Result } from "../result/result";
import { isOneOf } from "./isOneOf";

/** What a lender offers a client; whatever is absent is not laid down. */
export interface Treatment {
  readonly products: string;
  readonly services: string;
  readonly tenorYears?: number;
  readonly priceFromBps?: number;
  readonly priceToBps?: number;
  readonly reviewMonths?: number;
  /** Limit per unit of the client's value. */
  readonly limitPerClv?: number;
  /** Limit per unit of the client's revenue. */
  readonly limitPerRevenue?: number;
  readonly limitAtMost?: number;
}

/** One line of a policy: for whom, and what. */
export interface TreatmentRule {
  /** Lower-case words, one of which has to be the client's; absent words are not asked for. */
  readonly segments?: readonly string[];
  readonly grades?: readonly string[];
  readonly sizes?: readonly string[];
  readonly clvFrom?: number;
  readonly clvBelow?: number;
  readonly treatment: Treatment;
}

/** What a client is treated by. */
export interface TreatedClient {
  readonly segment: string;
  readonly grade: string;
  readonly size: string;
  readonly clv: number;
}

/** The treatment of a client: that of the first rule, from the top, that is for it; undefined where none is. */
export function treatmentOf(rules: readonly TreatmentRule[], { segment, grade, size, clv }: TreatedClient): Treatment | undefined {
  return rules.find(
    ({ segments, grades, sizes, clvFrom = -Infinity, clvBelow = Infinity }) => isOneOf(segment, segments) && isOneOf(grade, grades) && isOneOf(size, sizes) && clv >= clvFrom && clv < clvBelow,
  )?.treatment;
}

/** Which term of a limit is the lowest. */
export type LimitTerm = "clv" | "revenue" | "cap";

/**
 * Limit of a client under a treatment.
 *
 * Formula: `min(a·max(CLV, 0), b·max(revenue, 0), cap)` over the terms that the treatment has.
 *
 * @returns undefined where it has none; `missing` where it needs a revenue and there is none
 */
export function creditLimit({ limitPerClv, limitPerRevenue, limitAtMost }: Treatment, clv: number, revenue: number | undefined): Result<{ readonly limit: number; readonly by: LimitTerm } | undefined> {
  if (limitPerRevenue !== undefined && revenue === undefined) return fail("missing", { parameter: "revenue" });
  const terms: { readonly limit: number | undefined; readonly by: LimitTerm }[] = [
    { limit: limitPerClv === undefined ? undefined : limitPerClv * Math.max(clv, 0), by: "clv" },
    { limit: limitPerRevenue === undefined ? undefined : limitPerRevenue * Math.max(revenue ?? 0, 0), by: "revenue" },
    { limit: limitAtMost, by: "cap" },
  ];
  const lowest = terms.reduce<{ readonly limit: number; readonly by: LimitTerm } | undefined>((least, { limit, by }) => (limit !== undefined && (least === undefined || limit < least.limit) ? { limit, by } : least), undefined);
  return ok(lowest);
}
