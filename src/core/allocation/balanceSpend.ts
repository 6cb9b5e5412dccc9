import { Demands, narrowPrice, type PriceRange, type SpendDemand } from "./demands";
import { sumOf } from "./sumOf";

/** Clients whose spends together have bounds of their own; the last group is that of all the others. */
export interface SpendGroup {
  readonly rows: Int32Array;
  readonly least: number;
  readonly most: number;
}

export interface SpendLimits {
  readonly groups: readonly SpendGroup[];
  readonly budget: number;
  /** No price above it, or below its negative, changes a demand. */
  readonly steepest: number;
  /** A price that the one sought is likely to be near to. */
  readonly near?: number;
  /** How near to the budget, relative to it, demands are to come; left out: to the last digits. */
  readonly met?: number;
}

/** How far from it, relative to it, a price is sought first. */
const NEAR = 0.01;

export interface Balance {
  /** By row. */
  readonly spend: Float64Array;
  /** What the last unit of money brings; 0 where the budget is more than is worth spending. */
  readonly price: number;
  /** By group: which of its bounds holds, if any. */
  readonly held: readonly ("least" | "most" | undefined)[];
  /** Rows that took what was left of a budget, and stand between two of their demands. */
  readonly partial: readonly number[];
}

/**
 * Spends a budget where it brings most: the price at which the demands add up to it, the same for every client but those
 * of a group at one of its bounds, which has a price of its own. What demands that jump at the price leave over goes to
 * them in the order of rows.
 */
export function balanceSpend(demand: SpendDemand, { groups, budget, steepest, near = 0, met }: SpendLimits, size: number): Balance {
  const spend = new Float64Array(size);
  const partial: number[] = [];
  const { demands, range, isSpent } = commonPrice(demand, { groups, budget, steepest, near, met });
  const held = groups.map(({ rows, least, most }, index) => {
    const { sumAtLow, sumAtHigh } = demands[index];
    if (sumAtHigh > most) {
      fill({ demand, rows, spend, partial }, most, priceOf(demand, rows, most, { low: range.high, high: steepest }));
      return "most";
    }
    if (sumAtLow < least) {
      fill({ demand, rows, spend, partial }, least, priceOf(demand, rows, least, { low: -steepest, high: range.low }));
      return "least";
    }
    placeSpends(demand, rows, range.high, spend);
    return undefined;
  });
  if (isSpent) spreadRest({ demand, spend, partial, groups, held }, budget, range.low);
  return { spend, price: range.high, held, partial };
}

interface CommonPrice {
  readonly demands: readonly Demands[];
  readonly range: PriceRange;
  /** Whether the whole budget is worth spending. */
  readonly isSpent: boolean;
}

function commonPrice(demand: SpendDemand, { groups, budget, steepest, near, met }: SpendLimits & { readonly near: number }): CommonPrice {
  const bounded = (sums: readonly number[]): number => sums.reduce((total, sum, index) => total + Math.min(groups[index].most, Math.max(groups[index].least, sum)), 0);
  const within = (low: number, high: number): CommonPrice | undefined => {
    const demands = groups.map(({ rows }) => new Demands(demand, rows, low, high));
    if (bounded(demands.map(({ sumAtHigh }) => sumAtHigh)) > budget) return undefined;
    if (bounded(demands.map(({ sumAtLow }) => sumAtLow)) > budget) return { demands, range: narrowPrice(demands, bounded, budget, { low, high }, met), isSpent: true };
    if (low > 0) return undefined;
    for (const group of demands) group.sumAtHigh = group.sumAtLow;
    return { demands, range: { low: 0, high: 0 }, isSpent: false };
  };
  const nearby = near > 0 ? within(near * (1 - NEAR), near * (1 + NEAR)) : undefined;
  // Least spends that are the whole budget may exceed it by a rounding: then there is nothing to choose.
  return nearby ?? within(0, steepest) ?? { demands: groups.map(({ rows }) => new Demands(demand, rows, steepest, steepest)), range: { low: steepest, high: steepest }, isSpent: true };
}

/** The price at which the demands of some clients add up to a target. */
function priceOf(demand: SpendDemand, rows: Int32Array, target: number, range: PriceRange): PriceRange {
  return narrowPrice([new Demands(demand, rows, range.low, range.high)], ([sum]) => sum, target, range);
}

interface Filling {
  readonly demand: SpendDemand;
  readonly rows: Int32Array;
  readonly spend: Float64Array;
  readonly partial: number[];
}

/** Gives rows their demand at the higher price, and what is left of a target to those that want more at the lower. */
function fill(filling: Filling, target: number, { low, high }: PriceRange): void {
  const { demand, rows, spend } = filling;
  placeSpends(demand, rows, high, spend);
  raise(filling, target - sumOf(spend, rows), low);
}

function placeSpends(demand: SpendDemand, rows: Int32Array, price: number, spend: Float64Array): void {
  const wanted = new Float64Array(rows.length);
  demand.spendsAt(rows, price, wanted);
  for (let i = 0; i < rows.length; i++) spend[rows[i]] = wanted[i];
}

/** @returns what nobody wanted */
function raise({ demand, rows, spend, partial }: Filling, rest: number, price: number): number {
  let left = rest;
  for (const row of rows) {
    if (left <= 0) break;
    const more = demand.spendAt(row, price) - spend[row];
    if (more <= 0) continue;
    if (more > left) partial.push(row);
    spend[row] += Math.min(more, left);
    left -= Math.min(more, left);
  }
  return left;
}

function spreadRest({ demand, spend, partial, groups, held }: Omit<Filling, "rows"> & { readonly groups: readonly SpendGroup[]; readonly held: readonly unknown[] }, budget: number, price: number): void {
  const sums = groups.map(({ rows }) => sumOf(spend, rows));
  let left = budget - sums.reduce((sum, one) => sum + one, 0);
  groups.forEach(({ rows, least, most }, index) => {
    if (held[index]) return;
    const room = Math.max(0, Math.min(left, most - sums[index]));
    const needed = Math.max(room, least - sums[index]);
    left -= needed - raise({ demand, rows, spend, partial }, needed, price);
  });
}
