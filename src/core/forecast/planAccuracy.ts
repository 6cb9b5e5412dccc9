import { square } from "../numeric/elementary";
import { fail, ok, type Result } from "../result/result";

/** Plans of earlier periods and what came of them, one pair a period. */
export interface PastPlans {
  readonly planned: Float64Array;
  readonly actual: Float64Array;
}

/** How well past plans came true. */
export interface PlanAccuracy {
  /** Mean of actual over planned: below 1 plans were too high. */
  readonly bias: number;
  /** Root mean squared error of the plans after the bias is taken out, as a share of the actual. */
  readonly error: number;
  readonly observations: number;
}

/** Past plans that tell a bias from a spread. */
const FEWEST_PLANS = 3;

/**
 * How well past plans came true: their bias, and their error once it is taken out.
 *
 * Formula: `bias = mean(a_i/p_i)`, `error² = Σ (1 − bias·p_i/a_i)²/(n − 1)`; one value less, since the bias is estimated.
 *
 * @param plans planned and actual above 0, of one length
 * @param parameter name of the plans in messages
 * @returns `notEnoughData` for fewer than three
 */
export function planAccuracy({ planned, actual }: PastPlans, parameter = "past_plans"): Result<PlanAccuracy> {
  const n = planned.length;
  if (n < FEWEST_PLANS) return fail("notEnoughData", { parameter, minimum: FEWEST_PLANS, value: n });
  let bias = 0;
  planned.forEach((plan, index) => (bias += actual[index] / plan / n));
  let squares = 0;
  planned.forEach((plan, index) => (squares += square(1 - (bias * plan) / actual[index])));
  return ok({ bias, error: Math.sqrt(squares / (n - 1)), observations: n });
}
