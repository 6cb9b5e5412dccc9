import type { Chart } from "../charts/chart";
import type { DataTableModel } from "./dataTable";

/** A question and its answer: the same numbers as a picture and as a table. */
export interface BoardCard {
  readonly title: string;
  readonly table: DataTableModel;
  readonly chart?: Chart;
  /** What to know about it: assumptions, limits, what is left out. */
  readonly notes?: readonly string[];
}

/** What a page contributes to the board pack. */
export interface BoardSection {
  readonly title: string;
  readonly cards: readonly BoardCard[];
}
