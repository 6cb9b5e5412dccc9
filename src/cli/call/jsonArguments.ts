import type { InputCell } from "../../catalog/cell";
import type { Argument } from "../../catalog/define/evaluate";
import { isErrorText } from "../../catalog/text/errorTexts";
import { go, stopFailed, type Attempt } from "../attempt";
import { whereJsonBreaks } from "./whereJsonBreaks";

/**
 * Reads the JSON array of a call's arguments: null is left out, a flat array is a column (clients go
 * down), an array of arrays is rows of cells.
 */
export function readJsonArguments(text: string): Attempt<Argument[]> {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return stopFailed(`the arguments are not JSON: ${whereJsonBreaks(text)}`);
  }
  if (!Array.isArray(values)) return stopFailed(`the arguments must be a JSON array, such as '[${text.trim()}]'`);
  const read: Argument[] = [];
  for (const [index, value] of values.entries()) {
    const argument = readArgument(value, index + 1);
    if (!argument.ok) return argument;
    read.push(argument.value);
  }
  return go(read);
}

function readArgument(value: unknown, place: number): Attempt<Argument> {
  if (value === null) return go(undefined);
  if (!Array.isArray(value)) {
    const cell = readCell(value);
    return cell === undefined ? stopFailed(`argument ${place}: ${notACell(value)}`) : go([[cell]]);
  }
  const lines: unknown[] = value;
  if (lines.length === 0) return stopFailed(`argument ${place} is an empty array`);
  const areRows = lines.some(Array.isArray);
  const rows: InputCell[][] = [];
  for (const [index, line] of lines.entries()) {
    if (areRows && !Array.isArray(line)) return stopFailed(`argument ${place} mixes rows and cells: item ${index + 1} is no array`);
    const items: unknown[] = Array.isArray(line) ? line : [line];
    const cells = items.map(readCell);
    const broken = cells.indexOf(undefined);
    if (broken >= 0) return stopFailed(`argument ${place}, row ${index + 1}: ${notACell(items[broken])}`);
    rows.push(cells as InputCell[]);
  }
  const width = rows[0].length;
  const ragged = rows.findIndex((row) => row.length !== width || row.length === 0);
  if (ragged >= 0) return stopFailed(`argument ${place}: row ${ragged + 1} has ${rows[ragged].length} cells, row 1 has ${width}`);
  return go(rows);
}

/** A JSON value as a cell; undefined where it is none. */
function readCell(value: unknown): InputCell | undefined {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return isErrorText(value) ? { error: value } : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const { error } = value as { error?: unknown };
  return typeof error === "string" && isErrorText(error) ? { error } : undefined;
}

function notACell(value: unknown): string {
  if (typeof value === "number") return "a number too large to represent";
  return `${JSON.stringify(value)} is no cell: number, text, true, false, null or {"error": "#N/A"}`;
}
