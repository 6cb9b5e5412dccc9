/** How much is worth spending on a client at a price of money: it falls, or stays, as the price rises. */
export interface SpendDemand {
  readonly spendAt: (row: number, price: number) => number;
  /** The same for many rows at once: `spends[i]` of `rows[i]`. */
  readonly spendsAt: (rows: Int32Array, price: number, spends: Float64Array) => void;
}

/**
 * What the clients of a group demand together between two prices. Whoever demands the same at both is added up once and
 * left alone, so that a search looks at fewer and fewer.
 */
export class Demands {
  private active: Int32Array;
  private atLow: Float64Array;
  private atHigh: Float64Array;
  private atTrial: Float64Array;
  private settled = 0;
  private trial = 0;
  sumAtLow = 0;
  sumAtHigh = 0;

  constructor(private readonly demand: SpendDemand, rows: Int32Array, low: number, high: number) {
    this.active = rows.slice();
    [this.atLow, this.atHigh, this.atTrial] = Array.from({ length: 3 }, () => new Float64Array(rows.length));
    demand.spendsAt(rows, low, this.atLow);
    demand.spendsAt(rows, high, this.atHigh);
    this.leaveEqual();
  }

  sumAt(price: number): number {
    const { active, atTrial, demand } = this;
    demand.spendsAt(active, price, atTrial);
    let sum = this.settled;
    for (let i = 0; i < active.length; i++) sum += atTrial[i];
    return (this.trial = sum);
  }

  /** The price tried last becomes an end of the range. */
  take(end: "low" | "high"): void {
    if (end === "low") [this.atLow, this.atTrial] = [this.atTrial, this.atLow];
    else [this.atHigh, this.atTrial] = [this.atTrial, this.atHigh];
    const [low, high] = end === "low" ? [this.trial, this.sumAtHigh] : [this.sumAtLow, this.trial];
    this.leaveEqual();
    // As they were added when they were tried: a sum in another order would end in other digits.
    [this.sumAtLow, this.sumAtHigh] = [low, high];
  }

  private leaveEqual(): void {
    const { active, atLow, atHigh } = this;
    let kept = 0;
    // Plain variables: fields would not be kept in registers.
    let [settled, sumAtLow, sumAtHigh] = [this.settled, this.settled, this.settled];
    for (let i = 0; i < active.length; i++) {
      const low = atLow[i];
      const high = atHigh[i];
      sumAtLow += low;
      sumAtHigh += high;
      if (low === high) settled += low;
      else {
        active[kept] = active[i];
        atLow[kept] = low;
        atHigh[kept] = high;
        kept++;
      }
    }
    [this.settled, this.sumAtLow, this.sumAtHigh] = [settled, sumAtLow, sumAtHigh];
    this.active = active.subarray(0, kept);
  }
}

/** Two prices: at the lower more is demanded than a target, at the higher no more; or one at which the target is met. */
export interface PriceRange {
  readonly low: number;
  readonly high: number;
}

const MOST_TRIALS = 200;
/** A total this near to its target, relative to it, has met it. */
const MET = 1e-14;

/**
 * Narrows a range of prices until its ends are neighbours or the target is met: by the secant, weighted as in the Illinois
 * method, and by halves every third time, since demands may jump.
 *
 * @param demands of all groups, between the ends of the range
 * @param met how near to its target, relative to it, a total has met it
 * @param bounded the total that counts, from the sums of the groups
 */
export function narrowPrice(demands: readonly Demands[], bounded: (sums: readonly number[]) => number, target: number, range: PriceRange, met = MET): PriceRange {
  let { low, high } = range;
  let above = bounded(demands.map(({ sumAtLow }) => sumAtLow)) - target;
  let below = bounded(demands.map(({ sumAtHigh }) => sumAtHigh)) - target;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const secant = low + ((high - low) * above) / (above - below);
    const price = trial % 3 === 2 || !(secant > low && secant < high) ? low + (high - low) / 2 : secant;
    if (price === low || price === high) break;
    const excess = bounded(demands.map((group) => group.sumAt(price))) - target;
    const end = excess > 0 ? "low" : "high";
    for (const group of demands) group.take(end);
    if (Math.abs(excess) <= met * Math.abs(target)) return { low: price, high: price };
    if (end === "low") {
      [low, above] = [price, excess];
      below /= 2;
    } else {
      [high, below] = [price, excess];
      above /= 2;
    }
  }
  return { low, high };
}
