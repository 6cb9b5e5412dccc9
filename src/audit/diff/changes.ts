import type { InputCell } from "../../catalog/cell";
import type { CellPlace } from "../book/bookCells";

/** A value of a row of a table that is another one. */
export interface ColumnChange {
  readonly column: string;
  readonly before: InputCell;
  readonly after: InputCell;
}

/** A row of a table that both workbooks have, found by its key. */
export interface ChangedRow {
  readonly key: string;
  readonly changes: readonly ColumnChange[];
}

/** What became of a table's rows and columns. */
export interface TableChange {
  readonly table: string;
  /** Header of the column by which rows were matched; undefined where they were matched by their order. */
  readonly key?: string;
  readonly added: readonly string[];
  readonly lost: readonly string[];
  readonly changed: readonly ChangedRow[];
  readonly addedColumns: readonly string[];
  readonly lostColumns: readonly string[];
}

export interface CellChange {
  /** In the second workbook. */
  readonly place: CellPlace;
  readonly before: InputCell;
  readonly after: InputCell;
}

export interface FormulaChange {
  readonly place: CellPlace;
  /** Undefined where there was none, or is none any more. */
  readonly before?: string;
  readonly after?: string;
}

export interface SheetChanges {
  readonly added: readonly string[];
  readonly lost: readonly string[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  /** Whether sheets that both have stand in another order. */
  readonly reordered: boolean;
}

export interface NameChange {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What tells two workbooks apart, by what it means. */
export interface BookChanges {
  readonly sheets: SheetChanges;
  readonly tables: { readonly added: readonly string[]; readonly lost: readonly string[] };
  /** Tables of clients and any other that is no assumption and no record. */
  readonly inputs: readonly TableChange[];
  readonly assumptions: readonly TableChange[];
  /** Cells that are typed in, outside of tables. */
  readonly cells: readonly CellChange[];
  readonly formulas: readonly FormulaChange[];
  /** Values of formulas. */
  readonly results: readonly CellChange[];
  /** Records of runs. */
  readonly runs: readonly TableChange[];
  readonly names: readonly NameChange[];
  readonly dateSystem: boolean;
}

export function isSame({ sheets, tables, inputs, assumptions, cells, formulas, results, runs, names, dateSystem }: BookChanges): boolean {
  const lists = [sheets.added, sheets.lost, sheets.renamed, tables.added, tables.lost, inputs, assumptions, cells, formulas, results, runs, names];
  return lists.every((list) => list.length === 0) && !sheets.reordered && !dateSystem;
}
