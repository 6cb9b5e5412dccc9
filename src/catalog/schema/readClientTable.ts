import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { ClientTable } from "../../core/portfolio/clientTable";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, quote, type InputMatrix } from "../cell";
import { gridOfRows, headersOf, type CellGrid } from "../cellGrid";
import type { Assumptions } from "./assumptions";
import { clientColumns } from "./clientColumns";
import { PRICE_COLUMNS } from "./deriveClients";
import { findWarnings } from "./findWarnings";
import { matchColumns, type ColumnMapping, type ColumnMatch } from "./matchColumns";
import type { QualityReport } from "./quality";
import { atOnce, isStepEnd } from "../../core/numeric/rowSteps";
import { TableReader } from "./tableReader";

export interface ReadOptions {
  readonly assumptions?: Assumptions;
  /** From rating to PD, for rows that give no PD. */
  readonly matrix?: TransitionMatrix;
  readonly mapping?: ColumnMapping;
}

/** A client table as the core takes it, with what reading it found. */
export interface ClientReading {
  readonly table: ClientTable;
  /** Row of the source below its headers (from 0) of each row of the table; blank rows are left out. */
  readonly sourceRows: Int32Array;
  /** Rows below the headers, blank ones included. */
  readonly sourceRowCount: number;
  readonly match: ColumnMatch;
  readonly report: QualityReport;
}

/**
 * Reads a table with headers into columns: headers matched by the schema's synonyms (or by the given
 * mapping), blanks filled from the assumptions, then from the defaults; every cell checked. A broken row
 * is reported and left out, it never stops the rest.
 */
export function readClientTable(cells: InputMatrix, options: ReadOptions = {}): Result<ClientReading> {
  return atOnce(readClientGrid(gridOfRows(cells), options));
}

/** The same step by step, a few thousand rows of a column at a time, for callers whose thread has other things to do. */
export function* readClientGrid(cells: CellGrid, options: ReadOptions = {}): Generator<void, Result<ClientReading>> {
  const { assumptions = {}, mapping, matrix } = options;
  const headers = headersOf(cells);
  if (!headers.some((header) => header.trim() !== "")) return fail("noHeaders", { parameter: "table", value: cells.height === 0 ? "nothing" : quote(cells.at(0, 0)) });
  const match = matchColumns(headers, mapping);
  const isKnown = (id: string): boolean => id in match.positions || id in assumptions;
  const absent = clientColumns.find(({ id, required }) => required && !isKnown(id) && !(id === "revenue" && PRICE_COLUMNS.some(isKnown)));
  if (absent) return fail("missingColumn", { parameter: "table", column: absent.label[match.locale] });

  const used = Object.values(match.positions).flat();
  const sourceRows: number[] = [];
  for (let row = 1; row < cells.height; row++) {
    if (isStepEnd(row)) yield;
    if (used.some((position) => !isBlank(cells.at(row, position)))) sourceRows.push(row - 1);
  }
  if (sourceRows.length === 0) return fail("noRows", { parameter: "table" });

  const reader = new TableReader(cells, sourceRows, match, { assumptions, matrix });
  const { table, filled, roundedHorizons } = yield* reader.read();
  const warnings = yield* findWarnings({ cells, sourceRows, match, table, roundedHorizons, assumptions });
  const report: QualityReport = {
    rows: sourceRows.length,
    blankRows: cells.height - 1 - sourceRows.length,
    errors: table.failures.map(({ row, failure: cause }) => ({ row: sourceRows[row] + 1, client: table.ids[row], failure: cause })),
    warnings,
    filled,
  };
  return ok({ table, sourceRows: Int32Array.from(sourceRows), sourceRowCount: cells.height - 1, match, report });
}
