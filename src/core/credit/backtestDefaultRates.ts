import { summariseBacktest, type Backtest, type BacktestPoint } from "../estimation/backtest";
import { fail, ok, type Result } from "../result/result";
import { defaultRatesByGroup, type DefaultRow } from "./defaultRatesByGroup";

export interface DefaultBacktestInput {
  readonly rows: readonly DefaultRow[];
  /** The last so many years are held out. */
  readonly holdoutYears: number;
  readonly confidence: number;
}

/**
 * PD by group predicted on held-out years: estimated with credibility from the years before; naive: each group's own
 * past rate.
 *
 * @returns a point a group, weighted by its obligors in the held-out years; a group without a past is predicted as the
 * portfolio. `notEnoughData` where no year is left to estimate from
 */
export function backtestDefaultRates({ rows, holdoutYears, confidence }: DefaultBacktestInput): Result<Backtest> {
  const years = [...new Set(rows.map(({ year }) => year!))].sort((a, b) => a - b);
  if (years.length <= holdoutYears) return fail("notEnoughData", { parameter: "years", minimum: holdoutYears + 1, value: years.length });
  const first = years[years.length - holdoutYears];
  const past = defaultRatesByGroup({ rows: rows.filter(({ year }) => year! < first), confidence });
  if (!past.ok) return past;
  const known = new Map(past.value.groups.map((group) => [group.name, group]));
  const held = rows.filter(({ year }) => year! >= first);
  const points = [...new Set(held.map(({ group }) => group))].map((name): BacktestPoint => {
    const own = held.filter(({ group }) => group === name);
    const obligors = own.reduce((sum, row) => sum + row.obligors, 0);
    const estimate = known.get(name);
    return { label: name, actual: own.reduce((sum, row) => sum + row.defaults, 0) / obligors, predicted: estimate?.pd ?? past.value.portfolio.observed, naive: estimate?.observed ?? past.value.portfolio.observed, weight: obligors };
  });
  return ok(summariseBacktest(points));
}
