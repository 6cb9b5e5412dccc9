import type { InputMatrix, OutputCell, OutputMatrix } from "../catalog/cell";
import type { LogCell, LogTable } from "./log/logTable";
import type { SheetScenario } from "../catalog/schema/readScenarioTable";
import type { Locale } from "../catalog/text/localText";
import type { Outcome } from "./outcome";
import type { PaneSettings } from "./paneSettings";
import type { KeptText } from "./settingsStore";
import type { SourceRef } from "../catalog/schema/sourceRef";
import type { CheckResult, CheckSheet } from "./write/writeChecks";
import type { SheetAddition, SheetGroup } from "./write/sheetPlan";

/** A table that could be valued, before it is read. */
export interface SourceInfo {
  readonly ref: SourceRef;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
  /** Rows below the headers. */
  readonly rows: number;
}

/** Cells with headers, and where they stand in the workbook (from 0). */
export interface SourceTable {
  readonly ref: SourceRef;
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly cells: InputMatrix;
  /** Rows that are hidden, or filtered out, are among the cells. */
  readonly hasHiddenRows?: true;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How a long step tells how far it is, and how it is stopped. */
export interface Steps {
  readonly signal?: AbortSignal;
  /** Share done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Scenarios to be put into the scenario table. */
export interface ScenarioWrite {
  /** What the table is to hold; rows as they were read. */
  readonly scenarios: readonly SheetScenario[];
  /** The table as it was read, headers first; undefined while the workbook had none. */
  readonly before: InputMatrix | undefined;
  /** Language and sheet of a table that has to be made. */
  readonly locale: Locale;
  readonly sheetName: string;
}

/** Everything the pane asks of a workbook. */
export interface WorkbookPort {
  listTables(): Promise<Outcome<readonly SourceInfo[]>>;
  /** The block of cells around the active cell. */
  currentRegion(): Promise<Outcome<SourceInfo>>;
  readSource(ref: SourceRef, steps?: Steps): Promise<Outcome<SourceTable>>;
  /** Undefined while the workbook has no scenario table. */
  readScenarios(): Promise<Outcome<SourceTable | undefined>>;
  /** Shows the scenario table; where there is none, makes it of the given cells on a new sheet. */
  editScenarios(cells: OutputMatrix, sheetName: string): Promise<Outcome<void>>;
  /** Puts scenarios into the scenario table as one undo step where the host can; makes it where there is none. */
  writeScenarios(write: ScenarioWrite): Promise<Outcome<void>>;
  /** Calls back after each change of the scenario table, one's own included. @returns how to stop */
  watchScenarios(changed: () => void): Promise<Outcome<() => void>>;
  /** Writes new sheets as one undo step where the host can. @returns their names */
  writeSheets(group: SheetGroup, steps?: Steps): Promise<Outcome<readonly string[]>>;
  /** Writes blocks, with their charts, below what a sheet holds, and shows them; the sheet is made where there is none. @returns where they begin */
  appendToSheet(addition: SheetAddition): Promise<Outcome<CellPlace>>;
  /** The log with its headers; undefined while the workbook has none. */
  readLog(log: LogTable): Promise<Outcome<SourceTable | undefined>>;
  /** Adds rows that are not there yet below the log; where there is none, makes it. */
  appendToLog(log: LogTable, rows: OutputMatrix): Promise<Outcome<void>>;
  /** Sets the cell of a log that is found in it as it is now. @returns whether there was one */
  setLogCell(log: LogTable, find: (cells: InputMatrix) => LogCell | undefined, value: OutputCell): Promise<Outcome<boolean>>;
  /** Calls back after each change of the log's cells, one's own included. @returns how to stop */
  watchLog(log: LogTable, changed: () => void): Promise<Outcome<() => void>>;
  /** Whether the log's sheet is locked; undefined while the workbook has none. */
  readLock(log: LogTable): Promise<Outcome<boolean | undefined>>;
  setLock(log: LogTable, locked: boolean): Promise<Outcome<void>>;
  /** Writes a sheet of checks over that of before, and tells what they say. */
  writeChecks(sheet: CheckSheet): Promise<Outcome<readonly CheckResult[]>>;
  /** Whom the workbook names as its author; "" where it names nobody. */
  readAuthor(): Promise<Outcome<string>>;
  selectCell(place: CellPlace): Promise<Outcome<void>>;
  /** The cell that is selected, on the sheet in front. */
  activeCell(): Promise<Outcome<CellPlace>>;
  loadSettings(): Promise<Outcome<PaneSettings>>;
  saveSettings(settings: PaneSettings): Promise<Outcome<void>>;
  /** A text that a page keeps in the workbook; undefined where there is none. */
  loadKept(name: KeptText): Promise<Outcome<string | undefined>>;
  saveKept(name: KeptText, text: string): Promise<Outcome<void>>;
  /** Calls back after each change of the selection. @returns how to stop */
  watchSelection(changed: () => void): Promise<Outcome<() => void>>;
}
