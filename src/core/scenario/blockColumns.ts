import type { ColumnStore } from "../numeric/columnStore";
import type { LinearColumn, ScaledColumn } from "../numeric/linearColumn";
import { isRepaymentProfile, type ClientTable, type ValueColumn } from "../portfolio/clientTable";
import type { RowBlock } from "../portfolio/rowBlocks";
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
/** How many there are. */
export const DERIVED_COLUMNS = Object.keys(DERIVED_FROM).length;
export type DerivedColumn = keyof typeof DERIVED_FROM;

/** Growth of each flow: revenue, referral, retention cost, exposure. */
export const FLOW_GROWTHS = ["revenueGrowthFactor", "referralGrowthFactor", "costGrowthFactor", "exposureGrowthFactor"] as const satisfies readonly DerivedColumn[];

type ProductColumn = "lossOnDefault" | "chargeOnCapital";

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

  constructor(private readonly table: ClientTable, private readonly store: ColumnStore) {
    this.shocked = new ShockedColumns(table, store);
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

  /** The same without writing it out, where a shock is the same for every row. */
  linear(name: ValueColumn): LinearColumn {
    return this.shocked.linear(name);
  }

  /** A flow as a multiple of a column, which saves writing it out where a shock only scales it. */
  flow(name: ValueColumn): ScaledColumn {
    if (this.shocked.isMultiple(name)) return this.shocked.linear(name);
    return { values: this.value(name), factor: 1 };
  }

  /** A product of columns as a multiple of what is kept, where shocks only scale them. */
  product(name: ProductColumn): ScaledColumn {
    const sources: readonly ValueColumn[] = DERIVED_FROM[name];
    if (!sources.every((source) => this.shocked.isMultiple(source))) return { values: this.derived(name), factor: 1 };
    const factor = sources.reduce((product, source) => product * this.shocked.linear(source).factor, 1);
    return { values: this.keptColumn(name, (source) => this.shocked.base(source).values), factor };
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
    if (!target) this.scratch.set(name, (target = this.store.column()));
    this.derive(name, target);
    return target;
  }

  /** A column that follows from the table alone, computed once a block. */
  private keptColumn(name: DerivedColumn, sourceOf?: (source: ValueColumn) => Float64Array): Float64Array {
    let column = this.kept.get(name);
    if (!column) this.kept.set(name, (column = { values: this.store.column(), valid: false }));
    if (!column.valid) this.derive(name, column.values, sourceOf);
    column.valid = true;
    return column.values;
  }

  private derive(name: DerivedColumn, target: Float64Array, valuesOf = (source: ValueColumn): Float64Array => this.value(source)): void {
    const { terms: { periodsPerYear }, rows: { length } } = this.block;
    const rate = (): LinearColumn => this.shocked.linear(DERIVED_FROM[name][0]);
    switch (name) {
      case "survivalOfDefault":
      case "survivalOfChurn":
        return periodicSurvivals(rate(), target, length, periodsPerYear);
      case "defaultProbability":
        return periodicProbabilities(rate(), this.derived("survivalOfDefault"), target, length, periodsPerYear);
      case "discountFactor":
        return periodicDiscountFactors(rate(), target, length, periodsPerYear);
      case "exposureGrowthFactor":
        periodicGrowthFactors(rate(), target, length, periodsPerYear);
        return this.holdRepaymentProfiles(target);
      case "revenueGrowthFactor":
      case "referralGrowthFactor":
      case "costGrowthFactor":
        return periodicGrowthFactors(rate(), target, length, periodsPerYear);
      case "lossOnDefault":
        return multiply(valuesOf("lgd"), valuesOf("ead"), target, length);
      case "chargeOnCapital":
        multiply(valuesOf("capitalCharge"), valuesOf("capital"), target, length);
        return multiply(target, valuesOf("ead"), target, length);
    }
  }

  /** A repayment profile does not grow. */
  private holdRepaymentProfiles(growthFactors: Float64Array): void {
    if (!this.table.curves.ead) return;
    this.block.rows.forEach((row, i) => {
      if (isRepaymentProfile(this.table, row)) growthFactors[i] = 1;
    });
  }
}

function multiply(left: Float64Array, right: Float64Array, target: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = left[i] * right[i];
}
