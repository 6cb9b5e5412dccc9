import type { ColumnFormat } from "../write/sheetPlan";

/** A column of a log. */
export interface LogColumn {
  readonly id: string;
  /** As a new log is headed. */
  readonly header: string;
  /** As logs in other languages head it. */
  readonly otherHeaders: readonly string[];
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  /** Without it a row cannot be kept. */
  readonly required: boolean;
}

/** A table of the workbook that only grows, a row an entry. The first column names the entry: no two are alike. */
export interface LogTable {
  /** Name of the table, the same in every language. */
  readonly name: string;
  /** Name of the sheet that is made for it. */
  readonly sheet: string;
  readonly columns: readonly LogColumn[];
}

/** A cell of a kept table, counted from its header row and first column. */
export interface LogCell {
  readonly row: number;
  readonly column: number;
}

/** Tables of Tenor's own: nobody looks for clients in them. */
export const LOG_TABLE_NAMES: readonly string[] = ["TenorRuns", "TenorRunParts", "TenorAssumptions", "TenorChanges", "TenorFrozen", "TenorUnfolded", "TenorScreenPolicy", "TenorBudgetResponses", "TenorReviewPolicy", "TenorSegmentRules", "TenorSegmentQuantiles", "TenorPolicy", "TenorWatchList"];

/** Where each column of a log stands among the headers of its table; −1 where somebody took it out. */
export function logPositions({ columns }: LogTable, headers: readonly unknown[]): number[] {
  return columns.map(({ header, otherHeaders }) => headers.findIndex((found) => typeof found === "string" && (found.trim() === header || otherHeaders.includes(found.trim()))));
}
