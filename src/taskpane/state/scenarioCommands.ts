import type { InputMatrix } from "../../catalog/cell";
import { scenarioLibraryTable } from "../../catalog/library/scenarios";
import { readScenarioTable } from "../../catalog/schema/readScenarioTable";
import type { Locale } from "../../catalog/text/localText";
import { LOADING, failedLoad, ready } from "../model/load";
import type { PaneServices } from "./services";
import type { PaneStore } from "./store";

/** Reading the scenario table, and putting it where people can edit it. */
export class ScenarioCommands {
  constructor(
    private readonly store: PaneStore,
    private readonly services: PaneServices,
  ) {}

  /** Reads the table of the workbook; while there is none, the library in the reader's language. */
  async reload(locale: Locale): Promise<void> {
    if (this.store.state().scenarios.status !== "ready") this.store.dispatch({ type: "scenariosChanged", scenarios: LOADING });
    const table = await this.services.workbook.readScenarios();
    if (!table.ok) return this.store.dispatch({ type: "scenariosChanged", scenarios: failedLoad({ kind: "workbook", problem: table.problem }) });
    const cells = table.value?.cells ?? (scenarioLibraryTable(locale) as InputMatrix);
    const scenarios = readScenarioTable(cells);
    this.store.dispatch({
      type: "scenariosChanged",
      scenarios: scenarios.ok ? ready({ from: table.value ? "sheet" : "library", scenarios: scenarios.value }) : failedLoad({ kind: "data", failure: scenarios.failure }),
    });
  }

  async editInSheet(locale: Locale, sheetName: string): Promise<void> {
    const shown = await this.services.workbook.editScenarios(scenarioLibraryTable(locale), sheetName);
    if (!shown.ok) return this.store.dispatch({ type: "noticed", trouble: { kind: "workbook", problem: shown.problem } });
    this.store.dispatch({ type: "noticed", trouble: undefined });
    await this.reload(locale);
  }

  /** Shows the row of the scenario table that a message is about (below the headers, from 1). */
  async showRow(row: number): Promise<void> {
    const table = await this.services.workbook.readScenarios();
    if (!table.ok || !table.value) return;
    await this.services.workbook.selectCell({ sheet: table.value.sheet, row: table.value.row + row, column: table.value.column });
  }
}
