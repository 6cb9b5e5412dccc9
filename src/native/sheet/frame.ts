import type { AuditBlock, AuditArea, AuditPlace } from "../auditBlock";
import type { OpenCall } from "../openCall";
import { nativeTexts } from "../text";
import type { NativeTexts } from "../text/en";
import { fixedRange } from "./address";
import { BlockWriter } from "./blockWriter";

/** What stands above every block: title, formula, tie-out, notes. */
export interface Frame {
  readonly writer: BlockWriter;
  readonly texts: NativeTexts;
  readonly tieOut: AuditPlace;
  readonly outside: AuditPlace;
  /** First free row below the notes. */
  readonly top: number;
}

export function openFrame(call: OpenCall, notes: readonly string[] = []): Frame {
  const { row } = call.place;
  const writer = new BlockWriter(row);
  const texts = nativeTexts[call.locale];
  writer.text(row, 0, texts.title(call.fn.name), "title");
  writer.text(row + 1, 0, texts.formula, "label");
  writer.text(row + 1, 1, call.formula, "note");
  writer.text(row + 2, 0, texts.largestDifference, "label");
  writer.text(row + 3, 0, texts.outside, "label");
  const all = [...notes, texts.atUnfolding];
  for (const [index, note] of all.entries()) writer.text(row + 4 + index, 0, note, "note");
  return { writer, texts, tieOut: { row: row + 2, column: 1 }, outside: { row: row + 3, column: 1 }, top: row + all.length + 5 };
}

/** Columns of differences and of what is allowed, over the rows of a block. */
export interface TieOutColumns {
  readonly top: number;
  readonly bottom: number;
  readonly difference: number;
  readonly allowed: number;
}

/** Writes the tie-out over those columns, and closes the block. */
export function closeFrame({ writer, tieOut, outside }: Frame, { top, bottom, difference, allowed }: TieOutColumns, result: AuditArea): AuditBlock {
  const differences = fixedRange(top, difference, bottom, difference);
  writer.formula(tieOut.row, tieOut.column, `MAX(MAX(${differences}),-MIN(${differences}))`, "number", "tieOut");
  writer.formula(outside.row, outside.column, `SUMPRODUCT((ABS(${differences})>${fixedRange(top, allowed, bottom, allowed)})*1)`, "count", "tieOut");
  const { cells, rows, columns } = writer;
  return { cells, rows, columns, result, tieOut, outside };
}

/** MODEL.md's tolerance relative to the size of what is added up. */
export function allowedDifference(scale: string): string {
  return `1E-9*MAX(1,${scale})`;
}

/** 0 where two words are the same, else 1. Joined to an empty text, for not every spreadsheet takes a blank cell for one. */
export function differenceOfWords(native: string, kept: string): string {
  return `IF(${native}&""=${kept}&"",0,1)`;
}
