import type { ClientTable, ValueColumn } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import { periodicDiscountFactors, periodicGrowthFactors, periodicProbabilities, periodicSurvivals } from "../units/periodicColumns";
import type { CompiledScenario } from "./compileScenario";
import { ShockedColumns, type ClipCounts } from "./shockedColumns";

/** Columns that follow from the value columns, and those each follows from. */
const DERIVED_FROM = {
  survivalOfDefault: ["pd"],
  survivalOfChurn: ["churn"],
  defaultProbability: ["pd"],
  discountFactor: ["discountRate"],
  revenueGrowthFactor: ["revenueGrowth"],
  referralGrowthFactor: ["referralGrowth"],
  costGrowthFactor: ["costGrowth"],
  exposureGrowthFactor: ["exposureGrowth"],
  lossOnDefault: ["lgd", "ead"],
  chargeOnCapital: ["capitalCharge", "capital", "ead"],
} as const satisfies Record<string, readonly ValueColumn[]>;
export type DerivedColumn = keyof typeof DERIVED_FROM;

interface KeptColumn {
  readonly values: Float64Array;
  valid: boolean;
}

/**
 * Value columns of a block under a scenario, and what follows from them. A derived column whose sources no
 * shock has moved is computed once a block and serves all scenarios.
 */
export class BlockColumns {
  private readonly shocked: ShockedColumns;
  private readonly kept = new Map<DerivedColumn, KeptColumn>();
  private readonly scratch = new Map<DerivedColumn, Float64Array>();
  private block!: RowBlock;

  constructor(private readonly table: ClientTable) {
    this.shocked = new ShockedColumns(table);
  }

  open(block: RowBlock): void {
    this.block = block;
    this.shocked.open(block);
    for (const column of this.kept.values()) column.valid = false;
  }

  /** Turns to a year of the horizon under a scenario. */
  apply(scenario: CompiledScenario, year: number, clips: ClipCounts): void {
    this.shocked.apply(scenario, year, clips);
  }

  value(name: ValueColumn): Float64Array {
    return this.shocked.column(name);
  }

  /** Whether a scenario has moved a column in this year. */
  isMoved(name: ValueColumn): boolean {
    return this.shocked.isMoved(name);
  }

  /** Whether a column of the table is zero for every row of the block, and not moved. */
  isZero(name: ValueColumn): boolean {
    return this.shocked.isZero(name);
  }

  derived(name: DerivedColumn): Float64Array {
    if (DERIVED_FROM[name].every((source) => this.shocked.isUntouched(source))) return this.keptColumn(name);
    let target = this.scratch.get(name);
    if (!target) this.scratch.set(name, (target = new Float64Array(BLOCK_ROWS)));
    this.derive(name, target);
    return target;
  }

  private keptColumn(name: DerivedColumn): Float64Array {
    let column = this.kept.get(name);
    if (!column) this.kept.set(name, (column = { values: new Float64Array(BLOCK_ROWS), valid: false }));
    if (!column.valid) this.derive(name, column.values);
    column.valid = true;
    return column.values;
  }

  private derive(name: DerivedColumn, target: Float64Array): void {
    const { terms: { periodsPerYear }, rows: { length } } = this.block;
    const source = (index: number): Float64Array => this.value(DERIVED_FROM[name][index] ?? "ead");
    switch (name) {
      case "survivalOfDefault":
      case "survivalOfChurn":
        return periodicSurvivals(source(0), target, length, periodsPerYear);
      case "defaultProbability":
        return periodicProbabilities(source(0), this.derived("survivalOfDefault"), target, length, periodsPerYear);
      case "discountFactor":
        return periodicDiscountFactors(source(0), target, length, periodsPerYear);
      case "exposureGrowthFactor":
        // A repayment profile does not grow.
        if (this.table.curves.ead) return void target.fill(1);
        return periodicGrowthFactors(source(0), target, length, periodsPerYear);
      case "revenueGrowthFactor":
      case "referralGrowthFactor":
      case "costGrowthFactor":
        return periodicGrowthFactors(source(0), target, length, periodsPerYear);
      case "lossOnDefault":
        return multiply(source(0), source(1), target, length);
      case "chargeOnCapital":
        multiply(source(0), source(1), target, length);
        return multiply(target, source(2), target, length);
    }
  }
}

function multiply(left: Float64Array, right: Float64Array, target: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = left[i] * right[i];
}
