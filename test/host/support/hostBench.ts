import { AsyncLocalStorage } from "node:async_hooks";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import metadata from "../../../src/functions/generated/functions.json";
import type { WorkbookDraft } from "../../../src/workbench/files/draft";
import { CellMessages } from "../../../src/workbench/functions/cellMessages";
import { registerFunctions } from "../../../src/workbench/functions/registerFunctions";
import type { FunctionsMetadata } from "../../../src/workbench/functions/metadata";
import { breakOffCleanly } from "../../../src/workbench/grid/breakOff";
import { Calculation } from "../../../src/workbench/grid/calculation";
import type { Grid } from "../../../src/workbench/grid/createGrid";
import { followStructure } from "../../../src/workbench/grid/followStructure";
import { TableView } from "../../../src/workbench/grid/tableView";
import { connectHost } from "../../../src/workbench/host/connectHost";
import { createHost } from "../../../src/workbench/host/createHost";
import { raiseEvents } from "../../../src/workbench/host/events";
import type { Host } from "../../../src/workbench/host/model/host";
import { readCells } from "../../../src/workbench/host/model/readCells";
import type { HostBridge } from "../../../src/workbench/host/protocol/bridge";
import { Turns } from "../../../src/workbench/host/turns";
import { Session } from "../../../src/workbench/session";
import { answerCall } from "./answerCall";
import { loadClientLibrary, type ClientLibrary } from "./clientLibrary";
import { PaneLink } from "./paneLink";

/** A pane: its own client library, joined to the one host by a link of its own. */
export interface BenchPane {
  readonly link: PaneLink;
  /** Does something as this pane: `Excel` and `Office` are its own meanwhile, and in whatever it starts. */
  act<T>(work: () => T): T;
  /** Runs a batch as this pane. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** The grid asks iterators for `some`, which browsers have and Node 20 has not. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as { some?: unknown };
iterators.some ??= function some<T>(this: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of this) if (holds(item)) return true;
  return false;
};

/** Which pane's code is running: panes take turns in one process, each with its own globals. */
const acting = new AsyncLocalStorage<ClientLibrary>();
for (const name of ["Excel", "Office"] as const) Object.defineProperty(globalThis, name, { configurable: true, get: () => acting.getStore()?.[name] });

/** The workbench's host on its grid, as the page has them, without a page: for panes to be joined to and cut off. */
export class HostBench {
  readonly host: Host;
  readonly calculation: Calculation;
  readonly session: Session;
  private readonly turns = new Turns();
  private readonly bridges: HostBridge<Host>[] = [];

  constructor(draft: WorkbookDraft = EMPTY) {
    const grid = createGrid();
    this.calculation = new Calculation(grid);
    const tableView = new TableView();
    this.session = new Session(grid, () => {
      this.calculation.opened();
      tableView.reset();
      tableView.refresh(this.host);
    });
    this.host = createHost({ grid, document: () => this.session.document, onTablesChanged: () => tableView.refresh(this.host), onChartsChanged: () => undefined, pane: { isShown: () => true, show: () => undefined } });
    this.session.openEmpty("Book");
    this.calculation.onStop(breakOffCleanly(grid.injector));
    raiseEvents(this.host, (type, target, message) => this.bridges.forEach((bridge) => bridge.raise(type, target, message)));
    followStructure(this.host);
    const messages = new CellMessages();
    registerFunctions(grid.injector, metadata as FunctionsMetadata, {
      call: (call) => answerCall(call),
      addressOf: ({ row, column }) => `R${row + 1}C${column + 1}`,
      onResult: ({ sheetId, row, column }, result) => messages.record(sheetId, row, column, result),
    });
    this.session.open(draft);
  }

  openPane(): BenchPane {
    const link = new PaneLink();
    this.bridges.push(connectHost(link.port, this.host, this.calculation, this.turns));
    const library = loadClientLibrary(link.bridge);
    return { link, act: (work) => acting.run(library, work), run: (batch) => acting.run(library, () => library.Excel.run(batch)) };
  }

  /** Every sheet's formulas and values, and every table's name and place: what a person would see. */
  content(): BenchContent {
    const workbook = this.host.api.getActiveWorkbook()!;
    const sheets = workbook.getSheets().map((sheet) => [sheet.getSheetName(), cellsOf(this.host, sheet.getSheetId())] as const);
    const nameOf = (id: string): string => workbook.getSheetBySheetId(id)?.getSheetName() ?? id;
    const names = workbook.getDefinedNames().map((name) => name.getName());
    return { sheets: Object.fromEntries(sheets), names, tables: this.session.document.tables.map(({ name, sheetId, area }) => ({ name, sheet: nameOf(sheetId), ...area })) };
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }
}

export interface BenchContent {
  /** By sheet and address "row,column": a formula, or a value where there is none. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly names: readonly string[];
  readonly tables: readonly object[];
}

const EMPTY: WorkbookDraft = { name: "Book", sheets: [{ name: "Sheet1", rows: [] }] };

function cellsOf(host: Host, sheetId: string): Record<string, unknown> {
  const sheet = host.api.getActiveWorkbook()!.getSheetBySheetId(sheetId)!;
  const cells: Record<string, unknown> = {};
  sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
    const content = cell?.f ?? cell?.v;
    if (content !== undefined && content !== null && content !== "") cells[`${row},${column}`] = content;
  });
  return cells;
}

function createGrid(): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

/** Values of a sheet as they are shown now, with what formulas spilled. */
export function valuesOn({ host }: HostBench, sheetName: string): unknown[][] {
  const sheet = host.api.getActiveWorkbook()!.getSheetByName(sheetName)!;
  const { rows, columns } = usedExtent(sheet.getSheet());
  return readCells({ sheetId: sheet.getSheetId(), area: { row: 0, column: 0, rows, columns } }, host, ({ value }) => value);
}

function usedExtent(sheet: { getCellMatrix(): { getLength(): number; forValue(visit: (row: number, column: number) => void): void } }): { rows: number; columns: number } {
  let columns = 1;
  sheet.getCellMatrix().forValue((_row, column) => (columns = Math.max(columns, column + 1)));
  return { rows: sheet.getCellMatrix().getLength(), columns };
}
