import type { RowBlock } from "../portfolio/rowBlocks";
import { withGaps } from "./withGaps";

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
   * @param unfinished rows still to come: with any, the column is a copy, which later blocks do not change
   */
  read(name: string, unfinished: Int32Array | undefined): Float64Array {
    return unfinished ? withGaps(this.column(name), unfinished) : this.column(name);
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
