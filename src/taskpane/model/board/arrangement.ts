/** Which pages' answers go into the pack, and in which order. */
export interface Arrangement {
  /** Pages in the order that was chosen; others follow in the order of their tabs. */
  readonly order: readonly string[];
  readonly left: ReadonlySet<string>;
}

export const NOTHING_ARRANGED: Arrangement = { order: [], left: new Set() };

/** The pages that have an answer, in the pack's order. */
export function arranged({ order }: Arrangement, available: readonly string[]): string[] {
  return [...order.filter((page) => available.includes(page)), ...available.filter((page) => !order.includes(page))];
}

/** Leaves a page out, or takes it back in. */
export function toggled({ order, left }: Arrangement, page: string): Arrangement {
  const next = new Set(left);
  if (!next.delete(page)) next.add(page);
  return { order, left: next };
}

/** Moves a page by one place; at an end it stays. */
export function moved(arrangement: Arrangement, available: readonly string[], page: string, by: -1 | 1): Arrangement {
  const order = arranged(arrangement, available);
  const from = order.indexOf(page);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return arrangement;
  [order[from], order[to]] = [order[to], order[from]];
  return { ...arrangement, order };
}
