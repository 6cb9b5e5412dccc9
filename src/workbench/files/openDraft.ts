import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { WorkbookDocument } from "../host/model/document";
import { createDocument } from "../host/model/document";
import type { CellDraft, SheetDraft, WorkbookDraft } from "./draft";

const SPARE_ROWS = 200;
const MIN_ROWS = 1000;
const SPARE_COLUMNS = 6;
const MIN_COLUMNS = 26;

export interface OpenedDraft {
  readonly data: Partial<IWorkbookData>;
  readonly document: WorkbookDocument;
}

/** A draft as the grid's own data, and as the document around it. */
export function openDraft(draft: WorkbookDraft): OpenedDraft {
  const styles = new StyleTable();
  const sheets = draft.sheets.map((sheet, index) => worksheetData(sheet, `sheet-${index + 1}`, styles));
  const document = createDocument(draft.name);
  for (const [key, value] of draft.properties ?? []) document.properties.set(key, value);
  draft.sheets.forEach((sheet, index) => {
    for (const table of sheet.tables ?? []) {
      document.tables.push({
        id: String(document.tables.length + 1),
        name: table.name,
        sheetId: `sheet-${index + 1}`,
        area: table.area,
        showHeaders: true,
        showTotals: table.showTotals ?? false,
        showBandedRows: table.showBandedRows ?? true,
        style: table.style ?? "TableStyleMedium2",
      });
    }
  });
  return {
    data: { id: `workbook-${crypto.randomUUID()}`, name: draft.name, sheetOrder: sheets.map(({ id }) => id), sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])), styles: styles.byId },
    document,
  };
}

function worksheetData(sheet: SheetDraft, id: string, styles: StyleTable): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let width = 0;
  sheet.rows.forEach((row, rowIndex) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, columnIndex) => {
      if (cell) cells[columnIndex] = cellDataOf(cell, styles);
    });
    cellData[rowIndex] = cells;
    width = Math.max(width, row.length);
  });
  const rows = sheet.frozenRows ?? 0;
  const columns = sheet.frozenColumns ?? 0;
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: Math.max(MIN_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(MIN_COLUMNS, width + SPARE_COLUMNS),
    columnData: Object.fromEntries(Object.entries(sheet.columnWidths ?? {}).map(([column, pixels]) => [column, { w: pixels }])),
    rowData: Object.fromEntries(Object.entries(sheet.rowHeights ?? {}).map(([row, pixels]) => [row, { h: pixels, ia: BooleanNumber.FALSE }])),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns },
  };
}

function cellDataOf({ value, formula, style }: CellDraft, styles: StyleTable): ICellData {
  const data: ICellData = {};
  if (formula !== undefined) data.f = formula;
  if (value !== null && value !== "") {
    data.v = typeof value === "boolean" ? (value ? 1 : 0) : value;
    data.t = typeof value === "boolean" ? CellValueType.BOOLEAN : typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
  }
  if (style) data.s = styles.idOf(style);
  return data;
}

/** Equal styles are kept once. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}
