import type { ClientTable } from "../portfolio/clientTable";
import { BLOCK_ROWS, rowBlocks, type RowBlock } from "../portfolio/rowBlocks";
import type { Failure } from "../result/failure";
import { BlockKernel } from "../scenario/blockKernel";
import { compileScenario, type CompiledScenario } from "../scenario/compileScenario";
import { exp, ln } from "../numeric/elementary";
import { scaleHazard } from "../survival/proportionalHazards";
import { ProspectValues } from "./prospectValues";
import { gridShares } from "./spendGrid";
import { responseAt, type SpendResponses } from "./spendTerms";

/** Numbers between two steps of a block beyond its rows: at a power of two apart they would share few lines of a cache. */
const PADDING = 8;

/**
 * CLV of every client of a table as a function of what is spent on it a year, by the kernel of portfolio runs: churn is
 * 1 − r(s), the retention cost moves by s − s₀ in every year. Where churn varies by year, its hazard is scaled in every
 * year by the factor of the first, `ln r(s)/ln r₀`. Prospects have values of their own, `ProspectValues`.
 */
export class SpendValues {
  private readonly kernel: BlockKernel;
  /** Of clients; prospects are not valued anew at each spend. */
  private readonly blocks: readonly RowBlock[];
  private readonly prospects: ProspectValues;
  private readonly trial: CompiledScenario;
  private readonly churnByYear: readonly Float64Array[];
  private readonly costByYear: readonly Float64Array[];

  constructor(private readonly table: ClientTable, private readonly responses: SpendResponses) {
    this.kernel = new BlockKernel(table);
    const blocks = rowBlocks(table);
    const hasProspects = responses.isProspect.includes(1);
    this.blocks = hasProspects ? blocks.map((block) => ({ ...block, rows: block.rows.filter((row) => responses.isProspect[row] === 0) })) : blocks;
    const columns = (name: "churn" | "retentionCost"): Float64Array[] => Array.from({ length: table.curves[name]?.years ?? 1 }, () => new Float64Array(table.count));
    [this.churnByYear, this.costByYear] = [columns("churn"), columns("retentionCost")];
    const unshocked = compileScenario(table, { name: "", weight: 1, shocks: [] });
    if (!unshocked.ok) throw new Error(unshocked.failure.message);
    const rowsOf = (byYear: readonly Float64Array[]) => (year: number) => ({ kind: "rows", values: byYear[Math.min(year, byYear.length) - 1] }) as const;
    const direct = [
      { driver: "churn", columns: ["churn"], transformIn: rowsOf(this.churnByYear) },
      { driver: "retentionCost", columns: ["retentionCost"], transformIn: rowsOf(this.costByYear) },
    ] as const;
    this.trial = { ...unshocked.value, direct };
    this.prospects = new ProspectValues(table, hasProspects ? blocks : [], responses, this.kernel, unshocked.value);
  }

  /**
   * CLV of every client at a spend of its own.
   *
   * @param spend a year, by row of the table
   * @param asked rows that are to be valued, where not all are
   * @returns values by row; 0 in rows that have none, or were not asked for
   */
  at(spend: Float64Array, asked?: Uint8Array): Float64Array {
    return this.atEach([spend], asked)[0];
  }

  /** The same at several spends of each client, whose block is opened once for all of them. */
  atEach(spends: readonly Float64Array[], asked?: Uint8Array): Float64Array[] {
    const values = spends.map(() => new Float64Array(this.table.count));
    for (const whole of this.blocks) {
      const block = asked ? { ...whole, rows: rowsAsked(whole.rows, asked) } : whole;
      const { rows } = block;
      if (rows.length === 0) continue;
      this.kernel.open(block);
      spends.forEach((spend, at) => {
        if (this.isPlain) this.spendPlainly(rows, spend);
        else for (let i = 0; i < rows.length; i++) this.place(rows[i], spend[rows[i]], this.retention(rows[i], spend[rows[i]]));
        const valued = this.kernel.value(this.trial, {});
        for (let i = 0; i < rows.length; i++) values[at][rows[i]] = valued.values[i];
      });
    }
    spends.forEach((spend, at) => this.prospects.at(spend, values[at]));
    return values;
  }

  /**
   * CLV of every client along the grid of `gridSpend`, block by block. Along it `e^(−kWt)` is a progression whose
   * quotients are one themselves, so that no step takes an exponential.
   *
   * @param failures takes why a row has no value somewhere on its grid
   * @returns values by row and step: `values[row * steps + step]`
   */
  alongGrid(steps: number, failures: Map<number, Failure>): Float64Array {
    const { least, most, ceiling, rate } = this.responses;
    const values = new Float64Array(this.table.count * steps);
    const [left, quotient, square] = Array.from({ length: 3 }, () => new Float64Array(BLOCK_ROWS));
    const [from, width, top] = Array.from({ length: 3 }, () => new Float64Array(BLOCK_ROWS));
    // A block is valued step by step but kept row by row; turned where it is small enough to stay in the cache.
    const longest = this.blocks.reduce((most, { rows }) => Math.max(most, rows.length), 0);
    const apart = longest + PADDING;
    const valuedBySteps = new Float64Array(steps * apart);
    const shares = gridShares(steps);
    for (const block of this.blocks) {
      const { rows } = block;
      const count = rows.length;
      if (count === 0) continue;
      this.kernel.open(block);
      for (let i = 0; i < count; i++) {
        const row = rows[i];
        left[i] = ceiling[row] - this.retention(row, least[row]);
        quotient[i] = exp((-rate[row] * (most[row] - least[row])) / ((steps - 1) * (steps - 1)));
        square[i] = quotient[i] * quotient[i];
        from[i] = least[row];
        width[i] = most[row] - least[row];
        top[i] = ceiling[row];
      }
      for (let step = 0; step < steps; step++) {
        if (this.isPlain) this.placePlainly(rows, from, width, shares[step], top, left);
        else for (let i = 0; i < count; i++) this.place(rows[i], from[i] + width[i] * shares[step], Math.max(0, top[i] - left[i]));
        for (let i = 0; i < count; i++) {
          left[i] *= quotient[i];
          quotient[i] *= square[i];
        }
        const valued = this.kernel.value(this.trial, {});
        const at = step * apart;
        for (let i = 0; i < count; i++) valuedBySteps[at + i] = valued.values[i];
        if (valued.failures.size > 0) for (const [i, cause] of valued.failures) if (!failures.has(rows[i])) failures.set(rows[i], cause);
      }
      for (let i = 0; i < count; i++) {
        const at = rows[i] * steps;
        for (let step = 0; step < steps; step++) values[at + step] = valuedBySteps[step * apart + i];
      }
    }
    this.prospects.alongGrid(steps, values, failures);
    return values;
  }

  /** Neither churn nor cost varies by year. */
  private get isPlain(): boolean {
    const { churn, retentionCost } = this.table.curves;
    return !churn && !retentionCost;
  }

  /** `place` for a whole block whose rates hold for all years. */
  private placePlainly(rows: Int32Array, from: Float64Array, width: Float64Array, share: number, ceiling: Float64Array, left: Float64Array): void {
    const [churn] = this.churnByYear;
    const [cost] = this.costByYear;
    const { spendToday } = this.responses;
    const { retentionCost } = this.table.values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const lost = 1 - ceiling[i] + left[i];
      churn[row] = lost < 1 ? lost : 1;
      cost[row] = retentionCost[row] + (from[i] + width[i] * share - spendToday[row]);
    }
  }

  /** The same for spends that are on no grid. */
  private spendPlainly(rows: Int32Array, spend: Float64Array): void {
    const [churn] = this.churnByYear;
    const [cost] = this.costByYear;
    const { spendToday } = this.responses;
    const { retentionCost } = this.table.values;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      churn[row] = 1 - this.retention(row, spend[row]);
      cost[row] = retentionCost[row] + (spend[row] - spendToday[row]);
    }
  }

  /** Retention of the first year at a spend; of prospects the share won. */
  retention(row: number, spend: number): number {
    return responseAt(this.responses, row, spend);
  }

  private place(row: number, spend: number, retention: number): void {
    const { table: { curves, values }, churnByYear, costByYear } = this;
    const { spendToday, retentionToday } = this.responses;
    if (curves.churn) {
      const { years, values: churn } = curves.churn;
      const factor = retention === retentionToday[row] ? 1 : ln(retention) / ln(retentionToday[row]);
      for (let year = 0; year < years; year++) churnByYear[year][row] = scaleHazard(churn[row * years + year], factor);
    } else churnByYear[0][row] = 1 - retention;
    const more = spend - spendToday[row];
    if (curves.retentionCost) {
      const { years, values: cost } = curves.retentionCost;
      for (let year = 0; year < years; year++) costByYear[year][row] = cost[row * years + year] + more;
    } else costByYear[0][row] = values.retentionCost[row] + more;
  }
}

/** A loop: a function called for each row takes longer than what it does. */
function rowsAsked(rows: Int32Array, asked: Uint8Array): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (asked[rows[i]] === 1) kept[count++] = rows[i];
  return kept.subarray(0, count);
}
