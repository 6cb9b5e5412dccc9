import type { Timing } from "../units/timing";

/** When in its year a default falls. */
export type DefaultTiming = Exclude<Timing, "begin">;

/** Curves of one exposure, year by year, all of the same length: the horizon. */
interface CreditLossCurves {
  /** Probability of default in the year, given survival to its start. */
  readonly conditionalPd: readonly number[];
  /** Share of the exposure that is lost, as a present value at the time of default. */
  readonly lgd: readonly number[];
  readonly ead: readonly number[];
}

/**
 * Present value of the losses from defaults within the horizon.
 *
 * Formula: `ECL = Σ_t (S_{t−1} − S_t)·LGD_t·EAD_t·(1 + r)^(−σ_t)`, `S_t = S_{t−1}·(1 − PD_t)`, `S_0 = 1`;
 * `σ_t = t` at the end of the year, `t − ½` in its middle.
 *
 * Assumption: nobody leaves but by default; an exposure that is repaid or leaves otherwise is told by its EAD
 * curve. Without exits it is the expected loss of the client's value (MODEL.md §2) with one period a year.
 *
 * @param effectiveInterestRate r, annual, above −1
 *
 * Source: IFRS 9, 5.5.17 (probability-weighted, time value of money) and B5.5.44 (discounted at the effective
 * interest rate); paragraphs as IFRS 9 numbers them, not checked against the text.
 */
export function expectedCreditLoss({ conditionalPd, lgd, ead }: CreditLossCurves, effectiveInterestRate: number, timing: DefaultTiming): number {
  const logDiscount = -Math.log1p(effectiveInterestRate);
  let alive = 1;
  let loss = 0;
  for (const [index, pd] of conditionalPd.entries()) {
    const marginalPd = alive * pd;
    const timeOfLoss = timing === "end" ? index + 1 : index + 0.5;
    loss += marginalPd * lgd[index] * ead[index] * Math.exp(timeOfLoss * logDiscount);
    alive -= marginalPd;
  }
  return loss;
}
