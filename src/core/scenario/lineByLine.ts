import type { Stretch } from "../cashflow/stretches";
import { incomeWeight, lossWeight } from "../cashflow/weights";
import { COMPONENT_LINES } from "../clv/components";
import { convergesForEver, geometricSum } from "../numeric/geometricSum";
import type { ValueColumn } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import { failure, type Failure } from "../result/failure";
import { FLOW_GROWTHS, type BlockColumns } from "./blockColumns";

const newColumn = (): Float64Array => new Float64Array(BLOCK_ROWS);

/** Lines that a perpetual tail may let diverge, with the growth of each. */
const PERPETUAL_LINES = [
  { component: "revenue", growth: "revenueGrowthFactor", factors: ["revenue"] },
  { component: "referral", growth: "referralGrowthFactor", factors: ["referral"] },
  { component: "retention cost", growth: "costGrowthFactor", factors: ["retentionCost"] },
  { component: "capital charge", growth: "exposureGrowthFactor", factors: ["capitalCharge", "capital", "ead"] },
  { component: "expected loss", growth: "exposureGrowthFactor", factors: ["pd", "lgd", "ead"] },
] as const satisfies readonly { component: string; growth: string; factors: readonly ValueColumn[] }[];

/**
 * The careful way through a block: every line of every row is kept, and a row without a value is told apart
 * from its neighbours, with the reason.
 */
export class LineByLine {
  /** Lines by row, signed, in COMPONENT_LINES order. */
  readonly lines: readonly Float64Array[] = COMPONENT_LINES.map(newColumn);
  private readonly alive = newColumn();
  /** G of each flow at the start of the stretch. */
  private readonly scales = FLOW_GROWTHS.map(newColumn);
  private readonly found = new Map<number, Failure>();

  constructor(private readonly columns: BlockColumns) {}

  /** Begins a life: the acquisition cost is paid, everyone is alive. */
  begin({ rows }: RowBlock): void {
    this.found.clear();
    for (const line of this.lines) line.fill(0);
    this.alive.fill(1);
    for (const scale of this.scales) scale.fill(1);
    const cost = this.columns.value("acquisitionCost");
    for (let i = 0; i < rows.length; i++) this.lines[5][i] = 0 - cost[i];
  }

  /** Adds a stretch of constant rates, on which the columns stand. */
  add(block: RowBlock, { periods }: Stretch): void {
    this.refuseImpossibleRates(block);
    if (periods === Infinity) this.refuseDivergence(block);
    this.addStretch(block, periods);
  }

  /** Ends a life. @returns rows without a value, whose lines are 0 */
  end({ rows }: RowBlock): ReadonlyMap<number, Failure> {
    for (let i = 0; i < rows.length; i++) {
      if (this.found.has(i)) continue;
      const value = this.lines.reduce((sum, line) => sum + line[i], 0);
      if (!Number.isFinite(value)) this.found.set(i, failure("tooLarge"));
    }
    for (const i of this.found.keys()) for (const line of this.lines) line[i] = 0;
    return this.found;
  }

  private addStretch({ terms: { timing, periodsPerYear }, rows }: RowBlock, periods: number): void {
    const { columns, alive, scales } = this;
    const [revenue, referral, retentionCost, capitalCharge, expectedLoss] = this.lines;
    const [R, F, C, hKE, lossOnDefault] = [columns.value("revenue"), columns.value("referral"), columns.value("retentionCost"), columns.derived("chargeOnCapital"), columns.derived("lossOnDefault")];
    const [noDefault, stay, p, discount] = (["survivalOfDefault", "survivalOfChurn", "defaultProbability", "discountFactor"] as const).map((name) => columns.derived(name));
    const growths = FLOW_GROWTHS.map((name) => columns.derived(name));
    for (let i = 0; i < rows.length; i++) {
      if (alive[i] === 0) continue;
      const survival = noDefault[i] * stay[i];
      const decay = survival * discount[i];
      const income = (alive[i] * incomeWeight(timing, survival, discount[i])) / periodsPerYear;
      const loss = alive[i] * lossWeight(timing, p[i], discount[i]);
      revenue[i] += income * scales[0][i] * series(R[i], growths[0][i] * decay, periods);
      referral[i] += income * scales[1][i] * series(F[i], growths[1][i] * decay, periods);
      retentionCost[i] -= income * scales[2][i] * series(C[i], growths[2][i] * decay, periods);
      capitalCharge[i] -= income * scales[3][i] * series(hKE[i], growths[3][i] * decay, periods);
      if (loss !== 0) expectedLoss[i] -= loss * scales[3][i] * series(lossOnDefault[i], growths[3][i] * decay, periods);
      if (periods === Infinity) continue;
      alive[i] *= decay ** periods;
      for (let flow = 0; flow < scales.length; flow++) scales[flow][i] *= growths[flow][i] ** periods;
    }
  }

  /** Reading the table has refused rates of −1 and below; only a shock can bring them. */
  private refuseImpossibleRates({ rows }: RowBlock): void {
    for (const { name, parameter } of RATES) {
      if (!this.columns.isMoved(name)) continue;
      const rates = this.columns.value(name);
      for (let i = 0; i < rows.length; i++) if (!(rates[i] > -1) && !this.found.has(i)) this.found.set(i, failure("notAbove", { parameter, minimum: -1, value: rates[i] }));
    }
  }

  /** A perpetual tail needs γ(1−p̃)(1−c̃)v < 1 for every line that is not zero. */
  private refuseDivergence({ rows }: RowBlock): void {
    const { columns, alive, found } = this;
    const [noDefault, stay, discount] = (["survivalOfDefault", "survivalOfChurn", "discountFactor"] as const).map((name) => columns.derived(name));
    for (const { component, growth: growthName, factors } of PERPETUAL_LINES) {
      const growth = columns.derived(growthName);
      const flows = factors.map((name) => columns.value(name));
      for (let i = 0; i < rows.length; i++) {
        const ratio = growth[i] * (noDefault[i] * stay[i] * discount[i]);
        if (convergesForEver(ratio) || alive[i] === 0 || found.has(i) || flows.some((flow) => flow[i] === 0)) continue;
        found.set(i, failure("perpetualDiverges", { parameter: "years", component, value: ratio }));
      }
    }
  }
}

/** Rates that have to stay above −1. */
export const RATES = [
  { name: "discountRate", parameter: "discount_rate" },
  { name: "revenueGrowth", parameter: "growth" },
  { name: "referralGrowth", parameter: "growth" },
  { name: "costGrowth", parameter: "growth" },
  { name: "exposureGrowth", parameter: "growth" },
] as const satisfies readonly { name: ValueColumn; parameter: string }[];

/** A line without a flow has no series, even where the series would not converge. */
function series(flow: number, ratio: number, periods: number): number {
  return flow === 0 ? 0 : flow * geometricSum(ratio, periods);
}
