/**
 * Columns in one buffer. A loop over a dozen separate arrays has a dozen addresses and lengths to keep, more than
 * there are registers; over one buffer it has one of each, and the columns are places in it.
 */
export class ColumnStore {
  /** The whole buffer. */
  readonly all: Float64Array;
  private used = 0;

  constructor(private readonly rows: number, columns: number) {
    this.all = new Float64Array(rows * columns);
  }

  /** A new column, zero in every row. */
  column(): Float64Array {
    if (this.used === this.all.length) throw new Error("no column is left");
    this.used += this.rows;
    return this.all.subarray(this.used - this.rows, this.used);
  }
}

/** Where a column of a store begins in its buffer: its row i is `all[placeOf(column) + i]`. Eight bytes a number. */
export function placeOf(column: Float64Array): number {
  return column.byteOffset >>> 3;
}
