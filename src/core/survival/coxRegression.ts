import { chiSquareTail } from "../numeric/gamma";
import { normalQuantile } from "../numeric/normal";
import { cholesky, invertPositiveDefinite, solveCholesky } from "../numeric/symmetric";
import type { FitNote } from "../estimation/fitNotes";
import { exp, expm1, square } from "../numeric/elementary";
import { fail, ok, type Result } from "../result/result";
import { concordance } from "./concordance";
import { baselineHazard, coxPass, type CoxData, type CoxState } from "./coxPass";
import { proportionality } from "./proportionality";

/** Lives with what is known of each client, a position a client. */
export interface CoxInput {
  readonly durations: Float64Array;
  /** 1: left; 0: still there. */
  readonly events: Uint8Array;
  readonly entries?: Float64Array;
  readonly covariates: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Rows that were left out for a blank cell. */
  readonly leftOut: number;
}

export interface CoxCoefficient {
  readonly name: string;
  /** β: change of the log hazard a unit. */
  readonly beta: number;
  /** Mean of the covariate: the hazard ratio is 1 there. */
  readonly centre: number;
  readonly standardError: number;
  readonly hazardRatio: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly p: number;
  /** p of the test that the hazard ratio does not change over time. */
  readonly proportionalityP: number;
}

export interface CoxFit {
  readonly coefficients: readonly CoxCoefficient[];
  readonly logLikelihood: number;
  /** Of no effect at all. */
  readonly nullLogLikelihood: number;
  readonly aic: number;
  readonly concordance: number;
  readonly proportionalityP: number;
  /** Mean hazard of a client at the centres, a unit of time, as a probability. */
  readonly baseChurn: number;
  readonly clients: number;
  readonly events: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly notes: readonly FitNote[];
}

const CONFIDENCE = 0.95;
const MAX_ITERATIONS = 50;
const TOLERANCE = 1e-10;
/** A slope so small, in standard errors, is none. */
const FLAT = 1e-6;
const SHORTEST_STEP = 1e-6;
/** A coefficient of so many per standard deviation has run away. */
const RUNAWAY = 12;
/** Below so many events a covariate, intervals are rough: the usual rule of thumb is ten. */
const EVENTS_A_COVARIATE = 10;

/**
 * What drives clients away: Cox's proportional hazards by partial likelihood, Efron's for ties.
 *
 * Formula: `ln L = Σ_times [Σ_left η_i − Σ_{l < d} ln(Σ_risk e^η − l/d·Σ_left e^η)]`, η = Σ β_k (x_k − x̄_k); Newton's
 * method with halved steps on standardised covariates; standard errors from the information matrix; the interval of the
 * hazard ratio is `e^(β ± z·SE)`.
 *
 * Assumptions: hazards are proportional (tested); who leaves observation is no more inclined to leave than who stays; a
 * client with an entry counts from then on.
 *
 * @returns `noEvents`, `notEnoughData` (fewer events than covariates), `constantColumn`, `collinear`, `separation` (a
 * coefficient runs away: the covariate tells exactly who left)
 *
 * Source: Cox (1972), JRSS B 34(2); Efron (1977), JASA 72(359); Therneau & Grambsch (2000), Modeling Survival Data.
 */
export function fitCox(input: CoxInput): Result<CoxFit> {
  const { durations, events, entries, covariates, leftOut } = input;
  const n = durations.length;
  const p = covariates.length;
  const eventCount = events.reduce((sum, event) => sum + event, 0);
  if (eventCount === 0) return fail("noEvents", { parameter: "events", value: n });
  if (eventCount <= p) return fail("notEnoughData", { parameter: "events", minimum: p + 1, value: eventCount });

  const centres = covariates.map(({ values }) => values.reduce((sum, value) => sum + value, 0) / n);
  const scales = covariates.map(({ values }, k) => Math.sqrt(values.reduce((sum, value) => sum + square(value - centres[k]), 0) / n));
  const flat = scales.findIndex((scale, k) => !(scale > 1e-12 * Math.max(1, Math.abs(centres[k]))));
  if (flat >= 0) return fail("constantColumn", { parameter: covariates[flat].name, value: centres[flat] });
  const x = new Float64Array(n * p);
  for (let i = 0; i < n; i++) for (let k = 0; k < p; k++) x[i * p + k] = (covariates[k].values[i] - centres[k]) / scales[k];
  const data: CoxData = { durations, events, entries, x, p };

  const start = coxPass(data, new Float64Array(p));
  const dependent = firstDependent(start.information, p);
  if (dependent !== undefined) return fail("collinear", { parameter: covariates[dependent].name });
  const { beta, at, iterations, converged } = climb(data, start);
  const variance = invertPositiveDefinite(at.information, p);
  const runaway = beta.reduce((most, b, k) => (Math.abs(b) > Math.abs(beta[most]) ? k : most), 0);
  if (!variance || Math.abs(beta[runaway]) > RUNAWAY) return separationOf(covariates[runaway], events, centres[runaway]);

  const eta = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = 0; k < p; k++) eta[i] += beta[k] * x[i * p + k];
  const test = proportionality(data, beta, variance);
  const reach = normalQuantile((1 + CONFIDENCE) / 2);
  const coefficients = covariates.map(({ name }, k): CoxCoefficient => {
    const [slope, standardError] = [beta[k] / scales[k], Math.sqrt(variance[k * p + k]) / scales[k]];
    const z = slope / standardError;
    return { name, beta: slope, centre: centres[k], standardError, hazardRatio: exp(slope), low: exp(slope - reach * standardError), high: exp(slope + reach * standardError), z, p: chiSquareTail(z * z, 1), proportionalityP: test.each[k] };
  });
  const hazard = baselineHazard(data, eta);
  const notes: FitNote[] = [
    ...(leftOut > 0 ? [{ code: "leftOut", values: { value: leftOut } } as const] : []),
    ...(eventCount < EVENTS_A_COVARIATE * p ? [{ code: "fewEvents", values: { value: eventCount } } as const] : []),
    ...coefficients.filter(({ proportionalityP }) => proportionalityP < 1 - CONFIDENCE).map(({ name, proportionalityP }): FitNote => ({ code: "notProportional", values: { parameter: name, value: Number(proportionalityP.toPrecision(2)) } })),
    ...(converged ? [] : [{ code: "notConverged", values: { iterations } } as const]),
  ];
  return ok({
    coefficients,
    logLikelihood: at.logLikelihood,
    nullLogLikelihood: start.logLikelihood,
    aic: 2 * p - 2 * at.logLikelihood,
    concordance: concordance(data, eta),
    proportionalityP: test.all,
    baseChurn: -expm1(-hazard.total / hazard.until),
    clients: n,
    events: eventCount,
    iterations,
    converged,
    notes,
  });
}

/** Newton's method from no effect at all; a step that does not climb is halved. */
function climb(data: CoxData, start: CoxState): { readonly beta: Float64Array; readonly at: CoxState; readonly iterations: number; readonly converged: boolean } {
  const { p } = data;
  let beta: Float64Array = new Float64Array(p);
  let at = start;
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
    const factor = cholesky(at.information, p);
    if (!factor) return { beta, at, iterations: iteration, converged: false };
    const step = solveCholesky(factor, at.score);
    const along = (length: number): Float64Array => beta.map((b, k) => b + length * step[k]);
    let length = 1;
    let next = coxPass(data, along(length));
    while (!(next.logLikelihood >= at.logLikelihood - TOLERANCE) && length > SHORTEST_STEP) {
      length /= 2;
      next = coxPass(data, along(length));
    }
    beta = along(length);
    const gained = next.logLikelihood - at.logLikelihood;
    at = next;
    const isFlat = at.score.every((slope, k) => Math.abs(slope) <= FLAT * Math.sqrt(Math.max(1, at.information[k * p + k])));
    if (Math.abs(gained) <= TOLERANCE * Math.max(1, Math.abs(at.logLikelihood)) && isFlat) return { beta, at, iterations: iteration, converged: true };
    if (beta.some((b) => Math.abs(b) > RUNAWAY)) return { beta, at, iterations: iteration, converged: false };
  }
  return { beta, at, iterations: MAX_ITERATIONS, converged: false };
}

/** The first covariate that the ones before it determine. */
function firstDependent(information: Float64Array, p: number): number | undefined {
  for (let size = 1; size <= p; size++) {
    const leading = new Float64Array(size * size);
    for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) leading[row * size + column] = information[row * p + column];
    const factor = cholesky(leading, size);
    // What the others leave of its information is no more than rounding.
    if (!factor || square(factor[size * size - 1]) <= 1e-10 * leading[size * size - 1]) return size - 1;
  }
  return undefined;
}

/** A covariate that tells who left: with what was seen on either side of its mean. */
function separationOf({ name, values }: CoxInput["covariates"][number], events: Uint8Array, centre: number): { readonly ok: false; readonly failure: ReturnType<typeof fail>["failure"] } {
  const [above, below] = [{ left: 0, all: 0 }, { left: 0, all: 0 }];
  values.forEach((value, i) => {
    const side = value > centre ? above : below;
    side.all++;
    side.left += events[i];
  });
  return fail("separation", { parameter: name, centre, above: `${above.left}/${above.all}`, below: `${below.left}/${below.all}` });
}
