import { stretches, type Stretch } from "../cashflow/stretches";
import { COMPONENT_LINES } from "../clv/components";
import { geometricSum } from "../numeric/geometricSum";
import type { ClientTable, ValueColumn } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import { failure, type Failure } from "../result/failure";
import { BlockColumns } from "./blockColumns";
import type { CompiledScenario } from "./compileScenario";
import type { ClipCounts } from "./shockedColumns";
import { valueSingleStretch } from "./singleStretch";

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

const newColumn = (): Float64Array => new Float64Array(BLOCK_ROWS);
const NO_FAILURES: ReadonlyMap<number, Failure> = new Map();
const FLOW_GROWTHS = ["revenueGrowthFactor", "referralGrowthFactor", "costGrowthFactor", "exposureGrowthFactor"] as const;

/**
 * Values a block of clients under one scenario after another: the closed form of `valueClient`, column by
 * column. A life of one stretch with one growth rate takes a single pass; curves, paths and perpetuities are
 * summed stretch by stretch and line by line.
 */
export class BlockKernel {
  /** Lines by row after `valueByLine`, signed, in COMPONENT_LINES order. */
  readonly lines: readonly Float64Array[] = COMPONENT_LINES.map(newColumn);
  private readonly columns: BlockColumns;
  private readonly values = newColumn();
  private readonly sums = new Float64Array(COMPONENT_LINES.length);
  /** S·DF at the start of the stretch, and G of each flow. */
  private readonly alive = newColumn();
  private readonly scales = FLOW_GROWTHS.map(newColumn);
  private readonly curveYears: number;
  private block!: RowBlock;

  constructor(table: ClientTable) {
    this.columns = new BlockColumns(table);
    this.curveYears = Math.max(1, ...Object.values(table.curves).map((curve) => curve?.years ?? 1));
  }

  open(block: RowBlock): void {
    this.block = block;
    this.columns.open(block);
  }

  /** Values the open block, by the shortest way there is. */
  value(scenario: CompiledScenario, clips: ClipCounts): BlockValues {
    const runs = this.stretchesUnder(scenario);
    const simple = this.block.uniformGrowth && runs.length === 1 && runs[0].periods < Infinity;
    return (simple && this.valueInOnePass(scenario, clips)) || this.valueByLine(scenario, clips);
  }

  /** Values the open block line by line; the lines of each row stay in `lines`. */
  valueByLine(scenario: CompiledScenario, clips: ClipCounts): BlockValues {
    const failures = new Map<number, Failure>();
    for (const line of this.lines) line.fill(0);
    this.alive.fill(1);
    for (const scale of this.scales) scale.fill(1);
    const runs = this.stretchesUnder(scenario);
    if (runs.length === 0) this.columns.apply(scenario, 1, clips);
    runs.forEach(({ year, periods }, index) => {
      this.columns.apply(scenario, year, clips);
      if (index === 0) this.payAcquisition();
      this.refuseImpossibleRates(failures);
      if (periods === Infinity) this.refuseDivergence(failures);
      this.addStretch(periods, index === runs.length - 1);
    });
    if (runs.length === 0) this.payAcquisition();
    this.refuseInfinite(failures);
    return this.sumLines(failures);
  }

  private stretchesUnder({ settledYear }: CompiledScenario): Stretch[] {
    const { horizonPeriods, periodsPerYear } = this.block.terms;
    return stretches(horizonPeriods, periodsPerYear, Math.max(this.curveYears, settledYear));
  }

  /** @returns undefined where a row has no finite value: the lines then tell which */
  private valueInOnePass(scenario: CompiledScenario, clips: ClipCounts): BlockValues | undefined {
    const { columns } = this;
    const { terms, rows } = this.block;
    const counted: ClipCounts = {};
    columns.apply(scenario, 1, counted);
    if (columns.isMoved("discountRate") || columns.isMoved("revenueGrowth")) {
      const failures = new Map<number, Failure>();
      this.refuseImpossibleRates(failures);
      if (failures.size > 0) return undefined;
    }
    const negative = valueSingleStretch(
      {
        revenue: columns.value("revenue"),
        referral: columns.isZero("referral") ? undefined : columns.value("referral"),
        retentionCost: columns.value("retentionCost"),
        capitalCharge: columns.isZero("capital") || columns.isZero("capitalCharge") ? undefined : columns.derived("chargeOnCapital"),
        lossOnDefault: columns.derived("lossOnDefault"),
        acquisitionCost: columns.value("acquisitionCost"),
        survivalOfDefault: columns.derived("survivalOfDefault"),
        survivalOfChurn: columns.derived("survivalOfChurn"),
        defaultProbability: columns.derived("defaultProbability"),
        discountFactor: columns.derived("discountFactor"),
        growthFactor: columns.derived("revenueGrowthFactor"),
      },
      rows.length,
      terms,
      this.values,
      this.sums,
    );
    let total = 0;
    for (const sum of this.sums) total += sum;
    if (!Number.isFinite(total)) return undefined;
    for (const [driver, count] of Object.entries(counted) as [keyof ClipCounts, number][]) clips[driver] = (clips[driver] ?? 0) + count;
    return { values: this.values, sums: this.sums, negative, failures: NO_FAILURES };
  }

  private payAcquisition(): void {
    const cost = this.columns.value("acquisitionCost");
    for (let i = 0; i < this.block.rows.length; i++) this.lines[5][i] = 0 - cost[i];
  }

  /** Adds one stretch to the lines of every row, and carries S·DF and G to the next. */
  private addStretch(periods: number, last: boolean): void {
    const { columns, alive, scales, block: { terms: { timing, periodsPerYear }, rows } } = this;
    const [revenue, referral, retentionCost, capitalCharge, expectedLoss] = this.lines;
    const [R, F, C, K, h, E, lgd] = (["revenue", "referral", "retentionCost", "capital", "capitalCharge", "ead", "lgd"] as const).map((name) => columns.value(name));
    const [noDefault, stay, p, discount] = (["survivalOfDefault", "survivalOfChurn", "defaultProbability", "discountFactor"] as const).map((name) => columns.derived(name));
    const growths = FLOW_GROWTHS.map((name) => columns.derived(name));
    const perPeriod = 1 / periodsPerYear;
    for (let i = 0; i < rows.length; i++) {
      if (alive[i] === 0) continue;
      const survival = noDefault[i] * stay[i];
      const v = discount[i];
      const decay = survival * v;
      const lossTime = timing === "mid" ? Math.sqrt(v) : v;
      const weight = timing === "end" ? decay : timing === "begin" ? 1 : 0.5 * (1 + survival) * lossTime;
      const income = alive[i] * weight * perPeriod;
      const charge = h[i] * K[i];
      const loss = lgd[i] * p[i] * lossTime;
      const exposure = scales[3][i] * series(charge === 0 && loss === 0 ? 0 : E[i], growths[3][i] * decay, periods);
      revenue[i] += income * scales[0][i] * series(R[i], growths[0][i] * decay, periods);
      referral[i] += income * scales[1][i] * series(F[i], growths[1][i] * decay, periods);
      retentionCost[i] -= income * scales[2][i] * series(C[i], growths[2][i] * decay, periods);
      capitalCharge[i] -= charge * income * exposure;
      expectedLoss[i] -= alive[i] * loss * exposure;
      if (last) continue;
      alive[i] *= decay ** periods;
      for (let flow = 0; flow < scales.length; flow++) scales[flow][i] *= growths[flow][i] ** periods;
    }
  }

  private refuseImpossibleRates(failures: Map<number, Failure>): void {
    for (const [name, parameter] of [["discountRate", "discount_rate"], ["revenueGrowth", "growth"], ["referralGrowth", "growth"], ["costGrowth", "growth"], ["exposureGrowth", "growth"]] as const) {
      // Reading the table has refused them already; only a shock can bring them.
      if (!this.columns.isMoved(name)) continue;
      const rates = this.columns.value(name);
      for (let i = 0; i < this.block.rows.length; i++) if (!(rates[i] > -1) && !failures.has(i)) failures.set(i, failure("notAbove", { parameter, minimum: -1, value: rates[i] }));
    }
  }

  /** A perpetual tail needs γ(1−p̃)(1−c̃)v < 1 for every line that is not zero. */
  private refuseDivergence(failures: Map<number, Failure>): void {
    const { columns, alive } = this;
    const [noDefault, stay, discount] = (["survivalOfDefault", "survivalOfChurn", "discountFactor"] as const).map((name) => columns.derived(name));
    const flows = [
      ["revenue", "revenue", "revenueGrowthFactor"],
      ["referral", "referral", "referralGrowthFactor"],
      ["retentionCost", "retention cost", "costGrowthFactor"],
      ["ead", "exposure", "exposureGrowthFactor"],
    ] as const;
    for (const [name, component, growthName] of flows) {
      const flow = columns.value(name);
      const growth = columns.derived(growthName);
      for (let i = 0; i < this.block.rows.length; i++) {
        const ratio = growth[i] * noDefault[i] * stay[i] * discount[i];
        if (flow[i] === 0 || alive[i] === 0 || ratio < 1 || failures.has(i) || (name === "ead" && !this.exposureCosts(i))) continue;
        failures.set(i, failure("perpetualDiverges", { parameter: "years", component, value: ratio }));
      }
    }
  }

  /** An exposure without default and without a capital charge costs nothing, however long. */
  private exposureCosts(i: number): boolean {
    const at = (name: ValueColumn): number => this.columns.value(name)[i];
    return at("pd") * at("lgd") !== 0 || at("capital") * at("capitalCharge") !== 0;
  }

  private refuseInfinite(failures: Map<number, Failure>): void {
    for (let i = 0; i < this.block.rows.length; i++) {
      if (failures.has(i)) continue;
      let sum = 0;
      for (const line of this.lines) sum += line[i];
      if (!Number.isFinite(sum)) failures.set(i, failure("tooLarge"));
    }
  }

  private sumLines(failures: ReadonlyMap<number, Failure>): BlockValues {
    const { lines, values, sums } = this;
    for (const i of failures.keys()) for (const line of lines) line[i] = 0;
    values.fill(0);
    sums.fill(0);
    lines.forEach((line, index) => {
      for (let i = 0; i < this.block.rows.length; i++) {
        values[i] += line[i];
        sums[index] += line[i];
      }
    });
    let negative = 0;
    for (let i = 0; i < this.block.rows.length; i++) if (values[i] < 0) negative++;
    return { values, sums, negative, failures };
  }
}

/** A line without a flow has no series, even where the series would not converge. */
function series(flow: number, ratio: number, periods: number): number {
  return flow === 0 ? 0 : flow * geometricSum(ratio, periods);
}
