/** The items with the largest amounts, the largest first; of equal ones the earlier. Many items cost little: only a few are kept in order. */
export function largest<Item>(items: Iterable<Item>, amount: (item: Item) => number, most: number): Item[] {
  const kept: { readonly item: Item; readonly amount: number }[] = [];
  for (const item of items) {
    const own = amount(item);
    if (kept.length === most && own <= kept[most - 1].amount) continue;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kept[middle].amount >= own) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, { item, amount: own });
    if (kept.length > most) kept.pop();
  }
  return kept.map(({ item }) => item);
}
