/** Rows that are alike, put into groups in the order of their first rows. */
export interface RowGroups {
  /** Group of each row; −1 for those left out. */
  readonly groupOf: Int32Array;
  /** First row of each group. */
  readonly first: number[];
}

/** Puts rows that are equal in every column into one group. */
export function groupRows(count: number, columns: readonly (Float64Array | Int32Array)[], isIn: (row: number) => boolean): RowGroups {
  const groupOf = new Int32Array(count).fill(-1);
  const first: number[] = [];
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * count)))).fill(-1);
  for (let row = 0; row < count; row++) {
    if (!isIn(row)) continue;
    let slot = hashOfRow(columns, row) & (slots.length - 1);
    while (slots[slot] >= 0 && !areAlike(columns, first[slots[slot]], row)) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] < 0) slots[slot] = first.push(row) - 1;
    groupOf[row] = slots[slot];
  }
  return { groupOf, first };
}

function areAlike(columns: readonly (Float64Array | Int32Array)[], one: number, other: number): boolean {
  return columns.every((column) => column[one] === column[other]);
}

const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);

/** A number of 32 bits that equal rows share: FNV-1a over the halves of each number, finished by a mix. */
export function hashOfRow(columns: readonly (Float64Array | Int32Array)[], row: number): number {
  let hash = 0x811c9dc5 | 0;
  for (const column of columns) {
    bits[0] = column[row] + 0;
    hash = Math.imul(hash ^ halves[0], 0x01000193);
    hash = Math.imul(hash ^ halves[1], 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
