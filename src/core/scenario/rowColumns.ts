import type { RowBlock } from "../portfolio/rowBlocks";
import { fillGaps } from "./withGaps";

/**
 * Columns with a number a row of the table, filled block by block as these are finished, so that nothing is left to do at
 * the end and no number is kept twice.
 */
export class RowColumns {
  private readonly columns = new Map<string, Float64Array>();

  /** @param rowsWithout rows of the table that are in no block: they have no value */
  constructor(private readonly rows: number, private readonly rowsWithout: readonly number[]) {}

  add(name: string, block: RowBlock, values: Float64Array): void {
    const column = this.column(name);
    for (let i = 0; i < values.length; i++) column[block.rows[i]] = values[i];
  }

  /**
   * A column as far as it is filled; NaN in rows without a value.
   * @param unfinished rows still to come, ascending: NaN until their blocks come, which fill this very column. A copy of every
   * column would hold the thread just when somebody has cancelled.
   */
  read(name: string, unfinished: Int32Array | undefined): Float64Array {
    const column = this.column(name);
    if (unfinished) fillGaps(column, unfinished);
    return column;
  }

  private column(name: string): Float64Array {
    let column = this.columns.get(name);
    if (!column) {
      // Zeros are free until they are touched: a NaN in every row would hold the thread.
      this.columns.set(name, (column = new Float64Array(this.rows)));
      for (const row of this.rowsWithout) column[row] = NaN;
    }
    return column;
  }
}
