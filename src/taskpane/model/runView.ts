import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import type { Components } from "../../core/clv/components";
import type { RefusedScenario } from "../../core/scenario/fittingScenarios";
import { portfolioRequest } from "../../core/scenario/portfolioRequest";
import { relativeChange } from "../../core/numeric/relativeChange";
import type { PortfolioRunResult, ScenarioResult } from "../../core/scenario/runResult";
import type { Scenario } from "../../core/scenario/scenario";

/** Everything a finished run keeps, so that charts, tables and sheets show the same numbers. */
export interface FinishedRun {
  readonly reading: ClientReading;
  /** The table without shocks, alone, with clients' values and components. */
  readonly asItStands: PortfolioRunResult;
  /** The chosen scenarios, and last the table without shocks. */
  readonly summary: PortfolioRunResult;
  readonly scenarios: readonly Scenario[];
  /** Chosen ones that the table cannot take, and why. */
  readonly refused: readonly RefusedScenario[];
  /** Where the rating matrix was taken from; undefined while ratings are only names. */
  readonly matrixPlace?: string;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
  readonly tookMs: number;
}

/** A scenario's value beside that of the table as it stands. */
export interface ScenarioRow {
  readonly name: string;
  readonly clv: number;
  readonly change: number;
  /** Undefined where the base is 0. */
  readonly changeShare?: number;
  readonly weight: number;
  readonly negative: number;
  /** Rows without a value under this scenario alone. */
  readonly lost: number;
  readonly totals: Components;
}

/** The chosen scenarios' results; the last of the summary is the reference. */
export function scenarioResults({ summary }: FinishedRun): readonly ScenarioResult[] {
  return summary.scenarios.slice(0, -1);
}

/** The table as it stands. */
export function baseResult({ asItStands }: FinishedRun): ScenarioResult {
  return asItStands.scenarios[0];
}

export function scenarioRows(run: FinishedRun): ScenarioRow[] {
  const base = baseResult(run);
  return scenarioResults(run).map(({ name, clv, weight, negative, failures, totals }) => ({ name, clv, weight, negative, totals, lost: failures.length, ...changeFrom(base.clv, clv) }));
}

/** The change from a value to another; the share keeps its sign when the base is negative. */
export function changeFrom(before: number, after: number): { change: number; changeShare?: number } {
  const changeShare = relativeChange(before, after);
  return { change: after - before, ...(changeShare === undefined ? {} : { changeShare }) };
}

/** Scenario with the lowest value, where it is lower than the table as it stands. */
export function worstScenario(run: FinishedRun): ScenarioRow | undefined {
  const [worst] = scenarioRows(run).sort((a, b) => a.clv - b.clv);
  return worst && worst.clv < baseResult(run).clv ? worst : undefined;
}

/** Whether one of the scenarios is the table as it stands, by another name. */
export function hasBaseScenario({ scenarios }: FinishedRun): boolean {
  return scenarios.some(({ shocks }) => shocks.length === 0);
}

/** A scenario to compare with unless somebody chooses another: the worst, else the last that has shocks. */
export function defaultComparison(run: FinishedRun): string | undefined {
  return worstScenario(run)?.name ?? [...run.scenarios].reverse().find(({ shocks }) => shocks.length > 0)?.name ?? run.scenarios.at(-1)?.name;
}

export function scenarioByName(run: FinishedRun, name: string | undefined): ScenarioResult | undefined {
  return scenarioResults(run).find((result) => result.name === name);
}

/** What to run for a table and its scenarios. */
export function runRequests(reading: ClientReading, scenarios: readonly Scenario[]) {
  const { table } = reading;
  return {
    asItStands: portfolioRequest(table, [AS_IT_STANDS], { clientValues: true, clientComponents: true }),
    summary: portfolioRequest(table, [...scenarios, { ...AS_IT_STANDS, weight: 0 }], { clientValues: true }),
  };
}
