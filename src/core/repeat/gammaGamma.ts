import { fail, ok, type Result } from "../result/result";

/**
 * Value of a client's deals by the gamma-gamma model: deals vary around the client's own mean (gamma, shape p), and the
 * means around those of all (the scale of that gamma is itself gamma distributed: q, γ), independently of how often he
 * comes.
 *
 * Source: Fader, Hardie & Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of
 * Marketing Research 42(4); Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  /** In money. */
  readonly gamma: number;
}

/**
 * Expected value of a client's next deals: his own mean drawn towards that of all, the less the more deals he has made.
 *
 * Formula: `p·(γ + x·m̄)/(p·x + q − 1)`; without a repeat the mean of all, `p·γ/(q − 1)`.
 *
 * @param frequency x, from 0
 * @param meanValue m̄ of the x repeats, above 0; unused where x is 0
 * @returns `noMeanValue` where p·x + q ≤ 1: the distribution has no mean
 */
export function expectedSpend({ p, q, gamma }: GammaGamma, frequency: number, meanValue: number): Result<number> {
  const divisor = p * frequency + q - 1;
  if (!(divisor > 0)) return fail("noMeanValue", { parameter: "q", value: q });
  return ok((p * (gamma + (frequency > 0 ? frequency * meanValue : 0))) / divisor);
}
