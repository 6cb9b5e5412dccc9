import { fail, ok, type Result } from "../result/result";

/** How the volatility of revenue is measured. */
export type VolatilityMethod = "growth" | "cv";

const FEWEST_YEARS = 3;

/**
 * Volatility of a yearly revenue.
 *
 * Formula: growth: sample standard deviation of `x_t/x_{t−1} − 1`; cv (coefficient of variation): sample
 * standard deviation of the x over their mean. Both have n − 1 in the denominator, as STDEV.S.
 *
 * @param history one value a year, oldest first; all above 0 for growth, their mean above 0 for cv
 * @returns a decimal; `notEnoughData` under three years, `notAbove` where a divisor is not positive
 *
 * Source: Microsoft, STDEV.S function.
 */
export function revenueVolatility(history: readonly number[], method: VolatilityMethod): Result<number> {
  if (history.length < FEWEST_YEARS) return fail("notEnoughData", { parameter: "history", minimum: FEWEST_YEARS, value: history.length });
  if (method === "cv") {
    const mean = meanOf(history);
    return mean > 0 ? ok(sampleDeviation(history) / mean) : fail("notAbove", { parameter: "mean of history", minimum: 0, value: mean });
  }
  const broken = history.find((value) => value <= 0);
  if (broken !== undefined) return fail("notAbove", { parameter: "history", minimum: 0, value: broken });
  return ok(sampleDeviation(history.slice(1).map((value, index) => value / history[index] - 1)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleDeviation(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
