import type { CapitalFramework } from "../../core/capital/frameworks";
import { valueInYear, type YearCurve } from "../../core/cashflow/yearCurve";
import { exposureAtDefault } from "../../core/credit/exposureAtDefault";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import { VALUE_COLUMNS, type CategoryColumn, type ClientTable, type CurveColumn, type RowFailure, type SourceColumn, type ValueColumn } from "../../core/portfolio/clientTable";
import type { TableRepayment } from "../../core/portfolio/facility";
import { failure, type Failure } from "../../core/result/failure";
import { horizonPeriodsRoundedUp } from "../../core/units/horizon";
import type { PeriodsPerYear } from "../../core/units/periodic";
import { TIMINGS, type Timing } from "../../core/units/timing";
import { isBlank, isCellError, type InputCell } from "../cell";
import type { CellGrid } from "../cellGrid";
import { readColumnCell, type Assumptions } from "./assumptions";
import { clientColumn, clientColumns, isStrayDate, type ClientColumn } from "./clientColumns";
import { ClientDerivation, withCurves, type BlankCells, type FacilityColumns, type FacilityId, type RowCurves } from "./deriveClients";
import type { ColumnMatch } from "./matchColumns";
import type { FilledColumn } from "./quality";
import { isStepEnd } from "../../core/numeric/rowSteps";

/** One pass over the cells, column by column, some thousand rows a step; keeps the first failure of each row. */
export class TableReader {
  private readonly count: number;
  private readonly firstFailure = new Map<number, Failure>();
  private readonly filled: FilledColumn[] = [];
  private readonly derivedColumns = new Map<string, Map<string, number>>();
  private readonly assumptions: Assumptions;
  private readonly matrix: TransitionMatrix | undefined;

  constructor(
    private readonly cells: CellGrid,
    private readonly sourceRows: readonly number[],
    private readonly match: ColumnMatch,
    { assumptions, matrix }: { readonly assumptions: Assumptions; readonly matrix?: TransitionMatrix },
  ) {
    this.count = sourceRows.length;
    this.assumptions = assumptions;
    this.matrix = matrix;
  }

  *read(): Generator<void, { table: ClientTable; filled: readonly FilledColumn[]; roundedHorizons: number }> {
    const categories = yield* this.categories();
    const { sources, collateralGiven } = yield* this.readSources();
    const periodsPerYear = Uint8Array.from(yield* this.numbers("periods_per_year"));
    const timing = yield* this.timings();
    const { horizonPeriods, rounded } = yield* this.horizons(periodsPerYear);
    const blank = blankCells(this.count);
    const facilities = { ...(yield* this.readFacilities()), sources, collateralGiven, rating: categories.rating, benchmark: categories.benchmark, matrix: this.matrix, assumptions: this.assumptions };
    const derivation = new ClientDerivation(facilities, blank);
    const given = yield* this.readValues(sources, derivation, blank);
    const derived = yield* this.derive(derivation, given, { sources, periodsPerYear, horizonPeriods });

    const failures: RowFailure[] = [...this.firstFailure].sort(([a], [b]) => a - b).map(([row, cause]) => ({ row, failure: { ...cause, row: this.sourceRows[row] + 1 } }));
    for (const { row } of failures) clearRow(row, given.values, derived.curves);
    yield;
    const ids = yield* this.ids();
    return {
      table: { count: this.count, ids, values: given.values, sources, ...derived, categories, periodsPerYear, timing, horizonPeriods, failures },
      filled: this.filled,
      roundedHorizons: rounded,
    };
  }

  /** What rating, facilities, collateral and guarantee say of the rows whose own cells leave it open. */
  private *derive(
    derivation: ClientDerivation,
    { values, curves }: GivenValues,
    { sources, periodsPerYear, horizonPeriods }: { readonly sources: Sources; readonly periodsPerYear: Uint8Array; readonly horizonPeriods: Float64Array },
  ): Generator<void, Pick<ClientTable, "curves" | "sourceCurves" | "repaymentProfiles" | "securedLgd" | "irbCapital">> {
    const found = new Map<ValueColumn, RowCurves>();
    const balances = { drawn: new Array<YearCurve | undefined>(this.count), undrawn: new Array<YearCurve | undefined>(this.count) };
    const repaymentProfiles = new Uint8Array(this.count).fill(curves.ead ? 1 : 0);
    for (let row = 0; row < this.count; row++) {
      if (isStepEnd(row)) yield;
      if (this.firstFailure.has(row)) continue;
      const curveOf = (column: ValueColumn): YearCurve => rowCurve(curves[column], row) ?? values[column][row];
      const result = derivation.derive(row, { periodsPerYear: periodsPerYear[row] as PeriodsPerYear, horizonPeriods: horizonPeriods[row], curveOf });
      if (!result) continue;
      if (!result.ok) {
        this.failRow(row, result.failure);
        continue;
      }
      for (const [column, { curve, from }] of Object.entries(result.value.values) as [ValueColumn, { curve: YearCurve; from: string }][]) {
        let rows = found.get(column);
        if (!rows) found.set(column, (rows = new Array<YearCurve | undefined>(this.count)));
        rows[row] = curve;
        this.countDerived(column, from);
        values[column][row] = valueInYear(curve, 1);
      }
      if (result.value.isRepaid) repaymentProfiles[row] = 1;
      for (const name of ["drawn", "undrawn"] as const) if (sources[name]) balances[name][row] = result.value[name];
    }
    const sourceCurves: Partial<Record<SourceColumn, CurveColumn>> = {};
    for (const name of ["drawn", "undrawn"] as const) {
      const curve = sources[name] && withCurves(this.count, sources[name], undefined, balances[name]);
      if (curve) sourceCurves[name] = curve;
    }
    for (const [column, rows] of found) curves[column] = withCurves(this.count, values[column], curves[column], rows) ?? curves[column];
    for (const [id, origins] of this.derivedColumns) for (const [value, rows] of origins) this.filled.push({ id, value, rows, from: "derived" });
    return { curves: withoutAbsent(curves), sourceCurves, repaymentProfiles, securedLgd: derivation.securedLgd(), irbCapital: derivation.irbCapital(this.count) };
  }

  private countDerived(id: string, from: string): void {
    let origins = this.derivedColumns.get(id);
    if (!origins) this.derivedColumns.set(id, (origins = new Map<string, number>()));
    origins.set(from, (origins.get(from) ?? 0) + 1);
  }

  private cellAt(row: number, position: number): InputCell {
    return this.cells.at(this.sourceRows[row] + 1, position);
  }

  private failRow(row: number, cause: Failure): void {
    if (!this.firstFailure.has(row)) this.firstFailure.set(row, cause);
  }

  private *ids(): Generator<void, string[]> {
    const position = this.match.positions.client?.[0];
    const ids: string[] = [];
    for (let row = 0; row < this.count; row++) {
      if (isStepEnd(row)) yield;
      const cell = position === undefined ? null : this.cellAt(row, position);
      ids.push(isBlank(cell) || isCellError(cell) ? `#${this.sourceRows[row] + 1}` : String(cell).trim());
    }
    return ids;
  }

  private *categories(): Generator<void, Record<string, CategoryColumn>> {
    const categories: Record<string, CategoryColumn> = {};
    for (const { id, target } of clientColumns) {
      const position = this.match.positions[id]?.[0];
      if (target.kind !== "category" || position === undefined) continue;
      categories[id] = yield* this.category(position);
    }
    return categories;
  }

  private *category(position: number): Generator<void, CategoryColumn> {
    const codeOf = new Map<string, number>();
    const codes = new Int32Array(this.count).fill(-1);
    for (let row = 0; row < this.count; row++) {
      if (isStepEnd(row)) yield;
      const cell = this.cellAt(row, position);
      if (isBlank(cell) || isCellError(cell)) continue;
      const label = String(cell).trim();
      if (!codeOf.has(label)) codeOf.set(label, codeOf.size);
      codes[row] = codeOf.get(label)!;
    }
    return { labels: [...codeOf.keys()], codes };
  }

  /** A column of one position: cells, else assumption, else default, else a missing value. */
  private *column<T extends number | string>(column: ClientColumn, position: number | undefined, store: (row: number, value: T) => void, fallback?: (row: number) => T | undefined): Generator<void, void> {
    const assumed = this.assumptions[column.id] ?? column.default;
    let filledRows = 0;
    for (let row = 0; row < this.count; row++) {
      if (isStepEnd(row)) yield;
      const cell = position === undefined ? null : this.cellAt(row, position);
      if (isBlank(cell) || isStrayDate(column, cell)) {
        const own = fallback?.(row);
        const value = own ?? (assumed as T | undefined);
        if (value !== undefined) store(row, value);
        else if (column.required) this.failRow(row, failure("missing", { parameter: column.id }));
        if (own === undefined && value !== undefined) filledRows++;
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

  private *numbers(id: string): Generator<void, Float64Array> {
    const result = new Float64Array(this.count);
    yield* this.column<number>(clientColumn(id), this.match.positions[id]?.[0], (row, value) => (result[row] = value));
    return result;
  }

  private *timings(): Generator<void, Uint8Array> {
    const result = new Uint8Array(this.count).fill(TIMINGS.indexOf("end"));
    yield* this.column<Timing>(clientColumn("timing"), this.match.positions.timing?.[0], (row, value) => (result[row] = TIMINGS.indexOf(value)));
    return result;
  }

  private *horizons(periodsPerYear: Uint8Array): Generator<void, { horizonPeriods: Float64Array; rounded: number }> {
    const horizonPeriods = yield* this.numbers("years");
    let rounded = 0;
    for (let row = 0; row < this.count; row++) {
      if (isStepEnd(row)) yield;
      const horizon = horizonPeriodsRoundedUp(horizonPeriods[row], periodsPerYear[row] || 1);
      horizonPeriods[row] = horizon.periods;
      if (horizon.rounded) rounded++;
    }
    return { horizonPeriods, rounded };
  }

  private *readSources(): Generator<void, { sources: Sources; collateralGiven: Uint8Array }> {
    const sources: Sources = {};
    const collateralGiven = new Uint8Array(this.count);
    for (const column of clientColumns) {
      if (column.target.kind !== "source" || !this.isKnown(column)) continue;
      const values = new Float64Array(this.count);
      const isCollateral = column.id === "collateral";
      yield* this.column<number>(column, this.match.positions[column.id]?.[0], (row, value) => {
        values[row] = value;
        if (isCollateral) collateralGiven[row] = 1;
      });
      sources[column.target.column] = values;
    }
    return { sources, collateralGiven };
  }

  /** Columns that others are derived from; NaN where a row says nothing. */
  private *readFacilities(): Generator<void, Pick<FacilityColumns, "numbers" | "repayment" | "framework" | "isMaturityKnown">> {
    const numbers: Partial<Record<FacilityId, Float64Array>> = {};
    const repayment = new Array<TableRepayment | undefined>(this.count).fill(undefined);
    const framework = new Array<CapitalFramework>(this.count).fill("basel3");
    for (const column of clientColumns) {
      const position = this.match.positions[column.id]?.[0];
      if (column.target.kind === "framework" && this.isKnown(column)) yield* this.column<CapitalFramework>(column, position, (row, value) => (framework[row] = value));
      if (column.target.kind === "repayment" && this.isKnown(column)) yield* this.column<TableRepayment>(column, position, (row, value) => (repayment[row] = value));
      if (column.target.kind !== "facility") continue;
      yield;
      // The parts of an LGD have defaults, which count only where a row has collateral: not worth a line in the report.
      const values = new Float64Array(this.count).fill(typeof column.default === "number" ? column.default : Number.NaN);
      if (this.isKnown(column)) yield* this.column<number>(column, position, (row, value) => (values[row] = value));
      numbers[column.id as FacilityId] = values;
    }
    return { numbers, repayment, framework, isMaturityKnown: this.isKnown(clientColumn("maturity")) };
  }

  private isKnown({ id }: ClientColumn): boolean {
    return id in this.match.positions || id in this.assumptions;
  }

  private *readValues(sources: Sources, derivation: ClientDerivation, blank: BlankCells): Generator<void, GivenValues> {
    const values = Object.fromEntries(VALUE_COLUMNS.map((name) => [name, new Float64Array(this.count)])) as Record<ValueColumn, Float64Array>;
    const curves: Partial<Record<ValueColumn, CurveColumn>> = {};
    // A row that says nothing, and from which something can be derived, waits for it at 0.
    const derivable: Readonly<Record<string, (row: number) => number | undefined>> = {
      revenue: (row) => (derivation.hasPrices(row) ? mark(blank.revenue, row) : undefined),
      pd: (row) => (derivation.hasGrade(row) ? mark(blank.pd, row) : undefined),
      lgd: (row) => (derivation.hasCollateral(row) ? mark(blank.lgd, row) : undefined),
      ead: (row) => (sources.drawn ? mark(blank.ead, row) + exposureOf(sources, row) : undefined),
    };
    for (const column of clientColumns) {
      if (column.target.kind !== "value") continue;
      const positions = this.match.positions[column.id] ?? [];
      const names = column.target.columns;
      if (positions.length > 1) curves[names[0]] = yield* this.curve(column, positions, derivable[column.id]);
      else {
        const store = (row: number, value: number | string): void => {
          if (typeof value === "string") mark(blank.irb, row);
          else for (const name of names) values[name][row] = value;
        };
        yield* this.column<number | string>(column, positions[0], store, derivable[column.id]);
      }
    }
    return { values, curves };
  }

  /** Year columns of a curve; a blank year holds the year before, the first falls back like any cell. */
  private *curve(column: ClientColumn, positions: readonly number[], first?: (row: number) => number | undefined): Generator<void, CurveColumn> {
    const years = positions.length;
    const values = new Float64Array(this.count * years);
    for (const [year, position] of positions.entries()) {
      yield* this.column<number>(column, position, (row, value) => (values[row * years + year] = value), year === 0 ? first : (row) => values[row * years + year - 1]);
    }
    return { years, values };
  }
}

type Sources = Partial<Record<SourceColumn, Float64Array>>;

interface GivenValues {
  readonly values: Record<ValueColumn, Float64Array>;
  readonly curves: Partial<Record<ValueColumn, CurveColumn>>;
}

function blankCells(count: number): BlankCells {
  return { revenue: new Uint8Array(count), pd: new Uint8Array(count), lgd: new Uint8Array(count), ead: new Uint8Array(count), irb: new Uint8Array(count) };
}

/** Marks a row. @returns 0, the value a marked cell waits with */
function mark(rows: Uint8Array, row: number): 0 {
  rows[row] = 1;
  return 0;
}

function rowCurve(curve: CurveColumn | undefined, row: number): YearCurve | undefined {
  return curve && [...curve.values.subarray(row * curve.years, (row + 1) * curve.years)];
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** EAD of a row that gives none: drawn + CCF × undrawn. */
function exposureOf({ drawn, undrawn, ccf }: Sources, row: number): number {
  return exposureAtDefault(drawn?.[row] ?? 0, undrawn?.[row] ?? 0, ccf?.[row] ?? 0);
}

function clearRow(row: number, values: Record<ValueColumn, Float64Array>, curves: Partial<Record<ValueColumn, CurveColumn>>): void {
  for (const name of VALUE_COLUMNS) {
    values[name][row] = 0;
    const curve = curves[name];
    if (curve) curve.values.fill(0, row * curve.years, (row + 1) * curve.years);
  }
}
