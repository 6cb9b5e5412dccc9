import { readAuthor } from "./author";
import { appendToLog } from "./log/appendToLog";
import { readLog } from "./log/readLog";
import { setLogCell } from "./log/setLogCell";
import { readLock, setLock } from "./log/sheetLock";
import { currentRegion, listTables, readSource } from "./read/sources";
import { editScenarios, readScenarios, watchScenarios } from "./scenarioSheet";
import { activeCell, selectCell, watchSelection } from "./select";
import { loadKept, loadSettings, saveKept, saveSettings } from "./settingsStore";
import { watchTable } from "./watchTable";
import type { WorkbookPort } from "./workbookPort";
import { appendToSheet } from "./write/appendToSheet";
import { writeChecks } from "./write/writeChecks";
import { writeScenarios } from "./write/writeScenarios";
import { writeSheets } from "./write/writeSheets";

/** The workbook that Excel has open. */
export const officeWorkbook: WorkbookPort = {
  listTables,
  currentRegion,
  readSource,
  readScenarios,
  editScenarios,
  writeScenarios,
  watchScenarios,
  writeSheets,
  appendToSheet,
  readLog,
  appendToLog,
  setLogCell,
  watchLog: ({ name }, changed) => watchTable(name, changed),
  readLock,
  setLock,
  writeChecks,
  readAuthor,
  selectCell,
  activeCell,
  loadSettings,
  saveSettings,
  loadKept,
  saveKept,
  watchSelection,
};
