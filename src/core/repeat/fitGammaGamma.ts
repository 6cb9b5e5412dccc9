import { digamma, logGamma } from "../numeric/gamma";
import { fitPositive } from "../estimation/maximumLikelihood";
import type { Fit } from "../estimation/fit";
import type { FitNote } from "../estimation/fitNotes";
import { ln, square } from "../numeric/elementary";
import { failure } from "../result/failure";
import { fail, ok, type Result } from "../result/result";

/** Repeats and their mean value, a position a client; NaN where a client has no mean value. */
export interface SpendColumns {
  readonly frequency: Float64Array;
  readonly meanValue: Float64Array;
}

const FEWEST_CUSTOMERS = 10;
/** A correlation of frequency and value beyond this speaks against the model, which takes them as independent. */
const NOTABLE_CORRELATION = 0.3;

/**
 * Fits the gamma-gamma model of the value of deals by maximum likelihood, from clients who came back.
 *
 * Formula, a client: `ln Γ(p·x + q) − ln Γ(p·x) − ln Γ(q) + q·ln γ + (p·x − 1)·ln m̄ + p·x·ln x − (p·x + q)·ln(γ + x·m̄)`.
 *
 * @returns parameters p, q, gamma; a note on the correlation of x and m̄ where it is notable. `notEnoughData` for fewer
 * than 10 clients with a repeat, `brokenRule` for one whose mean value is not above 0, `noSpreadOfValues` where all are
 * the same
 *
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, equation 1a.
 */
export function fitGammaGamma({ frequency, meanValue }: SpendColumns): Result<Fit> {
  const rows = Array.from(frequency.keys()).filter((row) => frequency[row] > 0);
  const broken = rows.find((row) => !(meanValue[row] > 0));
  if (broken !== undefined) {
    const detail = Number.isNaN(meanValue[broken]) ? failure("missing", { parameter: "mean_value" }) : failure("notAbove", { parameter: "mean_value", minimum: 0, value: meanValue[broken] });
    return fail("brokenRule", { parameter: "mean_value", row: broken + 1, detail });
  }
  if (rows.length < FEWEST_CUSTOMERS) return fail("notEnoughData", { parameter: "frequency", minimum: FEWEST_CUSTOMERS, value: rows.length });
  const xs = Float64Array.from(rows, (row) => frequency[row]);
  const means = Float64Array.from(rows, (row) => meanValue[row]);
  const logMeans = means.map(ln);
  const logXs = xs.map(ln);
  const average = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  if (means.every((mean) => mean === means[0])) return fail("noSpreadOfValues", { parameter: "mean_value", value: average });

  const fit = fitPositive({
    names: ["p", "q", "gamma"],
    observations: rows.length,
    starts: [[2, 3, average], [6, 4, 2 * average], [0.5, 2, 4 * average]],
    logLikelihood: ([p, q, gamma], gradient) => {
      const [logGammaQ, digammaQ] = [logGamma(q), digamma(q)];
      let value = rows.length * (q * ln(gamma) - logGammaQ);
      let [dp, dq, dGamma] = [0, rows.length * (ln(gamma) - digammaQ), (rows.length * q) / gamma];
      for (let i = 0; i < xs.length; i++) {
        const shape = p * xs[i];
        const scale = gamma + xs[i] * means[i];
        const logScale = ln(scale);
        const psi = digamma(shape + q);
        value += logGamma(shape + q) - logGamma(shape) + (shape - 1) * logMeans[i] + shape * logXs[i] - (shape + q) * logScale;
        dp += xs[i] * (psi - digamma(shape) + logMeans[i] + logXs[i] - logScale);
        dq += psi - logScale;
        dGamma -= (shape + q) / scale;
      }
      gradient.set([dp, dq, dGamma]);
      return value;
    },
  });
  if (!fit.ok) return fit;
  const correlation = correlationOf(xs, means);
  const notes: FitNote[] = Math.abs(correlation) > NOTABLE_CORRELATION ? [{ code: "spendCorrelated", values: { value: Number(correlation.toFixed(2)) } }] : [];
  return ok({ ...fit.value, notes: [...fit.value.notes, ...notes] });
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [covariance, varianceA, varianceB] = [0, 0, 0];
  a.forEach((value, i) => {
    covariance += (value - meanA) * (b[i] - meanB);
    varianceA += square(value - meanA);
    varianceB += square(b[i] - meanB);
  });
  return varianceA > 0 && varianceB > 0 ? covariance / Math.sqrt(varianceA * varianceB) : 0;
}
