import { fail, ok, type Result } from "../result/result";
import type { ScenarioResult } from "../scenario/runResult";
import type { Scenario, Shock } from "../scenario/scenario";

/**
 * What is asked of a portfolio:
 *   clv       its lifetime value
 *   raroc     risk-adjusted return on capital over the lives of its clients,
 *             (PV of revenue + referral − retention cost − expected loss − acquisition cost) / PV of capital;
 *             the charge on capital is no cost here, and PV of capital is what the charge would be at a rate of 1
 *   negative  how many clients have a value below zero
 */
export const MEASURES = ["clv", "raroc", "negative"] as const;
export type Measure = (typeof MEASURES)[number];

/** A measure as messages name it. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = { clv: "CLV", raroc: "RAROC", negative: "negative_clients" };

/** Counts jump: they have no slope, and between two of them there is nothing. */
export function isCount(measure: Measure): boolean {
  return measure === "negative";
}

/** Capital charged at 1 a year in place of its own rate: the charge line is then the present value of capital, with its sign turned. */
const CHARGE_OF_ONE: Shock = { driver: "capitalCharge", operation: "replace", amount: 1 };

/** The scenarios that have to be run to measure one: itself, and for RAROC the same with capital charged at 1. */
export function scenariosToMeasure(measure: Measure, scenario: Scenario): Scenario[] {
  return measure === "raroc" ? [scenario, { ...scenario, shocks: [...scenario.shocks, CHARGE_OF_ONE] }] : [scenario];
}

/** What of a run a measure needs. */
export type MeasuredRun = Pick<ScenarioResult, "clv" | "totals" | "negative">;

/**
 * The measure over scenarios with weights that add up to 1: the weighted mean of CLV and of the count; RAROC is the
 * weighted profit over the weighted capital.
 *
 * @param runs for each scenario the results of `scenariosToMeasure`, in its order
 * @returns `zeroDivisor` for a RAROC without capital
 */
export function measureOf(measure: Measure, weights: readonly number[], runs: readonly (readonly MeasuredRun[])[]): Result<number> {
  const mean = (of: (run: readonly MeasuredRun[]) => number): number => runs.reduce((sum, run, index) => sum + weights[index] * of(run), 0);
  switch (measure) {
    case "clv":
      return ok(mean(([{ clv }]) => clv));
    case "negative":
      return ok(mean(([{ negative }]) => negative));
    case "raroc": {
      const capital = mean(([, charged]) => -charged.totals.capitalCharge);
      if (capital === 0) return fail("zeroDivisor", { parameter: "capital × ead", quantity: "RAROC" });
      return ok(mean(([{ clv, totals }]) => clv - totals.capitalCharge) / capital);
    }
  }
}
