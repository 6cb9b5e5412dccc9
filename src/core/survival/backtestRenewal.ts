import { summariseBacktest, type Backtest, type BacktestPoint } from "../estimation/backtest";
import { power } from "../numeric/elementary";
import { fail, ok, type Result } from "../result/result";
import { fitRenewal, type RenewalCounts } from "./fitRenewal";
import { renewalSurvival } from "./shiftedBetaGeometric";

export interface RenewalBacktestInput extends RenewalCounts {
  /** Renewals of each cohort that are held out. */
  readonly holdout: number;
}

/**
 * Renewals predicted on held-out time: fitted to all but the last ones of each cohort, which are then predicted from where
 * the fitted part ends; naive: the retention of the fitted part, on average, goes on.
 *
 * @returns a point a held-out renewal of all cohorts together, as shares of their clients at the start; failures as
 * `fitRenewal`, and `notEnoughData` for cohorts no longer than what is held out
 */
export function backtestRenewal({ cohorts, model, holdout }: RenewalBacktestInput): Result<Backtest> {
  const usable = cohorts.filter((counts) => counts.length > holdout + 1);
  if (usable.length === 0) return fail("notEnoughData", { parameter: "renewals of active_counts", minimum: holdout + 1, value: Math.max(...cohorts.map((counts) => counts.length)) - 1 });
  const known = usable.map((counts) => counts.slice(0, counts.length - holdout));
  const fit = fitRenewal({ cohorts: known, model });
  if (!fit.ok) return fit;
  const [alpha, beta, c = 1] = fit.value.fit.parameters.map(({ estimate }) => estimate);
  const survival = (t: number): number => renewalSurvival({ alpha, beta, c }, t);
  const kept = known.reduce((sum, counts) => sum + counts.slice(1).reduce((total, count) => total + count, 0), 0);
  const reached = known.reduce((sum, counts) => sum + counts.slice(0, -1).reduce((total, count) => total + count, 0), 0);
  const clients = usable.reduce((sum, [first]) => sum + first, 0);
  const points = Array.from({ length: holdout }, (_, index): BacktestPoint => {
    const ahead = index + 1;
    const total = (of: (counts: readonly number[], last: number) => number): number => usable.reduce((sum, counts) => sum + of(counts, counts.length - 1 - holdout), 0) / clients;
    return {
      label: ahead,
      actual: total((counts, last) => counts[last + ahead]),
      predicted: total((counts, last) => (counts[last] * survival(last + ahead)) / survival(last)),
      naive: total((counts, last) => counts[last] * power(kept / reached, ahead)),
    };
  });
  return ok(summariseBacktest(points));
}
