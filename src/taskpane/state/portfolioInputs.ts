import type { Assumptions } from "../../catalog/schema/assumptions";
import type { ColumnMapping } from "../../catalog/schema/matchColumns";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import type { Locale } from "../../catalog/text/localText";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import { failure } from "../../core/result/failure";
import type { RefusedScenario } from "../../core/scenario/fittingScenarios";
import type { Scenario } from "../../core/scenario/scenario";
import type { SourceTable, Steps } from "../../excel/workbookPort";
import { positionMapping } from "../model/columnMapping";
import type { TableInputs } from "../model/history/runRecord";
import { chosenScenarios, refusedScenarios } from "../model/scenarioChoices";
import { valueOf, type Load } from "../model/load";
import { chosenNow, offerOf } from "../model/scenarios/scenarioOffer";
import type { Trouble } from "../model/trouble";
import type { DataCommands } from "./dataCommands";
import type { ScenarioCommands } from "./scenarioCommands";
import type { TaskOutcome } from "./pageTask";
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

/** The cells of the client table, and what the pane knows of reading them. */
export interface PortfolioCells {
  readonly source: SourceTable;
  /** As the page Portfolio reads them, or why it cannot. */
  readonly reading: TaskOutcome<ClientReading>;
  readonly mapping: ColumnMapping;
  readonly assumptions: Assumptions;
  readonly matrix: TransitionMatrix | undefined;
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

  /** The client table as it is now, for who reads it in a way of its own. */
  async readCells(steps: Steps = {}): Promise<TaskOutcome<PortfolioCells>> {
    await this.data.readTable({ ...steps, onProgress: steps.onProgress ?? (() => undefined) });
    const { table, reading, mapping, assumptions, matrix } = this.store.state();
    for (const step of [table, matrix]) if (step.status === "failed") return { ok: false, trouble: step.trouble };
    if (table.status !== "ready") return { ok: false, trouble: { kind: "data", failure: failure("noRows", { parameter: "table" }) } };
    const headers = (table.value.cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
    return { ok: true, value: { source: table.value, reading: outcomeOf(reading), mapping: positionMapping(headers, mapping), assumptions, matrix: valueOf(matrix) } };
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

function outcomeOf(reading: Load<ClientReading>): PortfolioCells["reading"] {
  if (reading.status === "ready") return { ok: true, value: reading.value };
  return { ok: false, trouble: reading.status === "failed" ? reading.trouble : { kind: "data", failure: failure("noRows", { parameter: "table" }) } };
}
