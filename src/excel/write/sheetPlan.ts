import type { OutputMatrix } from "../../catalog/cell";
import { CHART_ROWS, type ChartPlan } from "./chartPlan";
import type { ColourScale } from "./colourScale";
import type { PagePlan } from "./pagePlan";

/** How the numbers of a column are shown. */
export type ColumnFormat = "money" | "percent" | "count" | "number" | "text" | "date" | "day";

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
  /** Of names and values: how the value of each row is shown, where rows differ. */
  readonly rowFormats?: readonly ColumnFormat[];
  /** A chart over these cells, between title and headers. */
  readonly chart?: ChartPlan;
  /** Cells coloured by their numbers. */
  readonly colourScale?: ColourScale;
  /** Columns whose texts that begin with = are formulas; elsewhere such a text stays text. */
  readonly formulaColumns?: readonly number[];
}

/** Rows that a block takes, its title and its chart included. */
export function blockHeight(block: SheetBlock): number {
  return rowsAbove(block) + block.cells.length;
}

/** Rows of title and chart. */
export function rowsAbove({ title, chart }: SheetBlock): number {
  return (title === undefined ? 0 : 1) + (chart ? CHART_ROWS : 0);
}

/** A sheet: blocks from top to bottom with a blank row between them. */
export interface SheetPlan {
  /** Added to the group's name: "Tenor run 1" + " clients". */
  readonly suffix: string;
  readonly blocks: readonly SheetBlock[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  /** Set where the sheet is meant to be printed. */
  readonly page?: PagePlan;
}

/** A sheet that is written anew over itself. */
export interface OwnSheetPlan {
  /** Name, and the title of its first block in the first cell, by which it is known again. */
  readonly name: string;
  readonly blocks: readonly [SheetBlock & { readonly title: string }, ...SheetBlock[]];
  /** Of the columns, in characters; texts that are longer are wrapped. */
  readonly widths: readonly number[];
}

/** Sheets that belong together and share a number: the first that is free. */
export interface SheetGroup {
  readonly stem: string;
  readonly sheets: readonly SheetPlan[];
}

/** Blocks that go below what a sheet of this name holds; there may be none yet. */
export interface SheetAddition {
  readonly sheet: string;
  readonly blocks: readonly SheetBlock[];
}
