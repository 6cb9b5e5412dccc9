/**
 * How much a probability-weighted loss exceeds the loss of the base case: weighted / base. Above 1 the losses of the
 * bad scenarios outweigh what the good ones spare, which a single scenario cannot show.
 *
 * Source: IFRS 9, 5.5.17(a) (an unbiased and probability-weighted amount, from a range of possible outcomes); the
 * paragraph as IFRS 9 numbers it, not checked against the text.
 *
 * @param weighted expected loss, weighted mean of the scenarios; money, signed like `base`
 * @param base expected loss of the base case
 * @returns undefined where the base case has no loss
 */
export function nonLinearityRatio(weighted: number, base: number): number | undefined {
  const ratio = weighted / base;
  return base !== 0 && Number.isFinite(ratio) ? ratio : undefined;
}
