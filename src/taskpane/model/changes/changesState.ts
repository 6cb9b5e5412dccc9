import type { Scenario } from "../../../core/scenario/scenario";
import type { PortfolioComparison } from "../../../core/studies/comparePortfolios";
import { placeOf, sourceKey, type SourceRef } from "../../../catalog/schema/sourceRef";
import type { SourceInfo } from "../../../excel/workbookPort";
import type { RunRecord } from "../../../audit/history/runRecord";
import type { TableInputs } from "../history/runRecord";
import { WITHOUT_SHOCKS, type ChangeSide } from "./changeSide";
import type { ComparisonView } from "./comparisonView";

export type SideName = "before" | "after";

/** What can be compared. */
export interface ChangeOptions {
  readonly tables: readonly SourceInfo[];
  /** The newest first. */
  readonly runs: readonly RunRecord[];
  /** Scenarios of the workbook. */
  readonly scenarios: readonly Scenario[];
}

/** One of the two as it was compared. */
export interface ComparedSide {
  readonly side: ChangeSide;
  readonly inputs: TableInputs;
  readonly scenario: Scenario;
  /** The table is not that of the run any more. */
  readonly isMoved: boolean;
}

export interface FinishedComparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly compared: PortfolioComparison;
  readonly view: ComparisonView;
}

/** Scenarios to choose from for a side. */
export function scenariosOf(side: ChangeSide, { runs, scenarios }: ChangeOptions): readonly Scenario[] {
  return runs.find(({ id }) => id === side.runId)?.scenarios ?? scenarios;
}

/** The scenario that a side names; the table as it stands where it names none that is there. */
export function scenarioOf(side: ChangeSide, options: ChangeOptions): Scenario {
  return scenariosOf(side, options).find(({ name }) => name === side.scenario) ?? { name: WITHOUT_SHOCKS, weight: 1, shocks: [] };
}

/** A table or a run as one text, for lists to choose from. */
export function sideKey({ source, runId }: Pick<ChangeSide, "source" | "runId">): string {
  return runId === undefined ? sourceKey(source) : `run:${runId}`;
}

export function sideOf(key: string, { tables, runs }: ChangeOptions, scenario: string): ChangeSide | undefined {
  const run = runs.find(({ id, source }) => sideKey({ source, runId: id }) === key);
  if (run) return { source: run.source, runId: run.id, scenario };
  const table = tables.find(({ ref }) => sourceKey(ref) === key);
  return table && { source: table.ref, scenario };
}

/** A side in a few words: table, and scenario where there is one. */
export function sideText({ side, scenario }: Pick<ComparedSide, "side" | "scenario">): string {
  const place = placeOf(side.source);
  return scenario.name === WITHOUT_SHOCKS ? place : `${place} · ${scenario.name}`;
}

/** Two sides to begin with: the table before that of the pane, and that; one table alone stands on both. */
export function firstSides(tables: readonly SourceInfo[], current: SourceRef | undefined): { before: ChangeSide; after: ChangeSide } | undefined {
  const after = tables.find(({ ref }) => current && sourceKey(ref) === sourceKey(current)) ?? tables.at(-1);
  if (!after) return undefined;
  const before = [...tables].reverse().find(({ ref }) => ref !== after.ref) ?? after;
  return { before: { source: before.ref, scenario: WITHOUT_SHOCKS }, after: { source: after.ref, scenario: WITHOUT_SHOCKS } };
}
