import type { OutputMatrix } from "../../catalog/cell";

/** How the numbers of a column are shown. */
export type ColumnFormat = "money" | "percent" | "count" | "number" | "text" | "date";

/** A block of cells with headers, under a title. */
export interface SheetBlock {
  readonly title?: string;
  readonly cells: OutputMatrix;
  /** One for each column. */
  readonly formats: readonly ColumnFormat[];
  /** Make it a table of the workbook, so that people can sort and filter it. */
  readonly asTable?: boolean;
  /** Names and values side by side: no row of headers. */
  readonly plain?: boolean;
}

/** A sheet: blocks from top to bottom with a blank row between them. */
export interface SheetPlan {
  /** Added to the group's name: "Tenor run 1" + " clients". */
  readonly suffix: string;
  readonly blocks: readonly SheetBlock[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
}

/** Sheets that belong together and share a number: the first that is free. */
export interface SheetGroup {
  readonly stem: string;
  readonly sheets: readonly SheetPlan[];
}
