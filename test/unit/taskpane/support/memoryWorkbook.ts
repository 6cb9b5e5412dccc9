import type { KeptText } from "../../../../src/excel/settingsStore";
import type { InputCell, InputMatrix, OutputCell, OutputMatrix } from "../../../../src/catalog/cell";
import type { LogCell, LogTable } from "../../../../src/excel/log/logTable";
import { presentScenarios } from "../../../../src/catalog/present/presentScenarios";
import { rewriteScenarioTable } from "../../../../src/catalog/present/rewriteScenarioTable";
import { scenarioOf } from "../../../../src/catalog/schema/readScenarioTable";
import { done, refused, type Outcome } from "../../../../src/excel/outcome";
import { NO_SETTINGS, type PaneSettings } from "../../../../src/excel/paneSettings";
import type { CellPlace, ScenarioWrite, SourceInfo, SourceTable, WorkbookPort } from "../../../../src/excel/workbookPort";
import type { SourceRef } from "../../../../src/catalog/schema/sourceRef";
import type { CheckResult, CheckSheet } from "../../../../src/excel/write/writeChecks";
import type { SheetAddition, SheetGroup } from "../../../../src/excel/write/sheetPlan";

/** A workbook in memory: tables by name, and a record of what was done to it. */
export class MemoryWorkbook implements WorkbookPort {
  settings: PaneSettings = NO_SETTINGS;
  readonly kept = new Map<KeptText, string>();
  readonly written: SheetGroup[] = [];
  readonly appended: SheetAddition[] = [];
  readonly selected: CellPlace[] = [];
  scenarios?: InputMatrix;
  /** How often the scenario table was changed. */
  scenarioWrites = 0;
  /** What a write of scenarios waits for. */
  writeGate: Promise<void> = Promise.resolve();
  private readonly scenarioWatchers = new Set<() => void>();
  region?: InputMatrix;
  readonly logs = new Map<string, InputMatrix>();
  checks?: CheckSheet;
  readonly locked = new Set<string>();
  private readonly logWatchers = new Map<string, Set<() => void>>();
  author = "Ann Author";

  constructor(readonly tables: Record<string, InputMatrix>) {}

  async listTables(): Promise<Outcome<readonly SourceInfo[]>> {
    return done(Object.entries(this.tables).map(([name, cells]) => ({ ref: { kind: "table" as const, name }, sheet: "Data", address: "A1", headers: cells[0].map(textOf), rows: cells.length - 1 })));
  }

  async currentRegion(): Promise<Outcome<SourceInfo>> {
    if (!this.region) return refused("noRegion");
    return done({ ref: { kind: "range", sheet: "Free", address: "A1:C3" }, sheet: "Free", address: "A1:C3", headers: this.region[0].map(textOf), rows: this.region.length - 1 });
  }

  async readSource(ref: SourceRef): Promise<Outcome<SourceTable>> {
    const cells = ref.kind === "table" ? this.tables[ref.name] : this.region;
    return cells ? done({ ref, sheet: "Data", address: "A1", row: 0, column: 0, cells }) : refused("notFound");
  }

  async readScenarios(): Promise<Outcome<SourceTable | undefined>> {
    return done(this.scenarios && { ref: { kind: "table", name: "TenorScenarios" }, sheet: "Tenor Scenarios", address: "A1", row: 0, column: 0, cells: this.scenarios });
  }

  async editScenarios(cells: OutputMatrix): Promise<Outcome<void>> {
    this.scenarios ??= cells as InputMatrix;
    return done(undefined);
  }

  async writeScenarios({ scenarios, before, locale }: ScenarioWrite): Promise<Outcome<void>> {
    await this.writeGate;
    if (JSON.stringify(this.scenarios) !== JSON.stringify(before)) return refused("changedMeanwhile");
    const old = this.scenarios;
    const cells = old ? rewriteScenarioTable(old, scenarios).map((row) => row.map((cell) => ("value" in cell ? cell.value : (old[cell.row][cell.column] ?? "")))) : presentScenarios(scenarios.map(scenarioOf), locale);
    this.typeScenarios(cells.map((row) => row.map((cell) => (cell === "" ? null : (cell as InputCell)))));
    return done(undefined);
  }

  /** Changes the scenario table as somebody in the sheet would, or as a write does: whoever watches hears of it. */
  typeScenarios(cells: InputMatrix): void {
    this.scenarios = cells;
    this.scenarioWrites++;
    for (const changed of this.scenarioWatchers) changed();
  }

  async watchScenarios(changed: () => void): Promise<Outcome<() => void>> {
    this.scenarioWatchers.add(changed);
    return done(() => void this.scenarioWatchers.delete(changed));
  }

  async writeSheets(group: SheetGroup): Promise<Outcome<readonly string[]>> {
    this.written.push(group);
    return done(group.sheets.map(({ suffix }) => `${group.stem} 1${suffix}`));
  }

  async appendToSheet(addition: SheetAddition): Promise<Outcome<CellPlace>> {
    this.appended.push(addition);
    return done({ sheet: addition.sheet, row: 0, column: 0 });
  }

  async readLog({ name }: LogTable): Promise<Outcome<SourceTable | undefined>> {
    const cells = this.logs.get(name);
    return done(cells && { ref: { kind: "table", name }, sheet: "Log", address: "", row: 0, column: 0, cells });
  }

  async appendToLog({ name, columns }: LogTable, rows: OutputMatrix): Promise<Outcome<void>> {
    const cells = this.logs.get(name) ?? [columns.map(({ header }) => header)];
    const known = new Set(cells.map(([key]) => key));
    this.logs.set(name, [...cells, ...(rows as InputMatrix).filter(([key]) => !known.has(key))]);
    return done(undefined);
  }

  async setLogCell({ name }: LogTable, find: (cells: InputMatrix) => LogCell | undefined, value: OutputCell): Promise<Outcome<boolean>> {
    const cells = this.logs.get(name);
    const place = cells && find(cells);
    if (!place) return done(false);
    if (this.locked.has(name)) return refused("protected");
    this.typeLog(name, cells.map((row, index) => (index === place.row ? row.map((cell, column) => (column === place.column ? (value === "" ? null : (value as InputCell)) : cell)) : row)));
    return done(true);
  }

  /** Changes a log as somebody in the sheet would: whoever watches hears of it. */
  typeLog(name: string, cells: InputMatrix): void {
    this.logs.set(name, cells);
    for (const changed of this.logWatchers.get(name) ?? []) changed();
  }

  async watchLog({ name }: LogTable, changed: () => void): Promise<Outcome<() => void>> {
    const watchers = this.logWatchers.get(name) ?? new Set();
    this.logWatchers.set(name, watchers.add(changed));
    return done(() => void watchers.delete(changed));
  }

  async readLock({ name }: LogTable): Promise<Outcome<boolean | undefined>> {
    return done(this.logs.has(name) ? this.locked.has(name) : undefined);
  }

  async setLock({ name }: LogTable, locked: boolean): Promise<Outcome<void>> {
    if (locked) this.locked.add(name);
    else this.locked.delete(name);
    return done(undefined);
  }

  async writeChecks(sheet: CheckSheet): Promise<Outcome<readonly CheckResult[]>> {
    this.checks = sheet;
    return done(sheet.checks.map(({ name }, index) => ({ name, passed: true, sheet: sheet.name, row: index })));
  }

  async readAuthor(): Promise<Outcome<string>> {
    return done(this.author);
  }

  async selectCell(place: CellPlace): Promise<Outcome<void>> {
    this.selected.push(place);
    return done(undefined);
  }

  /** The cell that is selected: the last one shown, unless a test says otherwise. */
  active?: CellPlace;
  private readonly watchers = new Set<() => void>();

  async activeCell(): Promise<Outcome<CellPlace>> {
    return done(this.active ?? this.selected.at(-1) ?? { sheet: "Data", row: 0, column: 0 });
  }

  /** Somebody selects another cell. */
  move(place: CellPlace): void {
    this.active = place;
    for (const changed of this.watchers) changed();
  }

  async loadSettings(): Promise<Outcome<PaneSettings>> {
    return done(this.settings);
  }

  async loadKept(name: KeptText): Promise<Outcome<string | undefined>> {
    return done(this.kept.get(name));
  }

  async saveKept(name: KeptText, text: string): Promise<Outcome<void>> {
    this.kept.set(name, text);
    return done(undefined);
  }

  async saveSettings(settings: PaneSettings): Promise<Outcome<void>> {
    this.settings = settings;
    return done(undefined);
  }

  async watchSelection(changed: () => void): Promise<Outcome<() => void>> {
    this.watchers.add(changed);
    return done(() => void this.watchers.delete(changed));
  }
}

function textOf(cell: InputCell): string {
  return typeof cell === "string" ? cell : "";
}
