/** A number, and the colour ("#RRGGBB") of a cell that holds it. */
export interface ScalePoint {
  readonly value: number;
  readonly colour: string;
}

/** Numbers below a block's headers, coloured by where they are between three points; beyond the outer two as these. */
export interface ColourScale {
  /** Columns of the block from 0, the first and the last that are coloured. */
  readonly columns: readonly [first: number, last: number];
  readonly low: ScalePoint;
  readonly middle: ScalePoint;
  readonly high: ScalePoint;
}
