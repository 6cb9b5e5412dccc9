import type { Locale } from "../../catalog/text/localText";
import { failure } from "../../core/result/failure";
import type { RefusedScenario } from "../../core/scenario/fittingScenarios";
import type { Scenario } from "../../core/scenario/scenario";
import type { Steps } from "../../excel/workbookPort";
import type { TableInputs } from "../model/history/runRecord";
import { chosenScenarios, refusedScenarios } from "../model/scenarioChoices";
import { chosenNow, offerOf } from "../model/scenarios/scenarioOffer";
import type { Trouble } from "../model/trouble";
import type { DataCommands } from "./dataCommands";
import type { ScenarioCommands } from "./scenarioCommands";
import type { PaneStore } from "./store";

/** The portfolio as the workbook holds it at one moment: where the clients stand, their cells, how they were read, and scenarios. */
export interface Portfolio extends TableInputs {
  /** Every scenario there is. */
  readonly scenarios: readonly Scenario[];
  /** Those that are taken, with the weights of the pane. */
  readonly chosen: readonly Scenario[];
  /** Those that would be taken, if the table could take them. */
  readonly refused: readonly RefusedScenario[];
}

export type PortfolioOutcome = { readonly ok: true; readonly value: Portfolio } | { readonly ok: false; readonly trouble: Trouble };

/** Reads the client table and the scenarios as they are now: every page asks about the same portfolio. */
export class PortfolioInputs {
  constructor(
    private readonly store: PaneStore,
    private readonly data: DataCommands,
    private readonly scenarios: ScenarioCommands,
  ) {}

  /** The scenarios that are chosen, as the workbook has them now; undefined where they cannot be read. */
  async scenariosNow(locale: Locale): Promise<readonly Scenario[] | undefined> {
    await this.scenarios.reload(locale);
    const state = this.store.state();
    return state.scenarios.status === "ready" ? chosenNow(state) : undefined;
  }

  async read(locale: Locale, steps: Steps = {}): Promise<PortfolioOutcome> {
    await Promise.all([this.data.readTable({ ...steps, onProgress: steps.onProgress ?? (() => undefined) }), this.scenarios.reload(locale)]);
    const { table, reading, scenarios, assumptions, matrix } = this.store.state();
    for (const step of [table, reading, scenarios]) if (step.status === "failed") return { ok: false, trouble: step.trouble };
    const offer = offerOf(this.store.state());
    const chosen = chosenScenarios(offer);
    const refused = refusedScenarios(offer);
    if (table.status !== "ready" || reading.status !== "ready" || chosen.length === 0) return { ok: false, trouble: { kind: "data", failure: refused[0]?.failure ?? failure("noRows", { parameter: "scenario_table" }) } };
    return { ok: true, value: { source: table.value, reading: reading.value, assumptions, ...(matrix.status === "ready" ? { matrix: matrix.value } : {}), scenarios: offer.scenarios, chosen, refused } };
  }
}
