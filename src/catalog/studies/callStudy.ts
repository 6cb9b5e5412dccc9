import { ok, type Result } from "../../core/result/result";
import type { EstimateTask } from "../define/defineFunction";
import { evaluate, type Argument } from "../define/evaluate";
import { quote, type InputCell, type InputMatrix } from "../cell";
import type { StudyArgument, StudyCall } from "./study";

/** A study's call as an estimate to be made: arguments are read and checked as those of a cell are. */
export function prepareCall({ fn, args }: StudyCall, cells: InputMatrix): Result<EstimateTask> {
  const evaluation = evaluate(fn, fn.params.map(({ name }) => argumentOf(args[name], cells)));
  if (!evaluation.ok) return evaluation;
  if (evaluation.value.kind !== "estimate") throw new Error(`${fn.name} makes no estimate`);
  return ok(evaluation.value.task);
}

function argumentOf(argument: StudyArgument | undefined, cells: InputMatrix): Argument {
  if (!argument) return undefined;
  if (argument.kind === "value") return argument.value === null ? undefined : [[argument.value]];
  const { column } = argument;
  return column === undefined ? cells : cells.slice(1).map((row) => [row[column] ?? null]);
}

/** Where the cells of a study stand: the sheet, and the position of its first cell, from 0. */
export interface StudyPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The same call as a person would type it into a cell. */
export function formulaOf({ fn, args }: StudyCall, cells: InputMatrix, place: StudyPlace): string {
  const texts = fn.params.map(({ name }) => textOfArgument(args[name], cells, place));
  while (texts.at(-1) === "") texts.pop();
  return `=TENOR.${fn.name}(${texts.join(", ")})`;
}

function textOfArgument(argument: StudyArgument | undefined, cells: InputMatrix, { sheet, row, column }: StudyPlace): string {
  if (!argument) return "";
  if (argument.kind === "value") return textOfValue(argument.value);
  const first = argument.column ?? 0;
  return argument.column === undefined ? rangeText(cells, { sheet, row, column }) : rangeText(cells.slice(1).map((line) => [line[first] ?? null]), { sheet, row: row + 1, column: column + first });
}

/** A block of cells as formulas write it: Sheet!A1:C9. */
export function rangeText(cells: InputMatrix, { sheet, row, column }: StudyPlace): string {
  const prefix = `${/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
  return `${prefix}${columnLetters(column)}${row + 1}:${columnLetters(column + (cells[0]?.length ?? 1) - 1)}${row + cells.length}`;
}

function textOfValue(value: InputCell): string {
  if (value === null) return "";
  return typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : String(quote(value));
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A typed option as a cell would hold it: "8%" is 0.08, blank is nothing. */
export function optionCell(typed: string): InputCell {
  const text = typed.trim();
  if (text === "") return null;
  const percent = /^([+-]?[\d.]+)\s*[%%]$/.exec(text);
  const number = Number(percent ? percent[1] : text);
  if (Number.isNaN(number)) return text;
  return percent ? Number((number / 100).toPrecision(12)) : number;
}
