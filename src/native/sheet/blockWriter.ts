import { startsLikeFormula } from "../../catalog/text/formulaStart";
import type { AuditCell, AuditFormat, AuditKind } from "../auditBlock";
import { numberText, quoted } from "./address";

/** What Excel would take for a formula, a number, a truth or an error where a text is meant. */
const READS_AS_SOMETHING_ELSE = /^\s*['#.\d\uff10-\uff19]|^\s*(true|false)\s*$/i;

/** Cells as they are written, and how far they reach. */
export class BlockWriter {
  readonly cells: AuditCell[] = [];
  private lastRow: number;
  private lastColumn = 0;

  constructor(private readonly top: number) {
    this.lastRow = top;
  }

  /** A text; one that a sheet would read as something else is written as a formula. */
  text(row: number, column: number, text: string, kind: AuditKind): void {
    if (startsLikeFormula(text) || READS_AS_SOMETHING_ELSE.test(text)) this.add({ row, column, formula: `=${quoted(text)}`, format: "text", kind });
    else this.add({ row, column, value: text, format: "text", kind });
  }

  number(row: number, column: number, value: number, format: AuditFormat, kind: AuditKind): void {
    this.add({ row, column, value, format, kind });
  }

  /** A formula without its "=". */
  formula(row: number, column: number, formula: string, format: AuditFormat, kind: AuditKind): void {
    this.add({ row, column, formula: `=${formula}`, format, kind });
  }

  /** A value of a formula's result, kept as it was: a truth as a formula, since a cell holds numbers and texts. */
  kept(row: number, column: number, value: number | string | boolean, format: AuditFormat, kind: AuditKind): void {
    if (typeof value === "number") this.number(row, column, value, format, kind);
    else if (typeof value === "boolean") this.formula(row, column, value ? "TRUE" : "FALSE", format, kind);
    else if (value !== "") this.text(row, column, value, kind);
  }

  get rows(): number {
    return this.lastRow - this.top + 1;
  }

  get columns(): number {
    return this.lastColumn + 1;
  }

  /** First row below all that was written. */
  get nextRow(): number {
    return this.lastRow + 1;
  }

  private add(cell: AuditCell): void {
    this.cells.push(cell);
    this.lastRow = Math.max(this.lastRow, cell.row);
    this.lastColumn = Math.max(this.lastColumn, cell.column);
  }
}

/** A constant as a formula holds it. */
export function constant(value: number | string): string {
  return typeof value === "number" ? numberText(value) : quoted(value);
}
