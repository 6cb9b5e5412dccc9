import type { CellInput } from "./cellInput";

export interface ChunkLimits {
  readonly cells: number;
  /** Bytes as sent, roughly. */
  readonly bytes: number;
}

/** Well under the 5 MB of a request on the web. */
const CHUNK_LIMITS: ChunkLimits = { cells: 20_000, bytes: 2_000_000 };

/** Cuts rows into runs `[from, to)` that each stay under both limits; a run has one row at least. */
export function rowChunks(rows: readonly (readonly CellInput[])[], limits: ChunkLimits = CHUNK_LIMITS): [from: number, to: number][] {
  const chunks: [number, number][] = [];
  let from = 0;
  let cells = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = rowBytes(row);
    if (index > from && (cells + row.length > limits.cells || bytes + size > limits.bytes)) {
      chunks.push([from, index]);
      from = index;
      cells = 0;
      bytes = 0;
    }
    cells += row.length;
    bytes += size;
  });
  if (rows.length > from) chunks.push([from, rows.length]);
  return chunks;
}

/** Size as JSON: 20 bytes a number, up to 3 a character of text. */
function rowBytes(row: readonly CellInput[]): number {
  let bytes = 0;
  for (const cell of row) bytes += typeof cell === "string" ? 3 + 3 * cell.length : 20;
  return bytes;
}
