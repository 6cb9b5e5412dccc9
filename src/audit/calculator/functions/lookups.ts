import { isCellError, type InputCell, type InputMatrix } from "../../../catalog/cell";
import { BeyondCalculator } from "../beyond";
import { NA_ERROR, REF_ERROR, VALUE_ERROR, blockOf, cellsOf, compareCells, isBlock, numberOf, scalarOf, textOfCell, type Value } from "../values";
import type { WorksheetFunction } from "./aggregates";

function find(wanted: InputCell, cells: readonly InputCell[]): number {
  return cells.findIndex((cell) => typeof cell === typeof wanted && cell !== null && !isCellError(cell) && compareCells(cell, wanted) === 0);
}

/** Whole number of an argument; 0 where it is left out. */
function whole(arg: Value | undefined): number {
  const number = numberOf(scalarOf(arg ?? null));
  return typeof number === "number" ? Math.trunc(number) : NaN;
}

function atPlace(block: InputMatrix, row: number, column: number): Value {
  if (row < 0 || column < 0 || Number.isNaN(row + column) || row > block.length || column > block[0].length) return REF_ERROR;
  const rows = row === 0 ? block : [block[row - 1]];
  const cells = column === 0 ? rows : rows.map((line) => [line[column - 1]]);
  return cells.length === 1 && cells[0].length === 1 ? cells[0][0] : cells;
}

function onlyExact(name: string, mode: Value | undefined, exact: InputCell): void {
  const asked = scalarOf(mode ?? null);
  if (asked !== exact && !(exact === false && asked === 0)) throw new BeyondCalculator("argument", `${name} without exact match`);
}

/** Functions that find and put together cells of blocks; lookups by exact match only. */
export const lookups: Readonly<Record<string, WorksheetFunction>> = {
  MATCH: (wanted, block, mode) => {
    onlyExact("MATCH", mode, 0);
    const at = find(scalarOf(wanted ?? null), cellsOf([block ?? null]));
    return at < 0 ? NA_ERROR : at + 1;
  },
  INDEX: (from, row, column) => {
    if (from !== undefined && !isBlock(from) && isCellError(from)) return from;
    const lost = [row, column].map((place) => scalarOf(place ?? null)).find(isCellError);
    if (lost) return lost;
    const block = blockOf(from ?? null);
    // In a single row, the only number counts columns.
    return column === undefined && block.length === 1 ? atPlace(block, 1, whole(row)) : atPlace(block, whole(row), column === undefined && block[0].length === 1 ? 1 : whole(column ?? 0));
  },
  VLOOKUP: (wanted, from, column, mode) => {
    onlyExact("VLOOKUP", mode, false);
    const block = blockOf(from ?? null);
    const at = find(scalarOf(wanted ?? null), block.map(([key]) => key));
    return at < 0 ? NA_ERROR : (block[at][whole(column) - 1] ?? REF_ERROR);
  },
  XLOOKUP: (wanted, keys, results, otherwise, mode) => {
    if (mode !== undefined) onlyExact("XLOOKUP", mode, 0);
    const column = blockOf(keys ?? null);
    const found = blockOf(results ?? null);
    const at = find(scalarOf(wanted ?? null), cellsOf([column]));
    if (at < 0) return otherwise ?? NA_ERROR;
    const chosen = column.length === 1 ? found.map((line) => [line[at]]) : [found[at]];
    return chosen.length === 1 && chosen[0].length === 1 ? chosen[0][0] : chosen;
  },
  CHOOSE: (which, ...values) => values[whole(which) - 1] ?? VALUE_ERROR,
  ROWS: (block) => blockOf(block ?? null).length,
  COLUMNS: (block) => blockOf(block ?? null)[0].length,
  TRANSPOSE: (from) => {
    const block = blockOf(from ?? null);
    return block[0].map((_, column) => block.map((line) => line[column]));
  },
  HSTACK: (...args) => {
    const blocks = args.map((arg) => blockOf(arg ?? null));
    const rows = Math.max(...blocks.map((block) => block.length));
    return Array.from({ length: rows }, (_, row) => blocks.flatMap((block) => block[row] ?? block[0].map(() => NA_ERROR)));
  },
  VSTACK: (...args) => {
    const blocks = args.map((arg) => blockOf(arg ?? null));
    const columns = Math.max(...blocks.map((block) => block[0].length));
    return blocks.flatMap((block) => block.map((line) => Array.from({ length: columns }, (_, column) => (column < line.length ? line[column] : NA_ERROR))));
  },
  CHOOSECOLS: (from, ...columns) => blockOf(from ?? null).map((line) => cellsOf(columns.map((column) => column ?? null)).map((column) => line.at(placeOf(column)) ?? VALUE_ERROR)),
  TAKE: (from, rows, columns) => {
    const part = <T>(list: readonly T[], by: Value | undefined): readonly T[] => {
      const size = by === undefined ? list.length : whole(by);
      return size < 0 ? list.slice(size) : list.slice(0, size);
    };
    return part(blockOf(from ?? null), rows).map((line) => part(line, columns));
  },
  DROP: (from, rows, columns) => {
    const part = <T>(list: readonly T[], by: Value | undefined): readonly T[] => {
      const size = by === undefined ? 0 : whole(by);
      return size < 0 ? list.slice(0, size) : list.slice(size);
    };
    return part(blockOf(from ?? null), rows).map((line) => part(line, columns));
  },
  CONCATENATE: joined,
  CONCAT: joined,
};

/** Place in a list of the nth from the left, or from the right where it is below 0. */
function placeOf(cell: InputCell): number {
  const number = numberOf(cell);
  return typeof number !== "number" ? NaN : number > 0 ? number - 1 : number;
}

function joined(...args: readonly (Value | undefined)[]): Value {
  const cells = cellsOf(args.map((arg) => arg ?? null));
  return cells.find(isCellError) ?? cells.map(textOfCell).join("");
}
