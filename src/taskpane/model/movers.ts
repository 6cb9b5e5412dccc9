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
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row++) if (!Number.isNaN(before[row]) && !Number.isNaN(after[row]) && after[row] !== before[row]) rows.push(row);
  const size = (row: number): number => Math.abs(after[row] - before[row]);
  return rows
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, count)
    .map((row) => ({ row, client: ids[row], before: before[row], after: after[row], ...changeFrom(before[row], after[row]) }));
}
