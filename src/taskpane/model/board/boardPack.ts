import type { ColumnFormat } from "../../../excel/write/sheetPlan";
import type { BoardSection } from "../boardSection";
import type { DataCell, DataTableModel } from "../dataTable";

/** What a person writes on the title page. */
export interface PackHead {
  readonly title: string;
  readonly preparedFor: string;
  readonly preparedBy: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly note: string;
  readonly paper: "A4" | "Letter";
}

/** A line of the title page. */
export interface PackFact {
  readonly label: string;
  readonly cell: DataCell;
  readonly format: ColumnFormat;
}

/** What the numbers rest on. */
export interface PackCover {
  readonly facts: readonly PackFact[];
  /** Scenarios that were run, with their weights. */
  readonly scenarios?: DataTableModel;
  readonly limits: readonly string[];
}

/** A paper for a committee: title page, then a part for each page of the pane. */
export interface BoardPack {
  readonly head: PackHead;
  readonly cover: PackCover;
  readonly sections: readonly (BoardSection & { readonly page: string })[];
  /** "Tenor 1.2.0": stands at the foot of every page. */
  readonly product: string;
}
