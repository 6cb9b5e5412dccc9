import { COMPONENT_LINES } from "../clv/components";
import type { ColumnStore } from "../numeric/columnStore";
import { presentSums } from "../numeric/geometricColumns";
import type { GroupTerms } from "../portfolio/clientTable";
import type { RowBlock } from "../portfolio/rowBlocks";
import { FLOW_GROWTHS, type BlockColumns } from "./blockColumns";
import { addUniformStretch } from "./uniformStretch";

/**
 * The short way through a block: the closed form of `valueClient` for whole columns, keeping only each row's
 * value and the block's sums of the lines. It takes for granted that every row has a value; where that proves
 * wrong, `isSound` is false and the block has to go line by line.
 */
export class StretchByStretch {
  readonly values: Float64Array;
  /** Sums of the lines, in COMPONENT_LINES order. */
  readonly sums = new Float64Array(COMPONENT_LINES.length);
  private converges = true;
  private readonly decay: Float64Array;
  private readonly incomeWeight: Float64Array;
  private readonly lossWeight: Float64Array;
  private readonly present: Float64Array;
  /** S·DF·G of each flow at the start of the stretch; the first serves all where growth is uniform. */
  private readonly carried: readonly Float64Array[];

  constructor(private readonly columns: BlockColumns, private readonly store: ColumnStore) {
    this.values = store.column();
    this.decay = store.column();
    this.incomeWeight = store.column();
    this.lossWeight = store.column();
    this.present = store.column();
    this.carried = FLOW_GROWTHS.map(() => store.column());
  }

  /** Begins a life: the acquisition cost is paid, everyone is alive. */
  begin({ rows, uniformGrowth }: RowBlock): void {
    this.converges = true;
    this.sums.fill(0);
    for (const carried of uniformGrowth ? this.carried.slice(0, 1) : this.carried) carried.fill(1, 0, rows.length);
    const cost = this.columns.value("acquisitionCost");
    const { values } = this;
    const count = rows.length;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      values[i] = 0 - cost[i];
      sum += cost[i];
    }
    this.sums[5] = 0 - sum;
  }

  /** Adds a stretch of constant rates, on which the columns stand. */
  add(block: RowBlock, periods: number): void {
    const converges = block.uniformGrowth ? this.addUniform(block, periods) : this.addByFlow(block, periods);
    this.converges &&= converges;
  }

  private addUniform({ terms, rows }: RowBlock, periods: number): boolean {
    const { columns } = this;
    const flows = {
      all: this.store.all,
      revenue: columns.flow("revenue"),
      referral: columns.isZero("referral") ? undefined : columns.flow("referral"),
      retentionCost: columns.flow("retentionCost"),
      capitalCharge: this.hasCapitalCharge ? columns.product("chargeOnCapital") : undefined,
      lossOnDefault: columns.product("lossOnDefault"),
      pd: columns.linear("pd"),
      churn: columns.linear("churn"),
      discountFactor: columns.derived("discountFactor"),
      growthFactor: columns.derived("revenueGrowthFactor"),
    };
    return addUniformStretch(flows, rows.length, terms, periods, { carried: this.carried[0], values: this.values, sums: this.sums });
  }

  /** Flows that grow at rates of their own: a geometric sum each. */
  private addByFlow({ terms, rows: { length } }: RowBlock, periods: number): boolean {
    const { columns, incomeWeight, lossWeight, present, sums, values } = this;
    let converges = true;
    const turnTo = (flow: number): void => {
      const one = presentSums(columns.derived(FLOW_GROWTHS[flow]), this.decay, periods, this.carried[flow], present, length);
      converges &&= one;
    };
    this.weigh(terms, length);
    turnTo(0);
    sums[0] += addLine(columns.value("revenue"), incomeWeight, present, 1, values, length);
    if (!columns.isZero("referral")) {
      turnTo(1);
      sums[1] += addLine(columns.value("referral"), incomeWeight, present, 1, values, length);
    }
    if (!columns.isZero("retentionCost")) {
      turnTo(2);
      sums[2] += addLine(columns.value("retentionCost"), incomeWeight, present, -1, values, length);
    }
    if (!columns.isZero("ead")) {
      turnTo(3);
      if (this.hasCapitalCharge) sums[3] += addLine(columns.derived("chargeOnCapital"), incomeWeight, present, -1, values, length);
      sums[4] += addLine(columns.derived("lossOnDefault"), lossWeight, present, -1, values, length);
    }
    return converges;
  }

  private get hasCapitalCharge(): boolean {
    return !this.columns.isZero("capital") && !this.columns.isZero("capitalCharge");
  }

  /** Whether every row of the block has a finite value. */
  get isSound(): boolean {
    let total = 0;
    for (const sum of this.sums) total += sum;
    return this.converges && Number.isFinite(total);
  }

  /** Weights of income and loss in a period, as in `incomeWeight` and `lossWeight` of cashflow, and the decay of one period. */
  private weigh({ timing, periodsPerYear }: GroupTerms, count: number): void {
    const { columns, decay, incomeWeight, lossWeight } = this;
    const noDefault = columns.derived("survivalOfDefault");
    const stay = columns.derived("survivalOfChurn");
    const defaultProbability = columns.derived("defaultProbability");
    const discountFactor = columns.derived("discountFactor");
    const perPeriod = 1 / periodsPerYear;
    const atEnd = timing === "end";
    const atMiddle = timing === "mid";
    for (let i = 0; i < count; i++) {
      const v = discountFactor[i];
      const survival = noDefault[i] * stay[i];
      const decayed = survival * v;
      const lossTime = atMiddle ? Math.sqrt(v) : v;
      decay[i] = decayed;
      incomeWeight[i] = atEnd ? decayed * perPeriod : atMiddle ? 0.5 * (1 + survival) * lossTime * perPeriod : perPeriod;
      lossWeight[i] = defaultProbability[i] * lossTime;
    }
  }
}

/** Adds `sign · flow · weight · present` to the value of each row. @returns their sum */
function addLine(flow: Float64Array, weight: Float64Array, present: Float64Array, sign: 1 | -1, values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const line = sign * flow[i] * weight[i] * present[i];
    values[i] += line;
    sum += line;
  }
  return sum;
}
