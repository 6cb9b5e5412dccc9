import { digamma, logGamma } from "../numeric/gamma";
import type { PositiveModel } from "../estimation/maximumLikelihood";
import type { Fit } from "../estimation/fit";
import { exp, ln, log1p } from "../numeric/elementary";
import type { Result } from "../result/result";
import { repeatSample, type RepeatColumns, type RepeatSample } from "./repeatSample";
import { fitFromThinned, meanAge } from "./startSearch";

/**
 * Fits the BG/NBD model to clients' repeat histories by maximum likelihood.
 *
 * Formula, a client: `ln Γ(r + x) − ln Γ(r) + r·ln α + ln B(a, b + x) − ln B(a, b) +
 * ln((α + T)^−(r + x) + [x > 0]·a/(b + x − 1)·(α + t_x)^−(r + x))`.
 *
 * @returns parameters r, alpha, a, b; failures as `repeatSample`
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 6.
 */
export function fitBgNbd(columns: RepeatColumns): Result<Fit> {
  const sample = repeatSample(columns);
  return sample.ok ? fitFromThinned(sample.value, modelOf) : sample;
}

function modelOf(sample: RepeatSample): PositiveModel {
  const { frequency, recency, age, count, customers } = sample;
  const byFrequency = countsByFrequency(sample);
  const time = meanAge(sample);
  return {
    names: ["r", "alpha", "a", "b"],
    observations: customers,
    starts: [[0.5, 0.25 * time, 1, 3], [2, time, 0.5, 0.5], [0.1, 0.05 * time, 3, 20]],
    logLikelihood: ([r, alpha, a, b], gradient) => {
      let value = 0;
      let [dr, da, db] = [0, 0, 0];
      let dAlpha = (customers * r) / alpha;
      value += customers * r * ln(alpha);
      dr += customers * ln(alpha);
      // What depends on x alone is the same for all who came back as often.
      const [atR, atB, atAb] = [r, b, a + b].map((base) => ({ logGamma: logGamma(base), digamma: digamma(base) }));
      for (const [x, clients] of byFrequency) {
        const [psiB, psiAb] = [digamma(b + x), digamma(a + b + x)];
        value += clients * (logGamma(r + x) - atR.logGamma + logGamma(b + x) - logGamma(a + b + x) - atB.logGamma + atAb.logGamma);
        dr += clients * (digamma(r + x) - atR.digamma);
        da += clients * (atAb.digamma - psiAb);
        db += clients * (psiB - psiAb - atB.digamma + atAb.digamma);
      }
      for (let i = 0; i < count.length; i++) {
        const x = frequency[i];
        const shape = r + x;
        const [whole, last] = [alpha + age[i], alpha + recency[i]];
        const [logWhole, logLast] = [ln(whole), ln(last)];
        // Odds that the client left at the last repeat, over that he is still there.
        const odds = x === 0 ? 0 : (a / (b + x - 1)) * exp(shape * (logWhole - logLast));
        const gone = odds === Infinity ? 1 : odds / (1 + odds);
        const alive = 1 - gone;
        const clients = count[i];
        value += clients * (odds === Infinity ? ln(a / (b + x - 1)) - shape * logLast : log1p(odds) - shape * logWhole);
        dr -= clients * (alive * logWhole + gone * logLast);
        dAlpha -= clients * shape * (alive / whole + gone / last);
        da += (clients * gone) / a;
        if (x > 0) db -= (clients * gone) / (b + x - 1);
      }
      gradient.set([dr, dAlpha, da, db]);
      return value;
    },
  };
}

/** Clients by number of repeats. */
function countsByFrequency({ frequency, count }: RepeatSample): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  frequency.forEach((x, i) => counts.set(x, (counts.get(x) ?? 0) + count[i]));
  return counts;
}
