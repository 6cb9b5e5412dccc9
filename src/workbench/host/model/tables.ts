import { formatArea, intersect, type Area } from "../../../formulas/a1";
import { HostError } from "../protocol/errors";
import type { TableModel } from "./document";
import { openWorkbook, rangeAt, type CellRange, type Host } from "./host";
import { requireOpen } from "./protection";
import { readCells, textOf } from "./readCells";
import { writeValues } from "./writeCells";

/** Makes a table of a range or an address; without headers a row of them is put above the data. */
export function addTable(where: unknown, hasHeaders: boolean, sheetId: string | undefined, host: Host): TableModel {
  const range = typeof where === "string" ? rangeAt(host, sheetId ?? openWorkbook(host).getActiveSheet().getSheetId(), where) : (where as CellRange);
  if (!range?.area) throw new HostError("InvalidArgument");
  requireOpen(range.sheetId, host);
  if (sheetId !== undefined && range.sheetId !== sheetId) throw new HostError("InvalidArgument", "The address is on another sheet.");
  const area = hasHeaders ? range.area : withHeaderRow(range, host);
  const other = host.document.tables.find((table) => table.sheetId === range.sheetId && intersect(table.area, area));
  if (other) throw new HostError("InvalidArgument", `${formatArea(area)} overlaps the table ${other.name}.`);

  const model: TableModel = {
    id: String(1 + Math.max(0, ...host.document.tables.map(({ id }) => Number(id)))),
    name: freeTableName(host),
    sheetId: range.sheetId,
    area: area.rows === 1 ? { ...area, rows: 2 } : area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    style: "TableStyleMedium2",
  };
  fillHeaders(model, host);
  host.document.tables.push(model);
  host.tablesChanged();
  return model;
}

function withHeaderRow({ sheetId, area }: CellRange, host: Host): Area {
  const below = { ...area, row: area.row + 1 };
  writeValues({ sheetId, area: below }, readCells({ sheetId, area }, host, ({ formula }) => formula), host);
  writeValues({ sheetId, area: { ...area, rows: 1 } }, [Array.from({ length: area.columns }, (_, column) => `Column${column + 1}`)], host);
  return { ...area, rows: area.rows + 1 };
}

/** Blank headers get a name, repeated ones a number: every column of a table can be named. */
function fillHeaders({ sheetId, area }: TableModel, host: Host): void {
  const header = { sheetId, area: { ...area, rows: 1 } };
  const texts = readCells(header, host, textOf)[0];
  const names = uniqueHeaders(texts);
  if (names.some((name, column) => name !== texts[column])) writeValues(header, [names], host);
}

function uniqueHeaders(texts: readonly string[]): string[] {
  const used = new Set<string>();
  return texts.map((text, column) => {
    const wanted = text === "" ? `Column${column + 1}` : text;
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function freeTableName(host: Host): string {
  for (let number = host.document.tables.length + 1; ; number++) if (isNameFree(`Table${number}`, host)) return `Table${number}`;
}

/** Tables and defined names share one space of names. */
export function isNameFree(name: string, host: Host, except?: TableModel): boolean {
  const wanted = name.toLowerCase();
  return (
    !host.document.tables.some((table) => table !== except && table.name.toLowerCase() === wanted) &&
    !openWorkbook(host).getDefinedNames().some((defined) => defined.getName().toLowerCase() === wanted)
  );
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function renameTable(model: TableModel, value: unknown, host: Host): void {
  requireOpen(model.sheetId, host);
  const name = String(value);
  if (!NAME.test(name) || name.length > 255) throw new HostError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  if (!isNameFree(name, host, model)) throw new HostError("ItemAlreadyExists", `The name ${name} is taken.`);
  model.name = name;
  host.tablesChanged();
}

export const isDefinedNameText = (name: string): boolean => NAME.test(name) && name.length <= 255;

export function headerArea({ area }: TableModel): Area {
  return { ...area, rows: 1 };
}

export function dataArea({ area, showHeaders, showTotals }: TableModel): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (showTotals ? 1 : 0) };
}

export function totalArea({ area }: TableModel): Area {
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

export function columnNames({ sheetId, area }: TableModel, host: Host): string[] {
  return readCells({ sheetId, area: { ...area, rows: 1 } }, host, textOf)[0];
}

export function removeTable(model: TableModel, host: Host): void {
  requireOpen(model.sheetId, host);
  const index = host.document.tables.indexOf(model);
  if (index >= 0) host.document.tables.splice(index, 1);
  host.tablesChanged();
}
