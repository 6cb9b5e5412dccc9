import { summariseBacktest, type Backtest, type BacktestPoint } from "../estimation/backtest";
import { exp, expm1 } from "../numeric/elementary";
import { fail, ok, type Result } from "../result/result";
import { fitConstantChurn } from "./constantChurn";
import type { ObservedLife } from "./relationshipHistory";

export interface ChurnBacktestInput {
  /** Lives as they were known at the calibration date, in years. */
  readonly known: readonly ObservedLife[];
  /** Of those still there then, years from the calibration date until each left; Infinity for who did not by the end. */
  readonly leftAfter: readonly number[];
  /** Ages at the calibration date of the same clients, in years. */
  readonly ages: readonly number[];
  /** Years from the calibration date to the end. */
  readonly ahead: number;
}

/** Parts of the time ahead that are told apart. */
const PARTS = 4;

/**
 * Departures predicted on held-out time: from the survival curve as it was known at one date, for those still there, until
 * another; naive: everybody leaves at the average rate.
 *
 * A client of age a is still there h later with S(a + h)/S(a), S of Kaplan and Meier, carried on at the average rate beyond
 * the oldest client seen.
 *
 * @returns a point a quarter of the time ahead: the number who left by then
 */
export function backtestChurn({ known, leftAfter, ages, ahead }: ChurnBacktestInput): Result<Backtest> {
  const churn = fitConstantChurn({ lives: known });
  if (!churn.ok) return churn;
  if (ages.length === 0) return fail("notEnoughData", { parameter: "clients still there at calibration_date", minimum: 1, value: 0 });
  const rate = churn.value.events / churn.value.exposure;
  const survival = curveOf(churn.value.curve, rate, known.reduce((most, { duration }) => Math.max(most, duration), 0));
  const points = Array.from({ length: PARTS }, (_, part): BacktestPoint => {
    const until = (ahead * (part + 1)) / PARTS;
    return {
      label: Number(until.toFixed(2)),
      actual: leftAfter.filter((time) => time <= until).length,
      predicted: ages.reduce((sum, age) => sum + 1 - survival(age + until) / survival(age), 0),
      naive: ages.length * -expm1(-rate * until),
    };
  });
  return ok(summariseBacktest(points));
}

/** The curve at any time; where nobody was left it has no more to say, and the average rate goes on from the last positive value. */
function curveOf(steps: readonly { readonly time: number; readonly observed: number }[], rate: number, longest: number): (time: number) => number {
  const positive = steps.filter(({ observed }) => observed > 0);
  return (time) => {
    const known = Math.min(time, longest);
    let [low, high] = [0, positive.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (positive[middle].time <= known) low = middle;
      else high = middle - 1;
    }
    return positive[low].observed * exp(-rate * Math.max(0, time - longest));
  };
}
