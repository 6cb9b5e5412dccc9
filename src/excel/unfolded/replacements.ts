import { cellAddress, formatArea, parseAddress, quoteSheet } from "../../formulas/a1";
import { withReplacement } from "../../formulas/rewrite";
import type { TenorCall } from "../../formulas/tenorCalls";
import { tokenise } from "../../formulas/tokenise";
import type { AuditBlock } from "../../native/auditBlock";
import { checkOf } from "../formulas/checkOf";

/** Formulas that take the place of one: for every cell of its result, or for its own cell alone. */
export type Replacing = readonly (readonly string[])[];

/**
 * A formula that is one call becomes a reference in each of its cells, so that a program without spilling reads it too; of
 * a larger formula only the calls are replaced, in place.
 * @returns undefined where the block has another size than what the formula spilled
 */
export function replacing(formula: string, calls: readonly { readonly call: TenorCall; readonly block: AuditBlock; readonly sheet: string }[], size: { readonly rows: number; readonly columns: number }): Replacing | undefined {
  const [{ call, block, sheet }] = calls;
  if (call.start === 1 && call.end === formula.trimEnd().length) {
    const { row, column, rows, columns } = block.result;
    if (rows !== size.rows || columns !== size.columns) return undefined;
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_cell, right) => `=${quoteSheet(sheet)}!${formatArea({ row: row + down, column: column + right, rows: 1, columns: 1 }, true)}`));
  }
  return [[withReplacement(formula, ...calls.map((one) => ({ start: one.call.start, end: one.call.end, text: `${quoteSheet(one.sheet)}!${formatArea(one.block.result, true)}` })))]];
}

/** A mark by which formulas are known again, whatever their sheets are called by then. */
export function formulasMark(formulas: readonly (readonly unknown[])[]): string {
  return checkOf(formulas.map((row) => row.map((formula) => tokenise(String(formula)).map(({ kind, text }) => (kind === "reference" ? text.slice(text.lastIndexOf("!") + 1) : text)).join(""))));
}

/** Rows of an audit sheet that a block takes, as a record keeps them. */
export interface BlockRows {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
}

export function writeBlockRows(blocks: readonly BlockRows[]): string {
  return blocks.map(({ sheet, row, rows }) => `${quoteSheet(sheet)}!${row + 1}:${row + rows}`).join("; ");
}

export function readBlockRows(text: string): BlockRows[] {
  return tokenise(text).flatMap(({ kind, text: address }) => {
    const parsed = kind === "reference" ? parseAddress(address) : undefined;
    return parsed?.sheet === undefined ? [] : [{ sheet: parsed.sheet, row: parsed.area.row, rows: parsed.area.rows }];
  });
}

/** Where a reader finds a block: its first cell. */
export function blockStart({ sheet, row }: BlockRows): string {
  return `${quoteSheet(sheet)}!${cellAddress(row, 0)}`;
}
