import { BooleanNumber, type Worksheet } from "@univerjs/core";
import type { Area } from "../../formulas/a1";
import { openWorkbook, type Host } from "../host/model/host";
import { readCells } from "../host/model/readCells";
import { spillAreas, usedArea } from "../host/model/usedArea";
import { fileChart } from "./fileChart";
import type { CellDraft, SheetDraft, WorkbookDraft } from "./draft";

/** The open workbook as a draft, to be written to a file. */
export function takeDraft(host: Host): WorkbookDraft {
  const workbook = openWorkbook(host);
  return {
    name: host.document.name,
    sheets: workbook.getSheets().map((sheet) => takeSheet(sheet.getSheetId(), host)),
    names: workbook.getDefinedNames().map((name) => ({ name: name.getName(), formula: name.getFormulaOrRefString().replace(/^=/, "") })),
    properties: host.document.properties,
  };
}

export function takeSheet(sheetId: string, host: Host): SheetDraft {
  const sheet = openWorkbook(host).getSheetBySheetId(sheetId)!;
  const model = sheet.getSheet();
  const used = usedArea({ sheetId, area: { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() } }, false, host);
  const area: Area = used ? { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns } : { row: 0, column: 0, rows: 0, columns: 0 };
  const spills = new Map(spillAreas(sheetId, host).map((spill) => [`${spill.row},${spill.column}`, spill.area]));
  const cells = readCells({ sheetId, area }, host, ({ value, formula }) => ({ value, formula }));
  const rows = cells.map((row, rowIndex) =>
    row.map(({ value, formula }, columnIndex): CellDraft | undefined => {
      const data = model.getCellMatrix().getValue(rowIndex, columnIndex);
      const style = data?.s ? model.getComposedCellStyleByCellData(rowIndex, columnIndex, data) : undefined;
      const hasFormula = Boolean(data?.f || data?.si);
      if (value === "" && !hasFormula && !style) return undefined;
      const spill = spills.get(`${rowIndex},${columnIndex}`);
      return { value, ...(hasFormula ? { formula: String(formula) } : {}), ...(spill && spill.rows * spill.columns > 1 ? { spill } : {}), ...(style ? { style } : {}) };
    }),
  );
  const freeze = sheet.getFreeze();
  return {
    name: sheet.getSheetName(),
    rows,
    columnWidths: Object.fromEntries(Array.from({ length: area.columns }, (_, column) => [column, sheet.getColumnWidth(column)])),
    rowHeights: setHeights(model, area.rows),
    frozenRows: freeze.ySplit,
    frozenColumns: freeze.xSplit,
    hidden: sheet.isSheetHidden(),
    showGridlines: model.getConfig().showGridlines !== BooleanNumber.FALSE,
    tables: host.document.tables
      .filter((table) => table.sheetId === sheetId)
      .map(({ name, area: tableArea, style, showTotals, showBandedRows }) => ({ name, area: tableArea, style, showTotals, showBandedRows })),
    charts: host.document.charts.filter((chart) => chart.sheetId === sheetId).flatMap((chart) => fileChart(chart, host) ?? []),
    colourScales: host.document.colourScales.filter((scale) => scale.sheetId === sheetId),
    page: host.document.pages.get(sheetId),
  };
}

/** Heights that someone set; those that the grid fitted are for the next program to fit. */
function setHeights(model: Worksheet, rows: number): Record<number, number> {
  const heights: Record<number, number> = {};
  for (let row = 0; row < rows; row++) {
    const { h, ia } = model.getRowManager().getRow(row) ?? {};
    if (h !== undefined && ia === BooleanNumber.FALSE) heights[row] = h;
  }
  return heights;
}
