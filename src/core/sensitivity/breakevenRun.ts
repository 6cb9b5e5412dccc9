import { ColumnStore } from "../numeric/columnStore";
import { rootColumns } from "../numeric/rootColumns";
import type { ClientTable } from "../portfolio/clientTable";
import { BLOCK_ROWS, rowBlocksInSteps, type RowBlock } from "../portfolio/rowBlocks";
import { ok, type Result } from "../result/result";
import { BlockKernel, COLUMNS_OF_A_KERNEL } from "../scenario/blockKernel";
import type { BlockPlan, Collector } from "../scenario/blockPlan";
import { compileScenario, type CompiledScenario } from "../scenario/compileScenario";
import { DRIVER_COLUMNS } from "../scenario/scenario";
import { ShockedColumns } from "../scenario/shockedColumns";
import { breakevenRange, type BreakevenDriver } from "./breakevenDrivers";
import type { BreakevenRequest, BreakevenValues } from "./breakevenRequest";
import { bracketNearest, GRID_POINTS } from "./nearestBracket";

/** Valuations of a client that a break-even takes, roughly. */
const VALUATIONS = GRID_POINTS + 20;

/**
 * The break-even of every client, block by block: the driver is replaced by a value of each row's own, so that all rows of a
 * block take a step of their search in one valuation of the block.
 */
export class BreakevenRun implements BlockPlan<BreakevenValues, BreakevenValues> {
  private readonly kernel: BlockKernel;
  private readonly shocked: ShockedColumns;
  /** By row of the table, as a shock takes it. */
  private readonly trial: Float64Array;
  private readonly trying: CompiledScenario;

  private constructor(
    private readonly table: ClientTable,
    private readonly base: CompiledScenario,
    private readonly driver: BreakevenDriver,
    private readonly target: number,
    private readonly blocks: readonly RowBlock[],
    readonly valuations: number,
  ) {
    this.kernel = new BlockKernel(table);
    this.shocked = new ShockedColumns(table, new ColumnStore(BLOCK_ROWS, COLUMNS_OF_A_KERNEL));
    this.trial = new Float64Array(table.count);
    this.trying = withTrial(base, driver, this.trial);
  }

  /** @returns the first shock that the table cannot take, the driver's own among them */
  static *createInSteps({ table, scenario, driver, target }: BreakevenRequest): Generator<void, Result<BreakevenRun>> {
    const possible = compileScenario(table, { name: "", weight: 1, shocks: [...scenario.shocks, { driver, operation: "add", amount: 0 }] });
    if (!possible.ok) return possible;
    const perClient = breakevenRange(driver).kind === "linear" ? 4 : VALUATIONS;
    const base = compileScenario(table, scenario);
    if (!base.ok) return base;
    const blocks = yield* rowBlocksInSteps(table);
    return ok(new BreakevenRun(table, base.value, driver, target, blocks, table.count * perClient));
  }

  get blockCount(): number {
    return this.blocks.length;
  }

  runBlock(index: number): BreakevenValues {
    const block = this.blocks[index];
    const count = block.rows.length;
    this.kernel.open(block);
    const clv = this.valuesUnder(this.base, count);
    const today = this.today(block);
    const evaluate = (x: Float64Array, gap: Float64Array): void => {
      for (let i = 0; i < count; i++) this.trial[block.rows[i]] = x[i];
      const values = this.valuesUnder(this.trying, count);
      for (let i = 0; i < count; i++) gap[i] = values[i] - this.target;
    };
    const breakeven = breakevenRange(this.driver).kind === "linear" ? this.onLine(evaluate, today) : this.onCurve(evaluate, today);
    for (let i = 0; i < count; i++) if (Number.isNaN(clv[i])) breakeven[i] = today[i] = NaN;
    return { breakeven, today, clv };
  }

  /** CLV by row of the block; NaN where there is none. */
  private valuesUnder(scenario: CompiledScenario, count: number): Float64Array {
    const { values, failures } = this.kernel.value(scenario, {});
    const copy = values.slice(0, count);
    for (const i of failures.keys()) copy[i] = NaN;
    return copy;
  }

  private today(block: RowBlock): Float64Array {
    const [column] = DRIVER_COLUMNS[this.driver] ?? [];
    if (!column) return new Float64Array(block.rows.length);
    this.shocked.open(block);
    this.shocked.apply(this.base, 1, {});
    return this.shocked.column(column).slice(0, block.rows.length);
  }

  /**
   * The root of a straight line through two points, and once more through the root and the farther of them, which takes the
   * rounding of the first away. Where the second does not hold what the first says, it is no line: there is no answer.
   */
  private onLine(evaluate: Evaluate, today: Float64Array): Float64Array {
    const { least, most } = breakevenRange(this.driver);
    const start = today.map((value) => Math.min(most, Math.max(least, value)));
    const other = start.map((value) => (most < Infinity ? (value > most / 2 ? 0 : most) : value === 0 ? 1 : 2 * value));
    const [atStart, atOther] = [start, other].map((x) => evaluated(evaluate, x));
    const first = lineRoots(start, other, atStart, atOther);
    const inRange = first.map((x) => (x >= least && x <= most ? x : NaN));
    const safe = inRange.map((x, i) => (Number.isNaN(x) ? start[i] : x));
    const atFirst = evaluated(evaluate, safe);
    const polished = lineRoots(safe, other, atFirst, atOther);
    const size = atStart.map((gap, i) => Math.max(Math.abs(gap), Math.abs(atOther[i])));
    return inRange.map((x, i) => {
      if (Number.isNaN(x) || !(Math.abs(atFirst[i]) <= LINE_TOLERANCE * size[i])) return NaN;
      const y = polished[i];
      return y >= least && y <= most ? y : x;
    });
  }

  private onCurve(evaluate: Evaluate, today: Float64Array): Float64Array {
    const found = bracketNearest(evaluate, breakevenRange(this.driver), today);
    return rootColumns(evaluate, found.brackets, found.active);
  }

  collect(): Collector<BreakevenValues, BreakevenValues> {
    const parts: BreakevenValues[] = [];
    const scatter = (of: (part: BreakevenValues) => Float64Array): Float64Array => {
      const column = new Float64Array(this.table.count).fill(NaN);
      parts.forEach((part, block) => this.blocks[block].rows.forEach((row, i) => (column[row] = of(part)[i])));
      return column;
    };
    return {
      add: (index, part) => (parts[index] = part),
      output: () => ({ breakeven: scatter((part) => part.breakeven), today: scatter((part) => part.today), clv: scatter((part) => part.clv) }),
    };
  }
}

type Evaluate = (x: Float64Array, gap: Float64Array) => void;

/** How far from the line's own root the value may be, against the size of the values: rounding. */
const LINE_TOLERANCE = 1e-9;

function evaluated(evaluate: Evaluate, x: Float64Array): Float64Array {
  const gap = new Float64Array(x.length);
  evaluate(x, gap);
  return gap;
}

function lineRoots(x1: Float64Array, x2: Float64Array, f1: Float64Array, f2: Float64Array): Float64Array {
  return x1.map((x, i) => {
    const root = f1[i] === 0 ? x : x - (f1[i] * (x2[i] - x)) / (f2[i] - f1[i]);
    return Number.isFinite(root) ? root : NaN;
  });
}

/** The scenario with the driver set to the trial values, after all of its own shocks. */
function withTrial(base: CompiledScenario, driver: BreakevenDriver, values: Float64Array): CompiledScenario {
  const columns = DRIVER_COLUMNS[driver] ?? [];
  const shock = { driver, columns, transformIn: () => ({ kind: "rows", values }) as const };
  return columns.length > 0 ? { ...base, direct: [...base.direct, shock] } : { ...base, derived: [...base.derived, shock] };
}
