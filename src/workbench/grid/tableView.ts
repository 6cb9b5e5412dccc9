import { BooleanNumber, ICommandService, type IRange } from "@univerjs/core";
import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";
import type { TableModel } from "../host/model/document";
import { openWorkbook, type Host } from "../host/model/host";
import { columnNames } from "../host/model/tables";

const BANDED = "tenor-table";
const PLAIN = "tenor-table-plain";

/** Pale colours: the grid turns them round by itself in the dark theme, and they read well in both. */
const HEADER = { bg: { rgb: "#DCE9ED" }, bl: BooleanNumber.TRUE };
const BAND = { bg: { rgb: "#F3F7F8" } };

/**
 * Shows the document's tables in the grid: their bands as a range theme, which is no cell format and so
 * is not saved as one, and their names for structured references in formulas (`Clients[Revenue]`).
 */
export class TableView {
  private hide: (() => void)[] = [];

  refresh(host: Host): void {
    for (const hide of this.hide.splice(0)) hide();
    const unitId = openWorkbook(host).getId();
    const themes = host.injector.get(SheetRangeThemeModel);
    themes.registerRangeThemeStyle(unitId, new RangeThemeStyle(BANDED, { headerRowStyle: HEADER, secondRowStyle: BAND }));
    themes.registerRangeThemeStyle(unitId, new RangeThemeStyle(PLAIN, { headerRowStyle: HEADER }));
    for (const table of host.document.tables) {
      this.paint(table, unitId, themes);
      this.name(table, unitId, host);
    }
  }

  /** Forgets what a workbook that is being closed showed. */
  reset(): void {
    this.hide = [];
  }

  private paint(table: TableModel, unitId: string, themes: SheetRangeThemeModel): void {
    const theme = table.showBandedRows ? BANDED : PLAIN;
    const place = { unitId, subUnitId: table.sheetId, range: rangeOf(table) };
    themes.registerRangeThemeRule(theme, place);
    this.hide.push(() => themes.removeRangeThemeRule(theme, place));
  }

  private name(table: TableModel, unitId: string, host: Host): void {
    const commands = host.injector.get(ICommandService);
    const { name } = table;
    const titleMap = new Map(columnNames(table, host).map((title, index) => [title, index]));
    commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId, tableName: name, reference: { sheetId: table.sheetId, range: rangeOf(table), titleMap } });
    this.hide.push(() => void commands.syncExecuteCommand(RemoveSuperTableMutation.id, { unitId, tableName: name }));
  }
}

function rangeOf({ area }: TableModel): IRange {
  return { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
}
