import type { CategoryColumn } from "../../core/portfolio/clientTable";

/** The value of the clients that share a label; "" is a blank. */
export interface CategoryTotal {
  readonly label: string;
  readonly clients: number;
  readonly before: number;
  readonly after: number;
}

/** Totals by label, the largest value first; rows without a value under either run are left out. */
export function categoryTotals({ labels, codes }: CategoryColumn, before: Float64Array, after: Float64Array): CategoryTotal[] {
  const totals = Array.from({ length: labels.length + 1 }, () => ({ clients: 0, before: 0, after: 0 }));
  codes.forEach((code, row) => {
    if (Number.isNaN(before[row]) || Number.isNaN(after[row])) return;
    const total = totals[code + 1];
    total.clients++;
    total.before += before[row];
    total.after += after[row];
  });
  return totals
    .map((total, index) => ({ label: index === 0 ? "" : labels[index - 1], ...total }))
    .filter(({ clients }) => clients > 0)
    .sort((a, b) => b.before - a.before);
}

/** The first ones, and the rest as one line. */
export function withRest(totals: readonly CategoryTotal[], count: number, restLabel: string): CategoryTotal[] {
  if (totals.length <= count) return [...totals];
  const rest = totals.slice(count - 1).reduce((sum, one) => ({ label: restLabel, clients: sum.clients + one.clients, before: sum.before + one.before, after: sum.after + one.after }), { label: restLabel, clients: 0, before: 0, after: 0 });
  return [...totals.slice(0, count - 1), rest];
}
