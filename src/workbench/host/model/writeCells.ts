import { ICommandService, IUndoRedoService, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from "@univerjs/sheets";
import { HostError } from "../protocol/errors";
import { MAX_COLUMNS, MAX_ROWS } from "../../../formulas/a1";
import { sheetById, type CellRange, type Host } from "./host";
import { parseInput } from "./parseInput";
import { requireOpen } from "./protection";
import { readCells } from "./readCells";

/** Writes values or formulas: one for all cells, or a matrix of the range's own size; null leaves a cell alone. */
export function writeValues(range: CellRange, value: unknown, host: Host): void {
  requireOpen(range.sheetId, host);
  const formats = readCells(range, host, ({ format }) => format);
  const { cells, ...written } = cellMatrix(range, host, value, (cell, row, column) => (cell === null ? undefined : parseInput(cell, formats[row][column] === "@")));
  if (written.area.rows * written.area.columns > CELLS_TO_FIT) return setCells({ cells, ...written }, host);
  execute(host, SetRangeValuesCommand.id, { ...places(written, host), value: cells });
}

/** The grid's command for values fits each row's height to its cells: of a large block that takes longer than writing it. */
const CELLS_TO_FIT = 500;

export function writeFormats(range: CellRange, value: unknown, host: Host): void {
  requireOpen(range.sheetId, host, "allowFormatCells");
  const written = cellMatrix(range, host, value, (cell) => {
    if (typeof cell !== "string") return undefined;
    return { s: { n: cell === "" || /^general$/i.test(cell) ? null : { pattern: cell } } };
  });
  // The grid's command for values would clear formulas that have no result yet.
  setCells(written, host, SetStyleCommand.id);
}

/** Sets cells by the grid's mutation alone, with its step of undo. */
function setCells({ sheetId, cells }: CellMatrix, host: Host, trigger?: string): void {
  const params = { unitId: sheetById(host, sheetId).getWorkbook().getUnitId(), subUnitId: sheetId, cellValue: cells, ...(trigger === undefined ? {} : { trigger }) };
  const undo = SetRangeValuesUndoMutationFactory(host.injector, params);
  execute(host, SetRangeValuesMutation.id, params);
  host.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: params.unitId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: { ...undo, trigger } }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params }],
  });
}

/** One style for every cell of the range. */
export function writeStyle<K extends keyof IStyleData>({ sheetId, area }: CellRange, name: K, value: IStyleData[K] | null, host: Host): void {
  requireOpen(sheetId, host, "allowFormatCells");
  const within = fit({ sheetId, area }, host);
  execute(host, SetStyleCommand.id, { ...places(within, host), style: { type: name, value } });
}

type CellMatrix = CellRange & { readonly cells: IObjectMatrixPrimitiveType<ICellData> };

function cellMatrix(range: CellRange, host: Host, value: unknown, write: (cell: unknown, row: number, column: number) => ICellData | undefined): CellMatrix {
  const matrix = asMatrix(value, range);
  const { sheetId, area } = fit(range, host);
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row < area.rows; row++) {
    const rowCells: Record<number, ICellData> = {};
    for (let column = 0; column < area.columns; column++) {
      const cell = write(matrix ? matrix[row][column] : value, row, column);
      if (cell) rowCells[area.column + column] = cell;
    }
    cells[area.row + row] = rowCells;
  }
  return { sheetId, area, cells };
}

/** Undefined for a single value. A matrix of another size than the range is refused, as in Excel. */
function asMatrix(value: unknown, { area }: CellRange): unknown[][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return rows as unknown[][];
}

function places({ sheetId, area }: CellRange, host: Host): object {
  const unitId = sheetById(host, sheetId).getWorkbook().getUnitId();
  const range = { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
  return { unitId, subUnitId: sheetId, range };
}

/** Clips whole rows and columns to the grid, and lets the grid grow for what lies beyond its edge. */
export function fit({ sheetId, area }: CellRange, host: Host): CellRange {
  const sheet = sheetById(host, sheetId);
  const rows = area.rows === MAX_ROWS ? sheet.getMaxRows() : area.rows;
  const columns = area.columns === MAX_COLUMNS ? sheet.getMaxColumns() : area.columns;
  if (area.row + rows > sheet.getMaxRows()) sheet.setRowCount(area.row + rows + 100);
  if (area.column + columns > sheet.getMaxColumns()) sheet.setColumnCount(area.column + columns + 5);
  return { sheetId, area: { ...area, rows, columns } };
}

export function execute(host: Host, id: string, params: object): void {
  if (!host.injector.get(ICommandService).syncExecuteCommand(id, params)) throw new HostError("GeneralException", id);
}
