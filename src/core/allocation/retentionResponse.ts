import { exp, ln } from "../numeric/elementary";
import { failure, type Failure } from "../result/failure";

/** What is known of how a client's retention answers to money; undefined where it is not. */
export interface ResponsePoints {
  /** Retention today: 1 − churn of the first year. */
  readonly retentionToday: number;
  /** Spent on the client a year today. */
  readonly spendToday: number;
  /** The most that retention can reach, however much is spent. */
  readonly ceiling: number;
  /** Retention if nothing were spent. */
  readonly floor: number;
  /** A second point that was tried or judged; it takes the place of the floor. */
  readonly tested?: { readonly spend: number; readonly retention: number };
}

/**
 * k of the retention curve through today's point and one more: the floor at no spend, or a tested point (s₁, r₁).
 *
 * Formula (Blattberg & Deighton): `r(s) = ceiling − (ceiling − r₀)·e^(−k(s − s₀))`, which with a floor of 0 is
 * `r(s) = ceiling·(1 − e^(−ks))`. From the floor: `k = ln((ceiling − floor)/(ceiling − r₀))/s₀`; from a test:
 * `k = ln((ceiling − r₀)/(ceiling − r₁))/(s₁ − s₀)`.
 *
 * Source: R. C. Blattberg & J. Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business Review 74(4), 136–144.
 *
 * @returns k per unit of money a year, above 0; 0 for a client at its ceiling or above, whom no money moves; or why there is none
 */
export function responseRate({ retentionToday, spendToday, ceiling, floor, tested }: ResponsePoints): number | Failure {
  if (retentionToday >= ceiling) return 0;
  if (tested) {
    const { spend, retention } = tested;
    if (retention >= ceiling) return failure("mustStayBelow", { parameter: "test_retention", other: "ceiling", value: retention, maximum: ceiling, row: 1 });
    const rate = ln((ceiling - retentionToday) / (ceiling - retention)) / (spend - spendToday);
    return rate > 0 && rate < Infinity ? rate : failure("testTellsNothing", { spend: spendToday, retention: retentionToday, testSpend: spend, testRetention: retention });
  }
  if (!(spendToday > 0)) return failure("notAbove", { parameter: "current_spend", minimum: 0, value: spendToday });
  if (floor >= retentionToday) return failure("floorTooHigh", { parameter: "floor", value: floor, maximum: retentionToday });
  return ln((ceiling - floor) / (ceiling - retentionToday)) / spendToday;
}

/** Retention at a spend a year on the curve through today's point: `ceiling − (ceiling − r₀)·e^(−k(s − s₀))`, never below 0. */
export function retentionAt({ retentionToday, spendToday, ceiling }: Pick<ResponsePoints, "retentionToday" | "spendToday" | "ceiling">, rate: number, spend: number): number {
  if (rate === 0) return retentionToday;
  return Math.max(0, ceiling - (ceiling - retentionToday) * exp(-rate * (spend - spendToday)));
}
