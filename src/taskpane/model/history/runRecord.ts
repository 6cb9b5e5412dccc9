import type { Locale } from "../../../catalog/text/localText";
import type { Assumptions } from "../../../catalog/schema/assumptions";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { TransitionMatrix } from "../../../core/credit/transitionMatrix";
import type { Scenario } from "../../../core/scenario/scenario";
import type { SimulationSettings } from "../../../core/simulation/simulationRequest";
import type { SourceRef } from "../../../excel/sourceRef";
import type { SourceTable } from "../../../excel/workbookPort";
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

/** A client table as it was read, with all that reading took. */
export interface TableInputs {
  readonly source: SourceTable;
  readonly reading: ClientReading;
  readonly assumptions: Assumptions;
  readonly matrix?: TransitionMatrix;
}

/** A run that has just finished: what whoever ran it hands to the history. */
export interface RunDraft {
  readonly kind: RunKind;
  readonly inputs: TableInputs;
  readonly scenarios: readonly Scenario[];
  /** Of a simulation. */
  readonly setup?: SimulationSetup;
  readonly totals: RunTotals;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
  /** Language of the headers, where the history is begun with this run. */
  readonly locale: Locale;
  readonly note?: string;
}

/** A run as the history keeps it. */
export interface RunRecord extends Omit<RunDraft, "inputs" | "locale"> {
  readonly id: string;
  readonly who: string;
  readonly version: string;
  readonly source: SourceRef;
  readonly hashes: InputHashes;
  readonly note: string;
}
