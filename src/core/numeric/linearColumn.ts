/** A column that is not written out: `values·factor + offset`. */
export interface LinearColumn {
  readonly values: Float64Array;
  readonly factor: number;
  readonly offset: number;
}

/** The same without an offset. */
export interface ScaledColumn {
  readonly values: Float64Array;
  readonly factor: number;
}

/** Column that stands for itself. */
export function linearColumn(values: Float64Array): LinearColumn {
  return { values, factor: 1, offset: 0 };
}

export function writeOut({ values, factor, offset }: LinearColumn, target: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = values[i] * factor + offset;
}

/** Least and greatest of the first `count` values; [Infinity, −Infinity] of none. */
export function rangeOf(values: Float64Array, count: number): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return [low, high];
}
