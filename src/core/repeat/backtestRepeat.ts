import { summariseBacktest, type Backtest, type BacktestPoint } from "../estimation/backtest";
import { estimateOf, type Fit } from "../estimation/fit";
import { fail, ok, type Result } from "../result/result";
import { timeBetween, type TimeUnit } from "../units/timeUnit";
import { fitBgNbd } from "./fitBgNbd";
import { fitParetoNbd } from "./fitParetoNbd";
import { repeatHistories, type Deal } from "./repeatHistory";
import { expectedRepeats, type RepeatModel, type RepeatModelName } from "./repeatModel";
import type { RepeatColumns } from "./repeatSample";

export interface RepeatBacktestInput {
  readonly deals: readonly Deal[];
  /** Deals up to here are fitted; Excel serial. */
  readonly calibrationDate: number;
  /** Deals from there to here are predicted. */
  readonly asOf: number;
  readonly unit: TimeUnit;
  readonly model: RepeatModelName;
}

/** Clients with this many repeats or more are one group. */
const MOST_REPEATS = 7;

/**
 * Repeat business predicted on held-out time: the model is fitted to deals up to one date, and each client's deals from
 * there to another are predicted; naive: each client goes on at the rate he has had.
 *
 * @returns a point a number of past repeats (the last: that many or more), means a client; failures as the fit's, and
 * `dateOrder` where the dates leave no time to predict
 */
export function backtestRepeat({ deals, calibrationDate, asOf, unit, model: name }: RepeatBacktestInput): Result<Backtest> {
  if (Math.trunc(asOf) <= Math.trunc(calibrationDate)) return fail("dateOrder", { parameter: "as_of", other: "calibration_date" });
  const before = repeatHistories(deals, calibrationDate, unit);
  // A client first seen on the last day has no time behind him that could tell anything.
  const known = before.filter(({ age }) => age > 0);
  const columns = repeatColumns(known);
  const fit = name === "bgnbd" ? fitBgNbd(columns) : fitParetoNbd(columns);
  if (!fit.ok) return fit;
  const model = repeatModelOf(name, fit.value);
  const after = new Map(repeatHistories(deals, asOf, unit).map(({ customer, frequency }) => [customer, frequency]));
  const ahead = timeBetween(calibrationDate, asOf, unit);
  const groups = new Map<number, { actual: number; predicted: number; naive: number; clients: number }>();
  for (const { customer, frequency, recency, age } of known) {
    const key = Math.min(frequency, MOST_REPEATS);
    const group = groups.get(key) ?? { actual: 0, predicted: 0, naive: 0, clients: 0 };
    group.actual += after.get(customer)! - frequency;
    group.predicted += expectedRepeats(model, { frequency, recency, age }, [ahead])[0];
    group.naive += (frequency / age) * ahead;
    group.clients++;
    groups.set(key, group);
  }
  const points = [...groups].sort(([a], [b]) => a - b).map(([key, { actual, predicted, naive, clients }]): BacktestPoint => ({ label: key === MOST_REPEATS ? `${key}+` : key, actual: actual / clients, predicted: predicted / clients, naive: naive / clients, weight: clients }));
  return ok(summariseBacktest(points));
}

export function repeatColumns(histories: readonly { readonly frequency: number; readonly recency: number; readonly age: number }[]): RepeatColumns {
  return { frequency: Float64Array.from(histories, ({ frequency }) => frequency), recency: Float64Array.from(histories, ({ recency }) => recency), age: Float64Array.from(histories, ({ age }) => age) };
}

/** A model with the parameters of its fit. */
export function repeatModelOf(name: RepeatModelName, fit: Fit): RepeatModel {
  const [r, alpha] = ["r", "alpha"].map((parameter) => estimateOf(fit, parameter));
  if (name === "bgnbd") return { name, r, alpha, a: estimateOf(fit, "a"), b: estimateOf(fit, "b") };
  return { name, r, alpha, s: estimateOf(fit, "s"), beta: estimateOf(fit, "beta") };
}
