import type { PaneState, Step } from "./paneState";
import { chosenNow } from "./scenarios/scenarioOffer";

export type StepStatus = "done" | "attention" | "waiting" | "working";

/** How far each step is. */
export function stepStatus(state: PaneState, step: Step): StepStatus {
  switch (step) {
    case "data":
      return dataStatus(state);
    case "columns":
      return columnsStatus(state);
    case "quality":
      if (state.reading.status === "loading") return "working";
      return state.reading.status === "ready" ? "done" : "waiting";
    case "scenarios":
      return scenariosStatus(state);
  }
}

function dataStatus({ source, table, tables }: PaneState): StepStatus {
  if (table.status === "failed" || tables.status === "failed") return "attention";
  if (table.status === "loading" || (tables.status === "loading" && !source)) return "working";
  return table.status === "ready" ? "done" : "waiting";
}

function columnsStatus({ reading }: PaneState): StepStatus {
  if (reading.status === "loading") return "working";
  if (reading.status === "failed") return "attention";
  return reading.status === "ready" ? "done" : "waiting";
}

function scenariosStatus(state: PaneState): StepStatus {
  if (state.scenarios.status === "failed") return "attention";
  if (state.scenarios.status !== "ready") return "working";
  return chosenNow(state).length > 0 ? "done" : "attention";
}

/**
 * Whether a step is open: as the person left it, else where there is something to do. Before the first run the
 * scenarios are open, since they are what is chosen each time.
 */
export function isOpen(state: PaneState, step: Step): boolean {
  const left = state.openSteps[step];
  if (left !== undefined) return left;
  if (step === "data") return state.table.status === "none" || state.table.status === "failed";
  const status = stepStatus(state, step);
  if (status === "attention") return state.table.status === "ready" || step === "scenarios";
  return step === "scenarios" && !state.result && state.reading.status === "ready" && state.run.status !== "running";
}

export type RunObstacle = "table" | "columns" | "scenarios";

/** What a run still waits for. */
export function runObstacle(state: PaneState): RunObstacle | undefined {
  if (state.table.status !== "ready") return "table";
  if (state.reading.status !== "ready") return "columns";
  return chosenNow(state).length > 0 ? undefined : "scenarios";
}
