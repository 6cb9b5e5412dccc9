import type { Assumptions } from "../../catalog/schema/assumptions";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { PaneSettings } from "../../excel/paneSettings";
import { sourceKey, type SourceRef } from "../../catalog/schema/sourceRef";
import type { SourceInfo, SourceTable } from "../../excel/workbookPort";
import { withChoice } from "./columnMapping";
import { LOADING, NONE, type Load } from "./load";
import type { PaneState, RunPhase, ScenarioList, Step, WriteState } from "./paneState";
import type { FinishedRun } from "./runView";
import { choicesAfter, normalisedChoices, type ScenarioChoice } from "./scenarioChoices";
import { chosenNow, offerOf } from "./scenarios/scenarioOffer";
import type { Trouble } from "./trouble";

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly type: "settingsLoaded"; readonly settings: PaneSettings }
  | { readonly type: "tablesChanged"; readonly tables: Load<readonly SourceInfo[]> }
  | { readonly type: "regionChanged"; readonly region: SourceInfo | undefined }
  | { readonly type: "sourceChosen"; readonly source: SourceRef }
  | { readonly type: "tableChanged"; readonly table: Load<SourceTable> }
  | { readonly type: "readingChanged"; readonly reading: Load<ClientReading> }
  | { readonly type: "columnMapped"; readonly id: string; readonly header: string | null | undefined }
  | { readonly type: "assumed"; readonly id: string; readonly value: number | string | undefined }
  /** What the workbook's sheet of assumptions says. */
  | { readonly type: "assumptionsTaken"; readonly assumptions: Assumptions }
  | { readonly type: "matrixChosen"; readonly source: SourceRef | undefined }
  | { readonly type: "matrixChanged"; readonly matrix: Load<TransitionMatrix> }
  | { readonly type: "scenariosChanged"; readonly scenarios: Load<ScenarioList> }
  | { readonly type: "scenariosSaving"; readonly saving: boolean }
  | { readonly type: "scenarioChosen"; readonly name: string; readonly choice: ScenarioChoice }
  | { readonly type: "weightsNormalised" }
  | { readonly type: "stepToggled"; readonly step: Step; readonly open: boolean }
  | { readonly type: "runStarted"; readonly at: number }
  | { readonly type: "runProgressed"; readonly phase: RunPhase; readonly share: number; readonly at: number }
  /** With what it had finished by then, if anything. */
  | { readonly type: "runCancelled"; readonly result?: FinishedRun }
  | { readonly type: "runFailed"; readonly trouble: Trouble }
  | { readonly type: "runFinished"; readonly result: FinishedRun }
  | { readonly type: "writeChanged"; readonly write: WriteState }
  | { readonly type: "noticed"; readonly trouble: Trouble | undefined };

/** The pane after an event. Pure: whatever reads or writes a workbook happens before. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "settingsLoaded":
      return { ...state, settings: event.settings };
    case "tablesChanged":
      return { ...state, tables: event.tables };
    case "regionChanged":
      return { ...state, region: event.region };
    case "sourceChosen":
      return chooseSource(state, event.source);
    case "tableChanged":
      return { ...state, table: event.table, ...(event.table.status === "ready" ? {} : { reading: event.table.status === "loading" ? LOADING : NONE }) };
    case "readingChanged":
      return { ...state, reading: event.reading };
    case "scenariosChanged":
      return changeScenarios(state, event.scenarios);
    case "scenariosSaving":
      return { ...state, scenariosSaving: event.saving };
    case "scenarioChosen":
      return { ...outdated(state), choices: { ...state.choices, [event.name]: event.choice } };
    case "weightsNormalised":
      return state.scenarios.status === "ready" ? { ...outdated(state), choices: normalisedChoices(offerOf(state)) } : state;
    case "stepToggled":
      return { ...state, openSteps: { ...state.openSteps, [event.step]: event.open } };
    case "columnMapped":
    case "assumed":
    case "assumptionsTaken":
    case "matrixChosen":
    case "matrixChanged":
      return reduceChoices(state, event);
    default:
      return reduceRun(state, event);
  }
}

type ChoiceEvent = Extract<PaneEvent, { type: "columnMapped" | "assumed" | "assumptionsTaken" | "matrixChosen" | "matrixChanged" }>;

/** How the table is to be read: what is chosen is remembered, and a result from before is of other inputs. */
function reduceChoices(state: PaneState, event: ChoiceEvent): PaneState {
  switch (event.type) {
    case "columnMapped":
      return remember({ ...outdated(state), mapping: withChoice(state.mapping, event.id, event.header) });
    case "assumed":
      return remember({ ...outdated(state), assumptions: withAssumption(state.assumptions, event.id, event.value) });
    case "assumptionsTaken":
      return sameAssumptions(state.assumptions, event.assumptions) ? state : remember({ ...outdated(state), assumptions: event.assumptions });
    case "matrixChosen":
      return remember({ ...outdated(state), matrixSource: event.source, matrix: event.source ? LOADING : NONE });
    case "matrixChanged":
      return { ...state, matrix: event.matrix };
  }
}

type RunEvent = Extract<PaneEvent, { type: "runStarted" | "runProgressed" | "runCancelled" | "runFailed" | "runFinished" | "writeChanged" | "noticed" }>;

function reduceRun(state: PaneState, event: RunEvent): PaneState {
  switch (event.type) {
    case "runStarted":
      return { ...state, run: { status: "running", phase: "reading", share: 0, startedAt: event.at, elapsedMs: 0 }, notice: undefined };
    case "runProgressed":
      return state.run.status === "running" ? { ...state, run: { ...state.run, phase: event.phase, share: event.share, elapsedMs: event.at - state.run.startedAt } } : state;
    case "runCancelled":
      return cancelRun(state, event.result);
    case "runFailed":
      return { ...state, run: { status: "failed", trouble: event.trouble } };
    case "runFinished":
      return { ...state, run: { status: "idle" }, result: event.result, stale: false, write: { status: "idle" }, openSteps: {} };
    case "writeChanged":
      return { ...state, write: event.write };
    case "noticed":
      return { ...state, notice: event.trouble };
  }
}

/** What a cancelled run has finished is shown, unless there is a whole result that still holds. */
function cancelRun(state: PaneState, part: FinishedRun | undefined): PaneState {
  const run = { status: "cancelled" } as const;
  const hasWhole = state.result !== undefined && state.result.summary.unfinished === undefined && !state.stale;
  return part === undefined || hasWhole ? { ...state, run } : { ...state, run, result: part, stale: false, write: { status: "idle" }, openSteps: {} };
}

/** Other scenarios: a result that was made of others is not of today's inputs; names alone make no difference. */
function changeScenarios(state: PaneState, scenarios: Load<ScenarioList>): PaneState {
  if (scenarios.status !== "ready" || state.scenarios.status !== "ready") return { ...state, scenarios };
  const next = { ...state, scenarios, choices: choicesAfter(state.choices, state.scenarios.value.scenarios, scenarios.value.scenarios) };
  const said = (one: PaneState): string => JSON.stringify(chosenNow(one).map(({ weight, shocks }) => ({ weight, shocks })));
  return said(next) === said(state) ? next : outdated(next);
}

/** Another table: what was remembered for it applies, and the result of the one before goes. */
function chooseSource(state: PaneState, source: SourceRef): PaneState {
  const { matrix: matrixSource, mapping, assumptions } = state.settings.tables[sourceKey(source)] ?? { mapping: {}, assumptions: {}, matrix: undefined };
  const { result: _result, ...rest } = state;
  // What was assumed before there was a table, from an estimate, is for the first one.
  const earlier = state.source ? {} : state.assumptions;
  // Nor are steps closed that somebody has opened while the first was awaited.
  const openSteps = state.source ? {} : state.openSteps;
  const chosen = { ...rest, source, mapping, assumptions: { ...assumptions, ...earlier }, matrixSource, matrix: NONE, settings: { ...state.settings, source }, table: LOADING, reading: LOADING, stale: false, openSteps, run: { status: "idle" }, write: { status: "idle" } } as const;
  return Object.keys(earlier).length > 0 ? remember(chosen) : chosen;
}

/** Settings that hold what the pane shows now for its table. */
function remember(state: PaneState): PaneState {
  if (!state.source) return state;
  const { settings, mapping, assumptions, matrixSource } = state;
  return { ...state, settings: { ...settings, tables: { ...settings.tables, [sourceKey(state.source)]: { mapping, assumptions, ...(matrixSource ? { matrix: matrixSource } : {}) } } } };
}

function outdated(state: PaneState): PaneState {
  return state.result ? { ...state, stale: true } : state;
}

function sameAssumptions(one: Assumptions, other: Assumptions): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}

function withAssumption(assumptions: Assumptions, id: string, value: number | string | undefined): Assumptions {
  const { [id]: _before, ...rest } = assumptions;
  return value === undefined ? rest : { ...rest, [id]: value };
}
