import { power } from "../numeric/elementary";
import { ok, type Result } from "../result/result";
import type { Failure } from "../result/failure";
import { expectedSpend, type GammaGamma } from "./gammaGamma";
import { expectedRepeats, probabilityAlive, type RepeatModel } from "./repeatModel";
import type { RepeatColumns } from "./repeatSample";

export interface RepeatValueInput extends RepeatColumns {
  readonly model: RepeatModel;
  readonly spend: GammaGamma;
  /** Mean value of the repeats; NaN where there is none. */
  readonly meanValue: Float64Array;
  /** Years ahead. */
  readonly years: number;
  /** Units of the model's time in a year. */
  readonly unitsPerYear: number;
  /** Annual effective. */
  readonly discountRate: number;
  /** Share of a deal's value that is earned. */
  readonly margin: number;
}

/** A client's repeat business to come. */
export interface RepeatValue {
  readonly alive: number;
  readonly deals: number;
  readonly spend: number;
  readonly value: number;
}

/** Deals are discounted month by month, from the middle of each. */
const STEPS_PER_YEAR = 12;

/**
 * Present value of the deals that clients are expected to make.
 *
 * Formula: `margin·E[spend]·Σ_k (E[Y(t_k)] − E[Y(t_{k−1})])·(1 + d)^−(t_{k−1} + t_k)/2`, t_k in years, month by month
 * to the horizon.
 *
 * @returns a value a client, or why he has none
 *
 * Source: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4); there the sum is an integral.
 */
export function repeatValues(input: RepeatValueInput): Result<readonly (RepeatValue | Failure)[]> {
  const { model, spend, frequency, recency, age, meanValue, years, unitsPerYear, discountRate, margin } = input;
  const steps = Math.max(1, Math.ceil(years * STEPS_PER_YEAR - 1e-9));
  const ends = Array.from({ length: steps }, (_, step) => Math.min(years, (step + 1) / STEPS_PER_YEAR));
  const discounts = ends.map((end, step) => power(1 + discountRate, -(end + (step === 0 ? 0 : ends[step - 1])) / 2));
  const horizons = ends.map((end) => end * unitsPerYear);
  return ok(
    Array.from(frequency, (x, row) => {
      const perDeal = expectedSpend(spend, x, meanValue[row]);
      if (!perDeal.ok) return perDeal.failure;
      const state = { frequency: x, recency: recency[row], age: age[row] };
      const deals = expectedRepeats(model, state, horizons);
      const discounted = deals.reduce((sum, count, step) => sum + (count - (step === 0 ? 0 : deals[step - 1])) * discounts[step], 0);
      return { alive: probabilityAlive(model, state), deals: deals[steps - 1], spend: perDeal.value, value: margin * perDeal.value * discounted };
    }),
  );
}
