import type { CoxData } from "./coxPass";

/**
 * Share of pairs in which the client who left sooner had the higher risk (Harrell's C); equal risks count half.
 *
 * A pair counts where one client left while the other was under observation and stayed longer; lives that end together
 * count where only one of them left. Sorted by time with a counting tree over the risks: n·log n.
 *
 * @param eta the risk: higher leaves sooner
 *
 * Source: Harrell, Lee & Mark (1996), Statistics in Medicine 15(4).
 */
export function concordance({ durations, events, entries }: CoxData, eta: Float64Array): number {
  const n = durations.length;
  const ranks = denseRanks(eta);
  const tree = new CountingTree(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  // Those still there when others leave at the same time come before them.
  const byDuration = Uint32Array.from(durations, (_, i) => i).sort((a, b) => durations[b] - durations[a] || events[a] - events[b]);
  const byEntry = entries ? Uint32Array.from(entries, (_, i) => i).sort((a, b) => entries[b] - entries[a]) : undefined;
  let agreed = 0;
  let tied = 0;
  let pairs = 0;
  let nextOut = 0;
  for (let first = 0; first < n; ) {
    const time = durations[byDuration[first]];
    let next = first;
    for (; next < n && durations[byDuration[next]] === time && !events[byDuration[next]]; next++) tree.add(ranks[byDuration[next]], 1);
    if (byEntry) for (; nextOut < n && entries![byEntry[nextOut]] >= time; nextOut++) tree.add(ranks[byEntry[nextOut]], -1);
    const firstLeft = next;
    for (; next < n && durations[byDuration[next]] === time; next++) {
      const rank = ranks[byDuration[next]];
      const below = tree.countBelow(rank);
      const upTo = tree.countBelow(rank + 1);
      agreed += below;
      tied += upTo - below;
      pairs += tree.size;
    }
    for (let i = firstLeft; i < next; i++) tree.add(ranks[byDuration[i]], 1);
    first = next;
  }
  return pairs === 0 ? 0.5 : (agreed + tied / 2) / pairs;
}

function denseRanks(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = new Uint32Array(values.length);
  let rank = 0;
  order.forEach((i, position) => {
    if (position > 0 && values[i] !== values[order[position - 1]]) rank++;
    ranks[i] = rank;
  });
  return ranks;
}

/** Counts by rank, with sums of those below a rank (Fenwick's tree). */
class CountingTree {
  private readonly counts: Float64Array;
  size = 0;

  constructor(ranks: number) {
    this.counts = new Float64Array(ranks + 1);
  }

  add(rank: number, count: number): void {
    this.size += count;
    for (let i = rank + 1; i < this.counts.length; i += i & -i) this.counts[i] += count;
  }

  countBelow(rank: number): number {
    let sum = 0;
    for (let i = rank; i > 0; i -= i & -i) sum += this.counts[i];
    return sum;
  }
}
