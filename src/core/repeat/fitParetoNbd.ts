import { digamma, logGamma } from "../numeric/gamma";
import type { PositiveModel } from "../estimation/maximumLikelihood";
import type { Fit } from "../estimation/fit";
import { exp, ln } from "../numeric/elementary";
import type { Result } from "../result/result";
import { leavingIntegral } from "./paretoNbd";
import { repeatSample, type RepeatColumns, type RepeatSample } from "./repeatSample";
import { fitFromThinned, meanAge } from "./startSearch";

/**
 * Fits the Pareto/NBD model to clients' repeat histories by maximum likelihood.
 *
 * Formula, a client: `ln Γ(r + x) − ln Γ(r) + r·ln α + s·ln β +
 * ln((α + T)^−(r + x)·(β + T)^−s + s·∫ (α + y)^−(r + x)·(β + y)^−(s + 1) dy)`, y from t_x to T.
 *
 * @returns parameters r, alpha, s, beta; failures as `repeatSample`
 *
 * Source: Schmittlein, Morrison & Colombo (1987); Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model.
 */
export function fitParetoNbd(columns: RepeatColumns): Result<Fit> {
  const sample = repeatSample(columns);
  return sample.ok ? fitFromThinned(sample.value, modelOf) : sample;
}

function modelOf(sample: RepeatSample): PositiveModel {
  const { frequency, recency, age, count, customers } = sample;
  const time = meanAge(sample);
  return {
    names: ["r", "alpha", "s", "beta"],
    observations: customers,
    starts: [[0.5, 0.25 * time, 0.5, 0.25 * time], [2, time, 0.2, time], [0.2, 0.1 * time, 2, 2 * time]],
    logLikelihood: ([r, alpha, s, beta], gradient) => {
      const atR = { logGamma: logGamma(r), digamma: digamma(r) };
      let value = customers * (r * ln(alpha) + s * ln(beta));
      let dr = customers * ln(alpha);
      let dAlpha = (customers * r) / alpha;
      let ds = customers * ln(beta);
      let dBeta = (customers * s) / beta;
      const model = { r, alpha, s, beta };
      for (let i = 0; i < count.length; i++) {
        const x = frequency[i];
        const T = age[i];
        const clients = count[i];
        const logAlpha = ln(alpha + T);
        const logBeta = ln(beta + T);
        const logAlive = -(r + x) * logAlpha - s * logBeta;
        if (x > 0) {
          value += clients * (logGamma(r + x) - atR.logGamma);
          dr += clients * (digamma(r + x) - atR.digamma);
        }
        const left = recency[i] < T ? leavingIntegral(model, { frequency: x, recency: recency[i], age: T }) : undefined;
        const logGone = left ? ln(s) + left.log : -Infinity;
        const most = Math.max(logAlive, logGone);
        const total = most + ln(exp(logAlive - most) + exp(logGone - most));
        const gone = exp(logGone - total);
        const alive = exp(logAlive - total);
        value += clients * total;
        dr -= clients * (alive * logAlpha + (left ? gone * left.meanLogAlpha : 0));
        dAlpha -= clients * (r + x) * (alive / (alpha + T) + (left ? gone * left.meanInverseAlpha : 0));
        ds += clients * (-alive * logBeta + (left ? gone * (1 / s - left.meanLogBeta) : 0));
        dBeta -= clients * ((alive * s) / (beta + T) + (left ? gone * (s + 1) * left.meanInverseBeta : 0));
      }
      gradient.set([dr, dAlpha, ds, dBeta]);
      return value;
    },
  };
}
