import { isCellError, type InputCell } from "../../catalog/cell";
import type { SourceFile } from "./sourceFile";

/** Signs without a width, which exports leave behind. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** What most keys are made of: nothing to be done but the case. */
const PLAIN = /^[\x21-\x7e]*$/;

/**
 * A key as it is compared: without case, surrounding or doubled spaces, full-width letters as plain ones. Leading zeros
 * count: 007 and 7 are two clients.
 */
export function normaliseKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(INVISIBLE, "").trim().replace(/\s+/g, " ").toLowerCase();
}

/** A key as the file has it; "" where there is none. */
export function keyText(file: SourceFile, column: number, row: number): string {
  const cell: InputCell = file.columns[column][row] ?? null;
  if (cell === null || isCellError(cell)) return "";
  const text = file.spellings?.[column]?.get(row) ?? String(cell);
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, "").trim();
}
