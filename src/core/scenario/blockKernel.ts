import { stretches } from "../cashflow/stretches";
import { geometricSum } from "../numeric/geometricSum";
import type { ClientTable, ValueColumn } from "../portfolio/clientTable";
import { BLOCK_ROWS, type RowBlock } from "../portfolio/rowBlocks";
import { failure, type Failure } from "../result/failure";
import { periodicDiscountFactors, periodicGrowthFactors, periodicProbabilities, periodicSurvivals } from "../units/periodicColumns";
import type { Timing } from "../units/timing";
import type { CompiledScenario } from "./compileScenario";
import { ShockedColumns, type ClipCounts } from "./shockedColumns";

/** Lines of the value, a column each, signed as they enter the sum (COMPONENT_LINES order). */
export type BlockComponents = readonly [revenue: Float64Array, referral: Float64Array, retentionCost: Float64Array, capitalCharge: Float64Array, expectedLoss: Float64Array, acquisitionCost: Float64Array];

const newColumn = (): Float64Array => new Float64Array(BLOCK_ROWS);

type PeriodicColumn = "survivalOfDefault" | "survivalOfChurn" | "defaultProbability" | "discountFactor" | "revenueGrowth" | "referralGrowth" | "costGrowth" | "exposureGrowth";

/** Annual columns each periodic one depends on. */
const DEPENDS_ON: Readonly<Record<PeriodicColumn, ValueColumn>> = {
  survivalOfDefault: "pd",
  survivalOfChurn: "churn",
  defaultProbability: "pd",
  discountFactor: "discountRate",
  revenueGrowth: "revenueGrowth",
  referralGrowth: "referralGrowth",
  costGrowth: "costGrowth",
  exposureGrowth: "exposureGrowth",
};

/**
 * Values a block of clients under one scenario after another: the closed form of `valueClient`, column by
 * column. What no shock moves is turned periodic once a block and kept for all scenarios.
 */
export class BlockKernel {
  readonly components: BlockComponents = [newColumn(), newColumn(), newColumn(), newColumn(), newColumn(), newColumn()];
  private readonly columns: ShockedColumns;
  private readonly kept = new Map<PeriodicColumn, { values: Float64Array; valid: boolean }>();
  private readonly scratch = new Map<PeriodicColumn, Float64Array>();
  /** S·DF at the start of the stretch, and G for each flow. */
  private readonly alive = newColumn();
  private readonly scales = [newColumn(), newColumn(), newColumn(), newColumn()] as const;
  private block!: RowBlock;

  constructor(private readonly table: ClientTable) {
    this.columns = new ShockedColumns(table);
  }

  open(block: RowBlock): void {
    this.block = block;
    this.columns.open(block);
    for (const column of this.kept.values()) column.valid = false;
  }

  /** Values the open block; the result is in `components`. @returns the rows of the block that have no value, and why */
  value(scenario: CompiledScenario, clips: ClipCounts): Map<number, Failure> {
    const { terms, rows, uniformGrowth } = this.block;
    const failures = new Map<number, Failure>();
    for (const component of this.components) component.fill(0);
    this.alive.fill(1);
    for (const scale of this.scales) scale.fill(1);

    const curveYears = Math.max(1, scenario.settledYear, ...Object.values(this.table.curves).map((curve) => curve?.years ?? 1));
    const runs = stretches(terms.horizonPeriods, terms.periodsPerYear, curveYears);
    if (runs.length === 0) this.columns.apply(scenario, 1, clips);
    runs.forEach(({ year, periods }, index) => {
      this.columns.apply(scenario, year, clips);
      if (index === 0) this.acquisitionCost();
      this.refuseImpossibleRates(failures);
      const last = index === runs.length - 1;
      if (periods === Infinity) this.refuseDivergence(failures);
      // The four growth rates stay equal under a shock to growth: it moves all of them alike.
      if (uniformGrowth) this.addUniform(terms.timing, terms.periodsPerYear, periods, last);
      else this.addByFlow(terms.timing, terms.periodsPerYear, periods, last);
    });
    if (runs.length === 0) this.acquisitionCost();
    this.refuseInfinite(rows.length, failures);
    for (const i of failures.keys()) for (const component of this.components) component[i] = 0;
    return failures;
  }

  private acquisitionCost(): void {
    const cost = this.columns.column("acquisitionCost");
    const target = this.components[5];
    for (let i = 0; i < this.block.rows.length; i++) target[i] = 0 - cost[i];
  }

  private periodic(name: PeriodicColumn): Float64Array {
    const annual = DEPENDS_ON[name];
    if (this.columns.isUntouched(annual)) {
      let column = this.kept.get(name);
      if (!column) this.kept.set(name, (column = { values: newColumn(), valid: false }));
      if (!column.valid) this.convert(name, column.values);
      column.valid = true;
      return column.values;
    }
    let target = this.scratch.get(name);
    if (!target) this.scratch.set(name, (target = newColumn()));
    this.convert(name, target);
    return target;
  }

  private convert(name: PeriodicColumn, target: Float64Array): void {
    const annual = this.columns.column(DEPENDS_ON[name]);
    const { terms: { periodsPerYear }, rows: { length } } = this.block;
    if (name === "defaultProbability") periodicProbabilities(annual, this.periodic("survivalOfDefault"), target, length, periodsPerYear);
    else if (name === "discountFactor") periodicDiscountFactors(annual, target, length, periodsPerYear);
    else if (name.startsWith("survival")) periodicSurvivals(annual, target, length, periodsPerYear);
    else if (name === "exposureGrowth" && this.table.curves.ead) target.fill(1);
    else periodicGrowthFactors(annual, target, length, periodsPerYear);
  }

  /** A stretch where one geometric series serves every line. */
  private addUniform(timing: Timing, m: number, periods: number, last: boolean): void {
    const { columns, alive } = this;
    const [revenue, referral, retentionCost, capitalCharge, expectedLoss] = this.components;
    const [R, F, C, K, h, E, lgd] = (["revenue", "referral", "retentionCost", "capital", "capitalCharge", "ead", "lgd"] as const).map((name) => columns.column(name));
    const noDefault = this.periodic("survivalOfDefault");
    const stay = this.periodic("survivalOfChurn");
    const p = this.periodic("defaultProbability");
    const discount = this.periodic("discountFactor");
    const growth = this.periodic("revenueGrowth");
    const perPeriod = 1 / m;
    for (let i = 0; i < this.block.rows.length; i++) {
      const survival = noDefault[i] * stay[i];
      const v = discount[i];
      const ratio = growth[i] * survival * v;
      // Nobody is left, or (its rows with a flow were refused) there is nothing to sum.
      if (alive[i] === 0 || (periods === Infinity && !(ratio < 1))) continue;
      const series = alive[i] * geometricSum(ratio, periods);
      const half = timing === "mid" ? Math.sqrt(v) : v;
      const weight = timing === "end" ? survival * v : timing === "begin" ? 1 : 0.5 * (1 + survival) * half;
      const income = series * weight * perPeriod;
      revenue[i] += R[i] * income;
      referral[i] += F[i] * income;
      retentionCost[i] -= C[i] * income;
      capitalCharge[i] -= h[i] * K[i] * E[i] * income;
      expectedLoss[i] -= lgd[i] * E[i] * p[i] * half * series;
      if (!last) alive[i] *= ratio ** periods;
    }
  }

  /** A stretch with a growth rate for each flow. */
  private addByFlow(timing: Timing, m: number, periods: number, last: boolean): void {
    const { columns, alive, scales } = this;
    const [revenue, referral, retentionCost, capitalCharge, expectedLoss] = this.components;
    const [R, F, C, K, h, E, lgd] = (["revenue", "referral", "retentionCost", "capital", "capitalCharge", "ead", "lgd"] as const).map((name) => columns.column(name));
    const noDefault = this.periodic("survivalOfDefault");
    const stay = this.periodic("survivalOfChurn");
    const p = this.periodic("defaultProbability");
    const discount = this.periodic("discountFactor");
    const growths = (["revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"] as const).map((name) => this.periodic(name));
    const perPeriod = 1 / m;
    // A line without a flow has no series, even where the series would not converge.
    const line = (flow: number, ratio: number): number => (flow === 0 ? 0 : flow * geometricSum(ratio, periods));
    for (let i = 0; i < this.block.rows.length; i++) {
      if (alive[i] === 0) continue;
      const survival = noDefault[i] * stay[i];
      const v = discount[i];
      const decay = survival * v;
      const half = timing === "mid" ? Math.sqrt(v) : v;
      const weight = timing === "end" ? decay : timing === "begin" ? 1 : 0.5 * (1 + survival) * half;
      const income = alive[i] * weight * perPeriod;
      const charge = h[i] * K[i];
      const loss = lgd[i] * p[i] * half;
      const exposure = scales[3][i] * line(charge === 0 && loss === 0 ? 0 : E[i], growths[3][i] * decay);
      revenue[i] += income * scales[0][i] * line(R[i], growths[0][i] * decay);
      referral[i] += income * scales[1][i] * line(F[i], growths[1][i] * decay);
      retentionCost[i] -= income * scales[2][i] * line(C[i], growths[2][i] * decay);
      capitalCharge[i] -= charge * income * exposure;
      expectedLoss[i] -= alive[i] * loss * exposure;
      if (last) continue;
      alive[i] *= decay ** periods;
      for (let flow = 0; flow < 4; flow++) scales[flow][i] *= growths[flow][i] ** periods;
    }
  }

  private refuseImpossibleRates(failures: Map<number, Failure>): void {
    for (const [name, parameter] of [["discountRate", "discount_rate"], ["revenueGrowth", "growth"], ["referralGrowth", "growth"], ["costGrowth", "growth"], ["exposureGrowth", "growth"]] as const) {
      const rates = this.columns.column(name);
      for (let i = 0; i < this.block.rows.length; i++) if (!(rates[i] > -1) && !failures.has(i)) failures.set(i, failure("notAbove", { parameter, minimum: -1, value: rates[i] }));
    }
  }

  /** A perpetual tail needs γ(1−p̃)(1−c̃)v < 1 for every line that is not zero. */
  private refuseDivergence(failures: Map<number, Failure>): void {
    const noDefault = this.periodic("survivalOfDefault");
    const stay = this.periodic("survivalOfChurn");
    const discount = this.periodic("discountFactor");
    const lines = [
      ["revenue", "revenue", "revenueGrowth"],
      ["referral", "referral", "referralGrowth"],
      ["retentionCost", "retention cost", "costGrowth"],
      ["ead", "exposure", "exposureGrowth"],
    ] as const;
    for (const [name, component, growthName] of lines) {
      const flow = this.columns.column(name);
      const growth = this.periodic(growthName);
      for (let i = 0; i < this.block.rows.length; i++) {
        const ratio = growth[i] * noDefault[i] * stay[i] * discount[i];
        if (flow[i] !== 0 && this.alive[i] !== 0 && !(ratio < 1) && !failures.has(i) && (name !== "ead" || this.exposureCounts(i))) {
          failures.set(i, failure("perpetualDiverges", { parameter: "years", component, value: ratio }));
        }
      }
    }
  }

  /** An exposure without default and without a capital charge costs nothing, however long. */
  private exposureCounts(i: number): boolean {
    const at = (name: ValueColumn): number => this.columns.column(name)[i];
    return at("pd") * at("lgd") !== 0 || at("capital") * at("capitalCharge") !== 0;
  }

  private refuseInfinite(count: number, failures: Map<number, Failure>): void {
    for (let i = 0; i < count; i++) {
      if (failures.has(i)) continue;
      let sum = 0;
      for (const component of this.components) sum += component[i];
      if (!Number.isFinite(sum)) failures.set(i, failure("tooLarge"));
    }
  }
}
