import type { InputMatrix } from "../../catalog/cell";
import { largestIndustry, libraryScenarios } from "../../catalog/library/scenarios";
import { presentScenarios } from "../../catalog/present/presentScenarios";
import { readScenarioSheet, scenarioOf, type SheetScenario } from "../../catalog/schema/readScenarioTable";
import type { Locale } from "../../catalog/text/localText";
import { LOADING, failedLoad, ready, type Load } from "../model/load";
import type { ScenarioList } from "../model/paneState";
import type { ScenarioEdit } from "../model/scenarios/edits";
import type { Trouble } from "../model/trouble";
import type { PaneServices } from "./services";
import type { PaneStore } from "./store";

/** Where a new scenario table goes, and in which language. */
export interface ScenarioPlace {
  readonly locale: Locale;
  readonly sheetName: string;
}

/**
 * The scenarios, whose one home is the table in the workbook: reading it, following it, and writing changes into it.
 * A change is shown at once, written behind, and what stands in the table afterwards is what counts.
 */
export class ScenarioCommands {
  /** Changes that are shown and not yet written, in their order. */
  private pending: ScenarioEdit[] = [];
  /** What was read last; changes are shown on top of it. */
  private base?: ScenarioList;
  private saving?: Promise<void>;
  /** Changes so far: what was asked of the sheet before the last of them is out of date when it comes. */
  private changes = 0;
  private locale: Locale = "en";

  constructor(
    private readonly store: PaneStore,
    private readonly services: PaneServices,
  ) {}

  /** Reads the table of the workbook; while there is none, the library in the reader's language. */
  async reload(locale: Locale): Promise<void> {
    this.locale = locale;
    if (this.store.state().scenarios.status !== "ready") this.show(LOADING);
    await this.saving;
    const read = await this.readUnchanged();
    if (read) this.show(read);
  }

  /** The sheet has changed: what is the same as before, as after one's own write, changes nothing here. */
  async follow(): Promise<void> {
    await this.saving;
    const read = await this.readUnchanged();
    if (!read) return;
    const unchanged = read.status === "ready" && this.store.state().scenarios.status === "ready" && JSON.stringify(read.value.cells) === JSON.stringify(this.base?.cells);
    if (!unchanged) this.show(read);
  }

  /** Another client table may have another largest industry, which the library proposes. */
  proposeIndustry(): void {
    const { scenarios } = this.store.state();
    if (scenarios.status !== "ready" || scenarios.value.from !== "library" || this.saving) return;
    const library = this.library();
    if (JSON.stringify(library.scenarios) !== JSON.stringify(scenarios.value.scenarios)) this.show(ready(library));
  }

  /** Makes a change: shown at once, and written to the table, which is made where there is none. */
  edit(change: ScenarioEdit, place: ScenarioPlace): Promise<void> {
    if (!this.base) return Promise.resolve();
    this.locale = place.locale;
    this.changes++;
    this.pending.push(change);
    this.showPending();
    this.saving ??= this.save(place).finally(() => {
      this.saving = undefined;
      this.store.dispatch({ type: "scenariosSaving", saving: false });
    });
    return this.saving;
  }

  /** Writes until nothing is left: what is changed during a write goes with the next. */
  private async save(place: ScenarioPlace): Promise<void> {
    this.store.dispatch({ type: "scenariosSaving", saving: true });
    while (this.pending.length > 0 && this.base) {
      const written = this.pending.length;
      const { cells, sheet } = this.base;
      const outcome = await this.services.workbook.writeScenarios({ scenarios: applied(sheet, this.pending), before: cells, ...place });
      // A refused change is given up: what the sheet holds is shown, with what went wrong.
      this.pending = outcome.ok ? this.pending.slice(written) : [];
      const read = await this.read();
      this.base = read.status === "ready" ? read.value : undefined;
      if (this.base) this.showPending();
      else this.show(read);
      this.notice(outcome.ok ? undefined : { kind: "workbook", problem: outcome.problem });
    }
  }

  private showPending(): void {
    if (!this.base) return;
    const sheet = applied(this.base.sheet, this.pending);
    this.store.dispatch({ type: "scenariosChanged", scenarios: ready(listOf(this.pending.length > 0 ? "sheet" : this.base.from, sheet, this.base.cells)) });
  }

  /** What is shown from here on, without any change on top. */
  private show(scenarios: Load<ScenarioList>): void {
    this.base = scenarios.status === "ready" ? scenarios.value : undefined;
    this.pending = [];
    this.store.dispatch({ type: "scenariosChanged", scenarios });
  }

  /** Nothing where a change was made meanwhile: it reads the table itself once it is written. */
  private async readUnchanged(): Promise<Load<ScenarioList> | undefined> {
    const before = this.changes;
    const read = await this.read();
    return this.changes === before ? read : undefined;
  }

  private async read(): Promise<Load<ScenarioList>> {
    const table = await this.services.workbook.readScenarios();
    if (!table.ok) return failedLoad({ kind: "workbook", problem: table.problem });
    if (!table.value) return ready(this.library());
    const scenarios = readScenarioSheet(table.value.cells);
    return scenarios.ok ? ready(listOf("sheet", scenarios.value, table.value.cells)) : failedLoad({ kind: "data", failure: scenarios.failure });
  }

  private library(): ScenarioList {
    const { reading } = this.store.state();
    const scenarios = libraryScenarios(this.locale, reading.status === "ready" ? largestIndustry(reading.value.table) : undefined);
    return listOf("library", scenarios.map(({ shocks, ...scenario }) => ({ ...scenario, shocks: shocks.map((shock) => ({ shock })) })), undefined);
  }

  /** Shows the table in the workbook; where there is none, makes it of what the pane shows. */
  async editInSheet(locale: Locale, sheetName: string): Promise<void> {
    await this.saving;
    const { scenarios } = this.store.state();
    const cells = presentScenarios(scenarios.status === "ready" ? scenarios.value.scenarios : libraryScenarios(locale), locale);
    const shown = await this.services.workbook.editScenarios(cells, sheetName);
    this.notice(shown.ok ? undefined : { kind: "workbook", problem: shown.problem });
    if (shown.ok) await this.reload(locale);
  }

  /** Shows the row of the scenario table that a message is about (below the headers, from 1). */
  async showRow(row: number): Promise<void> {
    const table = await this.services.workbook.readScenarios();
    if (!table.ok || !table.value) return;
    await this.services.workbook.selectCell({ sheet: table.value.sheet, row: table.value.row + row, column: table.value.column });
  }

  private notice(trouble: Trouble | undefined): void {
    this.store.dispatch({ type: "noticed", trouble });
  }
}

function applied(sheet: readonly SheetScenario[], edits: readonly ScenarioEdit[]): readonly SheetScenario[] {
  return edits.reduce((scenarios, edit) => edit(scenarios), sheet);
}

function listOf(from: ScenarioList["from"], sheet: readonly SheetScenario[], cells: InputMatrix | undefined): ScenarioList {
  return { from, sheet, cells, scenarios: sheet.map(scenarioOf) };
}
