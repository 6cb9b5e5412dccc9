import { lgdAfterCollateralMove, securedLgd } from "../credit/securedLgd";
import type { ColumnStore } from "../numeric/columnStore";
import { linearColumn, rangeOf, writeOut, type LinearColumn } from "../numeric/linearColumn";
import { CAPITAL_FRAMEWORKS } from "../capital/frameworks";
import { scaledIrbCapital } from "../capital/irb";
import { VALUE_COLUMNS, type ClientTable, type CurveColumn, type IrbCapitalColumn, type SourceColumn, type ValueColumn } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import type { CompiledScenario, CompiledShock } from "./compileScenario";
import { PROBABILITY_DRIVERS, type Driver } from "./scenario";
import { isIdentity, transformed, type Transform } from "./transform";

/** Amounts that cannot be negative; a shock that would make them so is clipped at 0, and counted. */
const FLOORED_DRIVERS: readonly Driver[] = ["ead", "retentionCost", "acquisitionCost", "capital", "capitalCharge", "collateral"];

type Bounds = readonly [low: number, high: number];

/** The range that values stay in under shocks of a driver. */
export const boundsOf = (driver: Driver): Bounds => (PROBABILITY_DRIVERS.includes(driver) ? [0, 1] : FLOORED_DRIVERS.includes(driver) ? [0, Infinity] : [-Infinity, Infinity]);

/** Leaves a column as it is, for its bounds alone. */
const UNCHANGED: Transform = { kind: "affine", factor: 1, offset: 0 };

/** How often a value left its range under a shock, by driver. */
export type ClipCounts = Partial<Record<Driver, number>>;

/** A column of the table as it is gathered for the block, in the year it was last asked for. */
interface GatheredColumn {
  readonly values: Float64Array;
  year: number;
  range?: Bounds;
}

/**
 * The value columns of one block in one year under one scenario. Columns that no shock moves are the
 * gathered table itself, so that what follows from them can be kept from scenario to scenario. A shock that
 * is linear, the same for every row, and takes none of them out of its range, is remembered as two numbers
 * and written out only for those who cannot do with them.
 */
export class ShockedColumns {
  private readonly gathered = new Map<ValueColumn, GatheredColumn>();
  private readonly shocked = new Map<ValueColumn, Float64Array>();
  /** Moved by a scenario: written out in `shocked`, or still to be, by a factor and an offset. */
  private readonly moved = new Map<ValueColumn, "written" | LinearColumn>();
  private readonly sources = new Map<SourceColumn, Float64Array>();
  private readonly zero = new Map<ValueColumn, boolean>();
  private block!: RowBlock;

  constructor(private readonly table: ClientTable, private readonly store: ColumnStore) {}

  /** Turns to another block; nothing of the last one is kept. */
  open(block: RowBlock): void {
    this.block = block;
    this.zero.clear();
    for (const name of VALUE_COLUMNS) this.gathered.set(name, { values: this.gathered.get(name)?.values ?? this.store.column(), year: 0 });
    for (const [name, column] of Object.entries(this.table.sources) as [SourceColumn, Float64Array][]) {
      const target = this.sources.get(name) ?? new Float64Array(BLOCK_ROWS);
      if (!this.table.sourceCurves?.[name]) block.rows.forEach((row, i) => (target[i] = column[row]));
      this.sources.set(name, target);
    }
  }

  /** A value column in the year of the last `apply`. */
  column(name: ValueColumn): Float64Array {
    const moved = this.moved.get(name);
    if (moved === undefined) return this.base(name).values;
    const target = this.target(name);
    if (moved !== "written") writeOut(moved, target, this.block.rows.length);
    return target;
  }

  /** The same without writing it out, where that can be helped. */
  linear(name: ValueColumn): LinearColumn {
    const moved = this.moved.get(name);
    if (moved !== undefined && moved !== "written") return moved;
    return linearColumn(this.column(name));
  }

  /** Whether a column is the table's own, or a multiple of it. */
  isMultiple(name: ValueColumn): boolean {
    const moved = this.moved.get(name);
    return !this.table.curves[name] && (moved === undefined || (moved !== "written" && moved.offset === 0));
  }

  /** The table's own column in the year of the last `apply`. */
  base(name: ValueColumn): { readonly values: Float64Array } {
    const gathered = this.gathered.get(name)!;
    const curve = this.table.curves[name];
    const wanted = curve ? Math.min(this.year, curve.years) : 1;
    if (gathered.year !== wanted) {
      gather(this.table, name, wanted, this.block.rows, gathered.values);
      gathered.year = wanted;
      gathered.range = undefined;
    }
    return gathered;
  }

  /** Whether a column is the table's own, the same in every scenario and year. */
  isUntouched(name: ValueColumn): boolean {
    return !this.moved.has(name) && !this.table.curves[name];
  }

  isMoved(name: ValueColumn): boolean {
    return this.moved.has(name);
  }

  /** Whether the table's own column is zero in every row of the block, and not moved. */
  isZero(name: ValueColumn): boolean {
    if (!this.isUntouched(name)) return false;
    let zero = this.zero.get(name);
    if (zero === undefined) {
      const { values } = this.base(name);
      zero = values.subarray(0, this.block.rows.length).every((value) => value === 0);
      this.zero.set(name, zero);
    }
    return zero;
  }

  private year = 1;

  /** Applies a scenario's shocks in a year: what others are derived from first, then in the order listed. */
  apply(scenario: CompiledScenario, year: number, clips: ClipCounts): void {
    this.year = year;
    this.moved.clear();
    if (scenario.derived.length > 0) this.applyDerived(scenario.derived, year, clips);
    if (!this.table.irbCapital) return this.applyDirect(scenario.direct, year, clips);
    // Capital follows from what the others have come to; a shock of its own comes on top.
    this.applyDirect(scenario.direct.filter(({ driver }) => driver !== "capital"), year, clips);
    if (this.moved.has("pd") || this.moved.has("lgd")) this.followIrbCapital(this.table.irbCapital);
    this.applyDirect(scenario.direct.filter(({ driver }) => driver === "capital"), year, clips);
  }

  private applyDirect(shocks: readonly CompiledShock[], year: number, clips: ClipCounts): void {
    for (const shock of shocks) {
      const transform = shock.transformIn(year);
      if (isIdentity(transform)) continue;
      for (const name of shock.columns) if (!this.moveLinearly(name, transform, shock)) this.moveRowByRow(name, transform, shock, clips);
    }
  }

  /** Capital of the rows that have it by the internal-ratings formula, from PD and LGD as they are now. */
  private followIrbCapital({ framework, rows, maturityYears, turnoverEurM }: IrbCapitalColumn): void {
    const [pd, lgd] = [this.column("pd"), this.column("lgd")];
    const capital = this.movable("capital");
    this.block.rows.forEach((row, i) => {
      if (rows[row] === 1) capital[i] = scaledIrbCapital({ pd: pd[i], lgd: lgd[i], maturityYears: maturityYears[row], turnoverEurM: turnoverEurM[row] }, CAPITAL_FRAMEWORKS[framework[row]]);
    });
  }

  /** @returns whether it could be done: the same for every row, and no row leaves its range */
  private moveLinearly(name: ValueColumn, transform: Transform, { driver, mask }: CompiledShock): boolean {
    if (transform.kind !== "affine" || mask || this.moved.get(name) === "written") return false;
    const { values, factor, offset } = this.linear(name);
    const moved = { values, factor: factor * transform.factor, offset: offset * transform.factor + transform.offset };
    const [low, high] = boundsOf(driver);
    if (low > -Infinity || high < Infinity) {
      const ends = this.range(name).map((end) => end * moved.factor + moved.offset);
      if (Math.min(...ends) < low || Math.max(...ends) > high) return false;
    }
    this.moved.set(name, moved);
    return true;
  }

  private moveRowByRow(name: ValueColumn, transform: Transform, shock: CompiledShock, clips: ClipCounts): void {
    this.transformColumn(this.column(name), this.target(name), transform, boundsOf(shock.driver), shock, clips);
  }

  /** Least and greatest of the table's own column in the block. */
  private range(name: ValueColumn): Bounds {
    const gathered: GatheredColumn = this.gathered.get(name)!;
    return (gathered.range ??= rangeOf(this.base(name).values, this.block.rows.length));
  }

  /** Where the column of this scenario is written out; whoever asks has to fill it. */
  private target(name: ValueColumn): Float64Array {
    let target = this.shocked.get(name);
    if (!target) this.shocked.set(name, (target = this.store.column()));
    this.moved.set(name, "written");
    return target;
  }

  /** The column of this scenario to be changed in place, a copy of the table's on first use. */
  private movable(name: ValueColumn): Float64Array {
    const current = this.column(name);
    const target = this.target(name);
    if (target !== current) target.set(current);
    return target;
  }

  private transformColumn(source: Float64Array, target: Float64Array, transform: Transform, bounds: Bounds, { driver, mask }: Pick<CompiledShock, "driver" | "mask">, clips: ClipCounts): void {
    const { rows } = this.block;
    const clipped = mask ? masked(source, target, rows, mask, transform, bounds)
      : transform.kind === "affine" ? affine(source, target, rows.length, transform, bounds)
      : transform.kind === "rows" ? replaced(transform.values, target, rows, bounds)
      : masked(source, target, rows, mask, transform, bounds);
    if (clipped > 0) clips[driver] = (clips[driver] ?? 0) + clipped;
  }

  /**
   * Shocks to what others are derived from:
   *   ccf            EAD += (CCF' − CCF)·undrawn, not below 0
   *   collateral     LGD' = LGD·E*'/E*, with E* = max(0, E − C(1 − Hc)): see lgdAfterCollateralMove;
   *                  an LGD that the table has from its collateral, by securedLgd again
   *   benchmark rate ΔR = Δ·[drawn·(repricing share − 1) + deposits·(1 − deposit beta)]: one FTP pool whose
   *                  rate moves one for one with the benchmark, customer rates by their shares
   * What a shock of these brings about stays in its range too, and is counted there: as lgd, as ead.
   */
  private applyDerived(shocks: readonly CompiledShock[], year: number, clips: ClipCounts): void {
    this.turnSources(year);
    const active = (driver: Driver): CompiledShock[] => shocks.filter((shock) => shock.driver === driver && !isIdentity(shock.transformIn(year)));
    const shockedSource = (name: SourceColumn, driver: Driver): Float64Array => {
      const target = this.source(name).slice();
      for (const shock of active(driver)) this.transformColumn(target, target, shock.transformIn(year), boundsOf(driver), shock, clips);
      return target;
    };
    const count = this.block.rows.length;

    if (active("ccf").length > 0) {
      const [ccf, before, undrawn, ead] = [shockedSource("ccf", "ccf"), this.source("ccf"), this.source("undrawn"), this.movable("ead")];
      for (let i = 0; i < count; i++) ead[i] += (ccf[i] - before[i]) * undrawn[i];
      this.transformColumn(ead, ead, UNCHANGED, boundsOf("ead"), { driver: "ead" }, clips);
    }
    if (active("collateral").length > 0) {
      const [collateral, before, haircut] = [shockedSource("collateral", "collateral"), this.source("collateral"), this.source("haircut")];
      const [ead, lgd] = [this.column("ead"), this.movable("lgd")];
      for (let i = 0; i < count; i++) lgd[i] = lgdAfterCollateralMove(lgd[i], ead[i], before[i] * (1 - haircut[i]), collateral[i] * (1 - haircut[i]));
      this.followCollateral(lgd, ead, collateral, haircut);
      this.transformColumn(lgd, lgd, UNCHANGED, boundsOf("lgd"), { driver: "lgd" }, clips);
    } else if (active("ccf").length > 0 && this.table.securedLgd) {
      // The same collateral covers less of a greater exposure.
      this.followCollateral(this.movable("lgd"), this.column("ead"), this.source("collateral"), this.source("haircut"));
    }
    if (active("benchmarkRate").length > 0) {
      const move = new Float64Array(BLOCK_ROWS);
      for (const shock of active("benchmarkRate")) this.transformColumn(move, move, shock.transformIn(year), boundsOf("benchmarkRate"), shock, clips);
      const [drawn, share, deposits, beta] = [this.source("drawn"), this.source("repricingShare"), this.source("deposits"), this.source("depositBeta")];
      const revenue = this.movable("revenue");
      for (let i = 0; i < count; i++) revenue[i] += move[i] * (drawn[i] * (share[i] - 1) + deposits[i] * (1 - beta[i]));
    }
  }

  /** LGD of the rows that have it from their collateral: by its own formula, not in proportion. */
  private followCollateral(lgd: Float64Array, ead: Float64Array, collateral: Float64Array, haircut: Float64Array): void {
    const column = this.table.securedLgd;
    if (!column) return;
    this.block.rows.forEach((row, i) => {
      if (column.rows[row] === 1) lgd[i] = securedLgd({ exposure: ead[i], collateral: collateral[i], haircut: haircut[i], fxHaircut: 0, lgdUnsecured: column.lgdUnsecured[row], lgdSecured: column.lgdSecured[row] });
    });
  }

  /** Gathers what varies by year. */
  private turnSources(year: number): void {
    for (const [name, curve] of Object.entries(this.table.sourceCurves ?? {}) as [SourceColumn, CurveColumn][]) {
      const target = this.source(name);
      const last = Math.min(year, curve.years) - 1;
      this.block.rows.forEach((row, i) => (target[i] = curve.values[row * curve.years + last]));
    }
  }

  private source(name: SourceColumn): Float64Array {
    return this.sources.get(name) ?? new Float64Array(BLOCK_ROWS);
  }
}

function gather({ curves, values }: ClientTable, name: ValueColumn, year: number, rows: Int32Array, target: Float64Array): void {
  const curve = curves[name];
  if (curve) for (let i = 0; i < rows.length; i++) target[i] = curve.values[rows[i] * curve.years + year - 1];
  else {
    const column = values[name];
    for (let i = 0; i < rows.length; i++) target[i] = column[rows[i]];
  }
}

/** `source·factor + offset` within bounds, for every row. @returns how many were clipped */
function affine(source: Float64Array, target: Float64Array, count: number, transform: { readonly factor: number; readonly offset: number }, bounds: Bounds): number {
  const factor = transform.factor;
  const offset = transform.offset;
  const low = bounds[0];
  const high = bounds[1];
  let clipped = 0;
  for (let i = 0; i < count; i++) {
    let y = source[i] * factor + offset;
    if (y < low) {
      y = low;
      clipped++;
    } else if (y > high) {
      y = high;
      clipped++;
    }
    target[i] = y;
  }
  return clipped;
}

/** A number of each row's own within bounds, in the place of what stood there. @returns how many were clipped */
function replaced(values: Float64Array, target: Float64Array, rows: Int32Array, bounds: Bounds): number {
  const low = bounds[0];
  const high = bounds[1];
  let clipped = 0;
  for (let i = 0; i < rows.length; i++) {
    const y = values[rows[i]];
    if (y < low || y > high) clipped++;
    target[i] = y < low ? low : y > high ? high : y;
  }
  return clipped;
}

/** Any transform within bounds, for the rows of a mask; the others stay as they are. */
function masked(source: Float64Array, target: Float64Array, rows: Int32Array, mask: Uint8Array | undefined, transform: Transform, [low, high]: Bounds): number {
  let clipped = 0;
  for (let i = 0; i < rows.length; i++) {
    const x = source[i];
    target[i] = x;
    if (mask && mask[rows[i]] === 0) continue;
    const y = transformed(transform, x, rows[i]);
    if (y < low || y > high) clipped++;
    target[i] = y < low ? low : y > high ? high : y;
  }
  return clipped;
}
