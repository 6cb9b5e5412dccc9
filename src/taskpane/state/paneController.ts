import type { Locale } from "../../catalog/text/localText";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { Steps } from "../../excel/workbookPort";
import type { Runner } from "../model/history/runner";
import { assumptionTable } from "../model/kept/assumptionTable";
import { BoardStore } from "./boardStore";
import { DataCommands } from "./dataCommands";
import { DecisionLog } from "./decisionLog";
import { KeptAssumptions } from "./keptAssumptions";
import { RunCommands } from "./runCommands";
import { ScenarioCommands } from "./scenarioCommands";
import type { PageServices } from "./pageServices";
import { PortfolioInputs } from "./portfolioInputs";
import type { EstimateServices, PaneServices } from "./services";
import { PaneStore } from "./store";
import { Navigation } from "./navigation";
import { RunHistory } from "./runHistory";
import { loadTable } from "./tableLoading";
import { debounced } from "./turns";

const SELECTION_SETTLES_MS = 300;
const SHEETS_SETTLE_MS = 300;
const NOBODY: Runner = { person: () => undefined, version: "" };

/** The pane without its looks: state, and everything that can be done. */
export class PaneController {
  readonly store = new PaneStore();
  readonly kept: KeptAssumptions;
  readonly board = new BoardStore();
  readonly data: DataCommands;
  readonly scenarios: ScenarioCommands;
  readonly inputs: PortfolioInputs;
  readonly runs: RunCommands;
  readonly history: RunHistory;
  readonly decisions: DecisionLog;
  readonly navigation = new Navigation();

  /** In which what is written to sheets is written. */
  private locale: Locale = "en";

  constructor(private readonly services: PaneServices) {
    const runner = services.runner ?? NOBODY;
    this.kept = new KeptAssumptions(this.store, services.workbook, runner, services.now, () => this.locale);
    this.data = new DataCommands(this.store, services, this.kept);
    this.scenarios = new ScenarioCommands(this.store, services);
    this.inputs = new PortfolioInputs(this.store, this.data, this.scenarios);
    this.history = new RunHistory(services.workbook, runner);
    this.decisions = new DecisionLog(services.workbook, runner, services.now);
    this.runs = new RunCommands(this.store, services, this.inputs, this.history);
    this.followReading();
  }

  /** What the page that estimates works with. */
  get estimateServices(): EstimateServices {
    return { workbook: this.services.workbook, estimate: this.services.estimate, assume: (column, value) => this.data.assume(column, value) };
  }

  /** What a page that asks something of the portfolio works with. */
  get pageServices(): PageServices {
    const { workbook, run, estimate, now } = this.services;
    const tables = { load: (ref: SourceRef, steps?: Steps) => loadTable(workbook, this.store.state().settings, ref, steps) };
    return { workbook, run, estimate, now, inputs: this.inputs, tables, board: this.board, history: this.history, decisions: this.decisions, navigation: this.navigation, runner: this.services.runner ?? NOBODY };
  }

  /** Takes up where the workbook's settings left off. */
  async start(locale: Locale): Promise<void> {
    this.locale = locale;
    const settings = await this.services.workbook.loadSettings();
    if (settings.ok) this.store.dispatch({ type: "settingsLoaded", settings: settings.value });
    await Promise.all([this.data.refreshTables(), this.scenarios.reload(locale)]);
    await this.services.workbook.watchSelection(debounced(() => void this.followSelection(), SELECTION_SETTLES_MS));
    await this.services.workbook.watchScenarios(debounced(() => void this.scenarios.follow(), SHEETS_SETTLE_MS));
    await this.services.workbook.watchLog(assumptionTable(locale), debounced(() => void this.data.followAssumptions(), SHEETS_SETTLE_MS));
  }

  /** The library proposes an industry of the client table. */
  private followReading(): void {
    let { reading } = this.store.state();
    this.store.subscribe(() => {
      const next = this.store.state().reading;
      if (next === reading) return;
      reading = next;
      if (reading.status === "ready") this.scenarios.proposeIndustry();
    });
  }

  /** The cells around the selection matter only while somebody is choosing. */
  private async followSelection(): Promise<void> {
    const { source, openSteps } = this.store.state();
    if (!source || openSteps.data) await this.data.refreshRegion();
  }

  /** The library follows the language of the pane; a table in the workbook stays as it is. */
  async languageChanged(locale: Locale): Promise<void> {
    this.locale = locale;
    const { scenarios } = this.store.state();
    if (scenarios.status === "ready" && scenarios.value.from === "library") await this.scenarios.reload(locale);
  }
}
