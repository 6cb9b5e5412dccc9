import { stretches } from "../cashflow/stretches";
import { incomeWeight, lossWeight } from "../cashflow/weights";
import { ColumnStore } from "../numeric/columnStore";
import { geometricSum } from "../numeric/geometricSum";
import { normalQuantile } from "../numeric/normal";
import type { ClientTable } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import { BlockColumns, FLOW_GROWTHS } from "../scenario/blockColumns";
import { BlockKernel, COLUMNS_OF_A_KERNEL } from "../scenario/blockKernel";
import type { CompiledScenario } from "../scenario/compileScenario";
import type { FactorModel } from "./factorModel";
import { groupRows } from "./groupRows";
import type { LaneFlows, PathBlock, PathStage } from "./pathBlock";

/** Rates and flows of the rows of a block in one year. */
interface RowStage {
  readonly pd: Float64Array;
  readonly churn: Float64Array;
  readonly discountFactor: Float64Array;
  readonly growthFactor: readonly Float64Array[];
  readonly flows: readonly LaneFlows[];
}

/** Opens blocks of a table under a scenario for simulation: year by year, clients that are alike in one group. */
export class PathBlockReader {
  private readonly columns: BlockColumns;
  private readonly kernel: BlockKernel;

  /**
   * @param sectorOf code of each row's sector
   * @param years that are simulated
   */
  constructor(
    table: ClientTable,
    private readonly scenario: CompiledScenario,
    private readonly model: FactorModel,
    private readonly sectorOf: Int32Array,
    private readonly years: number,
  ) {
    this.columns = new BlockColumns(table, new ColumnStore(BLOCK_ROWS, COLUMNS_OF_A_KERNEL));
    this.kernel = new BlockKernel(table);
  }

  open(block: RowBlock): PathBlock {
    const { kernel, columns } = this;
    kernel.open(block);
    const { failures } = kernel.value(this.scenario, {});
    columns.open(block);
    const byYear = this.rowStages(block);
    const acquisitionCost = this.acquisitionCost(block);
    const after = this.after(block);
    const distinct = [...new Set(byYear)];
    const sectors = Int32Array.from(block.rows, (row) => this.sectorOf[row]);
    const keys = distinct.flatMap(({ pd, churn, discountFactor, growthFactor }) => [pd, churn, discountFactor, ...growthFactor]);
    const { groupOf, first } = groupRows(block.rows.length, [sectors, ...keys], (row) => !failures.has(row));
    const known = new Map(distinct.map((stage) => [stage, this.groupStage(stage, groupOf, first)]));
    const { periodsPerYear, timing, horizonPeriods } = block.terms;
    return {
      timing,
      periodsPerYear,
      rows: block.rows,
      groupOf,
      groups: first.length,
      sector: Int32Array.from(first, (row) => sectors[row]),
      stages: byYear.map((stage, year) => ({ year, periods: Math.min(periodsPerYear, horizonPeriods - year * periodsPerYear), ...known.get(stage)! })),
      after: after.map((rows) => ({ rows, groups: sumByGroup(rows, groupOf, first.length) })),
      acquisitionCost,
      acquisition: sumByGroup(acquisitionCost, groupOf, first.length).reduce((sum, one) => sum + one, 0),
    };
  }

  /** A stage a year; years in which nothing changes share one. */
  private rowStages(block: RowBlock): RowStage[] {
    const { horizonPeriods, periodsPerYear } = block.terms;
    const years = Math.min(this.years, Math.ceil(horizonPeriods / periodsPerYear));
    const turning = new Set(this.scenario.turningYears);
    const stages: RowStage[] = [];
    for (let year = 1; year <= years; year++) stages.push(year === 1 || turning.has(year) ? this.rowStage(block, year) : stages[year - 2]);
    return stages;
  }

  private rowStage(block: RowBlock, year: number): RowStage {
    const { columns } = this;
    const { rows: { length }, uniformGrowth } = block;
    columns.apply(this.scenario, year, {});
    return {
      pd: columns.value("pd").slice(0, length),
      churn: columns.value("churn").slice(0, length),
      discountFactor: columns.derived("discountFactor").slice(0, length),
      growthFactor: (uniformGrowth ? FLOW_GROWTHS.slice(0, 1) : FLOW_GROWTHS).map((name) => columns.derived(name).slice(0, length)),
      flows: this.flows(block),
    };
  }

  /** Flows of the year the columns stand on: one lane, or one each for revenue, referral, cost and exposure. */
  private flows({ rows: { length }, uniformGrowth, terms: { periodsPerYear } }: RowBlock): LaneFlows[] {
    const { columns } = this;
    const scaled = (column: Float64Array, factor: number): Float64Array => column.slice(0, length).map((value) => value * factor);
    const none = (): Float64Array => new Float64Array(length);
    const revenue = scaled(columns.value("revenue"), 1 / periodsPerYear);
    const referral = scaled(columns.value("referral"), 1 / periodsPerYear);
    const cost = scaled(columns.value("retentionCost"), -1 / periodsPerYear);
    const charge = scaled(columns.derived("chargeOnCapital"), -1 / periodsPerYear);
    const loss = columns.derived("lossOnDefault").slice(0, length);
    if (uniformGrowth) return [{ revenue, other: referral.map((value, i) => value + cost[i] + charge[i]), loss }];
    return [
      { revenue, other: none(), loss: none() },
      { revenue: none(), other: referral, loss: none() },
      { revenue: none(), other: cost, loss: none() },
      { revenue: none(), other: charge, loss },
    ];
  }

  /** What follows the simulated years, at the rates that the table and the scenario give: a number a lane and row. */
  private after(block: RowBlock): Float64Array[] {
    const { columns, scenario, years } = this;
    const { rows: { length }, uniformGrowth, terms: { horizonPeriods, periodsPerYear, timing } } = block;
    const lanes = uniformGrowth ? 1 : FLOW_GROWTHS.length;
    const values = Array.from({ length: lanes }, () => new Float64Array(length));
    const carried = Array.from({ length: lanes }, () => new Float64Array(length).fill(1));
    const turning = [...new Set([...scenario.turningYears, years + 1])].sort((a, b) => a - b);
    for (const { year, periods } of stretches(horizonPeriods, periodsPerYear, turning)) {
      if (year <= years) continue;
      columns.apply(scenario, year, {});
      const [noDefault, stay, p, v] = (["survivalOfDefault", "survivalOfChurn", "defaultProbability", "discountFactor"] as const).map((name) => columns.derived(name));
      const flows = this.flows(block);
      for (let lane = 0; lane < lanes; lane++) {
        const growth = columns.derived(FLOW_GROWTHS[lane]);
        const { revenue, other, loss } = flows[lane];
        for (let i = 0; i < length; i++) {
          const survival = noDefault[i] * stay[i];
          const ratio = survival * v[i] * growth[i];
          const income = (revenue[i] + other[i]) * incomeWeight(timing, survival, v[i]) - loss[i] * lossWeight(timing, p[i], v[i]);
          if (income !== 0) values[lane][i] += carried[lane][i] * income * geometricSum(ratio, periods);
          carried[lane][i] *= periods === Infinity ? 0 : ratio ** periods;
        }
      }
    }
    return values;
  }

  private acquisitionCost(block: RowBlock): Float64Array {
    this.columns.apply(this.scenario, 1, {});
    return this.columns.value("acquisitionCost").slice(0, block.rows.length);
  }

  private groupStage({ pd, churn, discountFactor, growthFactor, flows }: RowStage, groupOf: Int32Array, first: readonly number[]): Omit<PathStage, "year" | "periods"> {
    const pick = (column: Float64Array): Float64Array => Float64Array.from(first, (row) => column[row]);
    const index = (column: Float64Array, correlation: number): Float64Array => pick(column).map((probability) => normalQuantile(probability) / Math.sqrt(1 - correlation));
    const sums = (column: Float64Array): Float64Array => sumByGroup(column, groupOf, first.length);
    return {
      pdIndex: index(pd, this.model.creditCorrelation),
      churnIndex: index(churn, this.model.churnCorrelation),
      discountFactor: pick(discountFactor),
      growthFactor: growthFactor.map(pick),
      flows: flows.map(({ revenue, other, loss }) => ({ revenue: sums(revenue), other: sums(other), loss: sums(loss) })),
      rowFlows: flows,
    };
  }
}

function sumByGroup(column: Float64Array, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let row = 0; row < column.length; row++) if (groupOf[row] >= 0) sums[groupOf[row]] += column[row];
  return sums;
}
