/** How the numbers of a cell are shown: the words that sheets of the product are written with. */
export type AuditFormat = "money" | "percent" | "count" | "number" | "text" | "date";

export type AuditKind = "title" | "label" | "input" | "step" | "result" | "tieOut" | "note";

/** A cell of an audit block; row and column are those of the sheet, from 0. It holds a formula or a value, never both. */
export interface AuditCell {
  readonly row: number;
  readonly column: number;
  /** Begins with "="; its names of functions are English, its separators commas. */
  readonly formula?: string;
  /** A number or a text; no text begins with "=" or "'" or reads as a number. */
  readonly value?: number | string;
  readonly format: AuditFormat;
  readonly kind: AuditKind;
}

export interface AuditPlace {
  readonly row: number;
  readonly column: number;
}

export interface AuditArea extends AuditPlace {
  readonly rows: number;
  readonly columns: number;
}

/** What a formula became: cells that calculate it, and where they stand. */
export interface AuditBlock {
  readonly cells: readonly AuditCell[];
  /** Rows that the block takes from the one it begins in; columns from the first of the sheet. */
  readonly rows: number;
  readonly columns: number;
  /** What replaces the formula: as many cells as it spilled, headers among them where it gave any. */
  readonly result: AuditArea;
  /** The largest |native − TENOR|, with the values of TENOR as they were at unfolding. */
  readonly tieOut: AuditPlace;
  /** How many rows differ by more than MODEL.md allows, 1e-9 · max(1, Σ|components|): 0 is the proof. */
  readonly outside: AuditPlace;
}
