import { largest } from "./largest";
import { changeFrom } from "./runView";

/** A client and what a scenario does to its value. */
export interface Mover {
  /** Row of the client table, from 0. */
  readonly row: number;
  readonly client: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly changeShare?: number;
}

/** Clients with the largest change in absolute amount, largest first; of equal ones the earlier row. */
export function topMovers(ids: readonly string[], before: Float64Array, after: Float64Array, count: number): Mover[] {
  const size = (row: number): number | undefined => {
    const change = Math.abs(after[row] - before[row]);
    // A client without a value on either side has no change either.
    return change > 0 ? change : undefined;
  };
  return largest(ids.length, count, size).map((row) => ({ row, client: ids[row], before: before[row], after: after[row], ...changeFrom(before[row], after[row]) }));
}
