import { formatAddress, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../formulas/a1";
import { clearCells } from "../model/clearCells";
import { openWorkbook, rangeAt, sheetById, type CellRange, type Host } from "../model/host";
import { readCells, textOf, valueTypeOf } from "../model/readCells";
import { surroundingRegion } from "../model/surroundingRegion";
import { spillAreas, usedArea } from "../model/usedArea";
import { fit, writeFormats, writeValues } from "../model/writeCells";
import { HostError } from "../protocol/errors";
import { isHostObject, NULL_OBJECT, type NullObject } from "../protocol/hostType";
import { rangeObject } from "./rangeObject";
import type { ExcelObject, ExcelType } from "./types";

export const range: ExcelType<CellRange> = {
  name: "Range",
  referenced: true,
  check: ({ sheetId }, host) => void sheetById(host, sheetId),
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    Values: { get: (target, host) => readCells(target, host, ({ value }) => value), set: writeValues, calculated: true },
    Formulas: { get: (target, host) => readCells(target, host, ({ formula }) => formula), set: writeValues, calculated: true },
    FormulasLocal: { get: (target, host) => readCells(target, host, ({ formula }) => formula), set: writeValues, calculated: true },
    Text: { get: (target, host) => readCells(target, host, textOf), calculated: true },
    ValueTypes: { get: (target, host) => readCells(target, host, valueTypeOf), calculated: true },
    NumberFormat: { get: readFormats, set: writeFormats },
    NumberFormatLocal: { get: readFormats, set: writeFormats },
    HasSpill: { get: hasSpill, calculated: true },
    RowHidden: { get: rowHidden },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
  },
  navigation: {
    Worksheet: (target, host) => host.object("Worksheet", target.sheetId),
    Format: (target, host) => host.object("RangeFormat", target),
    ConditionalFormats: (target, host) => host.object("ConditionalFormatCollection", target),
  },
  methods: {
    GetCell: (target, host, row, column) => part(target, host, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    GetRow: (target, host, row) => part(target, host, { row: Number(row), column: 0, rows: 1, columns: target.area.columns }),
    GetColumn: (target, host, column) => part(target, host, { row: 0, column: Number(column), rows: target.area.rows, columns: 1 }),
    GetLastRow: (target, host) => part(target, host, { row: target.area.rows - 1, column: 0, rows: 1, columns: target.area.columns }),
    GetLastColumn: (target, host) => part(target, host, { row: 0, column: target.area.columns - 1, rows: target.area.rows, columns: 1 }),
    GetLastCell: (target, host) => part(target, host, { row: target.area.rows - 1, column: target.area.columns - 1, rows: 1, columns: 1 }),
    GetEntireRow: ({ sheetId, area }, host) => rangeObject(host, sheetId, { ...area, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: ({ sheetId, area }, host) => rangeObject(host, sheetId, { ...area, row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (target, host, rows, columns) => part(target, host, { ...target.area, row: Number(rows), column: Number(columns) }),
    GetResizedRange: (target, host, rows, columns) => part(target, host, { row: 0, column: 0, rows: target.area.rows + Number(rows), columns: target.area.columns + Number(columns) }),
    GetAbsoluteResizedRange: (target, host, rows, columns) => part(target, host, { row: 0, column: 0, rows: Number(rows), columns: Number(columns) }),
    GetBoundingRect: (target, host, other) => boundingRect(target, host, otherRange(target, other, host)),
    GetSurroundingRegion: ({ sheetId, area }, host) => rangeObject(host, sheetId, surroundingRegion(sheetId, area, host)),
    GetUsedRange: (target, host, valuesOnly) => rangeOrNull(host, target.sheetId, usedArea(target, valuesOnly === true, host), "ItemNotFound"),
    GetUsedRangeOrNullObject: (target, host, valuesOnly) => rangeOrNull(host, target.sheetId, usedArea(target, valuesOnly === true, host)),
    GetIntersection: (target, host, other) => rangeOrNull(host, target.sheetId, intersection(target, otherRange(target, other, host)), "ItemNotFound"),
    GetIntersectionOrNullObject: (target, host, other) => rangeOrNull(host, target.sheetId, intersection(target, otherRange(target, other, host))),
    GetSpillingToRange: (target, host) => rangeOrNull(host, target.sheetId, spillFrom(target, host), "ItemNotFound"),
    GetSpillingToRangeOrNullObject: (target, host) => rangeOrNull(host, target.sheetId, spillFrom(target, host)),
    GetSpillParentOrNullObject: (target, host) => rangeOrNull(host, target.sheetId, spillParent(target, host)),
    GetTables: ({ sheetId, area }, host, fullyContained) => host.object("TableCollection", { sheetId, area, fullyContained: fullyContained === true }),
    Clear: (target, host, applyTo) => clearCells(target, applyTo, host),
    Select: (target, host) => select(target, host),
    // The client splits a large matrix over several writes, and asks for its size to be checked first.
    _ValidateArraySize: ({ area }, _host, rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
    Calculate: (_target, host) => host.api.getFormula().executeCalculation(),
  },
};

/** Whether all rows are hidden or filtered out, or none; null where some are. */
function rowHidden({ sheetId, area }: CellRange, host: Host): boolean | null {
  const sheet = sheetById(host, sheetId).getSheet();
  let hidden = 0;
  for (let row = area.row; row < area.row + area.rows; row++) if (!sheet.getRowVisible(row)) hidden++;
  return hidden === 0 ? false : hidden === area.rows ? true : null;
}

function addressOf({ sheetId, area }: CellRange, host: Host): string {
  return formatAddress(sheetById(host, sheetId).getSheetName(), area);
}

function readFormats(target: CellRange, host: Host): string[][] {
  return readCells(target, host, ({ format }) => format);
}

/** A range whose place is given from the corner of another. */
function part({ sheetId, area }: CellRange, host: Host, offset: Area): ExcelObject {
  if (![offset.row, offset.column, offset.rows, offset.columns].every(Number.isInteger)) throw new HostError("InvalidArgument");
  return rangeObject(host, sheetId, { ...offset, row: area.row + offset.row, column: area.column + offset.column });
}

function rangeOrNull(host: Host, sheetId: string, area: Area | undefined, otherwise?: "ItemNotFound"): ExcelObject | NullObject {
  if (area) return rangeObject(host, sheetId, area);
  if (otherwise) throw new HostError(otherwise);
  return NULL_OBJECT;
}

/** The range in an argument: another Range object, or an address on the same sheet. */
function otherRange({ sheetId }: CellRange, other: unknown, host: Host): CellRange {
  return isHostObject<Host>(other) ? (other.target as CellRange) : rangeAt(host, sheetId, other);
}

function intersection({ sheetId, area }: CellRange, other: CellRange): Area | undefined {
  return other.sheetId === sheetId ? intersect(area, other.area) : undefined;
}

function boundingRect({ sheetId, area }: CellRange, host: Host, { area: second }: CellRange): ExcelObject {
  const row = Math.min(area.row, second.row);
  const column = Math.min(area.column, second.column);
  return rangeObject(host, sheetId, {
    row,
    column,
    rows: Math.max(area.row + area.rows, second.row + second.rows) - row,
    columns: Math.max(area.column + area.columns, second.column + second.columns) - column,
  });
}

function hasSpill({ sheetId, area }: CellRange, host: Host): boolean | null {
  const covered = spillAreas(sheetId, host).reduce((count, spill) => {
    const inside = intersect(spill.area, area);
    return count + (inside ? inside.rows * inside.columns : 0);
  }, 0);
  return covered === 0 ? false : covered >= area.rows * area.columns ? true : null;
}

function spillFrom({ sheetId, area }: CellRange, host: Host): Area | undefined {
  return spillAreas(sheetId, host).find(({ row, column }) => row === area.row && column === area.column)?.area;
}

function spillParent({ sheetId, area }: CellRange, host: Host): Area | undefined {
  const spill = spillAreas(sheetId, host).find((candidate) => intersect(candidate.area, { ...area, rows: 1, columns: 1 }));
  return spill && { row: spill.row, column: spill.column, rows: 1, columns: 1 };
}

function select(target: CellRange, host: Host): void {
  const { sheetId, area } = fit(target, host);
  const sheet = sheetById(host, sheetId);
  openWorkbook(host).setActiveSheet(sheet);
  sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
}
