import type { InputMatrix } from "../../catalog/cell";
import type { SheetScenario } from "../../catalog/schema/readScenarioTable";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import type { Assumptions } from "../../catalog/schema/assumptions";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { Scenario } from "../../core/scenario/scenario";
import { NO_SETTINGS, type PaneSettings } from "../../excel/paneSettings";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { SourceInfo, SourceTable } from "../../excel/workbookPort";
import type { HeaderMapping } from "./columnMapping";
import { LOADING, NONE, type Load } from "./load";
import type { FinishedRun } from "./runView";
import type { ScenarioChoices } from "./scenarioChoices";
import type { Trouble } from "./trouble";

export const STEPS = ["data", "columns", "quality", "scenarios"] as const;
export type Step = (typeof STEPS)[number];

/** Scenarios to choose from: those of the table that people edit, or the library while there is none. */
export interface ScenarioList {
  readonly from: "sheet" | "library";
  readonly scenarios: readonly Scenario[];
  /** The same with the rows they stand on. */
  readonly sheet: readonly SheetScenario[];
  /** The cells they were read from; none for the library. */
  readonly cells?: InputMatrix;
}

export type RunPhase = "reading" | "valuing";

export type RunState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly phase: RunPhase; readonly share: number; readonly startedAt: number; readonly elapsedMs: number }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly trouble: Trouble };

export type WriteState =
  | { readonly status: "idle" }
  | { readonly status: "writing"; readonly share: number }
  | { readonly status: "written"; readonly sheets: readonly string[] }
  | { readonly status: "failed"; readonly trouble: Trouble };

export interface PaneState {
  readonly tables: Load<readonly SourceInfo[]>;
  /** The block of cells around the active cell, where there is one. */
  readonly region?: SourceInfo;
  readonly source?: SourceRef;
  readonly table: Load<SourceTable>;
  readonly reading: Load<ClientReading>;
  readonly settings: PaneSettings;
  readonly mapping: HeaderMapping;
  readonly assumptions: Assumptions;
  readonly matrixSource?: SourceRef;
  /** From rating to PD; none while ratings are only names. */
  readonly matrix: Load<TransitionMatrix>;
  readonly scenarios: Load<ScenarioList>;
  /** A change of theirs is on its way into the sheet. */
  readonly scenariosSaving: boolean;
  readonly choices: ScenarioChoices;
  readonly openSteps: Readonly<Partial<Record<Step, boolean>>>;
  readonly run: RunState;
  readonly result?: FinishedRun;
  /** Something the result depends on has changed since. */
  readonly stale: boolean;
  readonly write: WriteState;
  /** What a small action (a link, a button) could not do. */
  readonly notice?: Trouble;
}

export const INITIAL_STATE: PaneState = {
  tables: LOADING,
  table: NONE,
  reading: NONE,
  settings: NO_SETTINGS,
  mapping: {},
  assumptions: {},
  matrix: NONE,
  scenarios: LOADING,
  scenariosSaving: false,
  choices: {},
  openSteps: {},
  run: { status: "idle" },
  stale: false,
  write: { status: "idle" },
};
