import { VALUE_COLUMNS, type CategoryColumn, type ClientTable, type CurveColumn, type RowFailure, type SourceColumn, type ValueColumn } from "../../core/portfolio/clientTable";
import { failure, type Failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { horizonPeriodsRoundedUp } from "../../core/units/horizon";
import { TIMINGS, type Timing } from "../../core/units/timing";
import { isBlank, isCellError, quote, type InputCell, type InputMatrix } from "../cell";
import { readColumnCell, type Assumptions } from "./assumptions";
import { clientColumn, clientColumns, type ClientColumn } from "./clientColumns";
import { findWarnings } from "./findWarnings";
import { matchColumns, type ColumnMapping, type ColumnMatch } from "./matchColumns";
import type { FilledColumn, QualityReport } from "./quality";

export interface ReadOptions {
  readonly assumptions?: Assumptions;
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
  const { assumptions = {}, mapping } = options;
  if (cells.length === 0 || !cells[0].some((cell) => typeof cell === "string" && cell.trim() !== "")) {
    return fail("noHeaders", { parameter: "table", value: cells.length === 0 ? "nothing" : quote(cells[0][0]) });
  }
  const match = matchColumns(cells[0].map((cell) => (typeof cell === "string" ? cell : "")), mapping);
  const absent = clientColumns.find(({ id, required }) => required && !(id in match.positions) && !(id in assumptions));
  if (absent) return fail("missingColumn", { parameter: "table", column: absent.label[match.locale] });

  const used = Object.values(match.positions).flat();
  const sourceRows: number[] = [];
  for (let row = 1; row < cells.length; row++) if (used.some((position) => !isBlank(cells[row][position] ?? null))) sourceRows.push(row - 1);
  if (sourceRows.length === 0) return fail("noRows", { parameter: "table" });

  const reader = new TableReader(cells, sourceRows, match, assumptions);
  const { table, filled, roundedHorizons } = reader.read();
  const report: QualityReport = {
    rows: sourceRows.length,
    blankRows: cells.length - 1 - sourceRows.length,
    errors: table.failures.map(({ row, failure: cause }) => ({ row: sourceRows[row] + 1, client: table.ids[row], failure: cause })),
    warnings: findWarnings({ cells, sourceRows, match, table, roundedHorizons }),
    filled,
  };
  return ok({ table, sourceRows: Int32Array.from(sourceRows), sourceRowCount: cells.length - 1, match, report });
}

/** One pass over the cells, column by column; keeps the first failure of each row. */
class TableReader {
  private readonly count: number;
  private readonly firstFailure = new Map<number, Failure>();
  private readonly filled: FilledColumn[] = [];

  constructor(
    private readonly cells: InputMatrix,
    private readonly sourceRows: readonly number[],
    private readonly match: ColumnMatch,
    private readonly assumptions: Assumptions,
  ) {
    this.count = sourceRows.length;
  }

  read(): { table: ClientTable; filled: readonly FilledColumn[]; roundedHorizons: number } {
    const sources = this.readSources();
    const { values, curves } = this.readValues(sources);
    const periodsPerYear = Uint8Array.from(this.numbers("periods_per_year"));
    const timing = Uint8Array.from(this.timings());
    const { horizonPeriods, rounded } = this.horizons(periodsPerYear);
    const failures: RowFailure[] = [...this.firstFailure].sort(([a], [b]) => a - b).map(([row, cause]) => ({ row, failure: { ...cause, row: this.sourceRows[row] + 1 } }));
    for (const { row } of failures) clearRow(row, values, curves);
    return {
      table: { count: this.count, ids: this.ids(), values, curves, sources, categories: this.categories(), periodsPerYear, timing, horizonPeriods, failures },
      filled: this.filled,
      roundedHorizons: rounded,
    };
  }

  private cellAt(row: number, position: number): InputCell {
    return this.cells[this.sourceRows[row] + 1][position] ?? null;
  }

  private failRow(row: number, cause: Failure): void {
    if (!this.firstFailure.has(row)) this.firstFailure.set(row, cause);
  }

  private ids(): string[] {
    const position = this.match.positions.client?.[0];
    return this.sourceRows.map((source, row) => {
      const cell = position === undefined ? null : this.cellAt(row, position);
      return isBlank(cell) || isCellError(cell) ? `#${source + 1}` : String(cell).trim();
    });
  }

  private categories(): Record<string, CategoryColumn> {
    const categories: Record<string, CategoryColumn> = {};
    for (const { id, target } of clientColumns) {
      const position = this.match.positions[id]?.[0];
      if (target.kind === "category" && position !== undefined) categories[id] = this.category(position);
    }
    return categories;
  }

  private category(position: number): CategoryColumn {
    const codeOf = new Map<string, number>();
    const codes = new Int32Array(this.count).fill(-1);
    for (let row = 0; row < this.count; row++) {
      const cell = this.cellAt(row, position);
      if (isBlank(cell) || isCellError(cell)) continue;
      const label = String(cell).trim();
      if (!codeOf.has(label)) codeOf.set(label, codeOf.size);
      codes[row] = codeOf.get(label)!;
    }
    return { labels: [...codeOf.keys()], codes };
  }

  /** A column of one position: cells, else assumption, else default, else a missing value. */
  private column<T extends number | string>(column: ClientColumn, position: number | undefined, store: (row: number, value: T) => void, fallback?: (row: number) => T | undefined): void {
    const assumed = this.assumptions[column.id] ?? column.default;
    let filledRows = 0;
    for (let row = 0; row < this.count; row++) {
      const cell = position === undefined ? null : this.cellAt(row, position);
      if (isBlank(cell)) {
        const value = fallback?.(row) ?? (assumed as T | undefined);
        if (value !== undefined) store(row, value);
        else if (column.required) this.failRow(row, failure("missing", { parameter: column.id }));
        if (value === assumed) filledRows++;
        continue;
      }
      const read = readColumnCell(column, cell);
      if (read.ok) store(row, read.value as T);
      else this.failRow(row, read.failure);
    }
    if (filledRows > 0 && assumed !== undefined) {
      this.filled.push({ id: column.id, value: assumed, rows: filledRows, from: column.id in this.assumptions ? "assumption" : "default" });
    }
  }

  private numbers(id: string): Float64Array {
    const result = new Float64Array(this.count);
    this.column<number>(clientColumn(id), this.match.positions[id]?.[0], (row, value) => (result[row] = value));
    return result;
  }

  private timings(): number[] {
    const result = new Array<number>(this.count).fill(TIMINGS.indexOf("end"));
    this.column<Timing>(clientColumn("timing"), this.match.positions.timing?.[0], (row, value) => (result[row] = TIMINGS.indexOf(value)));
    return result;
  }

  private horizons(periodsPerYear: Uint8Array): { horizonPeriods: Float64Array; rounded: number } {
    const horizonPeriods = this.numbers("years");
    let rounded = 0;
    for (let row = 0; row < this.count; row++) {
      const horizon = horizonPeriodsRoundedUp(horizonPeriods[row], periodsPerYear[row] || 1);
      horizonPeriods[row] = horizon.periods;
      if (horizon.rounded) rounded++;
    }
    return { horizonPeriods, rounded };
  }

  private readSources(): Partial<Record<SourceColumn, Float64Array>> {
    const sources: Partial<Record<SourceColumn, Float64Array>> = {};
    for (const column of clientColumns) {
      if (column.target.kind !== "source" || (!(column.id in this.match.positions) && !(column.id in this.assumptions))) continue;
      const values = new Float64Array(this.count);
      this.column<number>(column, this.match.positions[column.id]?.[0], (row, value) => (values[row] = value));
      sources[column.target.column] = values;
    }
    return sources;
  }

  private readValues(sources: Partial<Record<SourceColumn, Float64Array>>): { values: Record<ValueColumn, Float64Array>; curves: Partial<Record<ValueColumn, CurveColumn>> } {
    const values = Object.fromEntries(VALUE_COLUMNS.map((name) => [name, new Float64Array(this.count)])) as Record<ValueColumn, Float64Array>;
    const curves: Partial<Record<ValueColumn, CurveColumn>> = {};
    for (const column of clientColumns) {
      if (column.target.kind !== "value") continue;
      const positions = this.match.positions[column.id] ?? [];
      const names = column.target.columns;
      if (positions.length > 1) curves[names[0]] = this.curve(column, positions);
      else {
        const drawnExposure = column.id === "ead" && sources.drawn ? (row: number) => exposureOf(sources, row) : undefined;
        this.column<number>(column, positions[0], (row, value) => names.forEach((name) => (values[name][row] = value)), drawnExposure);
      }
    }
    return { values, curves };
  }

  /** Year columns of a curve; a blank year holds the year before, the first falls back like any cell. */
  private curve(column: ClientColumn, positions: readonly number[]): CurveColumn {
    const years = positions.length;
    const values = new Float64Array(this.count * years);
    positions.forEach((position, year) => {
      this.column<number>(column, position, (row, value) => (values[row * years + year] = value), year === 0 ? undefined : (row) => values[row * years + year - 1]);
    });
    return { years, values };
  }
}

/** EAD of a row that gives none: drawn + CCF × undrawn. */
function exposureOf({ drawn, undrawn, ccf }: Partial<Record<SourceColumn, Float64Array>>, row: number): number {
  return (drawn?.[row] ?? 0) + (ccf?.[row] ?? 0) * (undrawn?.[row] ?? 0);
}

function clearRow(row: number, values: Record<ValueColumn, Float64Array>, curves: Partial<Record<ValueColumn, CurveColumn>>): void {
  for (const name of VALUE_COLUMNS) {
    values[name][row] = 0;
    const curve = curves[name];
    if (curve) curve.values.fill(0, row * curve.years, (row + 1) * curve.years);
  }
}
