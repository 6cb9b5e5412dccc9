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
  const survival = survivalCurve(curve, from);
  if (!survival.ok) return survival;
  if (from === to) return ok([...curve]);
  return ok(
    curve.map((_, index) => {
      const before = index === 0 ? 1 : survival.value[index - 1];
      const after = survival.value[index];
      if (to === "cumulative") return 1 - after;
      if (to === "marginal") return before - after;
      return before > 0 ? (before - after) / before : 1;
    }),
  );
}

/** S_t at the end of each year. */
function survivalCurve(curve: readonly number[], measure: CurveMeasure): Result<number[]> {
  const survival: number[] = [];
  let alive = 1;
  for (const [index, value] of curve.entries()) {
    const before = alive;
    if (measure === "cumulative") alive = 1 - value;
    else if (measure === "marginal") alive -= value;
    else alive *= 1 - value;
    if (alive > before + ROUNDING) return fail("notRising", { parameter: "pd_curve", year: index + 1, value, before: 1 - before });
    if (alive < -ROUNDING) return fail("mustNotExceed", { parameter: "pd_curve", other: "a total of 1", value: 1 - alive, maximum: 1 });
    alive = Math.min(before, Math.max(0, alive));
    survival.push(alive);
  }
  return ok(survival);
}
