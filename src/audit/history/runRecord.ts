import type { Assumptions } from "../../catalog/schema/assumptions";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { Scenario } from "../../core/scenario/scenario";
import type { SimulationSettings } from "../../core/simulation/simulationRequest";
import type { InputHashes } from "./inputHash";

export const RUN_KINDS = ["portfolio", "simulation"] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** A number that a run came to, by the name of its scenario or statistic. */
export interface RunFigure {
  readonly name: string;
  readonly value: number;
}

/** What a run came to. */
export interface RunTotals {
  /** CLV without shocks, or of a simulation: with all factors at their average. */
  readonly base: number;
  readonly figures: readonly RunFigure[];
  /** Weighted over the scenarios, or the mean over paths; absent where weights do not add up to 1. */
  readonly weighted?: number;
  readonly valued: number;
  readonly leftOut: number;
}

/** How a simulation was set up, which its figures depend on. */
export interface SimulationSetup extends SimulationSettings {
  /** Share of the paths that are the tail. */
  readonly tail: number;
}

/** How the table of a run was read: what a rerun takes beside the table's cells. */
export interface KeptReading {
  /** Headers that stood for the columns that were read, by their ids; several for values by year. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly assumptions: Assumptions;
  readonly matrix?: TransitionMatrix;
}

/** A run as the history keeps it. */
export interface RunRecord {
  readonly id: string;
  readonly kind: RunKind;
  readonly who: string;
  readonly version: string;
  readonly source: SourceRef;
  readonly scenarios: readonly Scenario[];
  /** Of a simulation. */
  readonly setup?: SimulationSetup;
  readonly totals: RunTotals;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
  readonly hashes: InputHashes;
  /** Absent of runs that were recorded without it. */
  readonly reading?: KeptReading;
  /** Checksum over all of it but the note; absent of runs that were recorded without it. */
  readonly signature?: string;
  readonly note: string;
}
