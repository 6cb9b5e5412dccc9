import { sameName, type BookCells, type BookSheet } from "../book/bookCells";
import type { SheetChanges } from "./changes";

export interface SheetPair {
  readonly before: BookSheet;
  readonly after: BookSheet;
}

/** Share of its cells that a sheet under another name has to have kept to be the same sheet. */
const KEPT_SHARE = 0.6;

/** Pairs sheets by name; of those left over, the ones that are mostly the same are the same sheet renamed. */
export function matchSheets(before: BookCells, after: BookCells): { readonly pairs: readonly SheetPair[]; readonly changes: SheetChanges } {
  const pairs: SheetPair[] = [];
  const lost: BookSheet[] = [];
  for (const sheet of before.sheets) {
    const same = after.sheets.find(({ name }) => sameName(name, sheet.name));
    if (same) pairs.push({ before: sheet, after: same });
    else lost.push(sheet);
  }
  const free = after.sheets.filter((sheet) => !pairs.some((pair) => pair.after === sheet));
  const renamed: SheetPair[] = [];
  for (const sheet of lost) {
    const [best] = free.filter((one) => !renamed.some((pair) => pair.after === one)).map((one) => ({ one, kept: keptShare(sheet, one) })).sort((left, right) => right.kept - left.kept);
    if (best && best.kept >= KEPT_SHARE) renamed.push({ before: sheet, after: best.one });
  }
  const all = [...pairs, ...renamed];
  const order = all.map((pair) => ({ from: before.sheets.indexOf(pair.before), to: after.sheets.indexOf(pair.after) })).sort((left, right) => left.from - right.from);
  return {
    pairs: all,
    changes: {
      added: free.filter((sheet) => !renamed.some((pair) => pair.after === sheet)).map(({ name }) => name),
      lost: lost.filter((sheet) => !renamed.some((pair) => pair.before === sheet)).map(({ name }) => name),
      renamed: renamed.map((pair) => ({ before: pair.before.name, after: pair.after.name })),
      reordered: order.some(({ to }, index) => index > 0 && to < order[index - 1].to),
    },
  };
}

/** Cells that both hold at the same place, of all that either holds. */
function keptShare(one: BookSheet, other: BookSheet): number {
  let same = 0;
  let all = 0;
  for (let row = 0; row < Math.max(one.values.length, other.values.length); row++) {
    const [left, right] = [one.values[row] ?? [], other.values[row] ?? []];
    for (let column = 0; column < Math.max(left.length, right.length); column++) {
      const [a, b] = [left[column] ?? null, right[column] ?? null];
      if (a === null && b === null) continue;
      all++;
      if (JSON.stringify(a) === JSON.stringify(b)) same++;
    }
  }
  return all === 0 ? 0 : same / all;
}
