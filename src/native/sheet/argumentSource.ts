import type { InputMatrix } from "../../catalog/cell";
import { columnOfLetters, fixed, inRow } from "./address";

/** An argument of a call: its cells now, and the formula text that stands for each of them. */
export interface ArgumentSource {
  readonly given: boolean;
  /** One blank cell where it was left out. */
  readonly cells: InputMatrix;
  /** The whole argument, as it stood. */
  readonly expression: string;
  /** One of its cells from a row of the sheet that moves with it. */
  readonly moving: (row: number, column: number) => string;
  /** One of its cells, wherever the formula stands. */
  readonly fixed: (row: number, column: number) => string;
  /** The cell of what a blank of it stands for; its default where left out. */
  readonly assumed?: string;
}

export const LEFT_OUT: ArgumentSource = { given: false, cells: [[null]], expression: "", moving: () => "", fixed: () => "" };

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[^'!:()+*/^&=<>,;{}" -]+)!)?`;
const RANGE = new RegExp(String.raw`^(${SHEET})\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$`, "i");
/** A name, columns, or a column of a table: what INDEX takes in every Excel. */
const INDEXABLE = new RegExp(String.raw`^${SHEET}(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[[^()]*\])?)$|^\{[^{}]*\}$`, "iu");

/** Reads an argument's expression; undefined where it is a formula over a range, which old Excel would not spread. */
export function argumentSource(expression: string, cells: InputMatrix): ArgumentSource | undefined {
  const range = RANGE.exec(expression.trim());
  if (range) return ofRange(expression, cells, range[1], Number(range[3]) - 1, columnOfLetters(range[2]));
  if (INDEXABLE.test(expression.trim())) {
    const at = (row: number, column: number): string => `INDEX(${expression},${row + 1},${column + 1})`;
    return { given: true, cells, expression, moving: at, fixed: at };
  }
  if (cells.length > 1 || cells[0].length > 1) return undefined;
  return { given: true, cells, expression, moving: () => expression, fixed: () => expression };
}

function ofRange(expression: string, cells: InputMatrix, sheet: string, top: number, left: number): ArgumentSource {
  return {
    given: true,
    cells,
    expression,
    moving: (row, column) => `${sheet}${inRow(top + row, left + column)}`,
    fixed: (row, column) => `${sheet}${fixed(top + row, left + column)}`,
  };
}

/** Whether an expression refers to cells of a sheet. */
export function refersTo(expression: string, sheet: string): boolean {
  const plain = `${sheet}!`.toLowerCase();
  const inQuotes = `'${sheet.replaceAll("'", "''")}'!`.toLowerCase();
  const text = expression.toLowerCase();
  return text.startsWith(plain) || text.includes(inQuotes) || new RegExp(String.raw`[-=(,+*/^&<>\s]${escaped(plain)}`).test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
