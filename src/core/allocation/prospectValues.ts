import type { ClientTable } from "../portfolio/clientTable";
import type { RowBlock } from "../portfolio/rowBlocks";
import type { Failure } from "../result/failure";
import type { BlockKernel } from "../scenario/blockKernel";
import type { CompiledScenario } from "../scenario/compileScenario";
import { gridShares, gridSpend } from "./spendGrid";
import { responseAt, type SpendResponses } from "./spendTerms";

/**
 * What prospects are worth as functions of what is spent on winning them: `a(s)·(CLV + CAC) − s`, the share that a spend wins of
 * what such a client is worth once won, with the spend in the place of its acquisition cost.
 */
export class ProspectValues {
  private readonly rows: Int32Array;
  /** CLV + CAC by row: worth once won, however it is won. */
  private readonly won: Float64Array;
  /** Why a prospect would have no value once won. */
  private readonly failures = new Map<number, Failure>();

  /** @param blocks of the table, of which prospects are taken */
  constructor({ count, values }: ClientTable, blocks: readonly RowBlock[], private readonly responses: SpendResponses, kernel: BlockKernel, unshocked: CompiledScenario) {
    const rows: number[] = [];
    this.won = new Float64Array(count);
    for (const block of blocks) {
      const prospects = block.rows.filter((row) => responses.isProspect[row] === 1);
      if (prospects.length === 0) continue;
      kernel.open({ ...block, rows: prospects });
      const valued = kernel.value(unshocked, {});
      prospects.forEach((row, i) => {
        rows.push(row);
        this.won[row] = valued.values[i] + values.acquisitionCost[row];
        const cause = valued.failures.get(i);
        if (cause) this.failures.set(row, cause);
      });
    }
    this.rows = Int32Array.from(rows);
  }

  /** Values at a spend of each prospect, put where the clients' values stand. */
  at(spend: Float64Array, values: Float64Array): void {
    for (const row of this.rows) values[row] = this.valueOf(row, spend[row]);
  }

  /** Values along the grid, likewise. */
  alongGrid(steps: number, values: Float64Array, failures: Map<number, Failure>): void {
    const shares = gridShares(steps);
    for (const row of this.rows) {
      const cause = this.failures.get(row);
      if (cause) failures.set(row, cause);
      else for (let step = 0; step < steps; step++) values[row * steps + step] = this.valueOf(row, gridSpend(this.responses, row, shares[step]));
    }
  }

  private valueOf(row: number, spend: number): number {
    return responseAt(this.responses, row, spend) * this.won[row] - spend;
  }
}
