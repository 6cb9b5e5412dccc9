import { fail, ok, type Result } from "../result/result";

/**
 * How a curve of yearly default probabilities is to be read:
 *   cumulative   `1 − S_t`: in default by the end of year t
 *   marginal     `S_{t−1} − S_t`: defaults in year t, as seen from today
 *   conditional  `(S_{t−1} − S_t)/S_{t−1}`: defaults in year t, given survival to its start
 */
export const CURVE_MEASURES = ["cumulative", "marginal", "conditional"] as const;
export type CurveMeasure = (typeof CURVE_MEASURES)[number];

/** Sums of probabilities carry their own rounding. */
const ROUNDING = 1e-12;

/**
 * A curve of default probabilities in another measure.
 *
 * Once nobody is left (S = 0) no one can default: the conditional probability is 1 from then on, so that the
 * curve can be read back.
 *
 * @param curve one value a year, probabilities
 * @returns `notRising` for a cumulative curve that falls, `mustNotExceed` for marginal ones that add up to more than 1
 */
export function convertDefaultCurve(curve: readonly number[], from: CurveMeasure, to: CurveMeasure): Result<number[]> {
  const cumulative = cumulativeCurve(curve, from);
  if (!cumulative.ok || to === "cumulative") return cumulative;
  if (from === to) return ok([...curve]);
  return ok(
    cumulative.value.map((defaulted, index) => {
      const before = index === 0 ? 0 : cumulative.value[index - 1];
      const marginal = defaulted - before;
      if (to === "marginal") return marginal;
      return before < 1 ? marginal / (1 - before) : 1;
    }),
  );
}

/** `1 − S_t` at the end of each year; not S_t itself, so that small probabilities keep their digits. */
function cumulativeCurve(curve: readonly number[], measure: CurveMeasure): Result<number[]> {
  const cumulative: number[] = [];
  let defaulted = 0;
  for (const [index, value] of curve.entries()) {
    const before = defaulted;
    if (measure === "cumulative") defaulted = value;
    else if (measure === "marginal") defaulted += value;
    else defaulted += (1 - defaulted) * value;
    if (defaulted < before - ROUNDING) return fail("notRising", { parameter: "pd_curve", year: index + 1, value, before });
    if (defaulted > 1 + ROUNDING) return fail("mustNotExceed", { parameter: "pd_curve", other: "a total of 1", value: defaulted, maximum: 1 });
    defaulted = Math.min(1, Math.max(before, defaulted));
    cumulative.push(defaulted);
  }
  return ok(cumulative);
}
