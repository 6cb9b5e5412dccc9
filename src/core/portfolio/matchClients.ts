import { atOnce, isStepEnd } from "../numeric/rowSteps";
import { sortedTexts } from "../numeric/sortedTexts";

/** Two rows that are the same client, in two tables. */
export interface MatchedRows {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Ids that do not say which row is which: found a different number of times in two tables. */
export interface AmbiguousId {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** Who of two tables is who. Every row that was asked about is in exactly one of the lists. */
export interface ClientMatch {
  /** Pairs in the order of their ids. */
  readonly matched: MatchedRows;
  /** Rows of the table before whose client the other does not know, ascending. */
  readonly lost: Int32Array;
  /** Rows of the table after whose client is new, ascending. */
  readonly gained: Int32Array;
  /** Rows that cannot be told apart: ambiguous ids, and no id at all. */
  readonly unmatched: MatchedRows;
  readonly ambiguous: readonly AmbiguousId[];
  /** Rows without an id. */
  readonly blank: { readonly before: number; readonly after: number };
  /** Ids that stand in several rows of both tables, as many in one as in the other: matched in the order of rows. */
  readonly inOrder: readonly string[];
}

/**
 * Matches the clients of two tables by their ids.
 *
 * An id that stands as often in one table as in the other is matched in the order of its rows; one that stands a
 * different number of times is ambiguous: nothing says which row is the new one. Rows without an id match nobody.
 *
 * @param before ids by row, "" where a row has none
 * @param after the same of the other table
 */
export function matchClients(before: readonly string[], after: readonly string[]): ClientMatch {
  return atOnce(matchInSteps(before, after));
}

/** The same in steps, for who has many clients and a page to keep open. */
export function* matchInSteps(before: readonly string[], after: readonly string[]): Generator<void, ClientMatch> {
  const rowsBefore = yield* rowsById(before);
  const rowsAfter = yield* rowsById(after);
  const matched: { readonly before: number[]; readonly after: number[] } = { before: [], after: [] };
  const lost: number[] = [];
  const gained: number[] = [];
  const unmatched = { before: [...(rowsBefore.get("") ?? [])], after: [...(rowsAfter.get("") ?? [])] };
  const blank = { before: unmatched.before.length, after: unmatched.after.length };
  const ambiguous: AmbiguousId[] = [];
  const inOrder: string[] = [];
  const newcomers = [...rowsAfter.keys()].filter((id) => !rowsBefore.has(id));
  const everybody = yield* sortedTexts([...rowsBefore.keys(), ...newcomers]);
  for (const [place, id] of everybody.entries()) {
    if (isStepEnd(place)) yield;
    if (id === "") continue;
    const [here, there] = [rowsBefore.get(id) ?? [], rowsAfter.get(id) ?? []];
    if (there.length === 0) lost.push(...here);
    else if (here.length === 0) gained.push(...there);
    else if (here.length === there.length) {
      matched.before.push(...here);
      matched.after.push(...there);
      if (here.length > 1) inOrder.push(id);
    } else {
      unmatched.before.push(...here);
      unmatched.after.push(...there);
      ambiguous.push({ id, before: here.length, after: there.length });
    }
  }
  return {
    matched: { before: Int32Array.from(matched.before), after: Int32Array.from(matched.after) },
    lost: Int32Array.from(lost).sort(),
    gained: Int32Array.from(gained).sort(),
    unmatched: { before: Int32Array.from(unmatched.before).sort(), after: Int32Array.from(unmatched.after).sort() },
    ambiguous,
    blank,
    inOrder,
  };
}

function* rowsById(ids: readonly string[]): Generator<void, Map<string, number[]>> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < ids.length; row++) {
    if (isStepEnd(row)) yield;
    const known = rows.get(ids[row]);
    if (known) known.push(row);
    else rows.set(ids[row], [row]);
  }
  return rows;
}
