import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import { readTransitionMatrix } from "../../catalog/tables/transitionMatrix";
import { gridOfRows } from "../../catalog/cellGrid";
import { readClientGrid } from "../../catalog/schema/readClientTable";
import { nextTurn, takeTurn } from "../../compute/inTurns";
import type { SourceRef } from "../../catalog/schema/sourceRef";
import type { SourceInfo, SourceTable, Steps } from "../../excel/workbookPort";
import type { Outcome } from "../../excel/outcome";
import { assumptionField } from "../model/assumptionFields";
import { fitOf, positionMapping } from "../model/columnMapping";
import { LOADING, failedLoad, ready, valueOf, type Load } from "../model/load";
import type { KeptAssumptions } from "./keptAssumptions";
import type { PaneServices } from "./services";
import type { PaneStore } from "./store";

/** Finding the client table, reading it, and reading it as clients. */
export class DataCommands {
  /** Counts reads, so that a slow one does not overwrite the one after it. */
  private latestRead = 0;
  /** The latest reading of the cells as clients. */
  private latestClients: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: PaneStore,
    private readonly services: PaneServices,
    private readonly kept: KeptAssumptions,
  ) {}

  /** Lists the tables; without a table chosen, takes the one remembered, else the one that fits best. */
  async refreshTables(): Promise<void> {
    if (this.store.state().tables.status === "failed") this.store.dispatch({ type: "tablesChanged", tables: LOADING });
    const [listed] = await Promise.all([this.services.workbook.listTables(), this.refreshRegion()]);
    if (!listed.ok) return this.store.dispatch({ type: "tablesChanged", tables: failedLoad({ kind: "workbook", problem: listed.problem }) });
    this.store.dispatch({ type: "tablesChanged", tables: ready(listed.value) });
    const { source, settings } = this.store.state();
    if (source) return;
    const chosen = rememberedOr(settings.source, listed.value) ?? bestFit(listed.value);
    if (chosen) await this.chooseSource(chosen);
  }

  async refreshRegion(): Promise<void> {
    const region = await this.services.workbook.currentRegion();
    this.store.dispatch({ type: "regionChanged", region: region.ok ? region.value : undefined });
  }

  /** Takes the cells around the selection as they are now. */
  async useRegion(): Promise<void> {
    const region = await this.services.workbook.currentRegion();
    if (!region.ok) return this.store.dispatch({ type: "noticed", trouble: { kind: "workbook", problem: region.problem } });
    this.store.dispatch({ type: "noticed", trouble: undefined });
    this.store.dispatch({ type: "regionChanged", region: region.value });
    await this.chooseSource(region.value.ref);
  }

  async chooseSource(source: SourceRef): Promise<void> {
    this.store.dispatch({ type: "sourceChosen", source });
    await this.readTable();
    await this.services.workbook.saveSettings(this.store.state().settings);
  }

  /** Reads the cells of the chosen table again. @returns the table, where it could be read */
  async readTable(steps: Steps = {}): Promise<Outcome<SourceTable> | undefined> {
    const { source } = this.store.state();
    if (!source) return undefined;
    const read = ++this.latestRead;
    const isLatest = (): boolean => read === this.latestRead;
    const quiet = steps.onProgress !== undefined;
    if (!quiet) this.store.dispatch({ type: "tableChanged", table: LOADING });
    const table = await this.services.workbook.readSource(source, {
      ...steps,
      onProgress: (share) => {
        if (quiet) steps.onProgress?.(share);
        else if (isLatest()) this.store.dispatch({ type: "tableChanged", table: { status: "loading", share } });
      },
    });
    if (!isLatest()) return undefined;
    if (!table.ok) {
      if (table.problem.code !== "cancelled") this.store.dispatch({ type: "tableChanged", table: failedLoad({ kind: "workbook", problem: table.problem }) });
      return table;
    }
    this.store.dispatch({ type: "tableChanged", table: ready(table.value) });
    await this.kept.take();
    await this.readMatrix();
    await nextTurn();
    if (!isLatest()) return undefined;
    await this.readClients();
    // What is shown of the clients is drawn before anything is made of them.
    await nextTurn();
    return table;
  }

  /** Reads the cells that are there as clients: after another column or assumption. At once, or in turns where they are many. */
  readClients(): Promise<void> {
    let isLatest = (): boolean => true;
    const reading = this.readInTurns(() => isLatest());
    this.latestClients = reading;
    isLatest = () => this.latestClients === reading;
    return reading;
  }

  private async readInTurns(isLatest: () => boolean): Promise<void> {
    const { table, mapping, assumptions, matrix } = this.store.state();
    if (table.status !== "ready") return;
    if (matrix.status === "failed") return this.store.dispatch({ type: "readingChanged", reading: matrix });
    const { cells } = table.value;
    const headers = (cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
    const steps = readClientGrid(gridOfRows(cells), { mapping: positionMapping(headers, mapping), assumptions, matrix: valueOf(matrix) });
    let turn = takeTurn(steps);
    while (!turn.done) {
      await nextTurn();
      // Who waits for this reading gets the one that took its place.
      if (!isLatest()) return this.latestClients;
      turn = takeTurn(steps);
    }
    const reading = turn.value;
    this.store.dispatch({ type: "readingChanged", reading: reading.ok ? ready(reading.value) : failedLoad({ kind: "data", failure: reading.failure }) });
  }

  /** Takes the cells around the selection as the rating matrix. */
  async useMatrixRegion(): Promise<void> {
    const region = await this.services.workbook.currentRegion();
    if (!region.ok) return this.store.dispatch({ type: "noticed", trouble: { kind: "workbook", problem: region.problem } });
    this.store.dispatch({ type: "noticed", trouble: undefined });
    await this.chooseMatrix(region.value.ref);
  }

  /** @param source undefined: ratings are only names again */
  async chooseMatrix(source: SourceRef | undefined): Promise<void> {
    this.store.dispatch({ type: "matrixChosen", source });
    await this.readMatrix();
    await this.rememberAndRead();
  }

  /** Reads the rating matrix as it is now. */
  private async readMatrix(): Promise<void> {
    const { matrixSource } = this.store.state();
    if (!matrixSource) return;
    const cells = await this.services.workbook.readSource(matrixSource);
    if (this.store.state().matrixSource === matrixSource) this.store.dispatch({ type: "matrixChanged", matrix: matrixOf(cells) });
  }

  mapColumn(id: string, header: string | null | undefined): void {
    this.store.dispatch({ type: "columnMapped", id, header });
    void this.rememberAndRead();
  }

  assume(id: string, value: number | string | undefined): void {
    this.store.dispatch({ type: "assumed", id, value });
    void this.rememberAndRead();
    void this.kept.write(assumptionField(id), value);
  }

  /** Takes the assumptions as the workbook's sheet has them now: somebody typed there. */
  async followAssumptions(): Promise<void> {
    const before = this.store.state().assumptions;
    await this.kept.take();
    if (this.store.state().assumptions !== before) await this.rememberAndRead();
  }

  private rememberAndRead(): Promise<void> {
    void this.services.workbook.saveSettings(this.store.state().settings);
    return this.readClients();
  }

  /** Shows the cell behind a finding: a row below the headers (from 1) and the column it is about. */
  async showRow(row: number, columnId?: string): Promise<void> {
    const { table, reading } = this.store.state();
    if (table.status !== "ready") return;
    const position = columnId === undefined || reading.status !== "ready" ? 0 : (reading.value.match.positions[columnId]?.[0] ?? 0);
    const { sheet, row: top, column: left } = table.value;
    await this.showCell(sheet, top + row, left + position);
  }

  async showCell(sheet: string, row: number, column: number): Promise<void> {
    const shown = await this.services.workbook.selectCell({ sheet, row, column });
    this.store.dispatch({ type: "noticed", trouble: shown.ok ? undefined : { kind: "workbook", problem: shown.problem } });
  }
}

function matrixOf(cells: Outcome<SourceTable>): Load<TransitionMatrix> {
  if (!cells.ok) return failedLoad({ kind: "workbook", problem: cells.problem });
  const matrix = readTransitionMatrix(cells.value.cells);
  return matrix.ok ? ready(matrix.value) : failedLoad({ kind: "data", failure: matrix.failure });
}

function rememberedOr(source: SourceRef | undefined, tables: readonly SourceInfo[]): SourceRef | undefined {
  if (!source || source.kind === "range") return source;
  return tables.find(({ ref }) => ref.kind === "table" && ref.name === source.name)?.ref;
}

/** The table with the most columns that Tenor knows, revenue among them. */
function bestFit(tables: readonly SourceInfo[]): SourceRef | undefined {
  const [best] = tables.map(({ ref, headers }) => ({ ref, fit: fitOf(headers) })).sort((a, b) => b.fit - a.fit);
  return best && best.fit > 0 ? best.ref : undefined;
}
