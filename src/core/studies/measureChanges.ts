import type { ClientTable } from "../portfolio/clientTable";
import { fail, type Result } from "../result/result";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { Scenario } from "../scenario/scenario";
import type { Change } from "../sensitivity/change";
import { measureOf, scenariosToMeasure, type Measure } from "../sensitivity/measure";
import type { RunRequest } from "../simulation/runRequest";
import { ask } from "./study";

/** What a sensitivity is measured on. */
export interface Situation {
  readonly table: ClientTable;
  /** Where changes start from: one scenario of weight 1, or several whose weights add up to 1. */
  readonly base: readonly Scenario[];
  readonly measure: Measure;
}

export interface MeasuredChanges {
  /** One for each change, in their order. */
  readonly values: readonly Result<number>[];
  /** Clients with a value under the first change, by scenario that was run. */
  readonly valued: readonly number[];
}

/**
 * Measures a portfolio under many changes in one run. A total is compared with others only where it is a total over the
 * same number of clients.
 *
 * @param changes the first is what the others are compared with, unless `valued` of an earlier run says that
 * @returns for each change the measure, or `losesClients` where some client loses its value under it (a perpetuity that
 * diverges), or `zeroDivisor` for a RAROC without capital
 */
export function* measureChanges({ table, base, measure }: Situation, changes: readonly Change[], valued?: readonly number[]): Generator<RunRequest, MeasuredChanges, unknown> {
  const perChange = changes.map((change) => base.map((scenario) => scenariosToMeasure(measure, change(scenario))));
  const { scenarios } = yield* ask(portfolioRequest(table, perChange.flat(2)));
  const weights = base.map(({ weight }) => weight);
  const runsOfEach = scenariosToMeasure(measure, base[0]).length;
  const runsOfChange = runsOfEach * base.length;
  const wanted = valued ?? scenarios.slice(0, runsOfChange).map((run) => run.valued);
  const values = changes.map((_, index) => {
    const runs = scenarios.slice(index * runsOfChange, (index + 1) * runsOfChange);
    const lost = Math.max(...runs.map((run, place) => wanted[place] - run.valued));
    if (lost > 0) return fail("losesClients", { value: lost });
    return measureOf(measure, weights, base.map((_scenario, place) => runs.slice(place * runsOfEach, (place + 1) * runsOfEach)));
  });
  return { values, valued: wanted };
}

/** A portfolio in which nobody has a value has nothing to measure. */
export function nothingValued({ table, base }: Situation, valued: readonly number[]): ReturnType<typeof fail> | undefined {
  return valued.slice(0, base.length).every((count) => count === 0) ? fail("nothingValued", { value: table.count }) : undefined;
}
