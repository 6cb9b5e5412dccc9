import { stretches, type Stretch } from "../cashflow/stretches";
import { ColumnStore } from "../numeric/columnStore";
import { VALUE_COLUMNS, type ClientTable } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import type { Failure } from "../result/failure";
import { BlockColumns, DERIVED_COLUMNS } from "./blockColumns";
import type { CompiledScenario } from "./compileScenario";
import { LineByLine, RATES } from "./lineByLine";
import type { ClipCounts } from "./shockedColumns";
import { StretchByStretch } from "./stretchByStretch";

/** A block under a scenario; the arrays are the kernel's own and hold until its next call. */
export interface BlockValues {
  /** CLV by row of the block; 0 where there is none. */
  readonly values: Float64Array;
  /** Sums of the lines over the rows with a value, in COMPONENT_LINES order. */
  readonly sums: Float64Array;
  readonly negative: number;
  /** Rows of the block that have no value, and why. */
  readonly failures: ReadonlyMap<number, Failure>;
}

/** Value columns as gathered and as shocked, derived ones as kept and as moved, and those of the way stretch by stretch. */
export const COLUMNS_OF_A_KERNEL = 2 * VALUE_COLUMNS.length + 2 * DERIVED_COLUMNS + 9;
const NO_FAILURES: ReadonlyMap<number, Failure> = new Map();

/**
 * Values a block of clients under one scenario after another: the closed form of `valueClient`, column by
 * column and stretch by stretch. A block in which some row has no value, and one whose lines are asked for,
 * goes line by line.
 */
export class BlockKernel {
  private readonly columns: BlockColumns;
  private readonly short: StretchByStretch;
  private readonly careful: LineByLine;
  private readonly values = new Float64Array(BLOCK_ROWS);
  private readonly sums: Float64Array;
  private block!: RowBlock;

  constructor(table: ClientTable) {
    const store = new ColumnStore(BLOCK_ROWS, COLUMNS_OF_A_KERNEL);
    this.columns = new BlockColumns(table, store);
    this.short = new StretchByStretch(this.columns, store);
    this.careful = new LineByLine(this.columns);
    this.sums = new Float64Array(this.careful.lines.length);
  }

  /** Lines by row after `valueByLine`, signed, in COMPONENT_LINES order. */
  get lines(): readonly Float64Array[] {
    return this.careful.lines;
  }

  open(block: RowBlock): void {
    this.block = block;
    this.columns.open(block);
  }

  /**
   * Values the open block, by the shortest way there is. A scenario without shocks goes line by line, so that
   * it differs from the clients as they stand, whose lines people ask for, by nothing at all.
   */
  value(scenario: CompiledScenario, clips: ClipCounts): BlockValues {
    const shocked = scenario.direct.length > 0 || scenario.derived.length > 0;
    return (shocked && this.valueByStretch(scenario, clips)) || this.valueByLine(scenario, clips);
  }

  /** @returns undefined where a row has no finite value: the lines then tell which */
  private valueByStretch(scenario: CompiledScenario, clips: ClipCounts): BlockValues | undefined {
    const { block, columns, short } = this;
    const counted: ClipCounts = {};
    for (const { year, periods, first } of this.stretches(scenario)) {
      columns.apply(scenario, year, counted);
      if (this.hasImpossibleRate()) return undefined;
      if (first) short.begin(block);
      if (periods > 0) short.add(block, periods);
    }
    if (!short.isSound) return undefined;
    for (const [driver, count] of Object.entries(counted) as [keyof ClipCounts, number][]) clips[driver] = (clips[driver] ?? 0) + count;
    return { values: short.values, sums: short.sums, negative: countNegative(short.values, block.rows.length), failures: NO_FAILURES };
  }

  /** Values the open block line by line; the lines of each row stay in `lines`. */
  valueByLine(scenario: CompiledScenario, clips: ClipCounts): BlockValues {
    const { block, careful, columns, values, sums } = this;
    for (const stretch of this.stretches(scenario)) {
      columns.apply(scenario, stretch.year, clips);
      if (stretch.first) careful.begin(block);
      if (stretch.periods > 0) careful.add(block, stretch);
    }
    const failures = careful.end(block);
    values.fill(0);
    sums.fill(0);
    careful.lines.forEach((line, index) => {
      for (let i = 0; i < block.rows.length; i++) {
        values[i] += line[i];
        sums[index] += line[i];
      }
    });
    return { values, sums, negative: countNegative(values, block.rows.length), failures };
  }

  /** At least one stretch: a horizon of nothing still pays its acquisition cost. */
  private stretches({ turningYears }: CompiledScenario): (Stretch & { readonly first: boolean })[] {
    const { horizonPeriods, periodsPerYear } = this.block.terms;
    const found = stretches(horizonPeriods, periodsPerYear, turningYears);
    return (found.length > 0 ? found : [{ year: 1, periods: 0 }]).map((stretch, index) => ({ ...stretch, first: index === 0 }));
  }

  private hasImpossibleRate(): boolean {
    const { columns, block } = this;
    return RATES.some(({ name }) => columns.isMoved(name) && columns.value(name).subarray(0, block.rows.length).some((rate) => !(rate > -1)));
  }
}

/**
 * Counts by sign bit (the second 32 bits of a double on every machine a browser runs on): a branch on values
 * that are as often above zero as below is guessed wrong as often, and costs more than the count.
 */
function countNegative(values: Float64Array, count: number): number {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
  let negative = 0;
  for (let i = 0; i < count; i++) negative += bits[2 * i + 1] >>> 31;
  return negative;
}
