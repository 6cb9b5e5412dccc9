import type { Scenario } from "../../../core/scenario/scenario";
import type { PaneState } from "../paneState";
import { chosenScenarios, type ScenarioOffer } from "../scenarioChoices";
import { refusalsOf } from "./scenarioFit";

/** The scenarios that the pane offers now; none while they are not read. */
export function offerOf(state: Pick<PaneState, "reading" | "scenarios" | "choices">): ScenarioOffer {
  return { scenarios: state.scenarios.status === "ready" ? state.scenarios.value.scenarios : [], choices: state.choices, refusals: refusalsOf(state) };
}

/** Those that are taken, as the pane stands. */
export function chosenNow(state: Pick<PaneState, "reading" | "scenarios" | "choices">): Scenario[] {
  return chosenScenarios(offerOf(state));
}
