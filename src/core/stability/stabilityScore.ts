/** How much an item counts, and between which values it earns its points; the second end may be the lower one. */
export interface StabilityWeight<Item extends string = string> {
  readonly item: Item;
  readonly weight: number;
  /** Value that earns 0 points. */
  readonly zeroAt: number;
  /** Value that earns 100 points. */
  readonly hundredAt: number;
}

/** What an item does to the score. */
export interface StabilityLine<Item extends string = string> {
  readonly item: Item;
  /** Undefined where it is not known. */
  readonly value: number | undefined;
  /** 0 to 100; undefined where the value is. */
  readonly points: number | undefined;
  /** Share of the item in the score, after the weights of items that are not known went to the others. */
  readonly weight: number;
  /** weight × points. */
  readonly contribution: number;
}

const FULL_POINTS = 100;

/**
 * Stability of a client, item by item.
 *
 * Formula: `points = 100·(x − zero)/(hundred − zero)`, clipped to 0 … 100; `score = Σ w_k·points_k / Σ w_k`
 * over the items that are known.
 *
 * Assumptions: weights are ≥ 0, the two ends of an item differ.
 *
 * @returns a line for each weight, or undefined where the items that are known weigh nothing
 */
export function stabilityLines<Item extends string>(weights: readonly StabilityWeight<Item>[], values: Readonly<Partial<Record<Item, number>>>): StabilityLine<Item>[] | undefined {
  const total = weights.reduce((sum, { item, weight }) => (values[item] === undefined ? sum : sum + weight), 0);
  if (total === 0) return undefined;
  return weights.map((itemWeight) => {
    const { item, weight } = itemWeight;
    const value = values[item];
    if (value === undefined) return { item, value, points: undefined, weight: 0, contribution: 0 };
    const points = pointsOf(value, itemWeight);
    return { item, value, points, weight: weight / total, contribution: (weight / total) * points };
  });
}

/** The score itself: the sum of the contributions, which rounding must not carry beyond the full points. */
export function stabilityScore(lines: readonly StabilityLine[]): number {
  return Math.min(FULL_POINTS, lines.reduce((sum, { contribution }) => sum + contribution, 0));
}

function pointsOf(value: number, { zeroAt, hundredAt }: StabilityWeight): number {
  const share = (value - zeroAt) / (hundredAt - zeroAt);
  return FULL_POINTS * Math.min(1, Math.max(0, share));
}
