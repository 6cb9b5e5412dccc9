import { clvOf, COMPONENT_LINES } from "../clv/components";
import type { ClientTable, RowFailure } from "../portfolio/clientTable";
import { atOnce } from "../numeric/rowSteps";
import { rowBlocksInSteps, type RowBlock } from "../portfolio/rowBlocks";
import { ok, type Result } from "../result/result";
import { BlockKernel } from "./blockKernel";
import type { BlockPlan, Collector } from "./blockPlan";
import { compileScenario, type CompiledScenario } from "./compileScenario";
import { RowColumns } from "./rowColumns";
import type { PortfolioRunOptions, PortfolioRunResult, ScenarioResult } from "./runResult";
import type { Scenario } from "./scenario";
import type { ClipCounts } from "./shockedColumns";
import { sumOfLines, weightedMean } from "./weightedMean";
import { withGaps } from "./withGaps";

/** One block under one scenario. Plain data: it travels from a worker as it is. */
export interface BlockScenarioResult {
  /** Sums of the lines over the rows that have a value, added in row order. */
  readonly sums: Float64Array;
  readonly valued: number;
  readonly negative: number;
  readonly clips: ClipCounts;
  readonly failures: readonly RowFailure[];
  /** CLV by row of the block; NaN where there is none. */
  readonly clientValues?: Float64Array;
  readonly clientComponents?: readonly Float64Array[];
}

/** One block under every scenario, in their order. */
export type BlockResult = readonly BlockScenarioResult[];

/**
 * A run cut into blocks that can be valued in any order, by anyone, and are merged in the blocks' own
 * order: the result is the same to the last bit whoever values them.
 */
export class PortfolioRun implements BlockPlan<BlockResult, PortfolioRunResult> {
  /** Made for the first block that is valued here: who hands the blocks out needs none. */
  private ownKernel?: BlockKernel;

  private constructor(
    private readonly table: ClientTable,
    private readonly scenarios: readonly CompiledScenario[],
    private readonly options: PortfolioRunOptions,
    private readonly blocks: readonly RowBlock[],
  ) {}

  /** @returns the first scenario that cannot be run on this table, as a failure */
  static create(table: ClientTable, scenarios: readonly Scenario[], options: PortfolioRunOptions = {}): Result<PortfolioRun> {
    return atOnce(PortfolioRun.createInSteps(table, scenarios, options));
  }

  /** The same in steps, for who has many clients and a page to keep open. */
  static *createInSteps(table: ClientTable, scenarios: readonly Scenario[], options: PortfolioRunOptions = {}): Generator<void, Result<PortfolioRun>> {
    const compiled: CompiledScenario[] = [];
    for (const scenario of scenarios) {
      const result = compileScenario(table, scenario);
      if (!result.ok) return result;
      compiled.push(result.value);
      yield;
    }
    const blocks = yield* rowBlocksInSteps(table);
    return ok(new PortfolioRun(table, compiled, options, blocks));
  }

  private get kernel(): BlockKernel {
    return (this.ownKernel ??= new BlockKernel(this.table));
  }

  get blockCount(): number {
    return this.blocks.length;
  }

  get valuations(): number {
    return this.table.count * this.scenarios.length;
  }

  /** Values one block under every scenario. */
  runBlock(index: number): BlockResult {
    const block = this.blocks[index];
    this.kernel.open(block);
    return this.scenarios.map((scenario) => this.runScenario(block, scenario));
  }

  private runScenario({ rows }: RowBlock, scenario: CompiledScenario): BlockScenarioResult {
    const { kernel, options } = this;
    const clips: ClipCounts = {};
    const { values, sums, negative, failures } = options.clientComponents ? kernel.valueByLine(scenario, clips) : kernel.value(scenario, clips);
    const failed = Int32Array.from(failures.keys());
    const column = (line: Float64Array): Float64Array => withGaps(line.subarray(0, rows.length), failed);
    return {
      sums: sums.slice(),
      valued: rows.length - failures.size,
      negative,
      clips,
      failures: [...failures].sort(([a], [b]) => a - b).map(([i, cause]) => ({ row: rows[i], failure: cause })),
      ...(options.clientValues ? { clientValues: column(values) } : {}),
      ...(options.clientComponents ? { clientComponents: kernel.lines.map(column) } : {}),
    };
  }

  collect(): Collector<BlockResult, PortfolioRunResult> {
    const parts: BlockResult[] = [];
    const columns = new RowColumns(this.table.count, this.table.failures.map(({ row }) => row));
    return {
      add: (index, part) => {
        const block = this.blocks[index];
        parts[index] = part.map(({ clientValues, clientComponents, ...sums }, scenario) => {
          if (clientValues) columns.add(valuesOf(scenario), block, clientValues);
          clientComponents?.forEach((line, place) => columns.add(componentOf(scenario, place), block, line));
          return sums;
        });
      },
      output: () => this.merge(parts, columns),
    };
  }

  /** Puts the results of the blocks that are there together, in the order of the blocks. */
  private merge(parts: readonly (BlockResult | undefined)[], columns: RowColumns): PortfolioRunResult {
    const finished = parts.filter((part) => part !== undefined);
    const unfinished = finished.length < this.blocks.length ? this.rowsWithout(parts) : undefined;
    const scenarios = this.scenarios.map((scenario, index) => ({ ...mergeScenario(scenario, finished.map((block) => block[index])), ...this.columnsOf(index, columns, unfinished) }));
    const weighted = weightedMean(scenarios);
    return { clients: this.table.count, failures: this.table.failures, scenarios, ...(unfinished ? { unfinished } : {}), ...(weighted ? { weighted } : {}) };
  }

  private rowsWithout(parts: readonly (BlockResult | undefined)[]): Int32Array {
    const missing = this.blocks.filter((_, index) => !parts[index]);
    const rows = new Int32Array(missing.reduce((sum, block) => sum + block.rows.length, 0));
    let filled = 0;
    for (const block of missing) {
      rows.set(block.rows, filled);
      filled += block.rows.length;
    }
    return rows.sort();
  }

  private columnsOf(scenario: number, columns: RowColumns, unfinished: Int32Array | undefined): Pick<ScenarioResult, "clientValues" | "clientComponents"> {
    const { clientValues, clientComponents } = this.options;
    return {
      ...(clientValues ? { clientValues: columns.read(valuesOf(scenario), unfinished) } : {}),
      ...(clientComponents ? { clientComponents: COMPONENT_LINES.map((_, line) => columns.read(componentOf(scenario, line), unfinished)) } : {}),
    };
  }
}

const valuesOf = (scenario: number): string => `${scenario}`;
const componentOf = (scenario: number, line: number): string => `${scenario} ${line}`;

function mergeScenario({ name, weight }: CompiledScenario, parts: readonly BlockScenarioResult[]): ScenarioResult {
  const totals = sumOfLines((line) => parts.map(({ sums }) => sums[line]));
  const clips: ClipCounts = {};
  for (const part of parts) for (const [driver, count] of Object.entries(part.clips) as [keyof ClipCounts, number][]) clips[driver] = (clips[driver] ?? 0) + count;
  return {
    name,
    weight,
    totals,
    clv: clvOf(totals),
    valued: parts.reduce((sum, { valued }) => sum + valued, 0),
    negative: parts.reduce((sum, { negative }) => sum + negative, 0),
    clips,
    failures: parts.flatMap(({ failures }) => failures).sort((a, b) => a.row - b.row),
  };
}
